import Bitrix24JSON

/// What a program computes is not evaluated, only stepped over.
extension LenientReader {
    /// Where the value just taken goes on, if it does: `'chat' . $id`, `now + 60`, `list[0]`.
    var continuation: Int? {
        var copy = self
        copy.skipSpaces()
        if copy.startsComment { return nil }
        let sameLine = !Self.isNewline(copy.peek())
        while Self.isSpace(copy.peek()) || Self.isNewline(copy.peek()) { copy.index += 1 }
        if copy.startsOperator && !copy.at("..") { return copy.index }
        return sameLine && (copy.peek() == UInt8(ascii: "(") || copy.peek() == UInt8(ascii: "[")) ? copy.index : nil
    }

    private var startsOperator: Bool {
        switch peek() {
        case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "|"),
            UInt8(ascii: "&"), UInt8(ascii: "%"):
            true
        case UInt8(ascii: "-"): true
        case UInt8(ascii: "/"): !startsComment
        case UInt8(ascii: "="): peek(1) == UInt8(ascii: "=")
        case UInt8(ascii: "!"): peek(1) == UInt8(ascii: "=")
        default: false
        }
    }

    /// Up to a comma, a semicolon or a closing bracket of what is around, or the end of a line that does not go on.
    mutating func skipExpression() {
        var depth = 0
        while !atEnd {
            switch peek() {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                index += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                guard depth > 0 else { return }
                depth -= 1
                index += 1
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                guard depth > 0 else { return }
                index += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
                skipString()
            case 0x0A, 0x0D:
                guard depth == 0 else {
                    index += 1
                    continue
                }
                guard let next = continuation ?? endOfOperator() else { return }
                index = next
            default:
                if peek() != UInt8(ascii: "#"), let end = comment() {
                    guard depth > 0 else { return }
                    index = end
                } else {
                    index += 1
                }
            }
        }
    }

    /// The next line, where this one ends in an operator.
    private func endOfOperator() -> Int? {
        guard let last = bytes[..<index].last(where: { !Self.isSpace($0) }) else { return nil }
        return "+-*/?:&|.=".utf8.contains(last) ? index + 1 : nil
    }

    mutating func skipString() {
        let quote = peek()
        index += 1
        while !atEnd, peek() != quote { index += peek() == UInt8(ascii: "\\") ? 2 : 1 }
        index = min(index + 1, bytes.count)
    }

    /// `as const`, `as Deal[]`, `!`: TypeScript's word on a value.
    mutating func skipTypeOfValue() {
        guard dialect == .code else { return }
        var copy = self
        copy.skipSpaces()
        if copy.at("as ") {
            index = copy.index + 3
            skipExpression()
        } else if copy.peek() == UInt8(ascii: "!"), copy.peek(1) != UInt8(ascii: "=") {
            index = copy.index + 1
        }
    }
}
