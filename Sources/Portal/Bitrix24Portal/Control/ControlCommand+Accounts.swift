import Bitrix24JSON

// Tokens, webhooks, applications, events.
extension ControlCommand {
    static let accounts: [ControlCommand] = [
        .init("POST", "tokens", ["client_id", "user"], "a fresh pair of tokens") { portal, body in
            portal.control.issueTokens(clientID: body.text("client_id"), user: body.whole("user") ?? 1)
        },
        .init("POST", "tokens/expire", "ends all access tokens; they can be refreshed") { portal, _ in
            portal.control.expireTokens()
            return nil
        },
        .init("POST", "tokens/revoke", ["client_id"], "ends all tokens of an application") { portal, body in
            portal.control.revokeTokens(clientID: body.text("client_id"))
            return nil
        },
        .init("POST", "webhooks", ["user", "code", "scopes"], "one more webhook") { portal, body in
            let code = body.text("code") ?? portal.world.withLock { $0.code(length: 16) }
            let scopes = body.elements("scopes").map { Set($0.compactMap(\.scalar)) }
            return record([
                "webhook": portal.control.addWebhook(user: body.whole("user") ?? 1, code: code, scopes: scopes)
            ])
        },
        .init(
            "POST", "applications",
            ["client_id", "client_secret", "scopes", "redirect_uri", "application_token", "installed"],
            "one more application"
        ) { (portal, body) throws(Refusal) in
            portal.control.add(try ControlReading.application(body))
            return nil
        },
        .init(
            "POST", "install", ["client_id", "handler", "user"],
            "an application's installation has finished; the handler gets ONAPPINSTALL"
        ) { portal, body in
            portal.control.finishInstallation(
                clientID: body.text("client_id"), handler: body.text("handler"), user: body.whole("user") ?? 1)
            return nil
        },
    ]

    static let events: [ControlCommand] = [
        .init("GET", "events", ["event"], "the events that can be sent; of one, made-up data of the documented types") {
            portal, body in
            guard let event = body.text("event") else { return record(["events": portal.methods.events]) }
            return record(["event": event.uppercased(), "data": portal.methods.sampleData(ofEvent: event)])
        },
        .init("POST", "events", ["event", "data", "user", "handler"], "sends an event to all who listen for it") {
            (portal, body) throws(Refusal) in
            do {
                let told = try portal.control.send(
                    ControlReading.text("event", body), data: body.object["data"], user: body.whole("user") ?? 1,
                    to: body.text("handler"))
                return record(["told": told])
            } catch let error as Refusal {
                throw error
            } catch {
                throw .malformed("\(error)")
            }
        },
        .init("GET", "handlers", "who listens for which event") { portal, _ in
            let subscriptions = portal.world.withLock { $0.events.subscriptions }
            return record([
                "handlers": subscriptions.map {
                    record(["id": $0.id, "event": $0.event, "handler": $0.handler, "offline": $0.isOffline])
                }
            ])
        },
        .init("POST", "outbound", ["event", "handler", "token"], "an outbound webhook") {
            (portal, body) throws(Refusal) in
            portal.control.addOutboundWebhook(
                event: try ControlReading.text("event", body), handler: try ControlReading.text("handler", body),
                token: body.text("token"))
            return nil
        },
    ]
}
