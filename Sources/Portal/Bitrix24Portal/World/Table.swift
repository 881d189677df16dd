import Bitrix24JSON

/// Rows of one kind, sorted by id. Ids only grow, so a new row always goes to the end.
///
/// A copy shares everything with its original until one of them is changed, and then all but what has changed: a
/// list reads a copy while others write.
struct Table: Sendable {
    /// A row, made from its columns when it is asked for.
    struct Row: Sendable {
        let id: Int
        var fields: JSON.Object
    }

    let schema: Schema
    private(set) var lastID = 0
    private(set) var chunks: [Chunk] = []
    /// The index of the first row of each chunk.
    private var starts: [Int] = []
    private var names: [String] = []
    private var places: [String: Int] = [:]
    let rendered = RenderedRows()

    init(schema: Schema) { self.schema = schema }

    var count: Int { starts.last.map { $0 + chunks[chunks.count - 1].count } ?? 0 }
    var ids: [Int] { chunks.flatMap(\.ids) }
    var rows: Rows { Rows(table: self) }

    /// Adds a row; it gets the next id, whatever `id` it brings.
    @discardableResult
    mutating func add(_ fields: JSON.Object) -> Int {
        lastID += 1
        var values = [JSON?](repeating: nil, count: names.count)
        for (index, member) in fields.members.enumerated() where member.key != "id" {
            // Rows of one kind have their fields in the same order, after the id.
            let place =
                index > 0 && index <= names.count && names[index - 1] == member.key
                ? index - 1 : place(of: member.key)
            if place >= values.count { values.append(nil) }
            values[place] = member.value
        }
        if chunks.last.map({ $0.count == Chunk.capacity }) ?? true {
            starts.append(count)
            chunks.append(Chunk())
        }
        chunks[chunks.count - 1].append(id: lastID, values)
        return lastID
    }

    /// Adds made-up rows, a chunk at a time.
    /// - Parameter draw: what the seed has for the next row.
    mutating func add(_ count: Int, _ fields: [(name: String, value: Population.Value)], draw: () -> Int) {
        var left = count
        let places = fields.map { place(of: $0.name) }
        while left > 0, chunks.last.map({ $0.count < Chunk.capacity }) ?? false {
            let number = lastID + 1
            let drawn = draw()
            add(.init(fields.map { .init(key: $0.name, value: $0.value.of(number, drawn)) }))
            left -= 1
        }
        while left > 0 {
            let size = min(left, Chunk.capacity)
            let ids = Array(lastID + 1...lastID + size)
            let draws = ids.map { _ in draw() }
            var columns = [Column](repeating: .same(nil), count: names.count)
            for (place, field) in zip(places, fields) {
                switch field.value {
                case .same(let value): columns[place] = .same(value)
                case .each(let make): columns[place] = .each(zip(ids, draws).map { make($0, $1) })
                }
            }
            starts.append(self.count)
            chunks.append(Chunk(ids: ids, columns: columns))
            lastID += size
            left -= size
        }
    }

    func index(of id: Int) -> Int? {
        let index = firstIndex(notBelow: id)
        guard index < count else { return nil }
        let (chunk, row) = position(of: index)
        return chunks[chunk].ids[row] == id ? index : nil
    }

    func row(_ id: Int) -> Row? { index(of: id).map { rows[$0] } }

    /// Changes fields of a row; false where there is none.
    mutating func update(_ id: Int, _ changes: JSON.Object) -> Bool {
        guard let index = index(of: id) else { return false }
        let (chunk, row) = position(of: index)
        for change in changes.members where change.key != "id" {
            let place = place(of: change.key)
            chunks[chunk].set(change.value, column: place, row: row)
        }
        return true
    }

    mutating func remove(_ id: Int) -> Bool {
        guard let index = index(of: id) else { return false }
        let (chunk, row) = position(of: index)
        chunks[chunk].remove(row: row)
        for later in starts.indices.dropFirst(chunk + 1) { starts[later] -= 1 }
        if chunks[chunk].count == 0 {
            chunks.remove(at: chunk)
            starts.remove(at: chunk)
        }
        return true
    }

    func firstIndex(notBelow id: Int) -> Int {
        let chunk = Self.partition(chunks.count) { chunks[$0].ids[chunks[$0].count - 1] < id }
        guard chunk < chunks.count else { return count }
        let ids = chunks[chunk].ids
        return starts[chunk] + Self.partition(ids.count) { ids[$0] < id }
    }

    /// In which chunk the row at an index is, and where in it.
    func position(of index: Int) -> (chunk: Int, row: Int) {
        let chunk = Self.partition(starts.count) { starts[$0] <= index } - 1
        return (chunk, index - starts[chunk])
    }

    func start(ofChunk chunk: Int) -> Int { starts[chunk] }

    /// Where the values of a field are in each chunk; nil: no row has such a field.
    func column(_ name: String) -> Int? { places[name] }

    func id(at index: Int) -> Int {
        let (chunk, row) = position(of: index)
        return chunks[chunk].ids[row]
    }

    func fields(at index: Int) -> JSON.Object {
        let (place, row) = position(of: index)
        let chunk = chunks[place]
        var members: [JSON.Object.Member] = []
        members.reserveCapacity(names.count + 1)
        members.append(.init(key: "id", value: chunk.ids[row].json))
        for (column, name) in names.enumerated() {
            if let value = chunk.value(column, row) { members.append(.init(key: name, value: value)) }
        }
        return .init(members)
    }

    private mutating func place(of name: String) -> Int {
        if let known = places[name] { return known }
        names.append(name)
        places[name] = names.count - 1
        return names.count - 1
    }

    /// How many of the first numbers fulfil what the ones after them do not.
    private static func partition(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The rows of a table one by one.
struct Rows: RandomAccessCollection, Sendable {
    let table: Table
    var startIndex: Int { 0 }
    var endIndex: Int { table.count }
    subscript(position: Int) -> Table.Row {
        .init(id: table.id(at: position), fields: table.fields(at: position))
    }
}
