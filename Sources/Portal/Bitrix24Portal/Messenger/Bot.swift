import Bitrix24JSON

/// A chat bot of either generation: a user whom an application speaks for.
struct Bot: Sendable {
    enum Generation: Sendable { case first, second }

    /// The id of the user that it is.
    var id: Int
    var code: String
    var generation: Generation
    var type: String
    /// Which application registered it, or which key a webhook gave.
    var owner: String
    /// The application, where it was one.
    var clientID: String?
    /// `fetch` or `webhook`.
    var eventMode = "fetch"
    /// Where events go: of the second generation one address, of the first one for each event.
    var handlers: [String: String] = [:]
    var isHidden = false
    var isReactionsEnabled = true
    var isSupportOpenline = false
    var backgroundID: String?
    var countMessage = 0
    /// Events that wait to be fetched.
    var queue: [Event] = []
    var lastEvent = 1000

    struct Event: Sendable {
        var id: Int
        var type: String
        var date: Double
        var data: JSON
    }

    /// Supervisors and personal assistants hear everything, the others what is said to them.
    var hearsEverything: Bool { ["supervisor", "personal", "S"].contains(type) }

    mutating func enqueue(_ type: String, _ data: JSON, at now: Double) {
        lastEvent += 1
        queue.append(Event(id: lastEvent, type: type, date: now, data: data))
    }
}
