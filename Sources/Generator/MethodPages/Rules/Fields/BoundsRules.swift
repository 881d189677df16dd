import APIModel
import Documents

/// Lengths and limits of a field.
enum BoundsRules {
    static let all = [sentence]

    static let sentence = Rule(
        "bounds.sentence", reads: "“Up to 255 characters”, “from 1 to 100”, “no more than 50”, “greater than zero”.",
        claims: [.minimum, .maximum, .maxLength, .maxItems], needs: [.scalar, .container, .element, .wire, .field],
        words: [
            Phrases.aboveZero, BoundsWords.limits, BoundsWords.anyCharacters, BoundsWords.atLeast, BoundsWords.units,
            BoundsWords.noExamples, BoundsWords.noBounds,
        ], of: [.row, .bullet]
    ) { mention, facts, sink in
        // A number in quotes has bounds as any other.
        let example = mention.row?.cell(.example)?.plain.trimmed ?? ""
        let isQuoted = facts.isUndeclared && Bullet.unquoted(example) != example && Bullet.unquoted(example).isNumber
        var field = Field(name: mention.name, type: facts.type)
        Bounds.read(mention.own(facts), into: &field, holdsNumber: isQuoted)
        let place = mention.cell ?? mention.element
        if let value = field.bounds.min { sink.claim(.minimum, text: value, at: place, from: .prose) }
        if let value = field.bounds.max { sink.claim(.maximum, text: value, at: place, from: .prose) }
        if let value = field.bounds.maxLength { sink.claim(.maxLength, .number(value), at: place, from: .prose) }
        if let value = field.bounds.maxItems { sink.claim(.maxItems, .number(value), at: place, from: .prose) }
    }
}
