import Bitrix24JSON

/// `task.item.*`: the same tasks, in capitals.
enum OldTaskMethods {
    static let table: [String: Behaviour] = [
        "task.item.getdata": data, "task.item.add": add, "task.item.update": update, "task.item.delete": delete,
        "task.item.list": list, "task.items.getlist": list, "task.item.getdescription": description,
        "task.item.delegate": delegate, "task.item.addtofavorite": favorite("Y"),
        "task.item.deletefromfavorite": favorite("N"),
    ]
    private static let schema = Catalog.task

    private static let data: Behaviour = { (call, world) throws(Refusal) in
        let row = try TaskMethods.row(call, world)
        return Answer(JSON.object(Presentation.old(row.fields, schema)))
    }

    private static let description: Behaviour = { (call, world) throws(Refusal) in
        Answer(try TaskMethods.row(call, world).fields["description"])
    }

    private static let add: Behaviour = { (call, world) throws(Refusal) in
        Answer(try TaskMethods.make(given(call), call, &world))
    }

    private static let update: Behaviour = { (call, world) throws(Refusal) in
        try TaskMethods.change(try TaskMethods.row(call, world), given(call), call, &world)
        return Answer(JSON.null)
    }

    private static let delete: Behaviour = { (call, world) throws(Refusal) in
        try TaskMethods.remove(try TaskMethods.row(call, world), call, &world)
        return Answer(JSON.null)
    }

    private static let delegate: Behaviour = { (call, world) throws(Refusal) in
        let user = call.parameters["USERID"] ?? call.parameters["userId"] ?? .null
        try TaskMethods.change(try TaskMethods.row(call, world), ["RESPONSIBLE_ID": user], call, &world)
        return Answer(JSON.null)
    }

    private static func favorite(_ value: JSON) -> Behaviour {
        { (call, world) throws(Refusal) in
            _ = world[table: schema].update(try TaskMethods.row(call, world).id, ["favorite": value])
            return Answer(true)
        }
    }

    private static let list: Behaviour = { (call, world) throws(Refusal) in
        var request = try ListRequest(call, schema) { _, _ in nil }
        let pages = call.parameters.keyed("params")?["NAV_PARAMS"]?.keyed ?? call.parameters.keyed("params") ?? .init()
        if let size = pages["nPageSize"]?.whole, size > 0 { request.query.limit = min(size, ListRequest.pageSize) }
        if let page = pages["iNumPage"]?.whole, page > 1 {
            request.query.offset = min(page - 1, 1 << 30) * request.query.limit
        }
        let (rows, total) = world.page(schema, request, as: .old)
        return Answer(list: rows, total: total ?? 0, next: request.next(total: total))
    }

    private static func given(_ call: Call) -> JSON.Object {
        call.parameters.keyed("TASKDATA") ?? call.parameters.keyed("fields") ?? .init()
    }
}
