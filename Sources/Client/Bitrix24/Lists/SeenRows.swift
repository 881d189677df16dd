/// The rows of a list that have been read so far, in the order in which they came.
struct SeenRows: Sendable {
    private(set) var key: RowKey = .wholeRow
    private(set) var order: [RowIdentity] = []
    private var all: Set<RowIdentity> = []
    /// Whether no two rows looked alike.
    private(set) var isUnique = true

    var count: Int { order.count }
    var identities: Set<RowIdentity> { all }

    func contains(_ row: JSON) -> Bool { all.contains(key.identity(of: row)) }

    /// A page, as it joins what was read before.
    struct Joint {
        /// In the order of the page.
        var fresh: [JSON] = []
        /// How many rows had been read before.
        var known = 0
        /// Whether the page lies as it was asked for: it begins with the last rows that were read, and goes on with
        /// others.
        var isSeamless = false
    }

    /// Takes over the first page, and learns from it what identifies a row.
    mutating func begin(with rows: [JSON], documentedKey: String?) {
        key = RowKey(of: rows, documented: documentedKey)
        for row in rows { append(key.identity(of: row)) }
    }

    /// Takes over what is new of a page.
    /// - Parameter overlap: how many of its rows should be the last ones that were read.
    mutating func join(_ rows: [JSON], overlap: Int) -> Joint {
        let identities = rows.map { key.identity(of: $0) }
        var joint = Joint()
        let isExpected =
            overlap <= min(rows.count, order.count)
            && order.suffix(overlap).elementsEqual(identities.prefix(overlap))
        if isExpected {
            joint.known = overlap
            joint.isSeamless = true
        }
        for (row, identity) in zip(rows, identities).dropFirst(joint.known) {
            if all.contains(identity) {
                // Rows without a key that look alike may well be two.
                guard key == .wholeRow, isExpected else {
                    joint.known += 1
                    joint.isSeamless = false
                    continue
                }
            }
            append(identity)
            joint.fresh.append(row)
        }
        return joint
    }

    private mutating func append(_ identity: RowIdentity) {
        if !all.insert(identity).inserted { isUnique = false }
        order.append(identity)
    }
}
