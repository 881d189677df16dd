/// Something that happened to a call: what a logging hook gets. It holds no secret.
///
///     settings.observer = { event in logger.info("\(event)") }
public struct CallEvent: Sendable {
    public var kind: Kind
    /// The method on the wire.
    public var method: String
    /// The number of the attempt that it belongs to, from 1.
    public var attempt: Int
    /// The portal's host.
    public var host: String
    /// The same for all events of a call, and what the portal gets as `bx24_request_id`; empty where the event belongs to no
    /// call.
    public var callID = ""

    public enum Kind: Sendable {
        case sending(bytes: Int)
        case answered(status: Int, bytes: Int, duration: Duration)
        /// It waits before it is sent, or sent again.
        case waiting(Duration, reason: String)
        /// An attempt failed, and another follows.
        case repeating(after: BitrixError)
        /// A token was refreshed: one event, however many calls wait for it.
        case refreshedToken
        /// Tokens could not be stored, and are used from memory until they can be.
        case storingLater(BitrixError)
        case moved(to: String)
        /// The call has its answer.
        case succeeded(CallMetrics)
        case failed(BitrixError, CallMetrics)
        case cancelled(CallMetrics)
    }
}

/// What a call took.
public struct CallMetrics: Hashable, Sendable {
    /// How many times it was sent.
    public var attempts = 0
    /// Waiting for the portal's limits.
    public var waitedForLimits = Duration.zero
    /// Waiting before repeats.
    public var waitedForRepeats = Duration.zero
    /// From the call to its end.
    public var duration = Duration.zero
    public var bytesSent = 0
    public var bytesReceived = 0
    /// Seconds of work that the method has used of its ten minutes' allowance, as the portal said last.
    public var operating: Double?

    public init() {}
}

extension CallEvent: CustomStringConvertible {
    /// The event's name.
    public var name: String {
        switch kind {
        case .sending: "sending"
        case .answered: "answered"
        case .waiting: "waiting"
        case .repeating: "repeating"
        case .refreshedToken: "refreshed token"
        case .storingLater: "storing later"
        case .moved: "moved"
        case .succeeded: "succeeded"
        case .failed: "failed"
        case .cancelled: "cancelled"
        }
    }

    /// The event as fields of a structured log.
    public var fields: [(name: String, value: String)] {
        var fields = [("method", method), ("host", host), ("attempt", String(attempt))]
        if !callID.isEmpty { fields.append(("call", callID)) }
        switch kind {
        case .sending(let bytes): fields.append(("bytes", String(bytes)))
        case .answered(let status, let bytes, let duration):
            fields += [("status", String(status)), ("bytes", String(bytes)), ("seconds", String(duration.seconds))]
        case .waiting(let duration, let reason): fields += [("seconds", String(duration.seconds)), ("reason", reason)]
        case .repeating(let error), .storingLater(let error): fields.append(("error", error.description))
        case .refreshedToken: break
        case .moved(let host): fields.append(("to", host))
        case .succeeded(let metrics), .cancelled(let metrics): fields += metrics.fields
        case .failed(let error, let metrics): fields += [("error", error.description)] + metrics.fields
        }
        return fields
    }

    public var description: String {
        ([name] + fields.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
    }
}

extension CallMetrics {
    fileprivate var fields: [(String, String)] {
        var fields = [
            ("attempts", String(attempts)), ("seconds", String(duration.seconds)),
            ("waited_for_limits", String(waitedForLimits.seconds)),
            ("waited_for_repeats", String(waitedForRepeats.seconds)), ("bytes_sent", String(bytesSent)),
            ("bytes_received", String(bytesReceived)),
        ]
        if let operating { fields.append(("operating", String(operating))) }
        return fields
    }
}
