import APIModel
import Bitrix24JSON
import Documents

/// Puts together what a method page says.
struct MethodReader {
    let page: PageContext
    let header: HeaderReader.Header
    let name: MethodName
    let sections: [Section]

    struct Found {
        var method: Method
        var parameters: [FieldClaims]
        var response: [FieldClaims]
        var systemErrors: [APIError]
        var includedErrors: [IncludedErrors.Part]
    }

    func read() -> Found {
        var method = Method(name: name.name, rest: name.rest)
        method.scopes = header.scopes
        method.callers = header.callers
        method.deprecated = header.deprecation
        method.title = page.localized(page.document.title)
        method.summary = page.localized(header.summary)
        method.audience = page.localized(header.audience)
        method.evidence = [page.evidence(name.element)]

        let found = ExamplesReader(page: page).read(sections, method: name.name)
        page.requested = ResponseShape.members(of: found.calls.map(\.call.body))
        let about = parameterSections
        var parameters = ParametersReader(page: page)
        parameters.starsMean = Stars.mean(in: about, page: page)
        parameters.read(about)
        RequestEvidence(page: page).weigh(found.calls, with: parameters.root)
        let parameterClaims = parameters.root.children.map(\.frozen)
        method.parameters = FieldBuilder(page: page).fields(parameterClaims)
        method.examples = found.examples

        let responses = sections.filter { $0.role == .response }
        let response = response(found, responses, parameters: method.parameters)
        var known: [String: ValueType] = [:]
        types(of: method.parameters, into: &known)
        settle(response, from: known)
        let isList = found.examples.responses.first?.body.array != nil
        let responseClaims = enveloped(response.children.map(\.frozen), type: isList ? .array(.object) : .object)
        method.response = FieldBuilder(page: page).fields(responseClaims)
        for section in sections where section.isPart(of: .response) {
            for status in StatusReader.statuses(in: section) where !method.success.contains(status) {
                method.success.append(status)
            }
        }

        let errors = ErrorsReader(page: page, parameters: method.parameters).read(
            sections.filter { $0.role == .errors || $0.role == .systemErrors })
        method.errors = errors.errors
        ErrorsReader.complete(
            &method.errors, from: found.examples.errors, element: page.document.root, page: page)
        method.failure = errors.failure
        if method.callers.webhook == nil, method.errors.contains(where: saysApplicationOnly) {
            method.callers.webhook = false
            method.callers.application = true
        }
        readTraits(of: &method)
        return Found(
            method: method, parameters: parameterClaims, response: responseClaims, systemErrors: errors.systemErrors,
            includedErrors: errors.included)
    }

    /// "The method can only be called in the context of an application": what a webhook gets for an answer.
    private func saysApplicationOnly(_ error: APIError) -> Bool {
        [error.message, error.description[page.language]].contains {
            $0.map { HeaderReader.bindsToApplication(folded($0)) } ?? false
        }
    }

    /// The tree of the answer: the examples give its shape, the type of a TypeScript example what can
    /// be null, the tables the rest.
    private func response(
        _ found: ExamplesReader.Found, _ sections: [Section], parameters: [Field]
    ) -> Subject {
        let response = ResponseReader(page: page)
        var documented = Set(
            sections.flatMap { TableContext.tables(of: $0, page: page) }.flatMap { context in
                context.table.rows.flatMap { row in row.cells.first.map { page.nameCell($0).names } ?? [] }
            })
        // `A|B` looks like a key of its own, unless a parameter has it for a field.
        documented.formUnion(names(of: parameters).filter { $0.utf8.contains(UInt8(ascii: "|")) })
        response.show(
            ResponseShape.members(
                of: zip(found.examples.responses, found.responseElements).map {
                    enveloped($0.body, in: $1, documented)
                },
                documented: documented),
            at: found.responseElements.first)
        if let (type, element) = found.declaredResult {
            response.root.weigh(ResponseShape.of("result", type), at: element)
        }
        response.read(sections)
        response.root.foldInstances()
        return response.root
    }

    private func names(of fields: [Field]) -> [String] { fields.flatMap { [$0.name] + names(of: $0.fields) } }

    /// What an answer holds around its result.
    private static let besideResult: Set<String> = ["time", "total", "next"]

    /// Old pages list the fields of the result alone; on the wire they always stand in it.
    private func enveloped(_ fields: [FieldClaims], type: ValueType) -> [FieldClaims] {
        let envelope = MethodReader.besideResult.union(["result", "error"])
        guard let first = fields.first, !fields.contains(where: { envelope.contains($0.name) }) else { return fields }
        var sink = ClaimSink(page: page, rule: StructureRules.path)
        sink.claim(type: type, at: page.document.root, from: .name)
        return [
            FieldClaims(
                name: "result", claims: first.claims.filter { $0.fact == .itself }.prefix(1) + sink.claims,
                fields: fields)
        ]
    }

    /// An example may show the result without what stands around it, or without its name.
    private func enveloped(_ body: JSON, in code: Element, _ documented: Set<String>) -> JSON {
        guard let object = body.object, !object.members.isEmpty else { return body }
        let isWhole = object.members.contains { ["result", "error"].contains($0.key) }
        if let named = namedInner(object, in: code, documented) { return named }
        let around = object.members.filter { MethodReader.besideResult.contains($0.key) }
        if isWhole || !around.isEmpty && !documented.contains("result") { return body }
        let inner = object.members.filter { !MethodReader.besideResult.contains($0.key) }
        if inner.isEmpty { return body }
        return .object(.init([.init(key: "result", value: .object(.init(inner)))] + around))
    }

