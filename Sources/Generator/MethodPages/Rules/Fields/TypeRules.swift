import APIModel
import Documents

/// Types that are declared, and what refines the declaration.
enum TypeRules {
    static let all = [declared, wholeIdentifier, shownInColumn, placeholder, spokenOf, fromValues, fromDefault]

    static let declared = Rule(
        "type.declared", reads: "The type column, the code behind the name, the linked type of an item.",
        claims: [.declared, .container, .element, .scalar, .wire, .nullable], of: [.row, .bullet]
    ) { mention, _, sink in
        guard let declared = mention.declared else { return }
        let place = declared.element ?? mention.element
        let origin: Evidence.Origin = mention.kind == .row ? .table : .prose
        sink.claim(declared: declared, at: place, from: origin)
        sink.claim(type: declared.type, at: place, from: .table, .strong)
        // `any` says that it can be anything; `unknown` says nothing.
        if declared.type == .any, folded(declared.text) != "unknown" {
            sink.claim(.scalar, facet: .any, at: place, from: .table, .strong)
        }
        if declared.nullable { sink.claim(.nullable, is: true, at: place, from: origin) }
    }

    static let wholeIdentifier = Rule(
        "type.whole-identifier", reads: "A “number” whose name ends in `id` is whole.", claims: [.scalar],
        needs: [.declared], of: [.row, .bullet]
    ) { mention, facts, sink in
        guard facts.declaredType == .double, folded(facts.declared ?? "") == "number", mention.name.namesIdentifier
        else { return }
        sink.claim(.scalar, facet: .integer, at: mention.element, from: .prose, .strong)
    }

    static let shownInColumn = Rule(
        "type.example-column", reads: "The column “Example” of a row without a type: `'Y'`, `12`, `array(…)`.",
        claims: [.scalar, .container, .wire], needs: [.declared]
    ) { mention, facts, sink in
        guard facts.isUndeclared, let example = mention.row?.cell(.example) else { return }
        let text = example.plain.trimmed
        guard !text.isEmpty else { return }
        sink.claim(type: type(ofExample: text), at: example, from: .example, .weak)
    }

    private static func type(ofExample text: String) -> ValueType {
        if text == "'Y'" || text == "'N'" { return .boolean(.yesNo) }
        if Bullet.unquoted(text) != text || text.hasPrefix("'") { return .string }
        if text.isNumber { return .integer }
        if text == "true" || text == "false" { return .boolean(.json) }
        if text.hasPrefix("[") { return .array(.any) }
        return text.hasPrefix("{") || folded(text).hasPrefix("array(") ? .object : .string
    }

    static let placeholder = Rule(
        "type.placeholder", reads: "“Either the id of a user or `chatXX`”: a form that is no number.",
        claims: [.scalar], needs: [.declared]
    ) { mention, facts, sink in
        guard facts.isUndeclared, mention.row?.cell(.example) != nil, hasPlaceholder(mention.wording.text) else {
            return
        }
        sink.claim(.scalar, facet: .string, at: mention.element, from: .prose, .fair)
    }

    private static func hasPlaceholder(_ text: String) -> Bool {
        text.utf8.split { !$0.isNameByte }.contains { word in
            let word = Substring(word)
            return word.hasSuffix("XX") && word.utf8.first.map { $0.isASCIILetter && $0 & 0x20 != 0 } ?? false
        }
    }

    static let spokenOf = Rule(
        "type.spoken-of", reads: "“If equal to `Y`”, “must be greater than 0” of a field without a type.",
        claims: [.scalar, .wire], needs: [.declared, .field, .value],
        words: [TypeWords.ifYes, TypeWords.mustBeAboveZero, TypeWords.elementOfAnother],
        of: [.row, .bullet]
    ) { mention, facts, sink in
        guard facts.isUndeclared, facts.fieldCount == 0, facts.values.isEmpty, !mention.wording.small.isEmpty else {
            return
        }
        let small = mention.wording.small
        let type: ValueType
        if saysYes(small) {
            type = .boolean(.yesNo)
        } else if TypeWords.mustBeAboveZero.occur(in: small) {
            type = .integer
        } else if mention.name.isNamePattern, folded(mention.name).hasPrefix("parent"),
            TypeWords.elementOfAnother.occur(in: small)
        {
            type = .integer
        } else {
            return
        }
        sink.claim(type: type, at: mention.cell ?? mention.element, from: .prose, .weak)
    }

