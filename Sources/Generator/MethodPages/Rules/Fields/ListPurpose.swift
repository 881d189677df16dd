import APIModel

/// What a list in a description is for.
enum ListPurpose {
    case values, fields, operators, nothing

    static func of(_ bullets: [Bullet], introduction: String, type: ValueType, name: String) -> ListPurpose {
        let tokens = bullets.flatMap(\.tokens)
        if tokens.contains(where: isOperator), tokens.allSatisfy({ isOperator($0) || wordOperators.contains($0) }) {
            return .operators
        }
        let words = folded(introduction)
        let last = words.parts(at: "\n").last.map(String.init) ?? words
        let saysValues = Phrases.values.occur(in: last)
        // "where `field_n` is the name of a field": the letters of a formula.
        if ListWords.formula.has(last.parts(at: " ").last.map(String.init) ?? "")
            || tokens.allSatisfy({ folded($0).hasSuffix("_n") || folded($0).hasSuffix("_1") })
        {
            return .nothing
        }
        let separated = bullets.filter(\.isSeparated).count * 3 >= bullets.count * 2
        let takesFields = hasFields(type) || folded(name) == "filter"
        if type == .any, separated, bullets.allSatisfy(\.isMarked), tokens.allSatisfy(\.isFieldName),
            Phrases.withFields.occur(in: last) || bullets.allSatisfy({ $0.type != nil })
        {
            return .fields
        }
        if saysValues, !takesFields, bullets.allSatisfy(\.isMarked) { return .values }
        guard separated else { return .nothing }
        if takesFields {
            // "The field can take the values": of a filter, the fields.
            if folded(name) == "filter", bullets.allSatisfy(\.isMarked), tokens.allSatisfy(\.isIdentifier) {
                return .fields
            }
            if saysValues, case .array = type { return .values }
            if case .array = type, folded(name) != "filter", !Phrases.fields.occur(in: last) {
                // Elements, not keys; a prefix such as `CO_` is neither.
                let values = tokens.filter { !$0.hasSuffix("_") }
                return bullets.allSatisfy(\.isMarked) && values.count == tokens.count
                    && !Phrases.noValues.occur(in: last) ? .values : .nothing
            }
            let identifiers =
                tokens.filter(\.isFieldName).count * 3 >= tokens.count * 2 && !tokens.allSatisfy(\.isNumber)
            if isArrayOfScalars(type) { return saysValues ? .values : .nothing }
            if folded(name) == "select" { return identifiers ? .values : .nothing }
            let named = bullets.allSatisfy { $0.isMarked }
            return identifiers && named && !Phrases.examples.occur(in: last) ? .fields : .nothing
        }
        if saysValues { return .values }
        if Phrases.noValues.occur(in: last) { return .nothing }
        // "Examples for the objects": words with an example each.
        if ListWords.exampleStarts.begin(last), !bullets.allSatisfy(\.isMarked) { return .nothing }
        return bullets.allSatisfy { $0.isMarked || $0.tokens.allSatisfy { $0.isIdentifier || $0.isNumber } }
            ? .values : .nothing
    }

    /// Whether a value of this type has fields of its own.
    static func hasFields(_ type: ValueType) -> Bool {
        switch type {
        case .object, .map: true
        case .array: true
        case .reference(_, let base): hasFields(base)
        case .union(let members): members.contains(where: hasFields)
        default: false
        }
    }

    static func isArrayOfScalars(_ type: ValueType) -> Bool {
        guard case .array(let element) = type else { return false }
        switch element {
        case .any: return false
        default: return !hasFields(element)
        }
    }

    /// Whether it is a map whose values, unlike objects, have no fields.
    static func holdsPlainValues(_ type: ValueType) -> Bool {
        guard case .map(_, let value) = type, value != .any else { return false }
        return isArrayOfScalars(value) || !hasFields(value)
    }

    static func areDirections(_ bullets: [Bullet]) -> Bool {
        let tokens = bullets.flatMap(\.tokens)
        return !tokens.isEmpty && tokens.allSatisfy { ["asc", "desc"].contains(folded($0)) }
    }

    /// `asc` and `desc`, as a text names them.
    static func directions(in text: String) -> [Field.NamedValue] {
        let pairs = [("asc", "desc"), ("ASC", "DESC")]
        guard let (up, down) = pairs.first(where: { text.has("`\($0)`") && text.has("`\($1)`") }) else { return [] }
        return [.init(value: up), .init(value: down)]
    }

    /// Whether a field of this name sorts.
    static func sorts(_ name: String) -> Bool {
        let small = folded(name)
        return small == "order" || small == "sort" || small.hasSuffix("_order") || small.hasSuffix("_sort")
    }

    private static let wordOperators: Set<String> = ["in", "between", "like", "not in", "IN", "BETWEEN", "LIKE"]

    private static func isOperator(_ token: String) -> Bool {
        !token.isEmpty && token.utf8.count <= 3 && token.utf8.allSatisfy { "!<>=%@?~*+".utf8.contains($0) }
    }
}