    /// `"result": {{…}}`: the name of the inner object was lost, and the only row beside `result` has it.
    private func namedInner(_ object: JSON.Object, in code: Element, _ documented: Set<String>) -> JSON? {
        guard let result = object["result"]?.object, result.members.count > 1 else { return nil }
        let rows = documented.subtracting(MethodReader.besideResult.union(["result"]))
        guard rows.count == 1, let name = rows.first, name.isIdentifier,
            opensTwice(code)
        else { return nil }
        let inner = JSON.object(.init([.init(key: name, value: .object(result))]))
        return .object(.init(object.members.map { $0.key == "result" ? .init(key: "result", value: inner) : $0 }))
    }

    /// Whether a brace stands where the name of a member belongs.
    private func opensTwice(_ code: Element) -> Bool {
        var opened = false
        for byte in code.textBytes where byte != space && byte != newline && byte != 0x09 && byte != 0x0D {
            if opened, byte == UInt8(ascii: "{") { return true }
            opened = byte == UInt8(ascii: "{")
        }
        return false
    }

    /// What only an example shows, and shows as null or as a number without a fraction: the parameter of
    /// the same name says more.
    private func settle(_ subject: Subject, from parameters: [String: ValueType]) {
        for child in subject.children {
            if child.facts.declared == nil, let known = parameters[child.name] {
                switch (child.finishedType, known) {
                case (.integer, .double) where child.name.namesIdentifier: break
                case (.any, _), (.integer, .double), (.string, .date), (.string, .datetime),
                    (.boolean(.yesNo), .string):
                    child.claim(StructureRules.named) { $0.claim(type: known, at: child.place, from: .name) }
                default: break
                }
            }
            settle(child, from: parameters)
        }
    }

    private func types(of fields: [Field], into types: inout [String: ValueType]) {
        for field in fields {
            if field.declared != nil, types[field.name] == nil { types[field.name] = field.type }
            self.types(of: field.fields, into: &types)
            for variant in field.variants { self.types(of: variant.fields, into: &types) }
        }
    }

    /// What the page says of the call as a whole.
    private func readTraits(of method: inout Method) {
        let texts = proseOfParameters.map { ($0, folded($0)) }
        let descriptions = method.parameters.compactMap { $0.description[page.language] }.map { ($0, folded($0)) }
        method.choices = ChoiceReader.choices(in: texts + descriptions, parameters: method.parameters)
        addAlternatives(to: &method)
        let small = texts.map(\.1)
        method.positional = ChoiceReader.isPositional(small)
        method.batchable = ChoiceReader.isBatchable(small)
        method.list = ListReader.list(of: method)
        method.effect = EffectReader.effect(of: method, parameters: method.parameters)
    }

    /// Two parameters of which each is required without the other; ways to call that have tables of their own.
    private func addAlternatives(to method: inout Method) {
        func add(_ names: [String]) {
            guard names.count > 1, !method.choices.contains(where: { Set($0.of) == Set(names) }) else { return }
            method.choices.append(.init(of: names, rule: .atLeastOne))
        }
        for field in method.parameters {
            for condition in field.requiredWhen where condition.equals == nil {
                let other = method.parameters.first { $0.name == condition.field }
                if other?.requiredWhen.contains(.init(field: field.name, equals: nil)) == true {
                    add([field.name, condition.field])
                }
            }
        }
        let ways = sections.filter { section in
            section.role == .parameters && !section.namesItsRole && section.foldedTitle.utf8.first?.isASCIIDigit == true
        }
        guard ways.count > 1 else { return }
        let named = ways.map { way in
            TableContext.tables(of: way, page: page).flatMap { context in
                context.table.rows.compactMap { $0.cells.first.map(page.nameCell) }.filter(\.isStarred)
                    .flatMap(\.names)
            }
        }
        // What every way needs is no choice.
        add(
            method.parameters.map(\.name).filter { name in
                named.contains { $0.contains(name) } && !named.allSatisfy { $0.contains(name) }
            })
    }

    /// The paragraphs and notes before the examples.
    private var proseOfParameters: [String] {
        sections.filter { $0.role == .parameters || $0.role == .other && $0.level <= 1 }
            .flatMap { TableContext.paragraphs(of: $0) }.map(\.prose)
    }

    /// The sections about parameters. What stands between them and the examples belongs to them too,
    /// as "Parameter fields" under a heading of the same level; on old pages the only table stands
    /// under the title.
    private var parameterSections: [Section] {
        if let first = sections.firstIndex(where: { $0.role == .parameters }) {
            let end =
                sections[first...].firstIndex { [.examples, .response, .errors].contains($0.role) } ?? sections.count
            return sections.indices.filter { index in
                sections[index].role == .parameters
                    || (first..<max(first, end)).contains(index) && sections[index].role == .other
                        && !sections[index].namesItsRole
            }.map { sections[$0] }
        }
        return sections.filter { section in
            section.role == .other && !section.namesItsRole
                && !TableContext.tables(of: section, page: page).isEmpty
        }
    }
}
