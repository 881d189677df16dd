import APIModel

/// Which values of one fact can both be true: claims of such values contradict nothing.
enum Compatibility {
    /// Of two types one may be finer, or say another part of the whole.
    static func agree(_ a: ValueType, _ b: ValueType) -> Bool {
        if a == b { return true }
        switch (a, b) {
        case (.any, _), (_, .any): return true
        // One of several is no contradiction.
        case (.union(let members), let other), (let other, .union(let members)):
            return members.contains { agree($0, other) }
        case (.reference(let a, let x), .reference(let b, let y)): return folded(a) == folded(b) || agree(x, y)
        // A link names a thing, whose base may be unknown.
        case (.reference(_, let base), let other), (let other, .reference(_, let base)):
            return agree(base, other) || TypeFacets.isContainer(other)
        case (.array(let a), .array(let b)): return agree(a, b)
        // "Array" is what PHP calls an object, and a map is one whose keys are no names.
        case (.array, .object), (.object, .array), (.array, .map), (.map, .array), (.object, .map), (.map, .object),
            (.tuple, .array), (.array, .tuple), (.map, .map), (.tuple, .tuple):
            return true
        case (.boolean, .boolean), (.file, .file), (.timestamp, .timestamp): return true
        // A file may come as text, as a pair or as an object.
        case (.file, .string), (.string, .file), (.file, .array), (.array, .file), (.file, .object), (.object, .file):
            return true
        case (.string, let other), (let other, .string): return isText(other)
        case (.integer, let other), (let other, .integer): return isNumber(other)
        case (.double, .decimal), (.decimal, .double): return true
        case (.date, .datetime), (.datetime, .date): return true
        default: return false
        }
    }

    /// What is a string on the wire, more closely.
    private static func isText(_ type: ValueType) -> Bool {
        switch type {
        case .date, .datetime, .decimal, .boolean(.yesNo), .timestamp: true
        default: false
        }
    }

    /// What a whole number may be, more closely.
    private static func isNumber(_ type: ValueType) -> Bool {
        switch type {
        case .double, .decimal, .timestamp, .boolean(.zeroOne): true
        default: false
        }
    }

    /// Two texts are the same but for marks and the size of letters, or one of them is a translation.
    static func agree(text a: String, _ b: String) -> Bool {
        let (x, y) = (folded(a), folded(b))
        return x == y || x.isCyrillic != y.isCyrillic
    }
}

extension String {
    fileprivate var isCyrillic: Bool { utf8.contains { $0 == 0xD0 || $0 == 0xD1 } }
}
