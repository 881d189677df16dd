import Bitrix24JSON

/// `event.bind` and the rest: who hears of what happens.
enum EventMethods {
    static let table: [String: Behaviour] = [
        "event.bind": bind, "event.unbind": unbind, "event.get": get, "event.test": test,
    ]

    private static let bind: Behaviour = { (call, world) throws(Refusal) in
        let clientID = try application(call)
        guard let event = call.parameters.text("event"), !event.isEmpty, call.method.knowsEvent(event) else {
            throw call.method.documented("ERROR_EVENT_NOT_FOUND", "Event not found")
        }
        let isOffline = call.parameters.text("event_type") == "offline"
        let handler = call.parameters.text("handler") ?? ""
        guard isOffline || !handler.isEmpty else {
            throw Refusal(400, "ERROR_ARGUMENT", "Argument 'HANDLER' is null or empty")
        }
        var subscription = EventStore.Subscription(
            event: event.uppercased(), handler: isOffline ? "" : handler,
            user: call.parameters.whole("auth_type") ?? 0, clientID: clientID, isOffline: isOffline,
            connector: call.parameters.text("auth_connector") ?? "")
        subscription.pause = call.parameters.keyed("options")?["minTimeout"]?.decimal ?? 1
        guard !world.events.subscriptions.contains(where: { $0.isSame(as: subscription) }) else {
            throw Refusal(400, "ERROR_CORE", "Unable to set event handler: Handler already binded")
        }
        world.events.subscribe(subscription)
        return Answer(true)
    }

    private static let unbind: Behaviour = { (call, world) throws(Refusal) in
        let clientID = try application(call)
        let event = call.parameters.text("event")?.uppercased()
        let handler = call.parameters.text("handler")
        let isOffline = call.parameters.text("event_type") == "offline"
        let before = world.events.subscriptions.count
        world.events.subscriptions.removeAll {
            $0.clientID == clientID && $0.event == event && $0.isOffline == isOffline
                && (isOffline || handler == nil || $0.handler == handler)
                && (call.parameters["auth_type"] == nil || $0.user == call.parameters.whole("auth_type") ?? 0)
        }
        return Answer(record(["count": before - world.events.subscriptions.count]))
    }

    private static let get: Behaviour = { (call, world) throws(Refusal) in
        let clientID = try application(call)
        return Answer(
            world.events.subscriptions.filter { $0.clientID == clientID }.map {
                var shown = record([
                    "event": $0.event, "handler": $0.handler, "auth_type": String($0.user),
                    "offline": $0.isOffline ? 1 : 0,
                ])
                if $0.isOffline, case .object(var object) = shown {
                    object["connector_id"] = $0.connector.json
                    shown = .object(object)
                }
                return shown
            })
    }

    private static let test: Behaviour = { (call, world) throws(Refusal) in
        let clientID = try application(call)
        for subscription in world.events.subscriptions where subscription.clientID == clientID {
            guard subscription.event == "ONAPPTEST" else { continue }
            world.events.happened(
                "ONAPPTEST", record(["QUERY": JSON.object(call.parameters.object)]), object: "", by: call.caller.user,
                connector: nil, at: call.now)
            break
        }
        return Answer(true)
    }

    static func application(_ call: Call) throws(Refusal) -> String {
        guard let clientID = call.caller.clientID else { throw .wrongAuthType }
        return clientID
    }
}

extension EventStore.Subscription {
    fileprivate func isSame(as other: Self) -> Bool {
        event == other.event && handler == other.handler && user == other.user && clientID == other.clientID
            && isOffline == other.isOffline && connector == other.connector
    }
}
