import APIModel
import Bitrix24JSON

extension FamilyOperation {
    func read(_ call: Call, _ world: World) throws(Refusal) -> Answer {
        guard world.tables[family.table.name] != nil else { return call.method.sampleAnswer }
        let (parts, namesOne) = condition(call)
        let request = try FamilyListRequest(call, method, family, parts)
        let table = world[table: family.table]
        let (indices, total) = table.select(request.query)
        let rows = indices.map { table.rows[$0] }
        let last = method.name.lowercased()
        let isList = place.map { $0.isList || $0.isMap } ?? false || last.hasSuffix("list")
        if rows.isEmpty, isList, Examples.isOne(call) { return call.method.sampleAnswer }
        if rows.isEmpty, !isList || (namesOne && idParameter != nil && last.hasSuffix(".get") && method.list == nil) {
            return try missing(call, world)
        }
        var answer = Answer(
            FamilyAnswer(family, verb, place, isList: last.hasSuffix("list")).read(
                method, rows, select: request.select, isOne: namesOne && !last.hasSuffix("list")))
        if method.list?.style == .start || method.response.contains(where: { $0.name == "total" }) {
            answer.total = total ?? rows.count
            answer.next = request.next(total: total)
        }
        return answer
    }
}

/// `filter`, `order`, `select` and paging, as any method of a family may take them.
struct FamilyListRequest {
    var query = Query()
    /// Columns; nil: all.
    var select: Set<String>?

    init(_ call: Call, _ method: Method, _ family: Family, _ parts: [Condition]) throws(Refusal) {
        // Some take all of it inside of `params`.
        let inner = Parameters(object: call.parameters.keyed("params") ?? .init(), ignoresCase: true)
        func parameter(_ name: String) -> JSON? { call.parameters[name] ?? inner[name] }

        var conditions = parts
        if let filter = parameter("filter") {
            conditions.append(try Self.condition(filter, call, family))
        }
        conditions += Self.range(call, method, family)
        query.condition = .all(conditions)
        query.order = Self.order(parameter("order"), parameter("sort"), family)
        let wanted = (parameter("select")?.elements ?? []).compactMap(\.scalar)
        if !wanted.isEmpty, !wanted.contains("*") { select = Set(wanted.map(family.key)) }
        readPaging(call, method, parameter)
    }

    private static func condition(_ filter: JSON, _ call: Call, _ family: Family) throws(Refusal) -> Condition {
        let column: (String) -> String? = { name in
            // What stands in `PROPERTY_VALUES` is filtered by `PROPERTY_price`.
            if name.hasPrefix("PROPERTY_"), family.columns["propertyvalues"] != nil { return "~" + WireName.key(name) }
            let key = family.key(name)
            if key == "id" { return family.bringsID ? Family.givenID : "id" }
            if family.columns[key]?.isGivenByAdd == true || family.inputs.contains(key) { return key }
            return FamilyRow.stamp(key) ?? (family.columns[key] == nil ? nil : key)
        }
        if call.method.rest == 3 {
            return try FilterReading.rest3(filter, column: column, entity: family.name)
        }
        return try FilterReading.rest2(filter, column: { column($0) ?? WireName.key($0) })
    }

    /// `from` and `to` of a list mean those that fall into that time.
    private static func range(_ call: Call, _ method: Method, _ family: Family) -> [Condition] {
        guard family.key("from") != "from", let from = call.parameters["from"], let to = call.parameters["to"] else {
            return []
        }
        return [.field(family.key("to"), .atLeast, [from]), .field(family.key("from"), .atMost, [to])]
    }

    private static func order(_ order: JSON?, _ sort: JSON?, _ family: Family) -> [(field: String, ascending: Bool)] {
        func column(_ name: String) -> String {
            let key = family.key(name)
            return FamilyRow.stamp(key).flatMap { FamilyRow.isMoment($0) ? $0 : nil } ?? key
        }
        let members = order?.object?.members ?? sort?.object?.members ?? []
        if !members.isEmpty {
            return members.map { (column($0.key), $0.value.scalar?.uppercased().hasPrefix("DESC") != true) }
        }
        guard let name = sort?.string else { return [] }
        return [(column(name), order?.scalar?.uppercased().hasPrefix("DESC") != true)]
    }

    private mutating func readPaging(_ call: Call, _ method: Method, _ parameter: (String) -> JSON?) {
        let isPaged = method.list?.style == .start || method.parameters.contains { $0.name.lowercased() == "start" }
        let start = parameter("start")?.whole ?? 0
        query.counts = start >= 0
        query.limit = isPaged ? method.list?.pageSize ?? ListRequest.pageSize : ListRequest.farthest
        query.offset = min(max(0, start), ListRequest.farthest)
        let pages = parameter("pagination")?.keyed ?? parameter("navparams")?.keyed ?? .init()
        if let limit = (parameter("limit") ?? pages["limit"] ?? pages["nPageSize"])?.whole, limit > 0 {
            query.limit = min(limit, 1000)
        }
        if let offset = (parameter("offset") ?? pages["offset"])?.whole {
            query.offset = min(max(0, offset), ListRequest.farthest)
        }
        if let page = (parameter("page") ?? pages["page"] ?? pages["iNumPage"])?.whole, page > 1 {
            query.offset = min(page - 1, 1 << 30) * min(query.limit, 1000)
        }
    }

    func next(total: Int?) -> Int? {
        guard let total, query.offset + query.limit < total else { return nil }
        return query.offset + query.limit
    }
}
