/// Objects by key, for as long as anyone holds them.
struct WeakTable<Key: Hashable & Sendable, Object: AnyObject & Sendable>: Sendable {
    private struct Entry: Sendable {
        weak var object: Object?
    }

    private var entries: [Key: Entry] = [:]
    /// At how many entries those of gone objects are looked for.
    private var limit = 16

    /// The object of a key; where there is none, a new one.
    mutating func object(for key: Key, make: () throws -> Object) rethrows -> Object {
        if let object = entries[key]?.object { return object }
        let object = try make()
        entries[key] = Entry(object: object)
        if entries.count >= limit {
            entries = entries.filter { $0.value.object != nil }
            limit = max(16, entries.count * 2)
        }
        return object
    }

    var count: Int { entries.count }
}
