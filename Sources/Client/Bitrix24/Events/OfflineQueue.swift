/// The portal's queue of offline events.
struct OfflineQueue: Sendable {
    let sequence: OfflineEventSequence

    var settings: BitrixSettings { sequence.bitrix.client.settings }

    /// Reserves events, or reads again what is reserved under a name.
    func events(reservedAs process: String?) async throws -> (process: String?, events: [OfflineEvent]) {
        var arguments: Arguments = ["clear": 0, "limit": .number(.init(sequence.limit))]
        if let process { arguments["process_id"] = .string(process) }
        if let filter = sequence.filter, process == nil { arguments["filter"] = filter }
        if let connector = sequence.connector { arguments["auth_connector"] = .string(connector) }
        // Reading a reservation again changes nothing; making one does.
        let effect: MethodFacts.Effect = process == nil ? .consume : .read
        let answer = try await sequence.bitrix.send(Call(MethodFacts("event.offline.get", effect: effect), arguments))
        let events = try (answer.result["events"]?.array ?? []).enumerated().map { number, event in
            guard let id = Envelope.integer(event["ID"]), let name = event["EVENT_NAME"]?.string else {
                throw BitrixError(
                    .decoding, message: "expected a record with ID and EVENT_NAME", method: "event.offline.get",
                    path: ["result", "events", String(number)])
            }
            return OfflineEvent(
                id: id, name: name, data: event["EVENT_DATA"] ?? .null, messageID: event["MESSAGE_ID"]?.string,
                timestamp: event["TIMESTAMP_X"]?.string)
        }
        return (answer.result["process_id"]?.string, events)
    }

    /// Removes events that are handled. Doing it twice does no harm.
    func remove(_ events: [OfflineEvent], of process: String) async throws {
        var arguments: Arguments = [
            "process_id": .string(process), "id": .array(events.map { .number(.init($0.id)) }),
        ]
        if let connector = sequence.connector { arguments["auth_connector"] = .string(connector) }
        _ = try await sequence.bitrix.with { $0.mayRepeat = true }.send(
            Call(MethodFacts("event.offline.clear", effect: .write), arguments))
    }

    /// The names of all reservations of events that are not marked as failed, the oldest first.
    func reservations() async throws -> [String] {
        let facts = MethodFacts(
            "event.offline.list", effect: .read, list: ListFacts(key: .init("ID"), style: .start))
        var arguments: Arguments = [:]
        if let connector = sequence.connector { arguments["auth_connector"] = .string(connector) }
        var names: [String] = []
        do {
            for try await record in try sequence.bitrix.items(facts, arguments) {
                guard let name = record["PROCESS_ID"]?.string, !name.isEmpty, record["ERROR"]?.string != "1",
                    !names.contains(name)
                else { continue }
                names.append(name)
            }
        } catch let error as BitrixError where error.kind == .inconsistentList {
            // Events came in meanwhile: those that were reserved have been seen.
        }
        return names
    }
}
