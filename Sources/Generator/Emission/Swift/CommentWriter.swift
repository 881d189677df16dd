import APIModel

/// Writes what the documentation says as comments: facts and links; prose where the model carries it.
struct CommentWriter {
    let pages: [Page]
    /// The language of the prose, where there is a choice.
    var language: Language = .en

    func method(
        _ plan: MethodPlan, _ signature: [MethodPlan.SignatureArgument], into text: inout SourceText
    ) {
        let method = plan.method
        if let summary = prose(method.summary) ?? prose(method.title) {
            text.comment(summary)
            text.line("///")
        }
        text.comment(facts(method))
        text.line("///")
        text.line("/// - Parameters:")
        // All of them, or docc warns of the rest.
        for argument in signature {
            let plan = plan.arguments[argument.index]
            text.comment("  - \(plan.name): \(about(plan.field))")
        }
        text.line("///   - extra: Parameters that are not listed here.")
        if !plan.errors.isEmpty {
            text.line("/// - Throws: `BitrixError`; its documented codes are `\(plan.container).errors`.")
        }
        for url in urls(method.pages) { text.line("/// - SeeAlso: [\(SwiftComment.phrase(method.name))](\(url))") }
        origin(method.evidence, into: &text)
    }

    private func facts(_ method: Method) -> String {
        var facts = ["Method `\(SwiftComment.phrase(method.name))`"]
        if !method.scopes.isEmpty {
            facts.append("scope " + method.scopes.map { "`\(SwiftComment.phrase($0))`" }.joined(separator: ", "))
        }
        var line = facts.joined(separator: ", ") + "."
        if method.callers.webhook == false { line += " Not for webhooks." }
        if method.callers.application == false { line += " Not for applications." }
        if method.callers.administrator == true { line += " Administrators only." }
        if !method.batchable { line += " Not in a batch." }
        if method.effect == .consume { line += " What it answers, it removes." }
        if let audience = prose(method.audience) { line += " Who may call: \(SwiftComment.phrase(audience))." }
        if let replacements = method.deprecated?.replacements, !replacements.isEmpty {
            line +=
                " Deprecated: use " + replacements.map { "`\(SwiftComment.phrase($0))`" }.joined(separator: ", ") + "."
        }
        for choice in method.choices {
            let names = choice.of.map { "`\(SwiftComment.phrase($0))`" }.joined(separator: ", ")
            line += choice.rule == .exactlyOne ? " One of \(names)." : " At least one of \(names)."
        }
        return line
    }

    /// What is known of a field, in one line.
    func about(_ field: Field) -> String {
        var text = "`\(SwiftComment.phrase(field.name))`"
        if !field.values.isEmpty, field.values.count <= 12 {
            text += ": " + field.values.map { "`\(SwiftComment.phrase($0.value))`" }.joined(separator: ", ")
        }
        text += "."
        if let description = prose(field.description) { text += " " + SwiftComment.phrase(description) }
        for condition in field.requiredWhen {
            let field = SwiftComment.phrase(condition.field)
            text += " Required "
            text += condition.equals.map { "when `\(field)` is `\(SwiftComment.phrase($0))`." } ?? "without `\(field)`."
        }
        if let value = field.defaultValue { text += " By default `\(SwiftComment.phrase(value))`." }
        if let min = field.bounds.min { text += " At least \(SwiftComment.phrase(min))." }
        if let max = field.bounds.max { text += " At most \(SwiftComment.phrase(max))." }
        if let length = field.bounds.maxLength { text += " At most \(length) characters." }
        if let count = field.bounds.maxItems { text += " At most \(count) items." }
        return text
    }

    func property(_ property: PropertyPlan, into text: inout SourceText) {
        guard property.field.hasMoreThanAName || !property.field.description.isEmpty else { return }
        text.comment(about(property.field))
    }

    func value(_ value: Field.NamedValue, into text: inout SourceText) {
        if let meaning = prose(value.meaning) { text.comment(SwiftComment.phrase(meaning)) }
    }

    func object(_ plan: ObjectPlan, into text: inout SourceText) {
        if let event = plan.event {
            if let summary = prose(event.summary) ?? prose(event.title) {
                text.comment(summary)
                text.line("///")
            }
            text.comment(
                "Event `\(SwiftComment.phrase(event.name))`" + (event.auth == true ? ", sent with tokens." : "."))
            for url in urls(event.pages) { text.line("/// - SeeAlso: [\(SwiftComment.phrase(event.name))](\(url))") }
            origin(event.evidence, into: &text)
        }
        guard !plan.patterns.isEmpty else { return }
        let patterns = plan.patterns.map { "`\(SwiftComment.phrase($0))`" }.joined(separator: ", ")
        text.comment("Besides, by subscript: \(patterns).")
    }

    /// Where it was generated from.
    private func origin(_ evidence: [Evidence], into text: inout SourceText) {
        guard let first = evidence.first(where: { $0.fact == "itself" }), pages.indices.contains(first.page) else {
            return
        }
        let path = SwiftComment.phrase(pages[first.page].path)
        text.comment("Generated from `\(path)\(first.anchor.map { "#" + SwiftComment.phrase($0) } ?? "")`.")
    }

    private func urls(_ indices: [Int]) -> [String] {
        var seen: Set<String> = []
        return indices.compactMap { pages.indices.contains($0) ? pages[$0].url : nil }
            .filter { Self.isAddress($0) && seen.insert($0).inserted }
    }

    /// An address as the documentation has them; anything else is not made a link.
    static func isAddress(_ url: String) -> Bool {
        url.hasPrefix("https://")
            && url.utf8.allSatisfy { byte in
                (byte >= 48 && byte <= 57) || (byte | 0x20 >= 97 && byte | 0x20 <= 122)
                    || "-._~/:?#@=&%+".utf8.contains(byte)
            }
    }

    private func prose(_ text: LocalizedText) -> String? { text[language] ?? text.en ?? text.ru }
}

extension Field {
    fileprivate var hasMoreThanAName: Bool {
        !requiredWhen.isEmpty || defaultValue != nil || bounds != Bounds()
    }
}
