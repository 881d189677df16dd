import APIModel
import Diagnostics

extension Method {
    /// Name and version, which together identify it.
    public var key: String { "\(name)/\(rest)" }

    /// As changes name it.
    var owner: String { rest == 3 ? "v3 \(name)" : name }

    /// What no other rule looks at, in a few words.
    var details: String {
        func word(_ who: String, _ may: Bool?) -> String? { may.map { "\(who): \($0 ? "yes" : "no")" } }
        var parts = [
            word("webhooks", callers.webhook), word("applications", callers.application),
            word("administrators only", callers.administrator),
        ].compactMap { $0 }
        if positional { parts.append("by position") }
        if let deprecated, !deprecated.replacements.isEmpty {
            parts.append("replaced by \(deprecated.replacements.sorted().joined(separator: ", "))")
        }
        parts += ["success \(success.sorted())", "failure \(failure.sorted())"]
        if !errors.details.isEmpty { parts.append(errors.details) }
        return parts.joined(separator: ", ")
    }

    /// Every page that it was read from.
    var allPages: Set<Int> {
        Set(pages + evidence.map(\.page)).union((parameters + response).evidencePages)
    }
}

extension Event {
    var details: String {
        "\(name), scopes \(scopes.sorted().joined(separator: " ")), tokens \(auth.map { $0 ? "yes" : "no" } ?? "?")"
    }

    /// Every page that it was read from.
    var allPages: Set<Int> { Set(pages + evidence.map(\.page)).union(payload.evidencePages) }
}

extension NamedType {
    /// Every page that it was read from.
    var allPages: Set<Int> { Set(pages + evidence.map(\.page)).union(fields.evidencePages) }
}

extension [Field] {
    fileprivate var evidencePages: Set<Int> {
        var pages: Set<Int> = []
        for field in self {
            for evidence in field.evidence { pages.insert(evidence.page) }
            pages.formUnion(field.fields.evidencePages)
            for variant in field.variants { pages.formUnion(variant.fields.evidencePages) }
        }
        return pages
    }
}

extension Method.List {
    /// How it pages, in a few words.
    var text: String {
        var text = "\(items) by \(style.rawValue)"
        if let key { text += ", key \(key.filter)/\(key.row)" }
        if let pageSize { text += ", \(pageSize) a page" }
        return keyset ? text + ", by key" : text
    }
}

extension [Method.Choice] {
    var text: String {
        let parts = map { "\($0.rule == .exactlyOne ? "one" : "at least one") of \($0.of.joined(separator: ", "))" }
        return parts.isEmpty ? "no choice" : parts.sorted().joined(separator: "; ")
    }
}

extension [APIError] {
    /// Statuses and patterns, and how many codes the source lost.
    var details: String {
        var parts = filter { $0.gone == nil && $0.code != nil && ($0.status != nil || $0.pattern) }
            .map { "\($0.code ?? "") \($0.status ?? 0)\($0.pattern ? " pattern" : "")" }.sorted()
        let counts = Dictionary(grouping: filter { $0.gone == nil }.compactMap(\.code)) { $0 }.filter {
            $0.value.count > 1
        }
        parts += counts.map { "\($0.value.count) of code \($0.key.isEmpty ? "(empty)" : $0.key)" }.sorted()
        let lost = filter { $0.code == nil }
        if !lost.isEmpty { parts.append("\(lost.count) errors without a code \(lost.map { $0.status ?? 0 }.sorted())") }
        return parts.joined(separator: ", ")
    }
}

extension Model {
    /// Where something stands, by its evidence; nil where the documentation is not at hand.
    func position(of evidence: [Evidence]) -> Position? {
        guard let place = evidence.first(where: { $0.fact == "itself" }) ?? evidence.first,
            pages.indices.contains(place.page)
        else { return nil }
        return Position(path: pages[place.page].path, line: place.line, column: place.column)
    }
}
