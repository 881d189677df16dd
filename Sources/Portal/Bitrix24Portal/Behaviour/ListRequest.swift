import Bitrix24JSON

/// `filter`, `order`, `select` and `start`, as lists of REST 2 take them.
struct ListRequest {
    static let pageSize = 50
    /// Beyond any row, and far enough from where numbers end.
    static let farthest = Int.max / 2
    var query = Query()
    /// Names as rows have them; nil: everything but fields of many values that must be asked for.
    var select: Set<String>?

    /// - Parameter refuse: the method's error for a field that does not exist: which, and where.
    init(
        _ call: Call, _ schema: Schema, refuse: (_ field: String, _ place: String) -> Refusal?
    ) throws(Refusal) {
        // Older methods pass over what they do not know, and so give more than was asked for.
        query.condition = try FilterReading.rest2(
            call.parameters["filter"] ?? [], column: schema.canonicalName, unknown: { refuse($0, "filter") })
        for member in (call.parameters.keyed("order") ?? .init()).members {
            guard let name = schema.canonicalName(member.key) else {
                if let refusal = refuse(member.key, "order") { throw refusal }
                continue
            }
            query.order.append((name, member.value.scalar?.uppercased().hasPrefix("DESC") != true))
        }
        // -1 says: do not count.
        let start = call.parameters.whole("start") ?? 0
        query.counts = start >= 0
        query.offset = min(max(0, start), Self.farthest)
        query.limit = Self.pageSize
        let wanted = (call.parameters.elements("select") ?? []).compactMap(\.scalar)
        if !wanted.isEmpty, !wanted.contains("*") {
            select = Set(wanted.compactMap(schema.canonicalName) + ["id"])
        } else if wanted.count > 1 {
            select = Set(schema.fields.filter { $0.kind != .crmMultifield }.map(\.name))
                .union(wanted.compactMap(schema.canonicalName))
        }
    }

    func next(total: Int?) -> Int? {
        guard let total, query.offset + query.limit < total else { return nil }
        return query.offset + query.limit
    }
}

extension World {
    /// The rows that a list asks for, as its generation of methods shows them.
    mutating func page(_ schema: Schema, _ request: ListRequest, as presentation: Presentation) -> (
        rows: [JSON], total: Int?
    ) {
        let (indices, total) = self[table: schema].select(request.query)
        let hidden = request.select == nil ? schema.fields.filter { $0.kind == .crmMultifield }.map(\.name) : []
        let rows = indices.map { index in
            JSON.object(shown(schema, index, presentation, request.select, hidden: presentation == .old ? hidden : []))
        }
        return (rows, total)
    }

    private mutating func shown(
        _ schema: Schema, _ index: Int, _ presentation: Presentation, _ select: Set<String>?, hidden: [String]
    ) -> JSON.Object {
        switch presentation {
        case .old:
            let row = self[table: schema].oldRow(at: index)
            if let select {
                let names = Set(select.map(Schema.oldName))
                return .init(row.members.filter { names.contains($0.key) })
            }
            let hidden = hidden.map(Schema.oldName)
            return hidden.isEmpty ? row : .init(row.members.filter { !hidden.contains($0.key) })
        case .typed, .texts:
            var row = self[table: schema].rows[index].fields
            if let select { row = .init(row.members.filter { select.contains($0.key) }) }
            return presentation == .texts ? Presentation.texts(row) : row
        }
    }
}
