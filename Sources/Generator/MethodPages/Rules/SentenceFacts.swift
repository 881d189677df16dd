import APIModel
import Documents

/// What the sentences of a description say of a field: default, requiredness, bounds.
enum SentenceFacts {
    static func read(_ wording: Wording, at element: Element, into field: inout Field, reading: Reading) {
        if field.defaultValue == nil,
            let value = Sentences.defaultValue(in: wording, values: field.values.map(\.value)),
            // How a filter compares when nothing says it is the default of no field.
            value != field.name, value.isEmpty || !value.utf8.allSatisfy("!<>=%@?~".utf8.contains)
        {
            // "By default `mode=fast`" of `mode`.
            field.defaultValue =
                value.hasPrefix("\(field.name)=") ? String(value.dropFirst(field.name.count + 1)) : value
            field.evidence.append(reading.evidence(element, fact: "default", from: .prose))
        }
        if field.type == .any, field.declared == nil, let value = field.defaultValue, let type = type(of: value) {
            field.type = type
            field.evidence.append(reading.evidence(element, fact: "type", from: .prose))
        }
        if !field.nullable, wording.mayHave(.orNull) {
            // "If `false` or `null` is passed instead": what is not meant.
            field.nullable = Sentences.split(wording.small).contains { sentence in
                Phrases.orNull.occur(in: sentence) && !sentence.has("instead") && !sentence.has("вместо")
            }
        }
        if !field.values.isEmpty, OpenValues.says(folded: wording.small) { field.openValues = true }
        readRequired(wording, at: element, into: &field, reading: reading)
        if wording.mayHave(.requiredWith) { readConditions(wording.text, at: element, into: &field, reading: reading) }
        Bounds.read(wording, into: &field)
    }

    private static func type(of value: String) -> ValueType? {
        switch folded(value) {
        case "y", "n": .boolean(.yesNo)
        case "true", "false": .boolean(.json)
        default: value.isNumber ? .integer : nil
        }
    }

    /// A page that marks nothing may still say it in words.
    private static func readRequired(
        _ wording: Wording, at element: Element, into field: inout Field, reading: Reading
    ) {
        guard field.required == nil else { return }
        let small = wording.small
        if wording.mayHave(.optional) && Phrases.optional.occur(in: small)
            || wording.mayHave(.whenOmitted) && Phrases.whenOmitted.occur(in: small)
        {
            field.required = false
        } else if wording.mayHave(.required), !small.has("not required"), !small.has("необязат"),
            Sentences.split(small).contains(where: { Phrases.required.occur(in: $0) && !speaksOfOthers($0) })
        {
            field.required = true
        } else {
            return
        }
        field.evidence.append(reading.evidence(element, fact: "required", from: .prose))
    }

    /// "Whether the field is required", "required fields: `id`", "required under the conditions".
    private static func speaksOfOthers(_ sentence: Substring) -> Bool { others.occur(in: sentence) }

    private static let others: PhraseSet = [
        "whether", "are required", "required fields", "under the conditions", "являет", "при услови",
    ]

    /// "Required for webhook authorization", "Required if `TYPE` = `x`".
    private static func readConditions(_ text: String, at element: Element, into field: inout Field, reading: Reading) {
        for sentence in Sentences.split(text) {
            let small = folded(String(sentence))
            guard Phrases.requiredWith.occur(in: small) else { continue }
            if Phrases.webhook.occur(in: small), !small.has("not required for webhook") {
                add(.init(field: "auth", equals: "webhook"), at: element, to: &field, reading: reading)
                continue
            }
            if small.has("not equal") || small.has("не рав") { continue }
            guard small.has(" if ") || small.has(" when ") || small.has("если") || small.has("при ") else { continue }
            let codes = sentence.parts(at: "`", keepsEmpty: true).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
            if let first = codes.first, let equals = first.utf8.firstIndex(of: UInt8(ascii: "=")) {
                let name = String(first[..<equals]).trimmed
                let value = String(first[first.utf8.index(after: equals)...]).trimmed
                if name.isFieldName, !value.isEmpty {
                    add(
                        .init(
                            field: name,
                            equals: Bullet.unquoted(value.hasPrefix("=") ? String(value.dropFirst()).trimmed : value)),
                        at: element, to: &field, reading: reading)
                }
            } else if absent.occur(in: small), codes.allSatisfy(\.isIdentifier) {
                for name in codes {
                    add(.init(field: name, equals: nil), at: element, to: &field, reading: reading)
                }
            } else if codes.count >= 2, codes[0].isFieldName,
                small.has("=") || small.has(" is ") || small.has("equal") || small.has("равн")
            {
                for value in codes.dropFirst()
                where !value.isFieldName || codes.count == 2 || !small.has(" \(folded(value)) is") {
                    add(
                        .init(field: codes[0], equals: Bullet.unquoted(value)), at: element, to: &field,
                        reading: reading)
                }
            }
        }
    }

