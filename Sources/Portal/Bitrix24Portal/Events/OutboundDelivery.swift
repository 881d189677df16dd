import Bitrix24JSON
import Dispatch

extension Portal {
    /// Sends out what the last call caused, once and in order; the caller's answer does not wait for it.
    func deliverEvents() {
        let outgoing = world.withLock { $0.events.takeOutbox() + $0.messenger.takeOutbox() }
        for event in outgoing { deliver(event) }
    }

    private func deliver(_ event: EventStore.Outgoing) {
        guard let auth = authorization(for: event) else { return }
        var body = JSON.Object()
        body["event"] = event.subscription.event.json
        if event.subscription.id > 0 { body["event_handler_id"] = event.subscription.id.json }
        body["data"] = withBotTokens(event.data, botAuthorization(for: event) ?? auth)
        body["ts"] = String(Int(event.moment)).json
        body["auth"] = auth
        let sent = JSON.object(body)
        let bytes = FormEncoding.encode(body)
        let handler = event.subscription.handler
        deliveries.async { [journal, settings] in
            let outcome = HandlerPost.send(bytes, to: handler, allowed: settings.handlerHosts)
            journal.add(
                .init(
                    moment: event.moment, rest: 2, method: "→ " + event.subscription.event, status: outcome.status,
                    notes: outcome.problem.map { [$0] } ?? [], callerText: "the portal", parameters: sent,
                    source: .event))
        }
    }

    /// Bots call back as themselves.
    private func botAuthorization(for event: EventStore.Outgoing) -> JSON? {
        guard let bot = event.bot else { return nil }
        var asBot = event
        asBot.subscription.user = bot
        return authorization(for: asBot)
    }

    /// Bots find in the event what they need to call back: the second generation in `bot`, the first in `BOT`.
    private func withBotTokens(_ data: JSON, _ auth: JSON) -> JSON {
        guard case .object(var object) = data else { return data }
        if case .object(var bot) = object["bot"] {
            bot["auth"] = auth
            object["bot"] = .object(bot)
        }
        if case .object(var bots) = object["BOT"] {
            for member in bots.members {
                guard case .object(let bot) = member.value else { continue }
                bots[member.key] = .object(
                    .init((auth.object?.members ?? []) + [.init(key: "AUTH", value: auth)] + bot.members))
            }
            object["BOT"] = .object(bots)
        }
        return .object(object)
    }

    /// nil: nobody may be told, for the installation has not finished.
    private func authorization(for event: EventStore.Outgoing) -> JSON? {
        let origin = address
        var auth = JSON.Object()
        if let clientID = event.subscription.clientID {
            guard let application = accounts.withLock({ $0.applications[clientID] }), application.isInstalled else {
                return nil
            }
            let user = event.subscription.user == 0 ? event.user : event.subscription.user
            if user > 0 {
                let grant = accounts.withLock { $0.grant(clientID, user: user, at: clock.now) }
                auth = description(of: grant, host: nil).object ?? auth
            }
            auth["application_token"] = application.applicationToken.json
            auth["scope"] = (application.scopes ?? []).sorted().joined(separator: ",").json
            auth["status"] = "L"
        } else {
            auth["application_token"] = (event.subscription.webhookToken ?? application.applicationToken).json
        }
        auth["domain"] = authority.json
        auth["server_endpoint"] = (origin + "/rest/").json
        auth["client_endpoint"] = (origin + "/rest/").json
        auth["member_id"] = memberID.json
        return .object(auth)
    }
}
