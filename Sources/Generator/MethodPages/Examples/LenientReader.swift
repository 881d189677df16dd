import Bitrix24JSON

/// The scanner behind `LenientJSON`: a cursor over bytes, the repairs so far, the path of open containers.
struct LenientReader {
    typealias Kind = LenientJSON.Repair.Kind

    let bytes: [UInt8]
    var index: Int
    let dialect: LenientJSON.Dialect
    var repairs: [LenientJSON.Repair] = []
    var path: [JSONPathStep] = []
    /// The brackets that the open containers wait for.
    var closers: [UInt8] = []
    var tooDeep = false

    static let depthLimit = 200

    init(_ bytes: [UInt8], from start: Int, dialect: LenientJSON.Dialect) {
        self.bytes = bytes
        index = start
        self.dialect = dialect
    }

    /// The byte at the cursor, or some bytes after it; 0 beyond the end.
    func peek(_ offset: Int = 0) -> UInt8 {
        index + offset < bytes.count ? bytes[index + offset] : 0
    }

    var atEnd: Bool { index >= bytes.count }

    func at(_ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    mutating func note(_ kind: Kind, at offset: Int? = nil) {
        if dialect == .code && Self.legalInCode.contains(kind) { return }
        repairs.append(LenientJSON.Repair(kind: kind, offset: offset ?? index, path: path.text))
    }

    private static let legalInCode: Set<Kind> = [.extraComma, .comment, .unquotedKey, .singleQuotes, .phpArray]

    // MARK: What stands between values

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    mutating func skipSpaces() {
        while !atEnd, Self.isSpace(peek()) { index += 1 }
    }

    /// White space, no-break and zero-width too, and comments.
    mutating func skipTrivia() {
        while !atEnd {
            switch peek() {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            case 0xC2 where peek(1) == 0xA0: index += 2
            case 0xEF where at("\u{FEFF}"), 0xE2 where at("\u{200B}"): index += 3
            default:
                guard let end = comment() else { return }
                note(.comment)
                index = end
            }
        }
    }

    var startsComment: Bool { at("//") || peek() == UInt8(ascii: "#") || at("/*") || at("<!--") }

    /// The end of a comment that starts here.
    func comment() -> Int? {
        if at("//") || peek() == UInt8(ascii: "#") { return endOfLine() }
        if at("/*") { return end(after: "*/") }
        if at("<!--") { return end(after: "-->") }
        return nil
    }

    func endOfLine(from start: Int? = nil) -> Int {
        var end = start ?? index
        while end < bytes.count, !Self.isNewline(bytes[end]) { end += 1 }
        return end
    }

    private func end(after text: StaticString) -> Int {
        var copy = self
        while !copy.atEnd, !copy.at(text) { copy.index += 1 }
        return min(copy.index + text.utf8CodeUnitCount, bytes.count)
    }

    /// Takes `...`, `....`, `..` or `…`, with the name that a spread has after it.
    mutating func ellipsis() -> Bool {
        let start = index
        while at("…") { index += 3 }
        while peek() == UInt8(ascii: ".") { index += 1 }
        guard index > start + 1 else {
            index = start
            return false
        }
        note(.ellipsis, at: start)
        return true
    }
}

/// A step from a container to a value in it.
enum JSONPathStep: Hashable, Sendable {
    case key(String)
    case index(Int)
}

extension [JSONPathStep] {
    var text: String {
        reduce("$") {
            switch $1 {
            case .key(let key): "\($0).\(key)"
            case .index(let index): "\($0)[\(index)]"
            }
        }
    }
}
