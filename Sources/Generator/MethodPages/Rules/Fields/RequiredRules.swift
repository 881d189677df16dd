import APIModel
import Documents

/// Whether a field must be sent.
enum RequiredRules {
    static let all = [column, star, unmarked, itemMark, optionalSentence, requiredSentence, condition]

    static let column = Rule(
        "required.column", reads: "A column “Required” with yes, no, + or a dash.", claims: [.required],
        words: [YesAndNo.yes, YesAndNo.no]
    ) { mention, _, sink in
        guard let cell = mention.row?.cell(.required), let said = YesAndNo.of(cell.plain) else { return }
        sink.claim(.required, is: said, at: cell, from: .table, .strong)
    }

    static let star = Rule("required.star", reads: "A star beside the name: `ID*`.", claims: [.required]) {
        mention, _, sink in
        guard let row = mention.row, row.nameCell.isStarred else { return }
        sink.claim(.required, is: true, at: row.nameCell.element, from: .table, .fair)
    }

    static let unmarked = Rule(
        "required.unmarked", reads: "No star, where stars are used: the field is optional.", claims: [.required]
    ) { mention, _, sink in
        guard let row = mention.row, mention.isMarkingUsed else { return }
        sink.claim(.required, is: false, at: row.nameCell.element, from: .table, .weak)
    }

    static let itemMark = Rule(
        "required.item", reads: "An item of a list cannot have a star; it says “Required field.” instead.",
        claims: [.required], words: [RequiredWords.inItems], of: [.bullet, .sentence]
    ) { mention, _, sink in
        guard mention.isMarkingUsed else { return }
        let said = RequiredWords.inItems.occur(in: folded(mention.wording.text) + ".")
        sink.claim(.required, is: said, at: mention.element, from: .prose, .strong)
    }

    static let optionalSentence = Rule(
        "required.optional-sentence", reads: "“Can be omitted”, “if not specified, …”: the field is optional.",
        claims: [.required], needs: [.field], words: [Phrases.optional, Phrases.whenOmitted], of: [.row, .bullet]
    ) { mention, facts, sink in
        let wording = mention.own(facts)
        if wording.mayHave(.optional) && Phrases.optional.occur(in: wording.small)
            || wording.mayHave(.whenOmitted) && Phrases.whenOmitted.occur(in: wording.small)
        {
            sink.claim(.required, is: false, at: mention.cell ?? mention.element, from: .prose, .fair)
        }
    }

    static let requiredSentence = Rule(
        "required.sentence", reads: "“Required parameter”; not “whether the field is required”.", claims: [.required],
        needs: [.field], words: [Phrases.required, RequiredWords.ofOthers, RequiredWords.denied], of: [.row, .bullet]
    ) { mention, facts, sink in
        let wording = mention.own(facts)
        guard wording.mayHave(.required), !RequiredWords.denied.occur(in: wording.small),
            Sentences.split(wording.small).contains(where: {
                Phrases.required.occur(in: $0) && !RequiredWords.ofOthers.occur(in: $0)
            })
        else { return }
        sink.claim(.required, is: true, at: mention.cell ?? mention.element, from: .prose, .fair)
    }

    static let condition = Rule(
        "required.condition", reads: "“Required for webhooks”, “required if `TYPE` = `x`”.", claims: [.requiredWhen],
        needs: [.field],
        words: [
            Phrases.requiredWith, Phrases.webhook, RequiredWords.notForWebhooks, RequiredWords.notEqual,
            RequiredWords.ifOrWhen, RequiredWords.absent, RequiredWords.equal,
        ], of: [.row, .bullet]
    ) { mention, facts, sink in
        let wording = mention.own(facts)
        guard wording.mayHave(.requiredWith) else { return }
        for condition in conditions(in: wording.text) {
            sink.claim(condition: condition, at: mention.cell ?? mention.element)
        }
    }

    private static func conditions(in text: String) -> [Field.Condition] {
        var found: [Field.Condition] = []
        for sentence in Sentences.split(text) {
            let small = folded(String(sentence))
            guard Phrases.requiredWith.occur(in: small) else { continue }
            if Phrases.webhook.occur(in: small), !RequiredWords.notForWebhooks.occur(in: small) {
                found.append(.init(field: "auth", equals: "webhook"))
                continue
            }
            if RequiredWords.notEqual.occur(in: small) || !RequiredWords.ifOrWhen.occur(in: small) { continue }
            found += conditions(sentence, small)
        }
        return found
    }

    private static func conditions(_ sentence: Substring, _ small: String) -> [Field.Condition] {
        let codes = sentence.codeSpans
        if let first = codes.first, let equals = first.utf8.firstIndex(of: UInt8(ascii: "=")) {
            let name = String(first[..<equals]).trimmed
            var value = String(first[first.utf8.index(after: equals)...]).trimmed
            if value.hasPrefix("=") { value = String(value.dropFirst()).trimmed }
            guard name.isFieldName, !value.isEmpty else { return [] }
            return [.init(field: name, equals: Bullet.unquoted(value))]
        }
        if RequiredWords.absent.occur(in: small), codes.allSatisfy(\.isIdentifier) {
            return codes.map { .init(field: $0, equals: nil) }
        }
        guard codes.count >= 2, codes[0].isFieldName, small.has("=") || RequiredWords.equal.occur(in: small) else {
            return []
        }
        return codes.dropFirst().filter { value in
            !value.isFieldName || codes.count == 2 || !small.has(" \(folded(value)) is")
        }.map { .init(field: codes[0], equals: Bullet.unquoted($0)) }
    }
}
