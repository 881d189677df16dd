import Bitrix24JSON

/// What happens to a task: it is started, completed, delegated, liked.
enum TaskStateMethods {
    static let table: [String: Behaviour] = {
        var table: [String: Behaviour] = [
            "tasks.task.delegate": delegate, "tasks.task.startwatch": watch(true), "tasks.task.stopwatch": watch(false),
            "tasks.task.favorite.add": mark(["favorite": "Y"]), "tasks.task.favorite.remove": mark(["favorite": "N"]),
            "tasks.task.counters.get": counters,
        ]
        for (name, status) in statuses {
            table["tasks.task." + name] = state(status)
            if name != "pause" { table["task.item." + (name == "start" ? "startexecution" : name)] = state(status) }
        }
        for (name, values) in marks { table["tasks.task." + name] = change { _ in values } }
        return table
    }()

    private static let statuses = [
        "start": 3, "pause": 2, "defer": 6, "complete": 5, "renew": 2, "approve": 5, "disapprove": 2,
    ]
    private static let marks: [String: JSON.Object] = [
        "mute": ["isMuted": "Y"], "unmute": ["isMuted": "N"], "pin": ["isPinned": "Y"], "unpin": ["isPinned": "N"],
    ]

    private static func state(_ status: Int) -> Behaviour {
        change { call in
            let now = Timestamp.text(call.now).json
            var changes: JSON.Object = [
                "status": status.json, "realStatus": status.json, "statusChangedBy": call.caller.user.json,
                "statusChangedDate": now, "closedDate": status == 5 ? now : .null,
                "closedBy": status == 5 ? call.caller.user.json : .null,
            ]
            if status == 3 { changes["dateStart"] = now }
            return changes
        }
    }

    private static let delegate: Behaviour = change { (call) throws(Refusal) in
        ["responsibleId": (call.parameters.whole("userId") ?? 0).json]
    }

    private static func watch(_ watches: Bool) -> Behaviour {
        { (call, world) throws(Refusal) in
            let row = try TaskMethods.row(call, world)
            let user = call.caller.user
            var auditors = (row.fields["auditors"]?.array ?? []).filter { $0.whole != user }
            if watches { auditors.append(user.json) }
            return try write(row, ["auditors": .array(auditors)], call, &world)
        }
    }

    private static func mark(_ values: JSON.Object) -> Behaviour {
        { (call, world) throws(Refusal) in
            let row = try TaskMethods.row(call, world)
            _ = world[table: Catalog.task].update(row.id, values)
            return Answer(true)
        }
    }

    private static func change(_ changes: @escaping @Sendable (Call) throws(Refusal) -> JSON.Object) -> Behaviour {
        { (call, world) throws(Refusal) in
            let row = try TaskMethods.row(call, world)
            let values = try changes(call)
            try TaskMethods.check(values, world)
            return try write(row, values, call, &world)
        }
    }

    private static func write(
        _ row: Table.Row, _ changes: JSON.Object, _ call: Call, _ world: inout World
    ) throws(Refusal) -> Answer {
        let stamped = FieldWriting.stamp(changes, Catalog.task, by: call.caller.user, at: call.now)
        _ = world[table: Catalog.task].update(row.id, stamped)
        world.taskHappened("UPDATE", row.id, call)
        guard call.method.name.hasPrefix("tasks.") else { return Answer(true) }
        return Answer(record(["task": TaskMethods.shown(row.id, call, world)]))
    }

    /// Nothing waits here for anybody.
    private static let counters: Behaviour = { call, _ in
        Answer(call.method.shape(at: []).shown(.init()))
    }
}
