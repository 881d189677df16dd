/// The words of one shell command, quotes removed, each byte with its place in the source.
struct ShellWords {
    struct Word {
        private(set) var bytes: [UInt8] = []
        /// Where its pieces stand in the source, each up to the next one.
        private var pieces: [(start: Int, place: Int)] = []
        var text: String { String(decoding: bytes, as: UTF8.self) }

        mutating func append(_ piece: ArraySlice<UInt8>) {
            let next = pieces.last.map { $0.place + bytes.count - $0.start }
            if next != piece.startIndex { pieces.append((bytes.count, piece.startIndex)) }
            bytes += piece
        }

        /// The place of a byte; of one behind the last, that of the last.
        func place(of index: Int) -> Int? {
            let index = min(index, bytes.count - 1)
            return pieces.last { $0.start <= index }.map { $0.place + index - $0.start }
        }

        func dropFirst(_ count: Int) -> Word {
            var rest = Word()
            rest.bytes = Array(bytes[count...])
            rest.pieces = pieces.map { ($0.start - count, $0.place) }
            return rest
        }
    }

    private let source: [UInt8]
    private(set) var index: Int
    private var word: Word?
    private var words: [Word] = []

    /// Reads from `start` to the end of the command. A line that should have ended in a backslash is
    /// continued when the next one goes on with an option, an address or a quote.
    static func read(_ source: [UInt8], from start: Int) -> (words: [Word], end: Int) {
        var reader = ShellWords(source: source, index: start)
        reader.run()
        return (reader.words, reader.index)
    }

    private init(source: [UInt8], index: Int) {
        self.source = source
        self.index = index
    }

    private func peek(_ offset: Int = 0) -> UInt8 { index + offset < source.count ? source[index + offset] : 0 }

    private mutating func run() {
        while index < source.count {
            switch source[index] {
            case 0x20, 0x09, 0x0D:
                endWord()
                index += 1
            case 0x0A:
                endWord()
                index += 1
                if !goesOn { return }
            case UInt8(ascii: "\\"):
                if peek(1) == 0x0A || (peek(1) == 0x0D && peek(2) == 0x0A) {
                    endWord()
                    index += peek(1) == 0x0A ? 2 : 3
                } else {
                    index += 1
                    if index < source.count { take(to: index + 1) }
                }
            case UInt8(ascii: "'"): singleQuoted()
            case UInt8(ascii: "\""): doubleQuoted()
            case UInt8(ascii: "$") where peek(1) == UInt8(ascii: "("): substitution()
            default: take(to: source[(index + 1)...].firstIndex(where: Self.ends) ?? source.count)
            }
        }
        endWord()
    }

    /// Whether what stands as it is may end here.
    private static func ends(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "$"): true
        default: false
        }
    }

    private mutating func take(to end: Int) {
        if word == nil { word = Word() }
        word!.append(source[index..<end])
        index = end
    }

    private mutating func endWord() {
        if let word, word.bytes != [UInt8(ascii: "/")] { words.append(word) }
        word = nil
    }

    private var goesOn: Bool {
        guard let start = source[index...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
        return source[start] == UInt8(ascii: "-") || source[start] == UInt8(ascii: "'")
            || source[start...].starts(with: "http".utf8)
    }

    /// A quote followed by a letter cannot be the closing one: `'it's'`.
    private mutating func singleQuoted() {
        var end = index + 1
        while end < source.count,
            source[end] != UInt8(ascii: "'") || end + 1 < source.count && Self.continuesText(source[end + 1])
        { end += 1 }
        index += 1
        take(to: end)
        index = min(index + 1, source.count)
    }

    private static func continuesText(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
            || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: "}")
    }

    private mutating func doubleQuoted() {
        index += 1
        if word == nil { word = Word() }
        while index < source.count, source[index] != UInt8(ascii: "\"") {
            if source[index] == UInt8(ascii: "\\"), "\"\\$`\n".utf8.contains(peek(1)) {
                index += 1
                if index < source.count { take(to: index + 1) }
            } else if source[index] == UInt8(ascii: "$"), peek(1) == UInt8(ascii: "(") {
                substitution()
            } else {
                take(to: source[(index + 1)...].firstIndex(where: Self.ends) ?? source.count)
            }
        }
        index = min(index + 1, source.count)
    }

    /// What another command would print stands as its source, without the quotes that could end a string.
    private mutating func substitution() {
        var depth = 0
        while index < source.count {
            let byte = source[index]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { index += 1 } else { take(to: index + 1) }
            if depth == 0 && byte == UInt8(ascii: ")") { return }
        }
    }
}
