import Bitrix24JSON

/// The values of one field in the rows of a chunk. A value that all rows share is kept once.
enum Column: Sendable {
    /// nil: the rows have no such field.
    case same(JSON?)
    case each([JSON?])

    subscript(_ row: Int) -> JSON? {
        switch self {
        case .same(let value): value
        case .each(let values): values[row]
        }
    }

    /// Appends a value to a column of `count` rows.
    mutating func append(_ value: JSON?, count: Int) {
        switch self {
        case .same(let known) where count == 0 || known == value: self = .same(value)
        case .same(let known):
            var values: [JSON?] = []
            values.reserveCapacity(Chunk.capacity)
            values.append(contentsOf: repeatElement(known, count: count))
            values.append(value)
            self = .each(values)
        case .each(var values):
            // Let go of first, so that the array is changed in place.
            self = .same(nil)
            values.append(value)
            self = .each(values)
        }
    }

    mutating func set(_ value: JSON?, at row: Int, count: Int) {
        switch self {
        case .same(let known) where known == value: return
        case .same(let known):
            var values = [JSON?](repeating: known, count: count)
            values[row] = value
            self = .each(values)
        case .each(var values):
            self = .same(nil)
            values[row] = value
            self = .each(values)
        }
    }

    mutating func remove(at row: Int) {
        guard case .each(var values) = self else { return }
        self = .same(nil)
        values.remove(at: row)
        self = .each(values)
    }
}
