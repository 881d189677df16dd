import Bitrix24JSON

extension LenientReader {
    /// A key and the `:` or `=>` after it.
    struct Key {
        var text: String
        var repair: Kind?
        /// Of an array as PHP prints it: the value is the rest of the line.
        var isPrinted = false
        var start: Int
        var end: Int
        /// What reading it as a string had to repair.
        var stringRepairs: [LenientJSON.Repair] = []
    }

    mutating func take(_ key: Key) {
        if let repair = key.repair { note(repair, at: key.start) }
        repairs += key.stringRepairs
        index = key.end
    }

    /// The key that starts here, if one does. Looks, takes nothing.
    func key() -> Key? {
        switch peek() {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): quotedKey()
        case UInt8(ascii: "["): bracketedKey()
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"): nil
        default: plainKey()
        }
    }

    private func quotedKey() -> Key? {
        var copy = self
        copy.repairs = []
        guard let text = copy.string(), copy.index - index < 500 else { return nil }
        let repair: Kind? = peek() == UInt8(ascii: "\"") ? nil : .singleQuotes
        if let end = copy.separator() {
            return Key(
                text: text, repair: repair, start: index, end: end,
                stringRepairs: copy.repairs.filter { $0.kind != .singleQuotes })
        }
        // 'property' . $id => …
        guard dialect == .code, copy.skipToOperator() else { return nil }
        let end = copy.index
        guard let next = copy.separator() else { return nil }
        return Key(text: trimmed(index..<end), repair: .expression, start: index, end: next)
    }

    /// `[result] => …` of a printed PHP array, `[name]: …` of JavaScript.
    private func bracketedKey() -> Key? {
        var copy = self
        copy.index += 1
        let start = copy.index
        while !copy.atEnd, copy.peek() != UInt8(ascii: "]"), !Self.isNewline(copy.peek()), copy.index - start < 200 {
            copy.index += 1
        }
        guard copy.peek() == UInt8(ascii: "]") else { return nil }
        let text = text(start..<copy.index)
        copy.index += 1
        guard let end = copy.separator() else { return nil }
        let isPrinted = bytes[end - 1] == UInt8(ascii: ">")
        return Key(text: text, repair: .unquotedKey, isPrinted: isPrinted, start: index, end: end)
    }

    private func plainKey() -> Key? {
        var copy = self
        copy.index = identifierEnd()
        guard copy.index > index else { return nil }
        let text = text(index..<copy.index)
        guard let end = copy.separator() else { return nil }
        return Key(text: text, repair: .unquotedKey, start: index, end: end)
    }

    /// Letters, digits and what names of fields have besides: `$id`, `PROPERTY_*`, `>=DATE`, `first-name`.
    func identifierEnd() -> Int {
        var end = index
        scan: while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "-"),
                UInt8(ascii: "*"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "."), 0x80...:
                end += 1
            case UInt8(ascii: "<"), UInt8(ascii: ">"): end += 1
            default: break scan
            }
        }
        return end
    }

    /// The end of `:` or `=>` (also escaped, as a page in HTML may have it), after spaces.
    private func separator() -> Int? {
        var copy = self
        while !copy.atEnd, Self.isSpace(copy.peek()) || Self.isNewline(copy.peek()) { copy.index += 1 }
        if copy.peek() == UInt8(ascii: ":"), copy.peek(1) != UInt8(ascii: ":") { return copy.index + 1 }
        if copy.at("=>") { return copy.index + 2 }
        return nil
    }

    /// Moves over a concatenation to the `=>` in the same line.
    private mutating func skipToOperator() -> Bool {
        skipSpaces()
        guard peek() == UInt8(ascii: ".") else { return false }
        while !atEnd, !Self.isNewline(peek()), peek() != UInt8(ascii: ","), !at("=>") { index += 1 }
        return at("=>")
    }
}
