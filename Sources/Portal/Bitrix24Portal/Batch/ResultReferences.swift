import Bitrix24JSON

/// `$result[name][path]` in the commands of a batch: what an earlier command answered.
enum ResultReferences {
    /// - Parameter room: how many bytes all references together may become; nil where they would become more.
    static func resolve(_ value: JSON, in results: JSON, room: inout Int) -> JSON? {
        switch value {
        case .string(let text): return mayStand(in: value) ? resolve(text, in: results, room: &room) : value
        case .array(let items):
            var resolved: [JSON] = []
            for item in items {
                guard let item = resolve(item, in: results, room: &room) else { return nil }
                resolved.append(item)
            }
            return .array(resolved)
        case .object(let object):
            var resolved: [JSON.Object.Member] = []
            for member in object.members {
                guard let value = resolve(member.value, in: results, room: &room) else { return nil }
                resolved.append(.init(key: member.key, value: value))
            }
            return .object(.init(resolved))
        default: return value
        }
    }

    static func mayStand(in value: JSON) -> Bool {
        switch value {
        case .string(let text): text.utf8.contains(UInt8(ascii: "$"))
        case .array(let items): items.contains(where: mayStand)
        case .object(let object): object.members.contains { mayStand(in: $0.value) }
        default: false
        }
    }

    /// A text that is one reference becomes what it refers to, of whatever type; inside a text only scalars can
    /// stand. What refers to nothing becomes an empty text.
    private static func resolve(_ text: String, in results: JSON, room: inout Int) -> JSON? {
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
            let isAll = index == 0 && end == bytes.count
            room -= isAll ? found?.size(upTo: room) ?? 0 : found?.scalar?.utf8.count ?? 0
            guard room >= 0 else { return nil }
            if isAll { return found ?? "" }
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

extension JSON {
    /// About as many bytes as it takes when written; it stops to count beyond a limit.
    func size(upTo limit: Int) -> Int {
        switch self {
        case .null, .bool: return 5
        case .number(let number): return number.text.utf8.count
        case .string(let text): return text.utf8.count + 2
        case .array(let items):
            var sum = 2
            for item in items where sum <= limit { sum += item.size(upTo: limit - sum) + 1 }
            return sum
        case .object(let object):
            var sum = 2
            for member in object.members where sum <= limit {
                sum += member.key.utf8.count + member.value.size(upTo: limit - sum) + 4
            }
            return sum
        }
    }
}
