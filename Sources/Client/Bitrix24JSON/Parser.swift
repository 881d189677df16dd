/// A recursive descent over bytes. What it throws knows only its offset; line, column and path are found
/// afterwards, so that reading pays nothing for them.
struct Parser: ~Copyable {
    struct Failure: Error {
        var offset: Int
        var reason: JSON.ParseError.Reason
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0
    let replacesBadText: Bool
    var scratch: [UInt8] = []
    private let depthLimit: Int
    private var depth = 0
    private var values = MoveStack<JSON>()
    private var members = MoveStack<JSON.Object.Member>()
    private var keys: KeyCache

    init(_ bytes: UnsafeBufferPointer<UInt8>, options: JSON.ParsingOptions) {
        self.bytes = bytes
        keys = KeyCache(inputLength: bytes.count)
        depthLimit = options.depthLimit
        replacesBadText = options.badText == .replace
    }

    mutating func document() throws(Failure) -> JSON {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        let value = try value(skipSpace())
        if skipSpace() != nil { throw failure(.contentAfterValue) }
        return value
    }

    func failure(_ reason: JSON.ParseError.Reason, at offset: Int? = nil) -> Failure {
        Failure(offset: offset ?? index, reason: reason)
    }

    /// The next byte that is not white space, not yet taken.
    @inline(__always)
    private mutating func skipSpace() -> UInt8? {
        while index < bytes.count {
            let byte = bytes[index]
            if byte > 0x20 { return byte }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            index += 1
        }
        return nil
    }

    private mutating func value(_ first: UInt8?) throws(Failure) -> JSON {
        guard let first else { throw failure(.endOfInput) }
        switch first {
        case UInt8(ascii: "\""):
            return .string(try string())
        case UInt8(ascii: "{"):
            return try nested { (parser) throws(Failure) in try parser.object() }
        case UInt8(ascii: "["):
            return try nested { (parser) throws(Failure) in try parser.array() }
        case UInt8(ascii: "t"):
            return try word("true", .bool(true))
        case UInt8(ascii: "f"):
            return try word("false", .bool(false))
        case UInt8(ascii: "n"):
            return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .number(try number())
        default:
            throw failure(.expected("a value"))
        }
    }

    @inline(__always)
    private mutating func nested(_ body: (inout Parser) throws(Failure) -> JSON) throws(Failure) -> JSON {
        guard depth < depthLimit else { throw failure(.tooDeep(limit: depthLimit)) }
        depth += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func array() throws(Failure) -> JSON {
        let start = values.count
        index += 1
        var next = skipSpace()
        if next == UInt8(ascii: "]") {
            index += 1
            return .array([])
        }
        while true {
            values.push(try value(next))
            next = skipSpace()
            guard next == UInt8(ascii: ",") else { break }
            index += 1
            next = skipSpace()
        }
        guard next == UInt8(ascii: "]") else { throw failure(next == nil ? .endOfInput : .expected("\",\" or \"]\"")) }
        index += 1
        return .array(values.pop(from: start))
    }

    private mutating func object() throws(Failure) -> JSON {
        let start = members.count
        index += 1
        var next = skipSpace()
        if next == UInt8(ascii: "}") {
            index += 1
            return .object(JSON.Object())
        }
        while true {
            guard next == UInt8(ascii: "\"") else { throw failure(next == nil ? .endOfInput : .expected("a key")) }
            let key = try key()
            next = skipSpace()
            guard next == UInt8(ascii: ":") else { throw failure(next == nil ? .endOfInput : .expected("\":\"")) }
            index += 1
            members.push(JSON.Object.Member(key: key, value: try value(skipSpace())))
            next = skipSpace()
            guard next == UInt8(ascii: ",") else { break }
            index += 1
            next = skipSpace()
        }
        guard next == UInt8(ascii: "}") else { throw failure(next == nil ? .endOfInput : .expected("\",\" or \"}\"")) }
        index += 1
        return .object(JSON.Object(members.pop(from: start)))
    }

    private mutating func key() throws(Failure) -> String {
        let start = index + 1
        let plain = plainText(from: start)
        guard plain.isASCII, plain.end < bytes.count, bytes[plain.end] == UInt8(ascii: "\"") else {
            return try string()
        }
        index = plain.end + 1
        return keys.key(bytes, from: start, length: plain.end - start)
    }

    private mutating func number() throws(Failure) -> JSON.Number {
        let start = index
        switch NumberGrammar.match(bytes, from: start) {
        case .damaged(let offset):
            throw failure(offset == bytes.count ? .endOfInput : .badNumber, at: offset)
        case .end(let end):
            index = end
            return JSON.Number(checked: String(decoding: bytes[start..<end], as: UTF8.self))
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(Failure) -> JSON {
        for offset in 0..<word.utf8CodeUnitCount {
            guard index < bytes.count else { throw failure(.endOfInput) }
            guard bytes[index] == word.utf8Start[offset] else {
                throw failure(.expected("\(word)"), at: index - offset)
            }
            index += 1
        }
        return value
    }
}