    private static let absent: PhraseSet = [
        "not specified", "not provided", "not passed", "не указан", "не передан", "не задан",
    ]

    private static func add(_ condition: Field.Condition, at element: Element, to field: inout Field, reading: Reading)
    {
        guard !field.requiredWhen.contains(condition) else { return }
        field.requiredWhen.append(condition)
        field.evidence.append(reading.evidence(element, fact: "requiredWhen", from: .prose))
    }
}

/// Lengths and limits.
enum Bounds {
    private static let limits: PhraseSet = [
        "max", "limit", "no more than", "not exceed", "up to", "at most", "length", "not longer",
        "макс", "не более", "до ", "длина", "ограничен", "не превыша", "не длиннее",
    ]
    private static let anyCharacters: PhraseSet = ["character", "symbols", "символ", "знаков"]
    private static let characters = ["characters", "character", "symbols", "символов", "символа", "символ", "знаков"]
    /// What stands before the smallest or the largest number.
    private static let minimum = [
        "greater than or equal to", "not less than", "no less than", "at least", "minimum value", "minimum",
        "min value", ">=",
        "не менее", "не меньше", "больше или равно", "больше или равна", "больше или равен", "минимальное значение",
        "минимум", "минимальное",
    ]
    private static let above = ["greater than", "more than", "больше", "более"]
    private static let maximum = [
        "less than or equal to", "no more than", "not more than", "not exceed", "maximum value", "maximum", "max value",
        "up to", "max", "<=",
        "не более", "не больше", "меньше или равно", "максимальное значение", "максимум", "максимальное",
    ]

    private static let atLeast: PhraseSet = [
        "at least", "minimum", "no less", "не менее", "не меньше", "не короче", "минимум", "минимальн",
    ]

    static func read(_ wording: Wording, into field: inout Field, holdsNumber: Bool = false) {
        let isNumeric = holdsNumber || isNumeric(field.type)
        if isNumeric, field.bounds.min == nil, wording.mayHave(.aboveZero) { field.bounds.min = "1" }
        guard wording.hasDigits else { return }
        let isList = isList(field.type)
        guard
            isNumeric || isList && limits.occur(in: wording.small)
                || anyCharacters.occur(in: wording.small)
        else { return }
        for sentence in Sentences.split(wording.text) {
            let plain = folded(withoutMarks: sentence)
            guard plain.utf8.contains(where: \.isASCIIDigit) else { continue }
            let words = withoutSeparators(plain)
            if let word = characters.first(where: { words.has($0) }), limits.occur(in: words) {
                if atLeast.occur(in: words) { continue }
                if field.bounds.maxLength == nil,
                    let number = number(before: word, in: words).flatMap({ Int($0) }), number > 0
                {
                    field.bounds.maxLength = number
                }
                continue
            }
            if isList, field.bounds.maxItems == nil, !units.occur(in: words), !words.has("example"),
                !words.has("например"), let number = number(after: most, in: words).flatMap({ Int($0) }), number > 1
            {
                field.bounds.maxItems = number
            }
            guard isNumeric else { continue }
            if let (low, high) = range(in: words) {
                field.bounds.min = field.bounds.min ?? low
                field.bounds.max = field.bounds.max ?? high
                continue
            }
            if field.bounds.min == nil {
                if let number = number(after: minimum, in: words) {
                    field.bounds.min = number
                } else if !words.has("not more"), !words.has("no more"), !words.has("не более"),
                    !words.has("не больше"), !words.has("если "), !words.has("if "),
                    let number = number(after: above, in: words).flatMap({ Int($0) })
                {
                    field.bounds.min = "\(number + 1)"
                }
            }
            if field.bounds.max == nil, let number = number(after: maximum, in: words) { field.bounds.max = number }
        }
        // One of several ranges, or what is done beyond one: no bounds of the whole.
        if let low = field.bounds.min.flatMap({ Int($0) }), let high = field.bounds.max.flatMap({ Int($0) }), high < low
        {
            field.bounds.min = nil
            field.bounds.max = nil
        }
    }

