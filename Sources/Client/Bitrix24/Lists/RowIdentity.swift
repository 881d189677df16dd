/// Tells a row from all others of its list, in 16 bytes, so that a list of any length can be remembered.
struct RowIdentity: Hashable, Sendable {
    private let high: Int
    private let low: Int

    init(_ key: JSON) {
        // The same key comes as a number and as a string.
        if let number = Envelope.integer(key) {
            (high, low) = (number, 0)
            return
        }
        (high, low) = (Self.hash(key, 1), Self.hash(key, 2) | 1)
    }

    private static func hash(_ value: JSON, _ salt: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(salt)
        hasher.combine(value)
        return hasher.finalize()
    }
}

/// The part of a row that identifies it.
enum RowKey: Hashable, Sendable {
    case field(String)
    /// The whole row: nothing says that two rows that look alike are one.
    case wholeRow

    /// The documented key; else a field that is named as one and differs from row to row.
    init(of rows: [JSON], documented: String?) {
        let candidates = [documented, "ID", "id", "Id"].compactMap { $0 }
        let name = candidates.first { name in
            let keys = rows.compactMap { Self.scalar($0[name]) }
            return keys.count == rows.count && Set(keys.map { RowIdentity($0) }).count == keys.count
        }
        self = name.map(RowKey.field) ?? .wholeRow
    }

    func identity(of row: JSON) -> RowIdentity {
        guard case .field(let name) = self, let key = Self.scalar(row[name]) else {
            return RowIdentity(.array([row]))
        }
        return RowIdentity(key)
    }

    private static func scalar(_ value: JSON?) -> JSON? {
        switch value {
        case .number?, .string?: value
        default: nil
        }
    }
}
