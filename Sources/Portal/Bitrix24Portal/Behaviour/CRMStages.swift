import Bitrix24JSON

/// What follows from the stage of a deal, a lead or an item: whether it is over, and how; and what is remembered of it.
enum CRMStages {
    /// The directory of the stages of a kind of object, where the portal keeps one.
    static func directory(_ type: Int, category: Int) -> String? {
        switch type {
        case 1: "STATUS"
        case 2: category == 0 ? "DEAL_STAGE" : "DEAL_STAGE_\(category)"
        case 7: "QUOTE_STATUS"
        default: nil
        }
    }

    /// Fields that the portal writes when a stage is set, or a refusal where there is no such stage.
    /// - Parameter old: the row as it was; nil where it is new.
    static func follow(
        _ changes: JSON.Object, old: JSON.Object?, type: Int, _ call: Call, _ world: World
    ) throws(Refusal) -> JSON.Object {
        guard type != 3, type != 4 else { return changes }
        var changes = changes
        let category = (changes["categoryId"] ?? old?["categoryId"])?.whole ?? 0
        if old == nil, changes["stageId"] == nil || changes["stageId"]?.isEmptyValue == true,
            let first = first(type, category, world)
        {
            changes["stageId"] = first
        }
        guard let stage = changes["stageId"]?.scalar, stage != old?["stageId"]?.scalar else { return changes }
        let semantics = try semantics(of: stage, type, category, call, world)
        changes["stageSemanticId"] = .string(semantics)
        if type == 2 { changes["closed"] = semantics == "P" ? "N" : "Y" }
        if type == 1, semantics != "P" { changes["dateClosed"] = Timestamp.text(call.now).json }
        changes["movedTime"] = Timestamp.text(call.now).json
        changes["movedBy"] = call.caller.user.json
        return changes
    }

    private static func first(_ type: Int, _ category: Int, _ world: World) -> JSON? {
        guard category != 0 || type == 7, let directory = directory(type, category: category) else { return nil }
        return stages(directory, world).first?.fields["statusid"]
    }

    static func stages(_ directory: String, _ world: World) -> [Table.Row] {
        var query = Query()
        query.condition = .field("entityid", .equal, [.string(directory)])
        query.limit = ListRequest.farthest
        query.counts = false
        query.order = [("sort", true)]
        let table = world[table: Furniture.statuses]
        return table.select(query).indices.map { table.rows[$0] }
    }

    private static func semantics(
        of stage: String, _ type: Int, _ category: Int, _ call: Call, _ world: World
    ) throws(Refusal) -> String {
        if let directory = directory(type, category: category) {
            let known = stages(directory, world).first { $0.fields["statusid"]?.scalar == stage }
            if let known {
                let semantics = known.fields["semantics"]?.scalar ?? ""
                return semantics.isEmpty ? "P" : semantics
            }
            guard PageFacts.knows(stage, of: call.method.name, rest: call.method.rest) else {
                throw .invalidField("stageId")
            }
        }
        let end = stage.split(separator: ":").last.map(String.init) ?? stage
        return ["WON", "SUCCESS", "CONVERTED", "D", "APPROVED"].contains(end)
            ? "S" : ["LOSE", "FAIL", "JUNK", "APOLOGY", "DECLAINED"].contains(end) ? "F" : "P"
    }

    /// Remembers that an object came to a stage.
    static func remember(
        _ id: Int, _ row: JSON.Object, old: JSON.Object?, type: Int, _ call: Call, _ world: inout World
    ) {
        guard let stage = row["stageId"], stage != old?["stageId"], type != 3, type != 4 else { return }
        let semantics = row["stageSemanticId"]?.scalar ?? "P"
        _ = world[table: history].add([
            "typeId": (old == nil ? 1 : semantics == "P" ? 2 : 3).json, "ownerId": id.json,
            "createdTime": Timestamp.text(call.now).json, "categoryId": row["categoryId"] ?? 0,
            "stageSemanticId": .string(semantics), "stageId": stage, "~entity": type.json,
        ])
    }

    static let history = Schema(
        name: "crm.stagehistory",
        Schema.fields(
            "id:integer! typeId:integer ownerId:integer createdTime:datetime categoryId:integer stageSemanticId stageId"
        ))

    static let table: [String: Behaviour] = ["crm.stagehistory.list": list]

    private static let list: Behaviour = { (call, world) throws(Refusal) in
        let type = call.parameters.whole("entityTypeId") ?? 2
        guard world.tables[history.name] != nil else { return call.method.sampleAnswer }
        let names = type == 1 ? ["stageId": "STATUS_ID", "stageSemanticId": "STATUS_SEMANTIC_ID"] : [:]
        let schema = Schema(name: history.name, history.fields, oldNames: names)
        var request = try ListRequest(call, schema) { _, _ in nil }
        request.query.condition = .all([request.query.condition, .field("~entity", .equal, [type.json])])
        let (rows, total) = world.page(schema, request, as: .old, form: type == 1 ? "lead" : "") { row in
            .init(row.members.filter { !$0.key.hasPrefix("~") && (type != 1 || $0.key != "CATEGORY_ID") })
        }
        return Answer(list: rows, under: "items", total: total ?? 0, next: request.next(total: total))
    }
}