    /// "If set to Y"; not "if set to your own".
    private static func saysYes(_ text: String) -> Bool {
        guard let end = TypeWords.ifYes.firstEnd(in: text) else { return false }
        return text.utf8.dropFirst(end).first.map { !$0.isNameByte } ?? true
    }

    static let fromValues = Rule(
        "type.from-values", reads: "Values alone tell a type: `Y` and `N` are a boolean, words are a string.",
        claims: [.scalar, .wire], needs: [.value, .defaultValue, .declared],
        words: [TypeWords.switches], of: [.row, .bullet, .sentence]
    ) { mention, facts, sink in
        let origin: Evidence.Origin = mention.kind == .row ? .table : .prose
        let values = Set(facts.values.map { folded($0.value) })
        if facts.isUndeclared {
            guard !values.isEmpty else { return }
            let type: ValueType
            if values == ["y", "n"] {
                type = .boolean(.yesNo)
            } else if values == ["true", "false"] {
                type = .boolean(.json)
            } else {
                type = facts.values.allSatisfy { $0.value.isNumber } ? .integer : .string
            }
            sink.claim(type: type, at: mention.element, from: origin, .fair)
            return
        }
        let wire: ValueType?
        switch facts.declaredType {
        case .boolean, .string: wire = boolean(facts, values)
        case .integer where facts.values.count == 2:
            let exact = Set(facts.values.map(\.value))
            // Letters are no numbers, whatever is declared; 1 and 0 are on and off, unless they are kinds of something.
            wire =
                exact == ["Y", "N"]
                ? .boolean(.yesNo) : exact == ["0", "1"] && !namesKinds(mention.name, facts) ? .boolean(.zeroOne) : nil
        default: wire = nil
        }
        if let wire { sink.claim(.wire, facet: wire, at: mention.element, from: origin, .strong) }
    }

    /// A flag is what takes `Y` and `N` alone, whatever the page calls its type.
    private static func boolean(_ facts: FieldFacts, _ values: Set<String>) -> ValueType? {
        let isBoolean = facts.declaredType != .string
        if values == ["y", "n"] || isBoolean && (values == ["y"] || values == ["n"]) { return .boolean(.yesNo) }
        guard isBoolean else { return nil }
        if values == ["0", "1"] || values == ["1"] { return .boolean(.zeroOne) }
        return ["y", "n"].contains(facts.defaultValue.map(folded)) ? .boolean(.yesNo) : nil
    }

    /// Types and statuses of which there happen to be two are no answers to a question, unless it is on or off.
    private static func namesKinds(_ name: String, _ facts: FieldFacts) -> Bool {
        guard name.endsInWord("type") || name.endsInWord("status") else { return false }
        return !facts.values.contains { value in
            [value.meaning.en, value.meaning.ru].contains {
                $0.map { TypeWords.switches.occur(in: folded($0)) } ?? false
            }
        }
    }

    static let fromDefault = Rule(
        "type.from-default", reads: "The default of a field without a type: `N`, `true`, `50`.",
        claims: [.scalar, .wire], needs: [.defaultValue, .declared], of: [.row, .bullet]
    ) { mention, facts, sink in
        guard facts.declared == nil, let value = facts.defaultValue else { return }
        let type: ValueType
        switch folded(value) {
        case "y", "n": type = .boolean(.yesNo)
        case "true", "false": type = .boolean(.json)
        default:
            guard value.isNumber else { return }
            type = .integer
        }
        sink.claim(type: type, at: mention.cell ?? mention.element, from: .prose, .weak)
    }
}
