import Bitrix24JSON

/// `main.eventlog.*` of REST 3: a list that is read by pages, or followed by a cursor.
enum EventLogMethods {
    static let table: [String: Behaviour] = [
        "main.eventlog.list": list, "main.eventlog.get": get, "main.eventlog.tail": tail,
    ]
    private static let schema = Catalog.eventLog

    private static let list: Behaviour = { (call, world) throws(Refusal) in
        try administrator(call)
        let request = try ListRequest3(call, schema, maximum: 200)
        return items(request.query, request.select, world)
    }

    private static let get: Behaviour = { (call, world) throws(Refusal) in
        try administrator(call)
        guard let id = call.parameters.whole("id") else {
            throw .invalidRequest("id", "Required field `id` is missing")
        }
        guard let row = world[table: schema].row(id) else {
            throw Refusal.notFound(id).missed(id, in: world[table: schema])
        }
        let select = try ListRequest3.select(call.parameters["select"], schema)
        return Answer(record(["item": ListRequest3.shown(row.fields, select, world)]))
    }

    private static let tail: Behaviour = { (call, world) throws(Refusal) in
        try administrator(call)
        var request = try ListRequest3(call, schema, maximum: 200)
        let cursor = call.parameters.keyed("cursor") ?? .init()
        let field = cursor["field"]?.scalar ?? "id"
        guard schema[field] != nil else { throw .unknownProperty(field, schema) }
        guard !request.query.condition.mentions(field) else {
            throw .invalidFilter("Cursor field \(field) cannot be used at filter.")
        }
        let limit = try ListRequest3.number("limit", in: cursor) ?? ListRequest3.defaultLimit
        guard limit > 0 else { throw .invalidPagination(cursor) }
        let descends = cursor["order"]?.scalar?.uppercased() == "DESC"
        let value = cursor["value"] ?? 0
        request.query.condition = .all([request.query.condition, .field(field, descends ? .less : .greater, [value])])
        request.query.order = [(field, !descends)]
        request.query.limit = min(limit, 200)
        request.query.offset = 0
        return items(request.query, request.select, world)
    }

    private static func items(_ query: Query, _ select: [[String]], _ world: World) -> Answer {
        let table = world[table: schema]
        return Answer(
            record([
                "items": table.select(query).indices.map {
                    ListRequest3.shown(table.rows[$0].fields, select, world)
                }
            ]))
    }

    private static func administrator(_ call: Call) throws(Refusal) {
        guard call.caller.isAdministrator else {
            throw Refusal(403, "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION", "Access denied")
        }
    }
}

extension Condition {
    func mentions(_ name: String) -> Bool {
        switch self {
        case .field(let field, _, _): field == name
        case .all(let parts), .any(let parts): parts.contains { $0.mentions(name) }
        }
    }
}
