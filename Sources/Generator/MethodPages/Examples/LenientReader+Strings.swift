import Bitrix24JSON

extension LenientReader {
    /// Takes a string in quotes of any kind; nil where it never ends.
    mutating func string() -> String? {
        let start = index
        let quote = peek()
        if quote != UInt8(ascii: "\"") { note(.singleQuotes) }
        index += 1
        var content: [UInt8] = []
        // Quotes inside, of which the last in its line must have been the end after all.
        var candidate: (index: Int, count: Int)?
        while !atEnd {
            let byte = peek()
            if byte == quote {
                if closes(quote) || (content.isEmpty && candidate == nil) {
                    index += 1
                    return String(decoding: content, as: UTF8.self)
                }
                candidate = (index, content.count)
                note(.quoteInString)
                content.append(byte)
                index += 1
            } else if byte == UInt8(ascii: "\\") {
                escape(quote, into: &content)
            } else {
                if Self.isNewline(byte), quote != UInt8(ascii: "`") {
                    if let candidate {
                        index = candidate.index + 1
                        repairs.removeAll { $0.kind == .quoteInString && $0.offset >= candidate.index }
                        return String(decoding: content.prefix(candidate.count), as: UTF8.self)
                    }
                    note(.newlineInString)
                }
                content.append(byte)
                index += 1
            }
        }
        index = start
        return nil
    }

    /// Whether the quote at the cursor ends the string: in JSON only if what follows can follow a string.
    private func closes(_ quote: UInt8) -> Bool {
        guard dialect == .json else { return true }
        var copy = self
        copy.index += 1
        if copy.peek() == quote { return false }
        copy.skipSpaces()
        if copy.atEnd || Self.isNewline(copy.peek()) || copy.startsComment || copy.at("=>") { return true }
        switch copy.peek() {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"),
            UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["):
            return true
        default: return false
        }
    }

    private mutating func escape(_ quote: UInt8, into content: inout [UInt8]) {
        let next = peek(1)
        // PHP knows but two escapes between single quotes; in JavaScript there are more.
        switch next {
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(next)
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
            if dialect == .json { note(.escape) }
            content.append(next)
        case UInt8(ascii: "u"):
            if let scalar = unicodeEscape() {
                return content.append(contentsOf: UTF8.encode(scalar)!)
            }
            fallthrough
        default:
            note(.escape)
            content.append(UInt8(ascii: "\\"))
            index += 1
            return
        }
        index += min(2, bytes.count - index)
    }

    /// Takes `\uXXXX`, or a pair of them.
    private mutating func unicodeEscape() -> Unicode.Scalar? {
        guard let unit = codeUnit(at: index) else { return nil }
        if let scalar = Unicode.Scalar(unit) {
            index += 6
            return scalar
        }
        guard unit < 0xDC00, let low = codeUnit(at: index + 6), (0xDC00..<0xE000).contains(low) else { return nil }
        index += 12
        return Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF)
    }

    private func codeUnit(at start: Int) -> UInt16? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt16(text(start + 2..<start + 6), radix: 16)
    }

    /// Between backticks: a string of JavaScript, in JSON a value that its author marked as code.
    mutating func template() -> JSON? {
        let start = index
        guard let content = string() else { return nil }
        if dialect == .json, let value = try? JSON(parsing: content) { return value }
        if content.contains("${") { note(.expression, at: start) }
        return .string(content)
    }
}
