import Bitrix24JSON

extension ValueType {
    /// The type as one token: `array<integer>`, `boolean:YN`, `map<string,any>`, `crm_status(string)`.
    public var text: String {
        switch self {
        case .boolean(let wire) where wire != .json: "boolean:\(wire.rawValue)"
        case .timestamp(let wire): "timestamp:\(wire.rawValue)"
        case .file(let wire?): "file:\(wire.rawValue)"
        case .array(let element): "array<\(element.text)>"
        case .map(let key, let value): "map<\(key.text),\(value.text)>"
        case .tuple(let members): "tuple<\(members.map(\.text).joined(separator: ","))>"
        case .union(let members): "union<\(members.map(\.text).joined(separator: ","))>"
        case .reference(let name, let base):
            (Self.isName(name) ? name : LineWriter.quoted(name)) + "(\(base.text))"
        default: kind
        }
    }

    /// Reads what ``text`` writes.
    public init?(text: String) {
        var reader = TypeTextReader(Array(text.utf8))
        guard let type = reader.type(), reader.isAtEnd else { return nil }
        self = type
    }

    /// A name that no other type has, of letters that nothing in a type is written with.
    private static func isName(_ name: String) -> Bool { !name.isEmpty && name.utf8.allSatisfy(TypeTextReader.isWord) }
}

/// Reads a type from one token.
private struct TypeTextReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }

    static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 48 && byte <= 57) || (byte | 0x20 >= 97 && byte | 0x20 <= 122) || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
    }

    private mutating func take(_ byte: Character) -> Bool {
        guard at < bytes.count, bytes[at] == byte.asciiValue else { return false }
        at += 1
        return true
    }

    private mutating func name() -> String? {
        let start = at
        if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
            at += 1
            while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
            guard at < bytes.count else { return nil }
            at += 1
            guard case .string(let text)? = try? JSON(parsing: Array(bytes[start..<at])) else { return nil }
            return text
        }
        while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
        return at > start ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
    }

    mutating func type() -> ValueType? {
        guard let name = name() else { return nil }
        if take("(") {
            guard let base = type(), take(")") else { return nil }
            return .reference(to: name, base: base)
        }
        if take(":") {
            guard let wire = self.name() else { return nil }
            switch name {
            case "boolean": return ValueType.BooleanWire(rawValue: wire).map { .boolean($0) }
            case "timestamp": return ValueType.TimestampWire(rawValue: wire).map { .timestamp($0) }
            case "file": return ValueType.FileWire(rawValue: wire).map { .file($0) }
            default: return nil
            }
        }
        guard take("<") else { return ValueType(kind: name) }
        var members: [ValueType] = []
        while !take(">") {
            guard members.isEmpty || take(","), let member = type() else { return nil }
            members.append(member)
        }
        switch (name, members.count) {
        case ("array", 1): return .array(members[0])
        case ("map", 2): return .map(key: members[0], value: members[1])
        case ("tuple", _): return .tuple(members)
        case ("union", _): return .union(members)
        default: return nil
        }
    }
}
