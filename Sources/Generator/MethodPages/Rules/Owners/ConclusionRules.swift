import APIModel

/// What follows from all that is known of a method.
enum ConclusionRules {
    static let all = [
        swallowedParameter, missingParameter, defaulted, applicationError, alternatives, paging,
    ]

    static let swallowedParameter = Rule(
        derived: "error.swallowed-parameter",
        reads: "“Could not find value for parameter”, whose last word, `{id}`, the markup took for attributes.",
        claims: [.message], words: [ErrorWords.swallowed]
    ) { method in
        let names = Set(method.method.parameters.map(\.name))
        let required = method.method.parameters.filter { $0.required == true }.map(\.name)
        for (index, error) in method.method.errors.enumerated() {
            let cut = method.claims(of: .error(index)).first {
                $0.fact == .message && $0.origin == .table && $0.quality == .weak
            }
            guard let message = cut.map(method.text) else { continue }
            // The explanation beside it names the parameter, or only one is required.
            let codes = [error.description.en, error.description.ru].compactMap { $0 }.flatMap { $0[...].codeSpans }
            let named = codes.first(where: names.contains)
            guard let name = named ?? (required.count == 1 ? required[0] : nil) else { continue }
            method.claim(
                .message, { ClaimValue(first: $0.add("\(message) {\(name)}")) }, of: .error(index), at: .error(index),
                from: .name, named == nil ? .fair : .strong)
        }
    }

    static let missingParameter = Rule(
        derived: "required.error", reads: "An error named after a parameter says that it was missing: `CHAT_ID_EMPTY`.",
        claims: [.required], needs: [.message], words: [ErrorWords.missing]
    ) { method in
        for (index, parameter) in method.method.parameters.enumerated() where parameter.required == nil {
            guard parameter.defaultValue == nil, parameter.requiredWhen.isEmpty else { continue }
            let name = folded(parameter.name)
            let error = method.method.errors.firstIndex { error in
                guard let code = error.code.map(folded), code.hasPrefix(name) else { return false }
                let text = folded(
                    [error.message, error.description.en, error.description.ru].compactMap { $0 }.joined(
                        separator: "\n"))
                return code == name + "_empty" || ErrorWords.missing.occur(in: text)
            }
            guard let error else { continue }
            method.claim(.required, is: true, of: .parameter([.field(index)]), at: .error(error), from: .error, .weak)
        }
    }

    static let defaulted = Rule(
        derived: "required.default", reads: "What has a default can be left out.", claims: [.required]
    ) { method in
        for (index, parameter) in method.method.parameters.enumerated()
        where parameter.required == nil && parameter.defaultValue != nil {
            let place = Conclusions.Place.parameter([.field(index)])
            method.claim(.required, is: false, of: place, at: place, from: .prose, .weak)
        }
    }

    static let applicationError = Rule(
        derived: "callers.error", reads: "An error that a webhook gets: “only in the context of an application”.",
        claims: [.webhook, .application], needs: [.message],
        words: [CallerWords.onlyApplications, CallerWords.contexts]
    ) { method in
        guard method.method.callers.webhook == nil else { return }
        for (index, error) in method.method.errors.enumerated() {
            let texts = [error.message, error.description.en, error.description.ru].compactMap { $0 }
            guard texts.contains(where: { CallerWords.bindToApplication(folded($0)) }) else { continue }
            method.claim(.webhook, is: false, of: .owner, at: .error(index), from: .error)
            method.claim(.application, is: true, of: .owner, at: .error(index), from: .error)
        }
    }

    static let alternatives = Rule(
        derived: "choice.alternatives", reads: "Two parameters of which each is required without the other.",
        claims: [.choice]
    ) { method in
        let parameters = method.method.parameters
        for (index, field) in parameters.enumerated() {
            for condition in field.requiredWhen where condition.equals == nil {
                guard let other = parameters.first(where: { $0.name == condition.field }),
                    other.requiredWhen.contains(.init(field: field.name, equals: nil))
                else { continue }
                let choice = Method.Choice(of: [field.name, other.name], rule: .atLeastOne)
                method.claim(
                    .choice, { ClaimValue(first: $0.add(choice)) }, of: .owner, at: .parameter([.field(index)]),
                    from: .prose)
            }
        }
    }

    static let paging = Rule(
        derived: "list.parameters",
        reads: "The parameters that page, `start` or `pagination`, and an array in the answer.",
        claims: [.list], needs: [.container, .element], words: [PagingWords.sizes]
    ) { method in
        guard let list = Paging.list(of: method.method) else { return }
        let parameter = method.method.parameters.firstIndex { Paging.names.contains(folded($0.name)) }
        method.claim(
            .list, { ClaimValue(first: $0.add(list)) }, of: .owner,
            at: parameter.map { .parameter([.field($0)]) } ?? .owner,
            from: .name)
    }
}
