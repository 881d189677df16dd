import Bitrix24JSON

/// Rows of one kind, sorted by id. Ids only grow, so a new row always goes to the end.
struct Table: Sendable {
    struct Row: Sendable {
        let id: Int
        var fields: JSON.Object
        /// The row as the older methods show it, made when it is first asked for.
        var old: JSON.Object?

        init(id: Int, fields: JSON.Object) {
            self.id = id
            self.fields = fields
        }
    }

    let schema: Schema
    private(set) var rows: [Row] = []
    private(set) var lastID = 0

    init(schema: Schema) { self.schema = schema }

    mutating func reserve(_ count: Int) { rows.reserveCapacity(rows.count + count) }

    @discardableResult
    mutating func add(_ fields: JSON.Object) -> Int {
        lastID += 1
        var row = fields
        row["id"] = lastID.json
        rows.append(Row(id: lastID, fields: row))
        return lastID
    }

    func index(of id: Int) -> Int? {
        let index = firstIndex(notBelow: id)
        return index < rows.count && rows[index].id == id ? index : nil
    }

    func row(_ id: Int) -> Row? { index(of: id).map { rows[$0] } }

    /// Changes fields of a row; false where there is none.
    mutating func update(_ id: Int, _ changes: JSON.Object) -> Bool {
        guard let index = index(of: id) else { return false }
        for change in changes.members { rows[index].fields[change.key] = change.value }
        rows[index].old = nil
        return true
    }

    mutating func remove(_ id: Int) -> Bool {
        guard let index = index(of: id) else { return false }
        rows.remove(at: index)
        return true
    }

    /// The row at an index as the older methods show it.
    mutating func oldRow(at index: Int) -> JSON.Object {
        if let known = rows[index].old { return known }
        let made = Presentation.old(rows[index].fields)
        rows[index].old = made
        return made
    }

    func firstIndex(notBelow id: Int) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// How a row looks to the methods of one generation.
enum Presentation: Sendable {
    /// `{"id": 1, "stageId": "NEW", "opportunity": 100}`: `crm.item.*` and REST 3.
    case typed
    /// `{"id": "1", "statusId": "2"}`: `tasks.task.*` of REST 2.
    case texts
    /// `{"ID": "1", "STAGE_ID": "NEW", "OPPORTUNITY": "100"}`: the older methods.
    case old

    static func old(_ fields: JSON.Object) -> JSON.Object {
        .init(fields.members.map { .init(key: Schema.oldName($0.key), value: text($0.value)) })
    }

    static func texts(_ fields: JSON.Object) -> JSON.Object {
        .init(fields.members.map { .init(key: $0.key, value: text($0.value)) })
    }

    private static func text(_ value: JSON) -> JSON {
        if case .number(let number) = value { .string(number.text) } else { value }
    }
}
