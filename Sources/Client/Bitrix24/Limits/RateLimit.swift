/// How many requests a portal takes: a bucket that each request fills by one and time drains.
public struct RateLimit: Hashable, Sendable {
    /// Requests that may come at once.
    public var capacity: Double
    /// Requests by which the bucket drains a second.
    public var perSecond: Double
    /// Places of the bucket that are left free, because requests do not reach the portal at the distance at which
    /// they were sent: one place covers delays that differ by `1 / perSecond` seconds.
    public var margin: Double

    public init(capacity: Double, perSecond: Double, margin: Double = 1) {
        self.capacity = capacity
        self.perSecond = perSecond
        self.margin = margin
    }

    /// 50 requests, 2 a second: every plan of the cloud but Enterprise.
    public static let standard = RateLimit(capacity: 50, perSecond: 2)
    /// 250 requests, 5 a second.
    public static let enterprise = RateLimit(capacity: 250, perSecond: 5)

    /// The places of the bucket that are used: all but the margin.
    public var usable: Double { max(1, capacity - margin) }
}
