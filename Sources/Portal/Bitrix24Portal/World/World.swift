import Bitrix24JSON

/// Everything that the portal remembers on behalf of its methods. A value, so that what failed half-way can be undone.
struct World: Sendable {
    var tables: [String: Table] = [:]
    var messenger = Messenger()
    var events = EventStore()
    var options: [String: JSON] = [:]
    var drive = Drive()
    /// No table has ever had more rows than this.
    private(set) var largestTable = 0
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
            defer {
                largestTable = max(largestTable, table.count)
                tables[schema.name] = table
            }
            yield &table
        }
    }

    /// Adds rows such as people would have: different from each other, the same for the same seed.
    mutating func populate(_ schema: Schema, count: Int, at now: Double) {
        var generator = generator
        self[table: schema].add(count, Population.fields(schema, at: now)) { Int(generator.next() >> 16) }
        self.generator = generator
    }

    /// Removes rows chosen by the seed.
    mutating func depopulate(_ schema: Schema, count: Int) {
        for _ in 0..<min(count, self[table: schema].count) {
            let index = random(below: self[table: schema].count)
            _ = self[table: schema].remove(self[table: schema].id(at: index))
        }
    }

    /// Makes a table that is known to be empty.
    mutating func touch(_ schema: Schema) {
        if tables[schema.name] == nil { tables[schema.name] = Table(schema: schema) }
    }
}
