/// The types that a TypeScript example declares, and the one that it expects as the result of its call.
///
///     type Task = { id: string; deadline: ISODate | null }
///     … call.make<{ tasks: Task[] }>({ … })
public struct TypeScriptTypes: Hashable, Sendable {
    public var declarations: [Declaration] = []
    /// The type argument of the first call: what comes in `result`.
    public var result: TypeScriptType?

    public struct Declaration: Hashable, Sendable {
        public var name: String
        public var type: TypeScriptType
        /// Of the name, in bytes from the start of the text.
        public var offset: Int
    }

    /// Reads all declarations of a code block; what is not one is stepped over.
    public static func read(_ code: [UInt8]) -> TypeScriptTypes {
        var reader = TypeScriptReader(code)
        return reader.all()
    }

    /// The type with declared names in it replaced by what they stand for. A name inside its own
    /// declaration stays a name.
    public func resolved(_ type: TypeScriptType) -> TypeScriptType {
        var left = 2_000
        return resolved(type, open: [], &left)
    }

    private func resolved(_ type: TypeScriptType, open: Set<String>, _ left: inout Int) -> TypeScriptType {
        guard left > 0 else { return type }
        left -= 1
        switch type {
        case .name(let name, let arguments):
            if open.contains(name) { return type }
            if let declaration = declarations.first(where: { $0.name == name }) {
                return resolved(declaration.type, open: open.union([name]), &left)
            }
            return .name(name, arguments: resolved(arguments, open, &left))
        case .object(var object):
            for index in object.members.indices {
                object.members[index].type = resolved(object.members[index].type, open: open, &left)
            }
            object.others = object.others.map { resolved($0, open: open, &left) }
            return .object(object)
        case .array(let element): return .array(resolved(element, open: open, &left))
        case .tuple(let elements): return .tuple(resolved(elements, open, &left))
        case .union(let members): return .union(resolved(members, open, &left))
        case .literal, .other: return type
        }
    }

    private func resolved(
        _ types: [TypeScriptType], _ open: Set<String>, _ left: inout Int
    ) -> [TypeScriptType] {
        var result: [TypeScriptType] = []
        for type in types { result.append(resolved(type, open: open, &left)) }
        return result
    }
}

public indirect enum TypeScriptType: Hashable, Sendable {
    /// A keyword (`string`, `number`, `boolean`, `null`, `unknown`, …) or a declared name.
    case name(String, arguments: [TypeScriptType])
    /// `'Y'`, `1`: the text between the quotes.
    case literal(String)
    case object(Object)
    case array(TypeScriptType)
    case tuple([TypeScriptType])
    case union([TypeScriptType])
    /// A function and what else has no data behind it, as written.
    case other(String)

    public struct Object: Hashable, Sendable {
        public var members: [Member] = []
        /// The type of other members: `[key: string]: unknown`, `Record<string, Field>`.
        public var others: TypeScriptType?
    }

    public struct Member: Hashable, Sendable {
        public var name: String
        public var isOptional: Bool
        public var type: TypeScriptType
        /// Of the name, in bytes from the start of the text.
        public var offset: Int

        public var isNullable: Bool { type.allowsNull }
    }

    /// Whether null is one of its values.
    public var allowsNull: Bool {
        switch self {
        case .name("null", _): true
        case .union(let members): members.contains(where: \.allowsNull)
        default: false
        }
    }

    /// What it is besides null and undefined.
    public var withoutNull: TypeScriptType {
        guard case .union(let members) = self else { return self }
        let rest = members.filter { $0 != .name("null", arguments: []) && $0 != .name("undefined", arguments: []) }
        return rest.count == 1 ? rest[0] : .union(rest)
    }
}
