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
    /// The rows that a list asks for, as its generation of methods shows them: a list as JSON text.
    /// - Parameters:
    ///   - form: names what `shown` does, where it does something.
    ///   - shown: what the method makes of a row.
    func page(
        _ schema: Schema, _ request: ListRequest, as presentation: Presentation, form: String = "",
        _ shown: (JSON.Object) -> JSON.Object = { $0 }
    ) -> (rows: [UInt8], total: Int?) {
        let table = self[table: schema]
        let (indices, total) = table.select(request.query)
        let fields = request.select.map { $0.sorted().joined(separator: ",") } ?? "*"
        let rows = table.rendered.list(indices, of: table, as: "\(presentation) \(form) \(fields)") { index in
            var row = table.fields(at: index)
            if let select = request.select {
                row.members.removeAll { !select.contains($0.key) }
            } else if presentation == .old {
                row.members.removeAll { schema[$0.key]?.kind == .crmMultifield }
            }
            return shown(presentation.of(row, schema))
        }
        return (rows, total)
    }
}
