import Bitrix24JSON

/// Writes a text in which each line says one thing: a keyword, what it is about, and tokens behind it, indented below
/// what it belongs to. One changed fact is one changed line.
public struct LineWriter {
    /// The text so far.
    public private(set) var bytes: [UInt8] = []
    private var depth = 0

    /// An empty text with room for as many bytes.
    public init(capacity: Int = 1 << 12) { bytes.reserveCapacity(capacity) }

    /// A comment: a line that says nothing to a reader.
    public mutating func comment(_ text: String) {
        for line in text.split(separator: "\n") { bytes += Array("# \(line)\n".utf8) }
    }

    /// Begins a line with a word that needs no quotes.
    public mutating func begin(_ keyword: StaticString) {
        for _ in 0..<depth { bytes += [UInt8(ascii: " "), UInt8(ascii: " ")] }
        keyword.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Begins a line with a text.
    public mutating func begin(text: String) {
        for _ in 0..<depth { bytes += [UInt8(ascii: " "), UInt8(ascii: " ")] }
        put(text)
    }

    /// Adds a text, in quotes where it would not be read as one token.
    public mutating func token(_ text: String) {
        bytes.append(UInt8(ascii: " "))
        put(text)
    }

    /// Adds `key=text`; nothing for nil.
    public mutating func token(_ key: StaticString, _ text: String?) {
        guard let text else { return }
        flag(key)
        bytes.append(UInt8(ascii: "="))
        put(text)
    }

    /// Adds a word that needs no quotes.
    public mutating func flag(_ word: StaticString) {
        bytes.append(UInt8(ascii: " "))
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Adds a token that is composed already, such as a type.
    mutating func composed(_ token: String) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: token.utf8)
    }

    /// Ends the line.
    public mutating func end() { bytes.append(UInt8(ascii: "\n")) }

    /// Goes one level down: what follows belongs to the line before.
    public mutating func indent() { depth += 1 }

    /// Goes one level up again.
    public mutating func outdent() { depth -= 1 }

    private mutating func put(_ text: String) {
        if Self.isPlain(text) {
            bytes.append(contentsOf: text.utf8)
        } else {
            bytes.append(contentsOf: Self.quoted(text).utf8)
        }
    }

    static func quoted(_ text: String) -> String { JSON.string(text).text() }

    /// Whether a text is read as one token, and seen as it is: no spaces, no quotes, nothing invisible.
    static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in
            guard let first = utf8.first, first != UInt8(ascii: "#") else { return false }
            var before: UInt8 = 0
            for byte in utf8 {
                if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") { return false }
                // U+0080 to U+00A0, U+2000 to U+206F and U+FEFF: controls, odd spaces and marks of direction.
                if before == 0xC2, byte <= 0xA0 { return false }
                if before == 0xE2, byte == 0x80 || byte == 0x81 { return false }
                if before == 0xEF, byte == 0xBB { return false }
                before = byte
            }
            return true
        }
    }
}
