import Bitrix24JSON

/// Everything that the portal remembers on behalf of its methods. A value, so that what failed half-way can be undone.
struct World: Sendable {
    var tables: [String: Table] = [:]
    var messenger = Messenger()
    var events = EventStore()
    var options: [String: JSON] = [:]
    private(set) var generator: SeededGenerator

    init(generator: SeededGenerator) { self.generator = generator }

    /// A random number that is the same for the same seed.
    mutating func random(below bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
    mutating func code(length: Int) -> String { generator.code(length: length) }

    subscript(table schema: Schema) -> Table {
        get { tables[schema.name] ?? Table(schema: schema) }
        _modify {
            // Taken out while it is changed, so that it is changed in place.
            var table = tables.removeValue(forKey: schema.name) ?? Table(schema: schema)
            defer { tables[schema.name] = table }
            yield &table
        }
    }

    /// Adds rows such as people would have: different from each other, the same for the same seed.
    mutating func populate(_ schema: Schema, count: Int, at now: Double) {
        self[table: schema].reserve(count)
        for _ in 0..<count {
            let number = self[table: schema].lastID + 1
            let fields = Population.row(schema, number: number, at: now, &generator)
            self[table: schema].add(fields)
        }
    }

    /// Removes rows chosen by the seed.
    mutating func depopulate(_ schema: Schema, count: Int) {
        for _ in 0..<min(count, self[table: schema].rows.count) {
            let index = random(below: self[table: schema].rows.count)
            let id = self[table: schema].rows[index].id
            _ = self[table: schema].remove(id)
        }
    }

    /// Makes a table that is known to be empty.
    mutating func touch(_ schema: Schema) {
        if tables[schema.name] == nil { tables[schema.name] = Table(schema: schema) }
    }
}
