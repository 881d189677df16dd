import APIModel
import Documents

/// Values, defaults, nullability: what the sentences of a description say.
enum ValueRules {
    static let all = [
        inline, alternatives, unmarked, defaultSentence, defaultColumn, orNull, mayGrow,
    ]

    static let inline = Rule(
        "values.sentence", reads: "“Possible values: `a`, `b`” in a sentence.", claims: [.value],
        needs: [.declared, .container, .field], words: [Phrases.values, ValueWords.noValues, ValueWords.elsewhere],
        of: [.row, .bullet]
    ) { mention, facts, sink in
        let wording = mention.own(facts)
        guard wording.mayHave(.values) else { return }
        claim(Sentences.inlineValues(in: wording.text), mention, facts, .fair, &sink)
    }

    static let alternatives = Rule(
        "values.alternatives",
        reads: "Values that only stand beside each other: (`Y`/`N`), “`a` or `b`” behind a colon.",
        claims: [.value], needs: [.declared, .container, .field],
        words: [Phrases.denials, ValueWords.noAlternatives, ValueWords.either], of: [.row, .bullet]
    ) { mention, facts, sink in
        let wording = mention.own(facts)
        guard wording.marks >= 4 else { return }
        claim(Sentences.alternatives(in: wording.text), mention, facts, .weak, &sink)
    }

    static let unmarked = Rule(
        "values.unmarked", reads: "“plus - sets it; minus - removes it”: an enumeration without any mark.",
        claims: [.value], needs: [.declared, .container, .field], of: [.row, .bullet]
    ) { mention, facts, sink in
        let wording = mention.own(facts)
        guard wording.marks == 0 else { return }
        claim(Sentences.unmarkedEnumeration(in: wording.text), mention, facts, .weak, &sink)
    }

    private static func claim(
        _ found: [Field.NamedValue], _ mention: Mention, _ facts: FieldFacts, _ quality: Claim.Quality,
        _ sink: inout ClaimSink
    ) {
        // "Either `NAME` or `LAST_NAME`": names of fields, this one among them.
        guard !found.isEmpty, !ListPurpose.hasFields(facts.shape), !found.contains(where: { $0.value == mention.name })
        else { return }
        let place = mention.cell ?? mention.element
        for value in found where !(folded(mention.name) == "select" && value.value.isMask) {
            sink.claim(
                value: value.value, meaning: value.meaning.en ?? value.meaning.ru, at: place, from: .prose, quality)
        }
    }

    static let defaultSentence = Rule(
        "default.sentence", reads: "“By default `auto`”, “if not specified, `N` is used”.", claims: [.defaultValue],
        needs: [.value, .field], words: [Phrases.defaults, Phrases.whenOmitted, DefaultWords.fillers],
        of: [.row, .bullet]
    ) { mention, facts, sink in
        guard let value = Sentences.defaultValue(in: mention.own(facts), values: facts.values.map(\.value)),
            // A default comparison operator is not a default value.
            value != mention.name, value.isEmpty || !value.utf8.allSatisfy("!<>=%@?~".utf8.contains)
        else { return }
        // "By default `mode=fast`" of `mode`.
        let isPair = value.hasPrefix("\(mention.name)=")
        sink.claim(
            .defaultValue, text: isPair ? String(value.dropFirst(mention.name.count + 1)) : value,
            at: mention.cell ?? mention.element, from: .prose)
    }

    static let defaultColumn = Rule(
        "default.column", reads: "The column “Default”: a value as code, a number, yes or no of a boolean.",
        claims: [.defaultValue], needs: [.value, .declared], words: [YesAndNo.yes, YesAndNo.no]
    ) { mention, facts, sink in
        guard let cell = mention.row?.cell(.defaultValue), let text = defaultValue(in: cell, facts) else { return }
        sink.claim(.defaultValue, text: text, at: cell, from: .table)
    }

    private static func defaultValue(in cell: Element, _ facts: FieldFacts) -> String? {
        if let code = cell.first(.codeSpan) {
            let value = Bullet.unquoted(code.text)
            // A dash says that there is none, as code too.
            return value.isDash ? nil : value
        }
        let text = cell.plain.trimmed
        if Bullet.unquoted(text) != text { return Bullet.unquoted(text) }
        let small = folded(text)
        if text.isNumber || ["true", "false", "null", "y", "n"].contains(small)
            || facts.values.contains(where: { $0.value == text })
        {
            return text
        }
        guard case .boolean = facts.declaredType else { return nil }
        return YesAndNo.yes.has(small) ? "Y" : YesAndNo.no.has(small) ? "N" : nil
    }

    static let orNull = Rule(
        "nullable.sentence", reads: "“Or `null`”; not “if `null` is passed instead”.", claims: [.nullable],
        needs: [.field], words: [Phrases.orNull, ValueWords.instead], of: [.row, .bullet]
    ) { mention, facts, sink in
        let wording = mention.own(facts)
        guard wording.mayHave(.orNull),
            Sentences.split(wording.small).contains(where: {
                Phrases.orNull.occur(in: $0) && !ValueWords.instead.occur(in: $0)
            })
        else { return }
        sink.claim(.nullable, is: true, at: mention.cell ?? mention.element, from: .prose)
    }

    static let mayGrow = Rule(
        "values.may-grow", reads: "“The list may be extended”: the server owns the values.", claims: [.openValues],
        needs: [.value, .field], words: [ValueWords.mayGrow], of: [.row, .bullet]
    ) { mention, facts, sink in
        guard !facts.values.isEmpty, OpenValues.says(folded: mention.own(facts).small) else { return }
        sink.claim(.openValues, is: true, at: mention.cell ?? mention.element, from: .prose)
    }
}
