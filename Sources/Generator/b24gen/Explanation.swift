import APIModel
import Diagnostics
import MethodPages

/// What the model knows of a method or an event, as text: each fact with the line that says it, and the
/// findings that concern it.
struct Explanation {
    private let model: Model
    private let diagnostics: [Diagnostic]
    /// The folder of each source.
    private let folders: [String: String]
    private let resolved: [ResolvedOwner]

    init(_ reading: DocumentationReading) {
        model = reading.extraction.model
        resolved = reading.resolved
        diagnostics = DiagnosticList(reading.extraction.diagnostics).diagnostics
        folders = Dictionary(uniqueKeysWithValues: reading.inputs.map { ($0.source.id, $0.folder) })
    }

    /// The path of a page as a person can open it.
    private func file(_ page: Int) -> String {
        guard model.pages.indices.contains(page) else { return "?" }
        return (folders[model.pages[page].source].map { $0 + "/" } ?? "") + model.pages[page].path
    }

    var names: [String] { model.methods.map(\.name) + model.events.map(\.name) }

    func fieldNames(of name: String) -> [String] {
        methods(name).flatMap { ($0.parameters + $0.response).map(\.name) + $0.errors.compactMap(\.code) }
            + events(name).flatMap { $0.payload.map(\.name) }
    }

    private func methods(_ name: String) -> [Method] { model.methods.filter { $0.name == name } }
    private func events(_ name: String) -> [Event] { model.events.filter { $0.name == name } }

    /// All of a method or an event; nil where there is none of the name.
    func of(_ name: String) -> String? {
        let texts = methods(name).map(text) + events(name).map(text)
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }

    /// One field or error, wherever the method or the event has it.
    func of(_ name: String, field path: String) -> String? {
        var texts: [String] = []
        for method in methods(name) {
            let found =
                lines(of: path, in: method.parameters, "parameter") + lines(of: path, in: method.response, "response")
                + method.errors.filter { $0.code == path }.flatMap { lines(of: $0) }
            if !found.isEmpty {
                texts.append(
                    (["\(name) (REST \(method.rest))"] + found + claims(about: path, of: name)
                        + findings(method.pages, about: path)).joined(
                            separator: "\n"))
            }
        }
        for event in events(name) {
            let found = lines(of: path, in: event.payload, "payload")
            if !found.isEmpty {
                texts.append(
                    ([name] + found + claims(about: path, of: name) + findings(event.pages, about: path)).joined(
                        separator: "\n"))
            }
        }
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }

    // MARK: Methods and events

    private func text(_ method: Method) -> String {
        var lines = ["\(method.name) (REST \(method.rest))"] + places(method.evidence)
        lines += facts([
            ("scopes", method.scopes.joined(separator: ", ")),
            ("deprecated", method.deprecated.map { "for " + $0.replacements.joined(separator: ", ") } ?? ""),
            ("effect", method.effect.rawValue),
            ("callers", callers(method.callers)),
            ("batchable", method.batchable ? "" : "no"),
            ("positional", method.positional ? "yes" : ""),
            (
                "choices",
                method.choices.map { "\($0.rule.rawValue) of " + $0.of.joined(separator: ", ") }.joined(separator: "; ")
            ),
            ("list", method.list.map { "\($0.items), by \($0.style.rawValue)" } ?? ""),
            ("success", method.success.map(String.init).joined(separator: ", ")),
            ("failure", method.failure.map(String.init).joined(separator: ", ")),
        ])
        lines += section("parameters", method.parameters) + section("response", method.response)
        if !method.errors.isEmpty { lines.append("errors") }
        lines += method.errors.flatMap { self.lines(of: $0) } + ownClaims(of: method.name)
        return (lines + findings(method.pages, about: nil)).joined(separator: "\n")
    }

    private func text(_ event: Event) -> String {
        var lines = [event.name] + places(event.evidence)
        lines += facts([
            ("scopes", event.scopes.joined(separator: ", ")), ("auth", event.auth.map { $0 ? "yes" : "no" } ?? ""),
        ])
        lines += section("payload", event.payload) + ownClaims(of: event.name)
        return (lines + findings(event.pages, about: nil)).joined(separator: "\n")
    }

    private func callers(_ callers: Method.Callers) -> String {
        [("webhook", callers.webhook), ("application", callers.application), ("administrator", callers.administrator)]
            .compactMap { name, value in value.map { $0 ? name : "not " + name } }.joined(separator: ", ")
    }

    private func facts(_ facts: [(String, String)]) -> [String] {
        facts.filter { !$0.1.isEmpty }.map { "  \($0.0.padded(to: 11)) \($0.1)" }
    }

    private func section(_ title: String, _ fields: [Field]) -> [String] {
        fields.isEmpty ? [] : [title] + fields.flatMap { lines(of: $0, indent: "  ") }
    }

    // MARK: Fields and errors

