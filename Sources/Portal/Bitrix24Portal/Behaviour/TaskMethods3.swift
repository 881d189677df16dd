import Bitrix24JSON

/// `tasks.task.*` of REST 3. There is no documented list; the portal has one for those who want to try paging.
enum TaskMethods3 {
    static let table: [String: Behaviour] = [
        "tasks.task.get": get, "tasks.task.add": add, "tasks.task.update": update, "tasks.task.delete": delete,
        "tasks.task.list": list,
    ]
    private static let schema = Catalog.task

    private static let list: Behaviour = { (call, world) throws(Refusal) in
        let request = try ListRequest3(call, schema, maximum: 200)
        let rows = world[table: schema].rows
        let items = world[table: schema].select(request.query).indices.map {
            ListRequest3.shown(rows[$0].fields, request.select, world)
        }
        return Answer(record(["items": items]))
    }

    private static let get: Behaviour = { (call, world) throws(Refusal) in
        let select = try ListRequest3.select(call.parameters["select"], schema)
        let row = try row(call, world)
        return Answer(record(["item": ListRequest3.shown(row.fields, select, world)]))
    }

    private static let add: Behaviour = { (call, world) throws(Refusal) in
        let given = try given(call, isNew: true)
        try check(given, world)
        let id = world[table: schema].add(TaskMethods.row(given, call))
        world.taskHappened("ADD", id, call)
        return Answer(record(["item": JSON.object(world[table: schema].row(id)!.fields)]))
    }

    private static let update: Behaviour = { (call, world) throws(Refusal) in
        let row = try row(call, world)
        let changes = try given(call, isNew: false)
        try check(changes, world)
        _ = world[table: schema].update(
            row.id, FieldWriting.stamp(changes, schema, by: call.caller.user, at: call.now))
        world.taskHappened("UPDATE", row.id, call)
        return Answer(record(["result": true]))
    }

    private static let delete: Behaviour = { (call, world) throws(Refusal) in
        let id = try row(call, world).id
        _ = world[table: schema].remove(id)
        world.taskHappened("DELETE", id, call)
        return Answer(record(["result": true]))
    }

    private static func row(_ call: Call, _ world: World) throws(Refusal) -> Table.Row {
        guard let value = call.parameters["id"] else { throw .invalidRequest("id", "Required field `id` is missing") }
        guard let id = value.int else {
            throw .invalidRequest("id", "Field `id` requires data type `int` for this request")
        }
        guard let row = world[table: schema].row(id) else {
            throw Refusal.notFound(id).missed(id, in: world[table: schema])
        }
        return row
    }

    private static func given(_ call: Call, isNew: Bool) throws(Refusal) -> JSON.Object {
        guard let fields = call.parameters.keyed("fields") else {
            throw .invalidRequest("fields", "Required field `fields` is missing")
        }
        for name in isNew ? ["title", "responsibleId", "creatorId"] : [] where fields[name]?.isEmptyValue ?? true {
            throw .invalidRequest(name, "Required field `\(name)` is missing")
        }
        for member in fields.members {
            guard let field = schema[member.key] else { throw .unknownProperty(member.key, schema) }
            let fits =
                switch field.kind {
                case .integer: member.value.int != nil || member.value.isNull
                case .datetime: member.value.isNull || member.value.string.map { Timestamp.moment($0) != nil } ?? false
                default: true
                }
            guard fits else {
                let type = field.kind == .integer ? "int" : "DateTime"
                throw .invalidRequest(
                    member.key, "Field `\(member.key)` requires data type `\(type)` for this request")
            }
        }
        return try FieldWriting.read(fields, schema, old: nil)
    }

    private static func check(_ fields: JSON.Object, _ world: World) throws(Refusal) {
        if let user = fields["responsibleId"]?.whole, world[table: Catalog.user].row(user) == nil {
            throw .invalidRequest("responsibleId", "User specified in the \"Executor\" field not found").missed
        }
        if let parent = fields["parentId"]?.whole, parent > 0, world[table: schema].row(parent) == nil {
            throw .invalidRequest("parentId", "Task specified in the \"Parent Task\" field not found").missed
        }
    }
}
