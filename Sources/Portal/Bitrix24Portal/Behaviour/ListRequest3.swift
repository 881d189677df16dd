import Bitrix24JSON

/// `select`, `filter`, `order` and `pagination` or `cursor`, as lists of REST 3 take them.
struct ListRequest3 {
    static let defaultLimit = 50
    var query = Query()
    var select: [[String]] = []

    init(_ call: Call, _ schema: Schema, maximum: Int) throws(Refusal) {
        query.counts = false
        query.condition = try FilterReading.rest3(call.parameters["filter"] ?? [], schema)
        select = try Self.select(call.parameters["select"], schema)
        for member in (call.parameters.keyed("order") ?? .init()).members {
            let direction = member.value.scalar?.uppercased() ?? ""
            guard schema[member.key] != nil, direction == "ASC" || direction == "DESC" else {
                throw Refusal(
                    400, "BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION",
                    "Unable to recognize order expression `\(member.key)`")
            }
            query.order.append((member.key, direction == "ASC"))
        }
        try readPagination(call.parameters.keyed("pagination") ?? .init(), maximum)
    }

    private mutating func readPagination(_ pagination: JSON.Object, _ maximum: Int) throws(Refusal) {
        let limit = try Self.number("limit", in: pagination) ?? Self.defaultLimit
        guard limit > 0 else { throw .invalidPagination(pagination) }
        // More than a method gives is no error: it gives fewer.
        query.limit = min(limit, maximum)
        if let offset = try Self.number("offset", in: pagination) {
            query.offset = max(0, offset)
        } else if let page = try Self.number("page", in: pagination) {
            let (skipped, overflow) = max(0, page - 1).multipliedReportingOverflow(by: query.limit)
            query.offset = overflow ? .max / 2 : skipped
        }
    }

    static func number(_ name: String, in pagination: JSON.Object) throws(Refusal) -> Int? {
        guard let value = pagination[name] else { return nil }
        guard let number = value.whole else { throw .invalidPagination(pagination) }
        return number
    }

    /// Names, and names of related objects with a dot.
    static func select(_ value: JSON?, _ schema: Schema) throws(Refusal) -> [[String]] {
        guard let value, !value.isEmptyValue else { return [] }
        guard let names = value.array else {
            throw Refusal(
                400, "BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION",
                "Cannot recognize select expression `\(value.scalar ?? value.text())`")
        }
        var paths: [[String]] = []
        for name in names {
            guard let text = name.string else {
                throw Refusal(
                    400, "BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION",
                    "Cannot recognize select expression `\(name.text())`")
            }
            let path = text.split(separator: ".").map(String.init)
            guard let first = path.first, schema[first] != nil || RelatedUser.relations[first] != nil else {
                throw .unknownProperty(text, schema)
            }
            if path.count > 1, RelatedUser.relations[first] == nil || Catalog.user[path[1]] == nil {
                throw .unknownProperty(path[1], Catalog.user)
            }
            paths.append(path)
        }
        return paths
    }

    /// A row with what was selected, its id always.
    static func shown(_ row: JSON.Object, _ select: [[String]], _ world: World) -> JSON {
        guard !select.isEmpty else { return .object(row) }
        var shown = JSON.Object([.init(key: "id", value: row["id"] ?? .null)])
        for path in select {
            if path.count > 1, let field = RelatedUser.relations[path[0]] {
                let user = row[field]?.whole.flatMap { world[table: Catalog.user].row($0)?.fields } ?? .init()
                var related = shown[path[0]]?.object ?? .init()
                related[path[1]] = user[path[1]] ?? .null
                shown[path[0]] = .object(related)
            } else {
                shown[path[0]] = row[path[0]] ?? .null
            }
        }
        return .object(shown)
    }
}

/// Which fields of a task name a user.
enum RelatedUser {
    static let relations = ["responsible": "responsibleId", "creator": "creatorId"]
}

extension Refusal {
    static func invalidPagination(_ pagination: JSON.Object) -> Refusal {
        Refusal(
            400, "BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION",
            "Cannot recognize pagination parameter `\(JSON.object(pagination).text())`")
    }

    static func notFound(_ id: Int) -> Refusal {
        Refusal(400, "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION", "Record with ID = `\(id)` not found")
    }

    static func invalidRequest(_ field: String, _ message: String) -> Refusal {
        Refusal(
            400, "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION",
            "Error during request object validation", validation: [.init(field: field, message: message)])
    }
}
