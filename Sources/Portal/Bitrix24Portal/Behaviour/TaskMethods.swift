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
        let wanted = (call.parameters.elements("select") ?? []).compactMap(\.scalar)
        guard wanted.isEmpty || wanted.contains("*") else {
            let names = Set(wanted.compactMap(schema.canonicalName) + ["id"])
            let fields = JSON.Object(row.fields.members.filter { names.contains($0.key) })
            return Answer(record(["task": JSON.object(Presentation.texts(fields))]))
        }
        return Answer(record(["task": shown(row.id, call, world)]))
    }

    private static let add: Behaviour = { (call, world) throws(Refusal) in
        guard let fields = call.parameters.keyed("fields"), !fields.isEmpty else {
            throw Refusal(400, "100", "Could not find value for parameter {fields} (internal error)")
        }
        let id = try make(fields, call, &world)
        return Answer(record(["task": shown(id, call, world)]))
    }

    private static let update: Behaviour = { (call, world) throws(Refusal) in
        let row = try row(call, world)
        try change(row, call.parameters.keyed("fields") ?? .init(), call, &world)
        return Answer(record(["task": shown(row.id, call, world)]))
    }

    private static let delete: Behaviour = { (call, world) throws(Refusal) in
        try remove(try row(call, world), call, &world)
        return Answer(record(["task": true]))
    }

    /// A new task, from fields in whatever spelling.
    static func make(_ fields: JSON.Object, _ call: Call, _ world: inout World) throws(Refusal) -> Int {
        let given = try FieldWriting.read(fields, schema, old: nil)
        guard given["title"]?.isEmptyValue == false else {
            throw Refusal(400, "ERROR_CORE", "Task title not specified")
        }
        try check(given, world)
        let id = world[table: schema].add(row(given, call))
        world.taskHappened("ADD", id, call)
        return id
    }

    static func change(
        _ row: Table.Row, _ fields: JSON.Object, _ call: Call, _ world: inout World
    ) throws(Refusal) {
        try checkRights(row, call)
        let changes = try FieldWriting.read(fields, schema, old: row.fields)
        try check(changes, world)
        let stamped = FieldWriting.stamp(changes, schema, by: call.caller.user, at: call.now)
        _ = world[table: schema].update(row.id, stamped)
        world.taskHappened("UPDATE", row.id, call)
    }

    static func remove(_ row: Table.Row, _ call: Call, _ world: inout World) throws(Refusal) {
        try checkRights(row, call)
        _ = world[table: schema].remove(row.id)
        world.taskHappened("DELETE", row.id, call)
    }

    /// A task is changed by those who gave it and have it, and by administrators.
    private static func checkRights(_ row: Table.Row, _ call: Call) throws(Refusal) {
        let people =
            ["createdBy", "responsibleId"].compactMap { row.fields[$0]?.whole }
            + (row.fields["accomplices"]?.array ?? []).compactMap(\.whole)
        guard call.caller.isAdministrator || people.contains(call.caller.user) else { throw call.method.denied }
    }

    /// A task with everything that the method's page names.
    static func shown(_ id: Int, _ call: Call, _ world: World) -> JSON {
        guard let row = world[table: schema].row(id) else { return .null }
        var known = Presentation.texts(row.fields)
        for (name, field) in [("creator", "createdBy"), ("responsible", "responsibleId")] {
            guard let user = row.fields[field]?.whole, let person = world[table: Catalog.user].row(user)?.fields else {
                continue
            }
            known[name] = [
                "id": .string(String(user)),
                "name": .string("\(person["name"]?.string ?? "") \(person["lastName"]?.string ?? "")"),
                "link": .string("/company/personal/user/\(user)/"), "icon": "",
                "workPosition": person["workPosition"] ?? "",
            ]
        }
        return call.method.shape(at: ["task"]).shown(known)
    }

    static func row(_ call: Call, _ world: World) throws(Refusal) -> Table.Row {
        guard let id = ["taskId", "id", "TASK_ID"].lazy.compactMap({ call.parameters.whole($0) }).first else {
            throw Refusal(400, "0", "wrong task id")
        }
        guard let row = world[table: schema].row(id) else {
            throw Refusal(400, "ERROR_CORE", "Task not found or not accessible").missed(id, in: world[table: schema])
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
