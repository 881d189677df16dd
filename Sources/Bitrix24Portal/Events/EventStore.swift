import Bitrix24JSON

/// Who wants to hear of what, and what has not been told yet.
struct EventStore: Sendable {
    var outbox: [OutgoingEvent] = []
}

/// An event on its way to a handler.
struct OutgoingEvent: Sendable {
    var url: String
    var body: JSON.Object
}
