/// The words of a name as it is written on the wire, in small letters: `MESSAGE_ID`, `messageId` → message, id.
enum Words {
    static func of(_ wire: String) -> [String] {
        var words: [String] = []
        var chunk: [UInt8] = []
        func flush() {
            words += split(chunk)
            chunk.removeAll(keepingCapacity: true)
        }
        // Names longer than this are no names; what they lose, collisions of names make up for.
        for scalar in wire.unicodeScalars.prefix(120) {
            if scalar.isASCII, isWordByte(UInt8(scalar.value)) {
                chunk.append(UInt8(scalar.value))
            } else if let latin = Transliteration.latin(scalar) {
                chunk.append(contentsOf: latin.utf8)
            } else {
                flush()
            }
        }
        flush()
        if wire.hasPrefix("-"), words.first?.utf8.first.map(isDigit) == true { words.insert("minus", at: 0) }
        return words.isEmpty ? spelled(wire) : words
    }

    /// A run of letters and digits in its words: at humps, unless it has no small letter.
    private static func split(_ chunk: [UInt8]) -> [String] {
        guard !chunk.isEmpty else { return [] }
        guard chunk.contains(where: isLower) else { return [lowercased(chunk[...])] }
        var words: [String] = []
        var start = 0
        for index in 1..<max(1, chunk.count) where isUpper(chunk[index]) {
            let afterSmall = !isUpper(chunk[index - 1])
            // `URLCheck`: the last capital of a run begins the next word, but not in the plural `IDs`.
            let next = index + 1 < chunk.count ? chunk[index + 1] : 0
            let isPlural =
                next == UInt8(ascii: "s") && (index + 2 == chunk.count || isUpper(chunk[index + 2]))
            if afterSmall || (isLower(next) && !isPlural) {
                words.append(lowercased(chunk[start..<index]))
                start = index
            }
        }
        words.append(lowercased(chunk[start...]))
        return words
    }

    /// Values that are signs: `>=` → greater, equal; any other by its numbers in Unicode.
    private static func spelled(_ wire: String) -> [String] {
        if wire.isEmpty { return ["empty"] }
        return wire.unicodeScalars.prefix(4).map { signs[$0] ?? "u" + String($0.value, radix: 16) }
    }

    private static let signs: [Unicode.Scalar: String] = [
        "=": "equal", "<": "less", ">": "greater", "!": "not", "%": "percent", "*": "asterisk", "+": "plus",
        "-": "minus", ".": "dot", ",": "comma", "/": "slash", "_": "underscore", "@": "at", "#": "number",
        "~": "tilde", "?": "question", " ": "space", "&": "and", "|": "or", "$": "dollar", ":": "colon",
    ]

    private static func isWordByte(_ byte: UInt8) -> Bool { isLower(byte) || isUpper(byte) || isDigit(byte) }
    private static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
    private static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
