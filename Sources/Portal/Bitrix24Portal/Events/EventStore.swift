import Bitrix24JSON

/// Who wants to hear of what, what waits in the queues of offline events, and what is to be sent out.
struct EventStore: Sendable {
    /// A handler that an application has bound to an event, or an outbound webhook.
    struct Subscription: Sendable {
        /// What events carry as `event_handler_id`; 0: an address that nothing is bound to.
        var id = 0
        /// In capitals.
        var event: String
        var handler: String
        /// On whose behalf the handler is called; 0: whoever caused the event.
        var user: Int
        /// The application that bound it; nil: an outbound webhook with a token of its own.
        var clientID: String?
        var webhookToken: String?
        var isOffline: Bool
        var connector: String
        /// ONOFFLINEEVENT comes no more often than this, in seconds.
        var pause = 1.0
        var lastTold = -Double.infinity
    }

    struct Record: Sendable {
        var id: Int
        var moment: Double
        var event: String
        var data: JSON
        /// The same for all that happens to one object by one event.
        var messageID: String
        var clientID: String
        var connector: String
        /// Set while someone works on it.
        var process: String?
        var failed = false
    }

    var subscriptions: [Subscription] = []
    private var lastSubscription = 0
    var records: [Record] = []
    private(set) var outbox: [Outgoing] = []
    private var lastRecord = 0

    /// An event on its way to a handler.
    struct Outgoing: Sendable {
        var subscription: Subscription
        var data: JSON
        var moment: Double
        /// Who caused it; 0: nobody.
        var user: Int
        /// The bot that is told, and gets tokens of its own.
        var bot: Int?
    }

    mutating func subscribe(_ subscription: Subscription) {
        lastSubscription += 1
        var subscription = subscription
        subscription.id = lastSubscription
        subscriptions.append(subscription)
    }

    mutating func send(_ outgoing: Outgoing) { outbox.append(outgoing) }

    mutating func takeOutbox() -> [Outgoing] {
        defer { outbox = [] }
        return outbox
    }

    /// Something happened: handlers are told, queues get a record.
    /// - Parameters:
    ///   - object: which object it happened to, for its single record in a queue.
    ///   - connector: what the caller gave as `auth_connector`, to keep its own changes out of its queue.
    /// - Returns: how many handlers and queues heard of it.
    @discardableResult
    mutating func happened(
        _ event: String, _ data: JSON, object: String, by user: Int, connector: String?, at now: Double
    ) -> Int {
        var count = 0
        for subscription in subscriptions where subscription.event == event {
            count += 1
            guard subscription.isOffline else {
                outbox.append(Outgoing(subscription: subscription, data: data, moment: now, user: user))
                continue
            }
            guard let clientID = subscription.clientID else { continue }
            if let connector, !connector.isEmpty, connector == subscription.connector { continue }
            remember(event, data, object, clientID, subscription.connector, now)
            tellOfQueue(clientID, by: user, at: now)
        }
        return count
    }

    /// ONAPPINSTALL goes to the address that the application's settings name: nothing is bound yet.
    mutating func installed(_ clientID: String, handler: String, by user: Int, at now: Double) {
        outbox.append(
            Outgoing(
                subscription: Subscription(
                    event: "ONAPPINSTALL", handler: handler, user: user, clientID: clientID, isOffline: false,
                    connector: ""),
                data: ["VERSION": 1, "ACTIVE": "Y", "INSTALLED": "Y", "LANGUAGE_ID": "en"], moment: now, user: user))
    }

    /// ONOFFLINEEVENT: there is something in the queue, and no more than that.
    private mutating func tellOfQueue(_ clientID: String, by user: Int, at now: Double) {
        for index in subscriptions.indices {
            let subscription = subscriptions[index]
            guard subscription.event == "ONOFFLINEEVENT", subscription.clientID == clientID, !subscription.isOffline,
                now - subscription.lastTold >= subscription.pause
            else { continue }
            subscriptions[index].lastTold = now
            outbox.append(Outgoing(subscription: subscription, data: [], moment: now, user: user))
        }
    }

    private mutating func remember(
        _ event: String, _ data: JSON, _ object: String, _ clientID: String, _ connector: String, _ now: Double
    ) {
        let messageID = "\(event):\(object)"
        if let known = records.firstIndex(where: {
            $0.messageID == messageID && $0.clientID == clientID && $0.connector == connector && $0.process == nil
        }) {
            records[known].moment = now
            records[known].data = data
            return
        }
        lastRecord += 1
        records.append(
            Record(
                id: lastRecord, moment: now, event: event, data: data, messageID: messageID, clientID: clientID,
                connector: connector))
    }
}
