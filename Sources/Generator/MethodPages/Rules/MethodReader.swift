import APIModel
import Bitrix24JSON
import Documents

/// Puts together what a method page says.
struct MethodReader {
    let page: PageContext
    let header: PageHeader
    let sections: [Section]

    struct Found {
        var method: OwnerClaims
        var systemErrors: [ErrorClaims]
        var includedErrors: [IncludedErrors.Part]
    }

    /// - Parameter named: what the page claims of the name of its method.
    func read(_ name: String, named: [Claim]) -> Found {
        var method = OwnerClaims(.method, name, version: page.resolver.version(named))
        let found = ExamplesReader(page: page).read(sections, method: name)
        page.requested = ResponseShape.members(of: found.calls.map(\.call.body))
        let about = parameterSections
        var tree = ParametersReader(page: page)
        tree.starsMean = Stars.mean(in: about, page: page)
        tree.read(about)
        RequestEvidence(page: page).weigh(found.calls, with: tree.root)
        method.parameters = tree.root.children.map(\.frozen)
        method.examples = found.examples
        let parameters = FieldBuilder(page: page).fields(method.parameters)

        let response = response(found, sections.filter { $0.role == .response }, parameters: parameters)
        var known: [String: ValueType] = [:]
        types(of: parameters, into: &known)
        settle(response, from: known)
        let isList = found.examples.responses.first?.body.array != nil
        method.answer = enveloped(response.children.map(\.frozen), type: isList ? .array(.object) : .object)

        let errors = ErrorsReader(page: page).read(sections.filter { $0.role == .errors || $0.role == .systemErrors })
        method.errors = errors.errors
        ErrorRules.weigh(Array(zip(found.examples.errors, found.errorElements)), with: &method.errors, page)

        let mention = OwnerMention(
            page: page, header: header, sections: sections, method: name, parameters: parameters,
            texts: textsOfParameters)
        var sink = ClaimSink(page: page, rule: StructureRules.mentioned)
        sink.claim(.itself, is: true, at: page.document.root)
        method.claims = sink.claims + named + mention.claims()
        return Found(method: method, systemErrors: errors.systemErrors, includedErrors: errors.included)
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

    /// The paragraphs and notes before the examples.
    private var textsOfParameters: [OwnerMention.Text] {
        sections.filter { $0.role == .parameters || $0.role == .other && $0.level <= 1 }
            .flatMap { TableContext.paragraphs(of: $0) }.map { OwnerMention.Text($0.prose, at: $0) }
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