    private func lines(of path: String, in fields: [Field], _ title: String) -> [String] {
        find(path[...], in: fields).flatMap { [title] + lines(of: $0, indent: "  ") }
    }

    /// Names may have dots themselves, so every field whose name the path starts with is followed.
    private func find(_ path: Substring, in fields: [Field]) -> [Field] {
        fields.flatMap { field -> [Field] in
            guard path.hasPrefix(field.name) else { return [] }
            let rest = path.dropFirst(field.name.count)
            if rest.isEmpty { return [field] }
            guard rest.first == "." else { return [] }
            return find(rest.dropFirst(), in: field.fields + field.variants.flatMap(\.fields))
        }
    }

    private func lines(of field: Field, indent: String) -> [String] {
        var notes = [field.type.words]
        if let declared = field.declared { notes.append("declared \(declared)") }
        notes.append(field.required.map { $0 ? "required" : "optional" } ?? "nothing says whether required")
        notes += field.requiredWhen.map { "required when \($0.field) is \($0.equals ?? "absent")" }
        if field.nullable { notes.append("nullable") }
        if field.pattern { notes.append("a pattern") }
        if let value = field.defaultValue { notes.append("default \(value)") }
        if let value = field.bounds.min { notes.append("from \(value)") }
        if let value = field.bounds.max { notes.append("to \(value)") }
        if let value = field.bounds.maxLength { notes.append("at most \(value) characters") }
        if let value = field.bounds.maxItems { notes.append("at most \(value) items") }
        var lines = ["\(indent)\(field.name): " + notes.joined(separator: ", ")]
        if !field.values.isEmpty {
            let values = field.values.map(\.value).joined(separator: ", ")
            lines.append("\(indent)  \(field.openValues ? "values, others too" : "values"): \(values)")
        }
        if !field.operators.isEmpty { lines.append("\(indent)  operators: " + field.operators.joined(separator: " ")) }
        lines += places(field.evidence, indent: indent + "  ")
        for field in field.fields { lines += self.lines(of: field, indent: indent + "  ") }
        for variant in field.variants {
            let condition = variant.when.map { "\($0.field) is \($0.equals ?? "absent")" }
            lines.append("\(indent)  where \(condition ?? variant.caption.en ?? variant.caption.ru ?? "?")")
            for field in variant.fields { lines += self.lines(of: field, indent: indent + "    ") }
        }
        return lines
    }

    private func lines(of error: APIError) -> [String] {
        let code = error.code.map { $0.isEmpty ? "(empty code)" : $0 } ?? "(code lost)"
        let status = error.status.map { ", status \($0)" } ?? ""
        return ["  \(code)\(status)\(error.message.map { ": \($0)" } ?? "")"] + places(error.evidence, indent: "    ")
    }

    // MARK: Claims

    /// All claims about a field: for each fact the winner first, and the row of the table that decided.
    private func claims(about path: String, of name: String) -> [String] {
        resolved.filter { $0.name == name }.flatMap { owner -> [String] in
            let decisions = owner.decisions(of: path)
            return decisions.isEmpty ? [] : ["claims (\(owner.side))"] + decisions.flatMap(lines)
        }
    }

    /// The claims about a method or an event as a whole.
    private func ownClaims(of name: String) -> [String] {
        let decisions = resolved.filter { $0.name == name && $0.side == "owner" }.flatMap { $0.decisions(of: "") }
        return decisions.isEmpty ? [] : ["claims"] + decisions.flatMap(lines)
    }

    private func lines(of decision: ResolvedOwner.Decision) -> [String] {
        ["  \(decision.fact): \(decision.reason)"]
            + decision.claims.map { claim in
                let position = Position(path: file(claim.page), line: claim.line, column: claim.column)
                return
                    "    \(claim.won ? "won " : "lost") \(claim.value)  \(claim.rule), \(claim.origin.rawValue), \(position)"
            }
    }

    // MARK: Evidence and findings

    private func places(_ evidence: [Evidence], indent: String = "  ") -> [String] {
        evidence.map { fact in
            let position = Position(path: file(fact.page), line: fact.line, column: fact.column)
            return "\(indent)\(fact.fact == "itself" ? "stands" : fact.fact): \(position), \(fact.from.rawValue)"
        }
    }

    /// Findings on these pages; about a field those that name it.
    private func findings(_ pages: [Int], about path: String?) -> [String] {
        let paths = Set(pages.map(file))
        let name = path.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
        let found = diagnostics.filter { diagnostic in
            guard ([diagnostic.position] + diagnostic.related).contains(where: { paths.contains($0.path) }) else {
                return false
            }
            return name.map { diagnostic.message.contains($0) } ?? true
        }
        return found.isEmpty
            ? [] : ["findings"] + found.map { "  " + $0.description.split(separator: "\n").joined(separator: "\n  ") }
    }
}
