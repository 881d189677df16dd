import Bitrix24JSON

/// Reads a form or a query string with PHP's brackets: `data[USER][ID]=1`, `ids[]=5`. Every scalar is a string, as it
/// was sent; what looks like an array (keys 0, 1, 2, … in order) becomes one.
///
/// The input comes from anyone who knows the address: its depth and the number of its fields are limited.
struct FormDecoder {
    static let fieldLimit = 100_000
    static let depthLimit = 64

    static func decode(_ bytes: some Sequence<UInt8>) throws -> JSON.Object {
        let root = Branch()
        var count = 0
        for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
            count += 1
            guard count <= fieldLimit else { throw FormError.tooManyFields }
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let name = unescape(pair[..<equals])
            let value = equals < pair.endIndex ? unescape(pair[(equals + 1)...]) : []
            try root.insert(String(decoding: value, as: UTF8.self), path: path(of: name))
        }
        guard case .object(let object) = root.json(isRoot: true) else { return JSON.Object() }
        return object
    }

    /// `a[b][]` as `a`, `b`, nothing.
    private static func path(of name: [UInt8]) throws -> [String?] {
        guard let first = name.firstIndex(of: UInt8(ascii: "[")), first > 0, name[first...].contains(UInt8(ascii: "]"))
        else {
            return [String(decoding: name, as: UTF8.self)]
        }
        var path: [String?] = [String(decoding: name[..<first], as: UTF8.self)]
        var rest = name[first...]
        while rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")) {
            let key = rest[(rest.startIndex + 1)..<end]
            path.append(key.isEmpty ? nil : String(decoding: key, as: UTF8.self))
            guard path.count <= depthLimit else { throw FormError.tooDeep }
            rest = rest[(end + 1)...]
        }
        return path
    }

    private static func unescape(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "+") {
                result.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 2
            } else {
                result.append(byte)
            }
            index += 1
        }
        return result
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// A node of a form while it is being put together: keys in their order, found by a table.
private final class Branch {
    private enum Child {
        case leaf(String)
        case branch(Branch)
    }

    private var keys: [String] = []
    private var children: [Child] = []
    private var places: [String: Int] = [:]
    /// What `[]` counts on from, as in PHP.
    private var nextIndex = 0

    func insert(_ value: String, path: [String?]) throws {
        var branch = self
        for (depth, part) in path.enumerated() {
            let key = part ?? String(branch.nextIndex)
            if let index = Int(key), index >= branch.nextIndex, index < Int.max { branch.nextIndex = index + 1 }
            if depth == path.count - 1 {
                branch.set(.leaf(value), for: key)
            } else {
                branch = branch.branch(for: key)
            }
        }
    }

    private func set(_ child: Child, for key: String) {
        if let place = places[key] {
            children[place] = child
        } else {
            places[key] = keys.count
            keys.append(key)
            children.append(child)
        }
    }

    private func branch(for key: String) -> Branch {
        if let place = places[key], case .branch(let branch) = children[place] { return branch }
        let branch = Branch()
        set(.branch(branch), for: key)
        return branch
    }

    func json(isRoot: Bool) -> JSON {
        let values = children.map { child in
            switch child {
            case .leaf(let text): JSON.string(text)
            case .branch(let branch): branch.json(isRoot: false)
            }
        }
        let isArray = !isRoot && keys.indices.allSatisfy { keys[$0] == String($0) }
        if isArray { return .array(values) }
        return .object(JSON.Object(zip(keys, values).map { JSON.Object.Member(key: $0, value: $1) }))
    }
}

/// Why a form was refused.
enum FormError: Error, CustomStringConvertible {
    case tooManyFields, tooDeep

    var description: String {
        switch self {
        case .tooManyFields: "the form has more than \(FormDecoder.fieldLimit) fields"
        case .tooDeep: "a name in the form is nested deeper than \(FormDecoder.depthLimit) levels"
        }
    }
}
