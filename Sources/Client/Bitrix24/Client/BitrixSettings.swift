/// How a client behaves. The defaults suit a portal of the cloud.
public struct BitrixSettings: Sendable {
    /// How many requests the portal takes; nil for on-premise portals, which have no limit.
    public var rateLimit: RateLimit? = .standard
    /// Agrees on the rate with other processes that call the same portals; nil: each counts for itself, and learns of the
    /// others by refusals.
    public var sharedRate: (any SharedRate)?
    public var retries = RetryPolicy()
    /// How long one request may take; a portal itself gives up after 60 seconds. Of a file it is how long nothing may
    /// move.
    public var requestTimeout: Duration = .seconds(75)
    /// How long it may take until there is a connection.
    public var connectTimeout: Duration = .seconds(15)
    /// The most bytes of one answer that are held in memory, after decompression.
    public var answerLimit = 64 << 20
    /// How many requests one batch or one list has on the way at a time; nil: as many as the portal answers without
    /// becoming slower. A list never has more than eight, because what was read ahead takes memory.
    public var parallelRequests: Int?
    /// Hosts to which the portal may redirect besides those of its own cloud zone.
    public var trustedHosts: Set<String> = []
    /// Which hosts may be reached where an address came from outside: from a placement, an event, a redirect, a download.
    /// Public ones by default; a portal in your own network has to be named here, unless it is connected to by a webhook.
    public var addresses = AddressPolicy.publicHosts
    /// What carries the requests.
    public var transport: any Transport = URLSessionTransport.shared
    /// The clock for waits, limits and expiry.
    public var time: any TimeSource = SystemTime.shared
    /// Told of everything that happens, from any thread; it should return quickly.
    public var observer: (@Sendable (CallEvent) -> Void)?

    /// Follows calls for tracing and metrics: see <doc:Operating>.
    public var instrument: (any ClientInstrument)?

    /// Between 0 and 1, for jitter.
    var random: @Sendable () -> Double = { .random(in: 0...1) }

    public init() {}

    /// The settings changed: `BitrixSettings().with { $0.rateLimit = .enterprise }`
    public func with(_ change: (inout BitrixSettings) -> Void) -> BitrixSettings {
        var copy = self
        change(&copy)
        return copy
    }
}

extension BitrixSettings: CustomReflectable {
    public var customMirror: Mirror {
        Mirror(self, children: ["rateLimit": rateLimit as Any, "retries": retries, "requestTimeout": requestTimeout])
    }
}
