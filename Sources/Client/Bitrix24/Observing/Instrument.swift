/// Follows what a client does, for tracing and metrics: the one hook for whatever operates a server.
///
///     settings.instrument = TracingInstrument()    // <doc:Operating> has adapters to tracing, metrics and logging
///
/// It is called from any thread, in the task of the call, so that a task-local context is the caller's; it should return
/// quickly. Nothing that it gets holds a secret.
public protocol ClientInstrument: Sendable {
    /// A call begins, or one request of it. nil: nobody wants to know of its end.
    func begin(_ span: SpanDescription) -> (any ActiveSpan)?
    /// Something was measured.
    func record(_ measurement: ClientMeasurement)
    /// Something happened to a call: the same that ``BitrixSettings/observer`` gets.
    func record(_ event: CallEvent)
}

extension ClientInstrument {
    public func begin(_ span: SpanDescription) -> (any ActiveSpan)? { nil }
    public func record(_ measurement: ClientMeasurement) {}
    public func record(_ event: CallEvent) {}
}

/// A span that has begun.
public protocol ActiveSpan: Sendable {
    /// Headers that carry the trace on, such as `traceparent`. Sent with the request that the span is of; those of a call's
    /// span are not sent.
    var headers: [(name: String, value: String)] { get }
    /// The span ends. Called once.
    func end(_ end: SpanEnd)
}

extension ActiveSpan {
    public var headers: [(name: String, value: String)] { [] }
}

/// What a span is of, when it begins.
public struct SpanDescription: Sendable {
    public enum Kind: String, Hashable, Sendable {
        /// From the caller to the answer: all waits, all attempts.
        case call
        /// One request over HTTP.
        case request
    }

    public var kind: Kind
    /// The method on the wire.
    public var method: String
    /// The portal's host.
    public var host: String
    /// The call's id.
    public var callID: String
    /// The number of the request, from 1; 0 for a call.
    public var attempt: Int
    /// The span of the call that a request belongs to.
    public var parent: (any ActiveSpan)?

    /// `bitrix crm.deal.get`, or `POST` for a request.
    public var name: String { kind == .call ? "bitrix \(method)" : "POST" }

    /// By the names of OpenTelemetry, where it has one.
    public var attributes: [(name: String, value: String)] {
        var attributes = [("bitrix.method", method), ("bitrix.call_id", callID), ("server.address", host)]
        if kind == .request { attributes.append(("http.request.resend_count", String(attempt - 1))) }
        return attributes
    }
}

/// How a span ended.
public struct SpanEnd: Sendable {
    /// nil: it succeeded.
    public var error: BitrixError?
    public var isCancelled = false
    /// The HTTP status, of a request that was answered.
    public var status: Int?
    /// What a call took.
    public var metrics: CallMetrics?

    /// By the names of OpenTelemetry, where it has one.
    public var attributes: [(name: String, value: String)] {
        var attributes: [(String, String)] = []
        if let status { attributes.append(("http.response.status_code", String(status))) }
        if let error {
            attributes.append(("error.type", error.code.rawValue.isEmpty ? error.kind.rawValue : error.code.rawValue))
            attributes.append(("bitrix.outcome", error.outcome.rawValue))
        }
        if isCancelled { attributes.append(("error.type", "cancelled")) }
        if let metrics {
            attributes.append(("bitrix.attempts", String(metrics.attempts)))
            attributes.append(("bitrix.waited_for_limits", String(metrics.waitedForLimits.seconds)))
        }
        return attributes
    }
}

/// A value at a moment.
public struct ClientMeasurement: Hashable, Sendable {
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// Calls that wait for the portal's rate limit.
        case queueLength = "bitrix.queue.length"
        /// How full the portal's bucket is, of ``BitrixSettings/rateLimit``'s capacity.
        case rateLevel = "bitrix.rate.level"
        /// Seconds of work that a method has used of the 480 that ten minutes allow.
        case operating = "bitrix.operating"
        /// Seconds from a call to its end.
        case callDuration = "bitrix.call.duration"
        /// Seconds from a request to its answer.
        case requestDuration = "bitrix.request.duration"
        /// Seconds that a call waited for the portal's limits.
        case limitWait = "bitrix.limit.wait"
    }

    public var name: Name
    public var value: Double
    /// The portal's host.
    public var host: String
    /// The method on the wire.
    public var method: String
}
