/// A recursive descent over the type declarations of a TypeScript text.
struct TypeScriptReader {
    let bytes: [UInt8]
    var index = 0
    private var depth = 0
    private static let depthLimit = 100

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func all() -> TypeScriptTypes {
        var types = TypeScriptTypes()
        while index < bytes.count {
            skipSpace()
            guard index < bytes.count else { break }
            let start = index
            let word = name()
            switch word {
            case "type", "interface":
                if let declaration = declaration(isInterface: word == "interface") {
                    types.declarations.append(declaration)
                }
            case "make", "callMethod", "call", "callListMethod", "fetchListMethod":
                if types.result == nil, peek() == UInt8(ascii: "<") { types.result = arguments().first }
            case "":
                if !skipString() { index = start + 1 }
            default: break
            }
        }
        return types
    }

    private mutating func declaration(isInterface: Bool) -> TypeScriptTypes.Declaration? {
        skipSpace()
        let offset = index
        let name = name()
        guard !name.isEmpty else { return nil }
        skipSpace()
        if peek() == UInt8(ascii: "<") { _ = arguments() }
        if isInterface {
            skipSpace()
            if peek() != UInt8(ascii: "{") {
                guard self.name() == "extends" else { return nil }
                skip(to: UInt8(ascii: "{"))
            }
            guard peek() == UInt8(ascii: "{") else { return nil }
            return .init(name: name, type: type(), offset: offset)
        }
        skipSpace()
        guard take(UInt8(ascii: "=")) else { return nil }
        return .init(name: name, type: type(), offset: offset)
    }

    // MARK: Types

    /// A union or intersection of simpler types.
    mutating func type() -> TypeScriptType {
        guard depth < Self.depthLimit else {
            index = bytes.count
            return .other("")
        }
        depth += 1
        defer { depth -= 1 }
        var members: [TypeScriptType] = []
        skipSpace()
        _ = take(UInt8(ascii: "|"))
        repeat {
            members.append(intersection())
            skipSpace()
        } while take(UInt8(ascii: "|"))
        return members.count == 1 ? members[0] : .union(members)
    }

    private mutating func intersection() -> TypeScriptType {
        var result = postfix()
        skipSpace()
        while take(UInt8(ascii: "&")) {
            let next = postfix()
            if case .object(var object) = result, case .object(let more) = next {
                object.members += more.members
                object.others = object.others ?? more.others
                result = .object(object)
            } else if case .object = next {
                result = next
            }
            skipSpace()
        }
        return result
    }

    private mutating func postfix() -> TypeScriptType {
        var type = primary()
        while true {
            let start = index
            skipSpaces()
            guard take(UInt8(ascii: "[")) else { return type }
            skipSpace()
            guard take(UInt8(ascii: "]")) else {
                // A lookup: Task['id'].
                skip(to: UInt8(ascii: "]"))
                _ = take(UInt8(ascii: "]"))
                type = .other(text(start..<index))
                continue
            }
            type = .array(type)
        }
    }

    private mutating func primary() -> TypeScriptType {
        skipSpace()
        let start = index
        switch peek() {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return tuple()
        case UInt8(ascii: "("): return parenthesized()
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
            _ = skipString()
            return .literal(text(start + 1..<max(index - 1, start + 1)))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            index += 1
            while peek() &- UInt8(ascii: "0") < 10 || peek() == UInt8(ascii: ".") { index += 1 }
            return .literal(text(start..<index))
        default: break
        }
        let word = name()
        guard !word.isEmpty else { return .other("") }
        if word == "readonly" || word == "keyof" || word == "typeof" {
            let inner = postfix()
            return word == "readonly" ? inner : .other(text(start..<index))
        }
        let arguments = peek() == UInt8(ascii: "<") ? arguments() : []
        switch (word, arguments.count) {
        case ("Array", 1), ("ReadonlyArray", 1): return .array(arguments[0])
        case ("Record", 2): return .object(.init(others: arguments[1]))
        case ("Readonly", 1), ("Promise", 1), ("Required", 1): return arguments[0]
        case ("Partial", 1): return Self.optional(arguments[0])
        default: return .name(word, arguments: arguments)
        }
    }

    private static func optional(_ type: TypeScriptType) -> TypeScriptType {
        guard case .object(var object) = type else { return type }
        for index in object.members.indices { object.members[index].isOptional = true }
        return .object(object)
    }

    private mutating func arguments() -> [TypeScriptType] {
        guard take(UInt8(ascii: "<")) else { return [] }
        var result: [TypeScriptType] = []
        while index < bytes.count {
            skipSpace()
            if take(UInt8(ascii: ">")) { break }
            let start = index
            result.append(type())
            skipSpace()
            _ = take(UInt8(ascii: ","))
            if index == start { break }
        }
        return result
    }

    private mutating func tuple() -> TypeScriptType {
        index += 1
        var elements: [TypeScriptType] = []
        while index < bytes.count {
            skipSpace()
            if index == bytes.count || take(UInt8(ascii: "]")) { break }
            let start = index
            elements.append(type())
            skipSpace()
            _ = take(UInt8(ascii: ","))
            if index == start { index += 1 }
        }
        return .tuple(elements)
    }

    /// `(A | B)[]`, or a function.
    private mutating func parenthesized() -> TypeScriptType {
        let start = index
        index += 1
        let inner = type()
        skipSpace()
        if take(UInt8(ascii: ")")), !isArrow { return inner }
        index = start
        skipBalanced()
        if isArrow {
            skipSpace()
            index += 2
            _ = type()
        }
        return .other(text(start..<index))
    }

    private var isArrow: Bool {
        var copy = self
        copy.skipSpace()
        return copy.peek() == UInt8(ascii: "=") && copy.peek(1) == UInt8(ascii: ">")
    }
}
