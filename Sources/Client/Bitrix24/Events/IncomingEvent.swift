import Foundation

/// An event as a portal sends it to the application's handler: a form with brackets, every scalar a string.
///
///     let event = try IncomingEvent(form: body)
///     guard event.sender.isAuthentic(applicationToken) else { return forbidden }
///     if let added = event.decoded(as: Bitrix.Events.OnImbotMessageAdd.self) { … }
///
/// A delivery that fails is not repeated: answer at once, and work later.
public struct IncomingEvent: Sendable {
    /// As the portal writes it: `ONIMBOTMESSAGEADD`.
    public var name: String
    /// What stands under `data`.
    public var data: JSON
    /// When the portal sent it.
    public var timestamp: Date?
    public var sender: HandedOver
    /// Which of the application's handlers it is for.
    public var handlerID: String?

    /// - Parameters:
    ///   - body: the body of the request, as it came.
    ///   - date: when it was received; how long tokens are good is counted from there.
    public init(form body: some Sequence<UInt8>, receivedAt date: Date = Date()) throws {
        let form = try IncomingForm.decode(body)
        guard let name = form["event"]?.string, !name.isEmpty else {
            throw IncomingForm.problem("an event has a field named event, and this form has none")
        }
        self.name = name
        data = form["data"] ?? .object(JSON.Object())
        timestamp = form["ts"]?.string.flatMap(Double.init).flatMap(Date.init(portalSeconds:))
        sender = HandedOver(auth: form["auth"], receivedAt: date)
        handlerID = form["event_handler_id"]?.string
    }

    /// The event as generated code describes it; nil where it is another one.
    public func decoded<Event: BitrixEvent>(as type: Event.Type = Event.self) -> Event? {
        guard name.caseInsensitiveCompare(Event.name) == .orderedSame else { return nil }
        return Event(json: data)
    }
}

extension IncomingEvent: CustomStringConvertible, CustomReflectable {
    // `data` may hold the token of a bot.
    public var description: String { "event \(name)" }
    public var customMirror: Mirror { Mirror(self, children: ["name": name, "sender": sender]) }
}

/// Forms that portals send.
enum IncomingForm {
    static func decode(_ bytes: some Sequence<UInt8>) throws -> JSON.Object {
        do {
            return try FormDecoder.decode(bytes)
        } catch let error as FormError {
            throw problem(error.description)
        }
    }

    static func problem(_ message: String) -> BitrixError { BitrixError(.decoding, message: message) }
}
