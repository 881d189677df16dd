import Bitrix24JSON

/// `$result[name][path]` in the commands of a batch: what an earlier command answered.
enum ResultReferences {
    static func resolve(_ value: JSON, in results: JSON) -> JSON {
        switch value {
        case .string(let text): text.utf8.contains(UInt8(ascii: "$")) ? resolve(text, in: results) : value
        case .array(let items): .array(items.map { resolve($0, in: results) })
        case .object(let object):
            .object(.init(object.members.map { .init(key: $0.key, value: resolve($0.value, in: results)) }))
        default: value
        }
    }

    /// A text that is one reference becomes what it refers to, of whatever type; inside a text only scalars can
    /// stand. What refers to nothing becomes an empty text.
    private static func resolve(_ text: String, in results: JSON) -> JSON {
        let bytes = Array(text.utf8)
        let word = Array("$result[".utf8)
        var written: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index...].starts(with: word), let (path, end) = path(in: bytes, from: index + word.count - 1)
            else {
                written.append(bytes[index])
                index += 1
                continue
            }
            let found = path.reduce(Optional(results)) { $0?.member($1) }
            if index == 0, end == bytes.count { return found ?? "" }
            written += (found?.scalar ?? "").utf8
            index = end
        }
        return .string(String(decoding: written, as: UTF8.self))
    }

    private static func path(in bytes: [UInt8], from start: Int) -> (path: [String], end: Int)? {
        var path: [String] = []
        var index = start
        while index < bytes.count, bytes[index] == UInt8(ascii: "["),
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "]"))
        {
            path.append(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
            index = end + 1
        }
        return path.isEmpty ? nil : (path, index)
    }
}
