import APIModel
import Documents

/// What the sentences of a description say of a field: default, requiredness, bounds.
enum SentenceFacts {
    static func read(_ text: String, small: String, at element: Element, into field: inout Field, reading: Reading) {
        if field.defaultValue == nil,
            let value = Sentences.defaultValue(in: text, values: field.values.map(\.value))
        {
            field.defaultValue = value
            field.evidence.append(reading.evidence(element, fact: "default", from: .prose))
        }
        readRequired(small, at: element, into: &field, reading: reading)
        readConditions(text, at: element, into: &field, reading: reading)
        Bounds.read(text, small: small, into: &field)
    }

    /// A page that marks nothing may still say it in words.
    private static func readRequired(_ small: String, at element: Element, into field: inout Field, reading: Reading) {
        guard field.required == nil else { return }
        if Phrases.optional.contains(where: { small.has($0) }) {
            field.required = false
        } else if Phrases.required.contains(where: { small.has($0) }), !small.has("not required"), !small.has("необязат") {
            field.required = true
        } else {
            return
        }
        field.evidence.append(reading.evidence(element, fact: "required", from: .prose))
    }

    /// "Required for webhook authorization", "Required if `TYPE` = `x`".
    private static func readConditions(_ text: String, at element: Element, into field: inout Field, reading: Reading) {
        for sentence in Sentences.split(text) {
            let small = folded(String(sentence))
            guard Phrases.requiredWith.contains(where: { small.has($0) }) else { continue }
            if Phrases.webhook.contains(where: { small.has($0) }), !small.has("not required for webhook") {
                add(.init(field: "auth", equals: "webhook"), at: element, to: &field, reading: reading)
                continue
            }
            guard small.has(" if ") || small.has(" when ") || small.has("если") || small.has("при ") else { continue }
            let codes = sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
            if let first = codes.first, let equals = first.utf8.firstIndex(of: UInt8(ascii: "=")) {
                let name = String(first[..<equals]).trimmed
                let value = String(first[first.utf8.index(after: equals)...]).trimmed
                if name.isFieldName, !value.isEmpty {
                    add(.init(field: name, equals: Bullet.unquoted(value.hasPrefix("=") ? String(value.dropFirst()).trimmed : value)), at: element, to: &field, reading: reading)
                }
            } else if codes.count >= 2, codes[0].isFieldName, small.has("=") || small.has(" is ") || small.has("equal") || small.has("равн") {
                add(.init(field: codes[0], equals: Bullet.unquoted(codes[1])), at: element, to: &field, reading: reading)
            } else if codes.count == 1, codes[0].isFieldName,
                small.has("not specified") || small.has("not provided") || small.has("not passed") || small.has("не указан") || small.has("не передан") || small.has("не задан")
            {
                add(.init(field: codes[0], equals: nil), at: element, to: &field, reading: reading)
            }
        }
    }

    private static func add(_ condition: Field.Condition, at element: Element, to field: inout Field, reading: Reading) {
        guard !field.requiredWhen.contains(condition) else { return }
        field.requiredWhen.append(condition)
        field.evidence.append(reading.evidence(element, fact: "requiredWhen", from: .prose))
    }
}

/// Lengths and limits.
enum Bounds {
    private static let length = [
        "maximum length", "max length", "maximum number of characters", "length up to", "no more than", "not exceed",
        "максимальная длина", "максимальное количество символов", "не более", "длина до", "до",
    ]
    private static let characters = ["character", "symbol", "символ"]
    private static let items = ["item", "element", "элемент", "идентификатор"]
    private static let minimum = ["minimum value", "min value", "minimum", "минимальное значение", "минимум"]
    private static let maximum = ["maximum value", "max value", "maximum", "максимальное значение", "максимум"]

    static func read(_ text: String, small: String, into field: inout Field) {
        guard small.utf8.contains(where: \.isASCIIDigit) else { return }
        for sentence in Sentences.split(text) {
            let words = Sentences.foldedKeepingLength(String(sentence))
            guard words.utf8.contains(where: \.isASCIIDigit) else { continue }
            if characters.contains(where: { words.has($0) }) || words.has("length") || words.has("длина"),
                let number = number(after: length, in: words), let value = Int(number)
            {
                if field.bounds.maxLength == nil { field.bounds.maxLength = value }
                continue
            }
            if field.bounds.max == nil, isNumeric(field.type), let number = number(after: maximum, in: words) { field.bounds.max = number }
            if field.bounds.min == nil, isNumeric(field.type), let number = number(after: minimum, in: words) { field.bounds.min = number }
        }
    }

    private static func isNumeric(_ type: ValueType) -> Bool {
        switch type {
        case .integer, .double, .decimal: true
        default: false
        }
    }

    /// The number that follows one of the phrases within a few words.
    private static func number(after phrases: [String], in text: String) -> String? {
        for phrase in phrases {
            guard let at = text.find(phrase) else { continue }
            var rest = text[at...].utf8.dropFirst(phrase.utf8.count).prefix(24)
            while let first = rest.first, !first.isASCIIDigit { rest.removeFirst() }
            let digits = rest.prefix { $0.isASCIIDigit }
            if !digits.isEmpty { return String(Substring(digits)) }
        }
        return nil
    }
}
