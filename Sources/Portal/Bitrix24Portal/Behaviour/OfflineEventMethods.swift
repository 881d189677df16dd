import Bitrix24JSON

/// `event.offline.*`: a queue for each application and connector, with reservation.
enum OfflineEventMethods {
    static let table: [String: Behaviour] = [
        "event.offline.get": get, "event.offline.list": list, "event.offline.clear": clear,
        "event.offline.error": error,
    ]

    private static let schema = Schema(
        name: "event.offline",
        ["id", "timestampX", "eventName", "messageId", "processId", "error"].map { .init(name: $0, kind: .string) })

    private static let get: Behaviour = { (call, world) throws(Refusal) in
        let clientID = try EventMethods.application(call)
        let connector = call.parameters.text("auth_connector") ?? ""
        let process = call.parameters.text("process_id") ?? ""
        let withFailed = call.parameters.truth("error") ?? false
        let condition = try condition(call)
        var chosen = world.events.records.indices.filter {
            let record = world.events.records[$0]
            return record.clientID == clientID && record.connector == connector
                && record.process == (process.isEmpty ? nil : process) && (withFailed || !record.failed)
                && condition.holds(for: row(record))
        }
        chosen.sort { left, right in
            let (first, second) = (world.events.records[left], world.events.records[right])
            return first.moment == second.moment ? first.id < second.id : first.moment < second.moment
        }
        chosen = Array(chosen.prefix(max(1, call.parameters.whole("limit") ?? 50)))
        let events = chosen.map { JSON.object(shown(world.events.records[$0], withState: false)) }

        guard call.parameters.truth("clear") ?? true else {
            let reserved = process.isEmpty ? world.code(length: 32) : process
            for index in chosen { world.events.records[index].process = reserved }
            return Answer(record(["process_id": reserved, "events": events]))
        }
        for index in chosen.sorted().reversed() { world.events.records.remove(at: index) }
        return Answer(record(["process_id": JSON.null, "events": events]))
    }

    private static let list: Behaviour = { (call, world) throws(Refusal) in
        let clientID = try EventMethods.application(call)
        let connector = call.parameters.text("auth_connector") ?? ""
        let condition = try condition(call)
        let fitting = world.events.records.filter {
            $0.clientID == clientID && $0.connector == connector && condition.holds(for: row($0))
        }
        let start = min(max(0, call.parameters.whole("start") ?? 0), ListRequest.farthest)
        let page = fitting.dropFirst(start).prefix(50)
        return Answer(
            page.map { JSON.object(shown($0, withState: true)) }, total: fitting.count,
            next: start + 50 < fitting.count ? start + 50 : nil)
    }

    private static let clear: Behaviour = { (call, world) throws(Refusal) in
        let clientID = try EventMethods.application(call)
        let process = try process(call)
        let ids = call.parameters.elements("id")?.compactMap(\.whole)
        let messages = ids == nil ? call.parameters.elements("message_id")?.compactMap(\.scalar) : nil
        world.events.records.removeAll {
            $0.clientID == clientID && $0.process == process && (ids?.contains($0.id) ?? true)
                && (messages?.contains($0.messageID) ?? true)
        }
        return Answer(true)
    }

    private static let error: Behaviour = { (call, world) throws(Refusal) in
        let clientID = try EventMethods.application(call)
        let process = try process(call)
        let messages = call.parameters.elements("message_id")?.compactMap(\.scalar)
        for index in world.events.records.indices {
            let record = world.events.records[index]
            guard record.clientID == clientID, record.process == process,
                messages?.contains(record.messageID) ?? true
            else { continue }
            world.events.records[index].failed = true
            world.events.records[index].process = nil
        }
        return Answer(true)
    }

    private static func process(_ call: Call) throws(Refusal) -> String {
        guard let process = call.parameters.text("process_id"), !process.isEmpty else {
            throw Refusal(400, "ERROR_ARGUMENT", "Argument 'process_id' is null or empty")
        }
        return process
    }

    private static func condition(_ call: Call) throws(Refusal) -> Condition {
        try FilterReading.rest2(
            call.parameters["filter"] ?? [], column: schema.canonicalName,
            unknown: { Refusal(400, "ERROR_ARGUMENT", "Offline events cannot be filtered by \($0)") })
    }

    /// What a filter sees.
    private static func row(_ record: EventStore.Record) -> JSON.Object {
        [
            "id": record.id.json, "timestampX": Timestamp.text(record.moment).json, "eventName": record.event.json,
            "messageId": record.messageID.json, "processId": (record.process ?? "").json,
            "error": (record.failed ? "1" : "0").json,
        ]
    }

    private static func shown(_ record: EventStore.Record, withState: Bool) -> JSON.Object {
        var shown: JSON.Object = [
            "ID": String(record.id).json, "TIMESTAMP_X": Timestamp.text(record.moment).json,
            "EVENT_NAME": record.event.json, "EVENT_DATA": record.data, "EVENT_ADDITIONAL": false,
            "MESSAGE_ID": record.messageID.json,
        ]
        if withState {
            shown["PROCESS_ID"] = (record.process ?? "").json
            shown["ERROR"] = (record.failed ? "1" : "0").json
        }
        return shown
    }
}