    private static func folded(withoutMarks sentence: Substring) -> String {
        let text = sentence.utf8.filter { $0 != UInt8(ascii: "`") }
        return Sentences.foldedKeepingLength(String(decoding: text, as: UTF8.self))
    }

    private static let most = [
        "no more than ", "not more than ", "not exceed ", "maximum of ", "maximum — ", "maximum: ", "up to ",
        "at most ", "maximum ", "не более ", "не больше ", "максимум ", "максимум — ",
    ]
    /// Of what is counted otherwise than the elements of a list.
    private static let units: PhraseSet = [
        " mb", " kb", " gb", "byte", "second", "minute", "hour", " day", "level", "pixel", "digit", "percent", " мб",
        " кб", " гб", "байт", "секунд", "минут", "часов", "дней", "уровн", "пиксел", "цифр", "процент",
    ]

    private static func isList(_ type: ValueType) -> Bool {
        switch type {
        case .array, .map: true
        default: false
        }
    }

    /// `20,000` and `20 000` as one number.
    private static func withoutSeparators(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count > 4 else { return text }
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let width = bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 1
            let separates = width == 2 || bytes[index] == UInt8(ascii: ",") || bytes[index] == space
            let end = index + width + 3
            if separates, out.last?.isASCIIDigit ?? false, end <= bytes.count,
                bytes[index + width..<end].allSatisfy(\.isASCIIDigit), end == bytes.count || !bytes[end].isASCIIDigit
            {
                index += width
                continue
            }
            out.append(bytes[index])
            index += 1
        }
        return out.count == bytes.count ? text : String(decoding: out, as: UTF8.self)
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
            var rest = text[at...].utf8.dropFirst(phrase.utf8.count).prefix(16)
            while let first = rest.first, !first.isASCIIDigit { rest.removeFirst() }
            let digits = rest.prefix { $0.isASCIIDigit }
            if !digits.isEmpty { return String(Substring(digits)) }
        }
        return nil
    }

    /// "from 1 to 600", "от 1 до 200".
    private static func range(in text: String) -> (String, String)? {
        // In brackets: "(1–600)".
        for part in text.parts(at: "(", keepsEmpty: true).dropFirst() {
            let low = part.prefix { $0.isASCII && $0.isNumber }
            let rest = part.dropFirst(low.count).drop { $0 == " " }
            guard !low.isEmpty, let dash = rest.first, "–—-".contains(dash) else { continue }
            let tail = rest.dropFirst().drop { $0 == " " }
            let high = tail.prefix { $0.isASCII && $0.isNumber }
            if !high.isEmpty, tail.dropFirst(high.count).hasPrefix(")") { return (String(low), String(high)) }
        }
        for (from, to) in [("from ", " to "), ("от ", " до "), ("between ", " and ")] {
            guard let at = text.find(from) else { continue }
            let rest = String(text[at...].dropFirst(from.count))
            let low = rest.prefix { $0.isASCII && $0.isNumber }
            guard !low.isEmpty, rest.dropFirst(low.count).hasPrefix(to) else { continue }
            let high = rest.dropFirst(low.count + to.count).prefix { $0.isASCII && $0.isNumber }
            if !high.isEmpty { return (String(low), String(high)) }
        }
        return nil
    }

    private static func number(before word: String, in text: String) -> String? {
        guard let at = text.find(word) else {
            return nil
        }
        let head = text[..<at].utf8.reversed()
        // `20,000 characters`
        let digits = head.drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ",") }
            .filter(\.isASCIIDigit)
        if !digits.isEmpty { return String(decoding: digits.reversed(), as: UTF8.self) }
        return number(after: [word], in: text)
    }
}
