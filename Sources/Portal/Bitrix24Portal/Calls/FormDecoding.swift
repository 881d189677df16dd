import Bitrix24JSON

/// `a=1&b[c][]=2`, as PHP reads it: brackets are levels, empty ones the next index.
enum FormDecoding {
    /// Deeper brackets than PHP takes by default are refused, as are more pairs.
    static let depthLimit = 64
    static let pairLimit = 100_000

    static func decode(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> JSON.Object {
        let root = Node()
        var count = 0
        var rest = bytes
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
            let pair = rest[rest.startIndex..<end]
            rest = end < rest.endIndex ? rest[(end + 1)...] : []
            guard !pair.isEmpty else { continue }
            count += 1
            guard count <= pairLimit else { throw .malformed("more than \(pairLimit) parameters in a form") }
            let mark = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let key = percentDecoded(pair[pair.startIndex..<mark])
            let value = mark < pair.endIndex ? text(percentDecoded(pair[(mark + 1)...])) : ""
            guard let path = path(of: key) else {
                throw .malformed("a form parameter is nested deeper than \(depthLimit) levels")
            }
            root.insert(value, at: path[...])
        }
        return root.object
    }

    /// Whether one of these words, in small letters, stands in it in whatever case.
    static func mentions(_ words: [StaticString], _ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            words.contains { word in
                let count = word.utf8CodeUnitCount
                guard bytes.count >= count else { return false }
                return (0...bytes.count - count).contains { start in
                    (0..<count).allSatisfy { bytes[start + $0] | 0x20 == word.utf8Start[$0] }
                }
            }
        }
    }

    /// `%41+` is `A `; what is not an escape stays as it is.
    static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = hexValue(bytes[index + 1]),
                let low = hexValue(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
                index += 1
            }
        }
        return decoded
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// `a[b][]` is a, b, "". An open bracket without its end belongs to the name, where PHP writes it as `_`: so ends the
    /// key of `filter[<=ID]=5`, which some client sent as it is.
    private static func path(of key: [UInt8]) -> [String]? {
        guard let first = key.firstIndex(of: UInt8(ascii: "[")), first > 0 else { return [text(key)] }
        var path = [text(Array(key[..<first]))]
        var index = first
        while index < key.count, key[index] == UInt8(ascii: "[") {
            guard let end = key[index...].firstIndex(of: UInt8(ascii: "]")) else {
                guard path.count == 1, index == first else { break }
                return [text(key.map { $0 == UInt8(ascii: "[") ? UInt8(ascii: "_") : $0 })]
            }
            guard path.count < depthLimit else { return nil }
            path.append(text(Array(key[(index + 1)..<end])))
            index = end + 1
        }
        return path
    }

    /// A level while it is being read: whether it is a list shows only at the end.
    private final class Node {
        var leaf: String?
        var keys: [String] = []
        var children: [String: Node] = [:]
        var nextIndex = 0

        func insert(_ value: String, at path: ArraySlice<String>) {
            guard let first = path.first else {
                leaf = value
                return
            }
            let key = first.isEmpty && path.startIndex > 0 ? String(nextIndex) : first
            let child: Node
            if let known = children[key] {
                child = known
            } else {
                child = Node()
                children[key] = child
                keys.append(key)
                if let index = Int(key), index >= nextIndex, index < .max { nextIndex = index + 1 }
            }
            child.insert(value, at: path.dropFirst())
        }

        var object: JSON.Object { .init(keys.map { .init(key: $0, value: children[$0]!.value) }) }

        var value: JSON {
            if keys.isEmpty { return .string(leaf ?? "") }
            if keys.enumerated().allSatisfy({ String($0.offset) == $0.element }) {
                return .array(keys.map { children[$0]!.value })
            }
            return .object(object)
        }
    }
}
