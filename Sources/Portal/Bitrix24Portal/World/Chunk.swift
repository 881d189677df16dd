import Bitrix24JSON
import Parallel

/// Up to 256 rows of a table, by column: what a write copies while someone else reads the table as it was.
struct Chunk: Sendable {
    static let capacity = 256

    private(set) var ids: [Int] = []
    /// In the order of the table's columns; those that came later are missing at the end.
    private var columns: [Column] = []
    /// Different for every state of every chunk, so that what was made of the rows can be found again.
    private(set) var version = Chunk.newVersion()

    init() {}

    /// - Parameter columns: in the order of the table's columns, each of as many rows as there are ids.
    init(ids: [Int], columns: [Column]) {
        self.ids = ids
        self.columns = columns
    }

    var count: Int { ids.count }

    func value(_ column: Int, _ row: Int) -> JSON? { column < columns.count ? columns[column][row] : nil }
    func column(_ index: Int) -> Column { index < columns.count ? columns[index] : .same(nil) }

    /// - Parameter values: in the order of the table's columns.
    mutating func append(id: Int, _ values: [JSON?]) {
        grow(to: values.count)
        for index in columns.indices {
            columns[index].append(index < values.count ? values[index] : nil, count: ids.count)
        }
        if ids.isEmpty { ids.reserveCapacity(Self.capacity) }
        ids.append(id)
        version = Self.newVersion()
    }

    mutating func set(_ value: JSON?, column: Int, row: Int) {
        grow(to: column + 1)
        columns[column].set(value, at: row, count: ids.count)
        version = Self.newVersion()
    }

    mutating func remove(row: Int) {
        ids.remove(at: row)
        for index in columns.indices { columns[index].remove(at: row) }
        version = Self.newVersion()
    }

    private mutating func grow(to count: Int) {
        while columns.count < count { columns.append(.same(nil)) }
    }

    private static let versions = Locked(0)
    private static func newVersion() -> Int {
        versions.withLock {
            $0 += 1
            return $0
        }
    }
}
