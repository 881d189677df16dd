/// How much a portal lets its callers do. On-premise portals have no limits.
public struct Limits: Sendable, Equatable {
    /// The leaky bucket, for each address from which requests come.
    public var bucket: Bucket?
    /// The same for each application's calls of bot methods.
    public var bots: Bucket?
    /// Seconds of operating time a method may take within ten minutes.
    public var operating: Double?

    public struct Bucket: Sendable, Equatable {
        public var size: Double
        public var drainPerSecond: Double
        public init(size: Double, drainPerSecond: Double) {
            self.size = size
            self.drainPerSecond = drainPerSecond
        }
    }

    public init(bucket: Bucket? = nil, bots: Bucket? = nil, operating: Double? = nil) {
        self.bucket = bucket
        self.bots = bots
        self.operating = operating
    }

    public static let none = Limits()
    public static let cloud = Limits(bucket: Bucket(size: 50, drainPerSecond: 2), operating: 480)
    public static let enterprise = Limits(bucket: Bucket(size: 250, drainPerSecond: 5), operating: 480)
    /// 2 a second for the bots of an application, in addition.
    public var withBotLimit: Limits {
        var limits = self
        limits.bots = Bucket(size: 2, drainPerSecond: 2)
        return limits
    }
}
