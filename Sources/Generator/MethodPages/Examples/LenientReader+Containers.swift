import Bitrix24JSON

extension LenientReader {
    /// An entry of a container: an element, or a member with its key.
    private struct Entry {
        var key: String?
        var value: JSON
    }

    /// The value of a whole text.
    mutating func document() -> JSON? {
        skipTrivia()
        if peek() == UInt8(ascii: "<") || atEnd { return nil }
        if key() != nil {
            // Members without the brackets around them.
            note(.missingBracket)
            let value = container(closer: 0)
            return finish(value)
        }
        guard let value = value() else { return nil }
        // Words at the start are another kind of text.
        if repairs.contains(where: { $0.kind == .unquotedText && $0.path == "$" }) { return nil }
        return finish(value)
    }

    private mutating func finish(_ value: JSON) -> JSON {
        var value = value
        while true {
            skipTrivia()
            let start = index
            switch peek() {
            case 0 where atEnd: return value
            case UInt8(ascii: ";"), UInt8(ascii: ","):
                index += 1
                note(.trailingText, at: start)
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"):
                index += 1
                note(.extraBracket, at: start)
            default:
                // A bracket too many closed the object before its last members.
                if case .object(var object) = value, key() != nil, case .object(let rest) = container(closer: 0) {
                    note(.extraBracket, at: start)
                    object.members += rest.members
                    value = .object(object)
                } else {
                    note(.trailingText, at: start)
                    return value
                }
            }
        }
    }

    /// Takes the entries up to the closing bracket, which is 0 where only the end of the text closes.
    mutating func container(closer: UInt8) -> JSON {
        guard closers.count < Self.depthLimit else {
            tooDeep = true
            index = bytes.count
            return .null
        }
        let start = index
        closers.append(closer)
        var entries: [Entry] = []
        var afterComma = true
        loop: while true {
            skipTrivia()
            let byte = peek()
            switch byte {
            case 0 where atEnd:
                if closer != 0 { note(.missingBracket) }
                break loop
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                if afterComma { note(.extraComma) }
                index += 1
                afterComma = true
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"):
                if byte == closer {
                    if afterComma && !entries.isEmpty { note(.extraComma) }
                    index += 1
                    break loop
                }
                if closers.dropLast().contains(byte) {
                    note(.missingBracket)
                    break loop
                }
                if closer == 0 { break loop }
                note(.extraBracket)
                index += 1
            default:
                if !afterComma { note(.missingComma) }
                if let entry = entry(number: entries.count, closer: closer) {
                    entries.append(entry)
                    afterComma = false
                    skipWordsAfterValue()
                } else {
                    afterComma = true
                }
            }
        }
        closers.removeLast()
        return collect(entries, closer: closer, at: start)
    }

    private mutating func collect(_ entries: [Entry], closer: UInt8, at start: Int) -> JSON {
        let isObject = closer == UInt8(ascii: "}") || closer == 0
        if !entries.isEmpty, isObject != entries.contains(where: { $0.key != nil }), closer != UInt8(ascii: ")") {
            note(closer == UInt8(ascii: "]") && dialect == .code ? .phpArray : .keys, at: start)
        }
        // Brackets around brackets, without a key between them.
        if closer == UInt8(ascii: "}"), entries.count == 1, entries[0].key == nil {
            switch entries[0].value {
            case .array, .object: return entries[0].value
            default: break
            }
        }
        if entries.isEmpty ? !isObject : entries.allSatisfy({ $0.key == nil }) { return .array(entries.map(\.value)) }
        return .object(
            JSON.Object(
                entries.enumerated().map { JSON.Object.Member(key: $1.key ?? String($0), value: $1.value) }))
    }

    /// nil: there was something here that is not an entry, and it has been taken.
    private mutating func entry(number: Int, closer: UInt8) -> Entry? {
        let start = index
        if ellipsis() {
            // What a spread spreads, or a remark about what was left out.
            if dialect == .code { skipExpression() } else { skipRemark() }
            return nil
        }
        if let key = key() {
            take(key)
            path.append(.key(key.text))
            defer { path.removeLast() }
            if key.isPrinted, let value = printedValue() { return Entry(key: key.text, value: value) }
            skipTrivia()
            guard let value = value() else {
                note(.expression)
                return Entry(key: key.text, value: .null)
            }
            return Entry(key: key.text, value: value)
        }
        path.append(.index(number))
        defer { path.removeLast() }
        if isObject(closer), !isValueStart {
            path.removeLast()
            defer { path.append(.index(number)) }
            return bareMember(from: start)
        }
        guard let value = value() else {
            index = max(endOfLine(), start + 1)
            note(.prose, at: start)
            return nil
        }
        return Entry(key: nil, value: value)
    }

    /// The rest of the line, unless that starts an array.
    private mutating func printedValue() -> JSON? {
        skipSpaces()
        guard !at("Array") else { return nil }
        let start = index
        index = endOfLine()
        return .string(trimmed(start..<index))
    }

    private func isObject(_ closer: UInt8) -> Bool { closer == UInt8(ascii: "}") || closer == 0 }

    private var isValueStart: Bool {
        switch peek() {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// In code `{ id }` is a member whose value the program has; in JSON words in this place are a remark.
    private mutating func bareMember(from start: Int) -> Entry? {
        let name = identifierEnd()
        if dialect == .code, name > start {
            index = name
            note(.expression, at: start)
            skipExpression()
            return Entry(key: text(start..<name), value: .string(text(start..<name)))
        }
        index = max(endOfLine(), start + 1)
        note(.prose, at: start)
        return nil
    }

    /// A remark ends with its line, or with the comma or the bracket that comes first.
    private mutating func skipRemark() {
        while !atEnd, !Self.isNewline(peek()), !startsComment {
            switch peek() {
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return
            default: index += 1
            }
        }
    }

    /// After a value nothing may stand in its line but a comma, a bracket, a comment or the next value.
    private mutating func skipWordsAfterValue() {
        skipSpaces()
        guard dialect == .json, !atEnd, !Self.isNewline(peek()), !startsComment else { return }
        switch peek() {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ";"),
            UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "."), UInt8(ascii: "'"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            return
        case 0xE2 where at("…"): return
        default:
            guard key() == nil else { return }
            note(.prose)
            while !atEnd, !Self.isNewline(peek()), peek() != UInt8(ascii: ","), peek() != UInt8(ascii: "}") {
                index += 1
            }
        }
    }
}
