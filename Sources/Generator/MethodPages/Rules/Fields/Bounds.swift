import APIModel

/// Lengths and limits.
enum Bounds {
    static func read(_ wording: Wording, into field: inout Field, holdsNumber: Bool = false) {
        let isNumeric = holdsNumber || isNumeric(field.type)
        if isNumeric, field.bounds.min == nil, wording.mayHave(.aboveZero) { field.bounds.min = "1" }
        guard wording.hasDigits else { return }
        let isList = isList(field.type)
        guard
            isNumeric || isList && BoundsWords.limits.occur(in: wording.small)
                || BoundsWords.anyCharacters.occur(in: wording.small)
        else { return }
        for sentence in Sentences.split(wording.text) {
            let plain = folded(withoutMarks: sentence)
            guard plain.utf8.contains(where: \.isASCIIDigit) else { continue }
            let words = withoutSeparators(plain)
            if let word = BoundsWords.characters.first(in: words), BoundsWords.limits.occur(in: words) {
                if BoundsWords.atLeast.occur(in: words) { continue }
                if field.bounds.maxLength == nil,
                    let number = number(before: word, in: words).flatMap({ Int($0) }), number > 0
                {
                    field.bounds.maxLength = number
                }
                continue
            }
            if isList, field.bounds.maxItems == nil, !BoundsWords.units.occur(in: words),
                !BoundsWords.noExamples.occur(in: words),
                let number = number(after: BoundsWords.most, in: words).flatMap({ Int($0) }), number > 1
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
                if let number = number(after: BoundsWords.minimum, in: words) {
                    field.bounds.min = number
                } else if !BoundsWords.noBounds.occur(in: words),
                    let number = number(after: BoundsWords.above, in: words).flatMap({ Int($0) })
                {
                    field.bounds.min = "\(number + 1)"
                }
            }
            if field.bounds.max == nil, let number = number(after: BoundsWords.maximum, in: words) {
                field.bounds.max = number
            }
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
    private static func number(after phrases: WordSet, in text: String) -> String? {
        for phrase in phrases.words {
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
        for (from, to) in BoundsWords.ranges {
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
        return number(after: WordSet([word]), in: text)
    }
}
