import Bitrix24JSON

/// `tasks.task.*` of REST 2: filters in capitals, rows in small letters with numbers as texts.
enum TaskMethods {
    static let table: [String: Behaviour] = [
        "tasks.task.list": list, "tasks.task.get": get, "tasks.task.add": add, "tasks.task.update": update,
        "tasks.task.delete": delete,
    ]
    private static let schema = Catalog.task

    private static let list: Behaviour = { (call, world) throws(Refusal) in
        let request = try ListRequest(call, schema) { _, place in
            place == "order" ? Refusal(400, "0", "Invalid sorting key (internal error)") : nil
        }
        let (rows, total) = world.page(schema, request, as: .texts)
        return Answer(list: rows, under: "tasks", total: total ?? 0, next: request.next(total: total))
    }

    private static let get: Behaviour = { (call, world) throws(Refusal) in
        let row = try row(call, world)
        return Answer(record(["task": JSON.object(Presentation.texts(row.fields))]))
    }

    private static let add: Behaviour = { (call, world) throws(Refusal) in
        guard let fields = call.parameters.keyed("fields"), !fields.isEmpty else {
            throw Refusal(400, "100", "Could not find value for parameter {fields} (internal error)")
        }
        let given = try FieldWriting.read(fields, schema, old: nil)
        guard given["title"]?.isEmptyValue == false else {
            throw Refusal(400, "ERROR_CORE", "Task title not specified")
        }
        try check(given, world)
        let id = world[table: schema].add(row(given, call))
        world.taskHappened("ADD", id, call)
        return Answer(record(["task": JSON.object(Presentation.texts(world[table: schema].row(id)!.fields))]))
    }

    private static let update: Behaviour = { (call, world) throws(Refusal) in
        let row = try row(call, world)
        let changes = try FieldWriting.read(call.parameters.keyed("fields") ?? .init(), schema, old: row.fields)
        try check(changes, world)
        let stamped = FieldWriting.stamp(changes, schema, by: call.caller.user, at: call.now)
        _ = world[table: schema].update(row.id, stamped)
        world.taskHappened("UPDATE", row.id, call)
        return Answer(record(["task": JSON.object(Presentation.texts(world[table: schema].row(row.id)!.fields))]))
    }

    private static let delete: Behaviour = { (call, world) throws(Refusal) in
        let id = try row(call, world).id
        let done = world[table: schema].remove(id)
        world.taskHappened("DELETE", id, call)
        return Answer(record(["task": done]))
    }

    private static func row(_ call: Call, _ world: World) throws(Refusal) -> Table.Row {
        guard let id = call.parameters.whole("taskId") ?? call.parameters.whole("id") else {
            throw Refusal(400, "0", "wrong task id")
        }
        guard let row = world[table: schema].row(id) else {
            throw Refusal(400, "ERROR_CORE", "Task not found or not accessible").missed
        }
        return row
    }

    static func check(_ fields: JSON.Object, _ world: World) throws(Refusal) {
        if let user = fields["responsibleId"]?.whole, world[table: Catalog.user].row(user) == nil {
            throw Refusal(400, "ERROR_CORE", "User specified in the \"Responsible\" field not found").missed
        }
        if let parent = fields["parentId"]?.whole, parent > 0, world[table: schema].row(parent) == nil {
            throw Refusal(400, "ERROR_CORE", "Task specified in the \"Parent Task\" field not found").missed
        }
    }

    static func row(_ given: JSON.Object, _ call: Call) -> JSON.Object {
        var row = FieldWriting.row(given, schema, by: call.caller.user, at: call.now)
        if given["createdBy"] == nil, given["creatorId"] == nil {
            row["createdBy"] = call.caller.user.json
            row["creatorId"] = call.caller.user.json
        }
        return row
    }
}

extension World {
    mutating func taskHappened(_ what: String, _ id: Int, _ call: Call) {
        let before: JSON = what == "ADD" ? "undefined" : ["ID": .string(String(id))]
        let after: JSON = what == "DELETE" ? "undefined" : ["ID": .string(String(id))]
        events.happened(
            "ONTASK" + what, ["FIELDS_BEFORE": before, "FIELDS_AFTER": after], object: String(id), by: call.caller.user,
            connector: call.parameters.text("auth_connector"), at: call.now)
    }
}
