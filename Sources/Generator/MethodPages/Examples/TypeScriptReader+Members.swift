extension TypeScriptReader {
    mutating func object() -> TypeScriptType {
        index += 1
        var object = TypeScriptType.Object()
        while index < bytes.count {
            skipSpace()
            if index == bytes.count || take(UInt8(ascii: "}")) { break }
            let start = index
            member(of: &object)
            skipSpace()
            if peek() == UInt8(ascii: ";") || peek() == UInt8(ascii: ",") { index += 1 }
            if index == start { index += 1 }
        }
        return .object(object)
    }

    private mutating func member(of object: inout TypeScriptType.Object) {
        if peek() == UInt8(ascii: "[") {
            // [key: string]: unknown
            skipBalanced()
            _ = take(UInt8(ascii: "?"))
            if separator() { object.others = type() }
            return
        }
        let offset = index
        var name = memberName()
        if name == "readonly", peek() != UInt8(ascii: ":"), peek() != UInt8(ascii: "?") {
            skipSpace()
            name = memberName()
        }
        guard !name.isEmpty else { return }
        skipSpace()
        let isOptional = take(UInt8(ascii: "?"))
        skipSpace()
        if peek() == UInt8(ascii: "(") {
            // A method carries no data.
            skipBalanced()
            if separator() { _ = type() }
            return
        }
        guard separator() else { return }
        object.members.append(.init(name: name, isOptional: isOptional, type: type(), offset: offset))
    }

    private mutating func memberName() -> String {
        let start = index
        guard skipString() else { return name() }
        return text(start + 1..<max(index - 1, start + 1))
    }

    private mutating func separator() -> Bool {
        skipSpace()
        return take(UInt8(ascii: ":"))
    }

    // MARK: Tokens

    func peek(_ offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

    mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Letters, digits, `_`, `$` and what is not ASCII.
    mutating func name() -> String {
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            guard
                (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
                    || byte == UInt8(ascii: "$") || byte >= 0x80
            else { break }
            index += 1
        }
        return text(start..<index)
    }

    mutating func skipSpaces() {
        while peek() == 0x20 || peek() == 0x09 { index += 1 }
    }

    /// White space and comments.
    mutating func skipSpace() {
        while index < bytes.count {
            if bytes[index] <= 0x20 {
                index += 1
            } else if bytes[index] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            } else if bytes[index] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                index += 2
                while index < bytes.count, !(bytes[index] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
                    index += 1
                }
                index = min(index + 2, bytes.count)
            } else {
                return
            }
        }
    }

    /// Takes a string, if one starts here.
    mutating func skipString() -> Bool {
        let quote = peek()
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "`") else {
            return false
        }
        index += 1
        while index < bytes.count, bytes[index] != quote {
            if bytes[index] == 0x0A, quote != UInt8(ascii: "`") { return true }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
        return true
    }

    mutating func skip(to byte: UInt8) {
        while index < bytes.count, bytes[index] != byte { index += 1 }
    }

    /// Takes a bracket and everything up to the one that closes it.
    mutating func skipBalanced() {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
            index += 1
            if depth == 0 { return }
        }
    }
}
