import Bitrix24JSON

// Events.
extension PortalControl {
    /// The events that can be sent and bound.
    public var events: [String] { live.methods.events }

    /// Sends an event as if it had happened: to the handlers that are bound to it, to the queues of offline events, to
    /// bots.
    /// - Parameters:
    ///   - event: its name, in any case.
    ///   - data: what it tells; nil: made-up values of the documented types.
    ///   - user: who caused it.
    ///   - handler: an address to send it to, whoever is bound.
    /// - Returns: how many are told.
    @discardableResult
    public func send(_ event: String, data: JSON? = nil, user: Int = 1, to handler: String? = nil) throws -> Int {
        guard live.methods.knowsEvent(event) else { throw PortalError.unknownEvent(event) }
        let name = event.uppercased()
        let data = data ?? live.methods.sampleData(ofEvent: name)
        let now = now
        let application = live.application.clientID
        let count = live.world.withLock { world in
            if let handler {
                let subscription = EventStore.Subscription(
                    event: name, handler: handler, user: user, clientID: application, isOffline: false, connector: "")
                world.events.send(.init(subscription: subscription, data: data, moment: now, user: user))
                return 1
            }
            let object = data["FIELDS"]?["ID"]?.scalar ?? data["id"]?.scalar ?? ""
            return world.events.happened(name, data, object: object, by: user, connector: nil, at: now)
                + world.tellBots(name, data, by: user, at: now)
        }
        live.deliverEvents()
        return count
    }

    /// An outbound webhook: its handler is told of the event without tokens.
    public func addOutboundWebhook(event: String, handler: String, token: String? = nil) {
        live.world.withLock {
            $0.events.subscribe(
                .init(
                    event: event.uppercased(), handler: handler, user: 0, webhookToken: token, isOffline: false,
                    connector: ""))
        }
    }

    /// Returns when all events so far have been handed over, or could not be.
    public func waitForDeliveries() {
        live.deliverEvents()
        live.deliveries.sync {}
    }
}
