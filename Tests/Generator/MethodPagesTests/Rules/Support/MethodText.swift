import APIModel

/// A method of the model in one line, without its fields: `test.item.add, scopes im, write`.
enum MethodText {
    static func text(of method: APIModel.Method) -> String {
        var words = [method.name + (method.rest == 3 ? " of REST 3" : "")]
        if !method.scopes.isEmpty { words.append("scopes " + method.scopes.joined(separator: " ")) }
        if method.effect != .unknown { words.append(method.effect.rawValue) }
        for (caller, may) in [
            ("webhook", method.callers.webhook), ("application", method.callers.application),
            ("administrator", method.callers.administrator),
        ] {
            if let may { words.append((may ? "" : "no ") + caller) }
        }
        if !method.batchable { words.append("no batch") }
        if method.positional { words.append("positional") }
        words += method.choices.map(text)
        if let list = method.list { words.append(text(of: list)) }
        if !method.success.isEmpty { words.append("answers " + method.success.map(String.init).joined(separator: " ")) }
        if !method.failure.isEmpty { words.append("fails " + method.failure.map(String.init).joined(separator: " ")) }
        if let deprecated = method.deprecated {
            words.append((["deprecated"] + deprecated.replacements).joined(separator: " "))
        }
        return words.joined(separator: ", ")
    }

    static func text(of choice: APIModel.Method.Choice) -> String {
        (choice.rule == .atLeastOne ? "at least one of " : "one of ") + choice.of.joined(separator: " ")
    }

    static func text(of list: APIModel.Method.List) -> String {
        "list \(list.items), \(list.style.rawValue)" + (list.pageSize.map { " of \($0)" } ?? "")
            + (list.keyset ? " or by key" : "")
    }

    /// `CODE [400] message (description); …`.
    static func text(of errors: [APIError]) -> String {
        errors.map { error in
            [
                error.code.map { $0.isEmpty ? "\"\"" : $0 } ?? "?", error.status.map { "[\($0)]" }, error.message,
                (error.description.en ?? error.description.ru).map { "(\($0))" },
            ].compactMap { $0 }.joined(separator: " ")
        }.joined(separator: "; ")
    }
}
