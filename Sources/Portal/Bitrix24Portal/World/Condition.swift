import Bitrix24JSON

/// A filter, whichever version of REST wrote it.
indirect enum Condition: Sendable {
    enum Relation: Sendable {
        case equal, notEqual, less, atMost, greater, atLeast, contains, containsNot, like, notLike, oneOf, noneOf,
            between
    }

    case field(String, Relation, [JSON])
    case all([Condition])
    case any([Condition])

    func holds(for row: JSON.Object) -> Bool {
        switch self {
        case .all(let parts): parts.allSatisfy { $0.holds(for: row) }
        case .any(let parts): parts.contains { $0.holds(for: row) }
        case .field(let name, let relation, let wanted):
            Self.compare(row[name] ?? .null, relation, wanted)
        }
    }

    static func compare(_ value: JSON, _ relation: Relation, _ wanted: [JSON]) -> Bool {
        // A field with several values fits when one of them does.
        if case .array(let values) = value, relation != .notEqual, relation != .noneOf, relation != .notLike {
            return values.contains { compare($0, relation, wanted) }
        }
        guard let first = wanted.first else { return relation == .noneOf }
        switch relation {
        case .equal, .oneOf: return wanted.contains { order(value, $0) == 0 }
        case .notEqual, .noneOf: return !wanted.contains { order(value, $0) == 0 }
        case .less: return order(value, first) < 0
        case .atMost: return order(value, first) <= 0
        case .greater: return order(value, first) > 0
        case .atLeast: return order(value, first) >= 0
        case .contains: return contains(value, first)
        case .containsNot: return !contains(value, first)
        case .like: return wanted.contains { like(value, $0) }
        case .notLike: return !wanted.contains { like(value, $0) }
        case .between: return wanted.count == 2 && order(value, first) >= 0 && order(value, wanted[1]) <= 0
        }
    }

    /// `%` at the ends are only said to be there.
    private static func contains(_ value: JSON, _ wanted: JSON) -> Bool {
        let needle = (wanted.scalar ?? "").lowercased()
        return needle.isEmpty || (value.scalar ?? "").lowercased().contains(needle)
    }

    /// `%` in what is wanted stands for any text; without one it has to be the same.
    private static func like(_ value: JSON, _ wanted: JSON) -> Bool {
        let text = Array((value.scalar ?? "").lowercased().utf8)
        let pattern = (wanted.scalar ?? "").lowercased()
        let parts = Array(pattern.utf8).split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else {
            return text.elementsEqual(pattern.utf8)
        }
        guard text.count >= first.count + last.count, text.starts(with: first),
            text.suffix(last.count).elementsEqual(last)
        else { return false }
        var rest = text[first.count..<(text.count - last.count)]
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }

    /// Numbers as numbers and moments as moments, whatever they are written as; everything else as text. An empty text is
    /// 0 beside a number.
    static func order(_ left: JSON, _ right: JSON) -> Int {
        if let first = left.int, let second = right.whole ?? (right.isEmptyValue ? 0 : nil) {
            return sign(first, second)
        }
        let first = left.scalar ?? ""
        let second = right.scalar ?? ""
        if let a = number(first), let b = number(second) { return sign(a, b) }
        if let a = moment(first), let b = moment(second) { return sign(a, b) }
        return sign(first, second)
    }

    static func number(_ text: String) -> Double? {
        // Most texts are none, and that shows at once.
        guard let first = text.utf8.first, first == UInt8(ascii: "-") || 0x30...0x39 ~= first else { return nil }
        return JSON.Number(text: text)?.double
    }

    /// `2024-10-11T10:00:00+03:00`: the same moment is written in many ways.
    static func moment(_ text: String) -> Double? {
        let bytes = text.utf8
        guard bytes.count >= 10, 0x30...0x39 ~= bytes.first!,
            bytes[bytes.index(bytes.startIndex, offsetBy: 4)] == UInt8(ascii: "-"),
            bytes[bytes.index(bytes.startIndex, offsetBy: 7)] == UInt8(ascii: "-")
        else { return nil }
        return Timestamp.moment(text)
    }

    private static func sign<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
        left < right ? -1 : left == right ? 0 : 1
    }

    /// The ids that can fit at all, where the filter says something about them.
    var idRange: ClosedRange<Int> {
        switch self {
        case .all(let parts):
            let ranges = parts.map(\.idRange)
            let low = ranges.map(\.lowerBound).max() ?? 0
            let high = ranges.map(\.upperBound).min() ?? .max
            return low <= high ? low...high : 0...0
        case .field("id", let relation, let wanted):
            let ids = wanted.map { $0.whole ?? 0 }
            guard let first = ids.first, let low = ids.min(), let high = ids.max() else { return 0...Int.max }
            switch relation {
            case .equal, .oneOf: return max(0, low)...max(0, high)
            case .greater: return first < .max ? max(0, first + 1)...Int.max : Int.max...Int.max
            case .atLeast: return max(0, first)...Int.max
            case .less: return 0...max(0, first - (first > .min ? 1 : 0))
            case .atMost: return 0...max(0, first)
            default: return 0...Int.max
            }
        case .any, .field: return 0...Int.max
        }
    }

    /// Whether `idRange` says everything that this condition says.
    var isIDRange: Bool {
        switch self {
        case .all(let parts): parts.allSatisfy(\.isIDRange)
        case .field("id", let relation, let wanted):
            switch relation {
            case .equal, .oneOf: wanted.count == 1
            case .greater, .atLeast, .less, .atMost: true
            default: false
            }
        case .any, .field: false
        }
    }
}
