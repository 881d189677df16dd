import Bitrix24JSON

extension LenientReader {
    mutating func value() -> JSON? {
        skipTrivia()
        guard !atEnd else { return nil }
        let start = index
        guard let value = primary() else { return nil }
        skipTypeOfValue()
        if dialect == .code, continuation != nil {
            skipExpression()
            // Nothing inside an expression is a repair of its own.
            repairs.removeAll { $0.offset >= start && $0.kind != .comment }
            note(.expression, at: start)
            return .string(trimmed(start..<index))
        }
        return value
    }

    private mutating func primary() -> JSON? {
        let start = index
        switch peek() {
        case UInt8(ascii: "{"):
            index += 1
            return container(closer: UInt8(ascii: "}"))
        case UInt8(ascii: "["):
            index += 1
            return container(closer: UInt8(ascii: "]"))
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return string().map(JSON.string)
        case UInt8(ascii: "`"):
            return template()
        case UInt8(ascii: "("):
            return parenthesized()
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xE2:
            if ellipsis() {
                skipToEndOfValue()
                return .null
            }
            return number() ?? words(from: start)
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ";"):
            return nil
        default:
            return words(from: start)
        }
    }

    /// `(object) []`, `(int)$id`: a cast changes nothing here. Anything else in parentheses is computed.
    private mutating func parenthesized() -> JSON? {
        let start = index
        let close = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ")"))
        if let close, ["(object", "(array", "(int", "(string", "(bool", "(float"].contains(text(index..<close)) {
            index = close + 1
            return value()
        }
        guard dialect == .code else { return words(from: start) }
        skipExpression()
        note(.expression, at: start)
        return .string(trimmed(start..<index))
    }

    private mutating func number() -> JSON? {
        let start = index
        var end = index
        while end < bytes.count, Self.isNumberByte(bytes[end]) { end += 1 }
        var digits = text(start..<end)
        if let number = JSON.Number(text: digits) {
            index = end
            return .number(number)
        }
        digits.removeAll { $0 == "_" || $0 == "+" }
        if digits.hasPrefix(".") { digits = "0" + digits }
        if digits.hasSuffix(".") { digits += "0" }
        while digits.hasPrefix("0"), digits.utf8.dropFirst().first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true {
            digits.removeFirst()
        }
        guard let number = JSON.Number(text: digits) else { return nil }
        note(.number)
        index = end
        return .number(number)
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "_")
            || byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }

    /// A literal, `array(…)`, or words that stand for a value.
    private mutating func words(from start: Int) -> JSON? {
        var end = identifierEnd()
        while end > start, bytes[end - 1] == UInt8(ascii: "!") { end -= 1 }
        let word = text(start..<end)
        switch word {
        case "true": return take(.bool(true), to: end)
        case "false": return take(.bool(false), to: end)
        case "null": return take(.null, to: end)
        case "TRUE", "True": return take(.bool(true), to: end, repair: .foreignWord)
        case "FALSE", "False": return take(.bool(false), to: end, repair: .foreignWord)
        case "NULL", "None", "undefined", "nil", "Null": return take(.null, to: end, repair: .foreignWord)
        case "array", "Array":
            var copy = self
            copy.index = end
            copy.skipTrivia()
            guard copy.peek() == UInt8(ascii: "(") else { break }
            note(.phpArray)
            index = copy.index + 1
            return container(closer: UInt8(ascii: ")"))
        default: break
        }
        if dialect == .code { skipExpression() } else { skipToEndOfValue() }
        guard index > start else { return nil }
        note(dialect == .code ? .expression : .unquotedText, at: start)
        return .string(trimmed(start..<index))
    }

    private mutating func take(_ value: JSON, to end: Int, repair: Kind? = nil) -> JSON {
        if let repair { note(repair) }
        index = end
        return value
    }

    /// Up to a comma or a bracket in the same line.
    private mutating func skipToEndOfValue() {
        while !atEnd, !Self.isNewline(peek()), !startsComment {
            switch peek() {
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"): return
            default: index += 1
            }
        }
    }

    func trimmed(_ range: Range<Int>) -> String {
        let slice = bytes[range]
        guard let last = slice.lastIndex(where: { !Self.isSpace($0) && !Self.isNewline($0) }) else { return "" }
        return text(range.lowerBound..<last + 1)
    }
}
