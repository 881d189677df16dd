/// How often, and how slowly, a call is repeated after a failure that allows it.
///
/// What allows it is not for the policy to say: `QUERY_LIMIT_EXCEEDED` always does, up to the call's deadline; a broken
/// connection or a server error only for a call that reads, or that the caller declares repeatable.
public struct RetryPolicy: Hashable, Sendable {
    /// How many times a call that may be repeated is sent at most, of broken connections and server errors. What the
    /// portal refused for the rate of requests, or because a token had expired, does not count.
    public var attempts: Int
    /// Before the first repeat; each further one waits twice as long.
    public var firstDelay: Duration
    public var longestDelay: Duration

    public init(attempts: Int = 4, firstDelay: Duration = .milliseconds(500), longestDelay: Duration = .seconds(30)) {
        self.attempts = attempts
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
    }

    /// The longest `Retry-After` that a call waits for; what a server wants beyond that is an error.
    static let longestRetryAfter = Duration.seconds(600)

    /// Nothing is repeated but what the portal refused for the rate of requests.
    public static let never = RetryPolicy(attempts: 1)

    /// Between half and the whole of the doubled delay, so that calls that failed together do not return together.
    func delay(before repeatNumber: Int, random: Double) -> Duration {
        let doubled = firstDelay.bounded * (1 << min(max(0, repeatNumber - 1), 16))
        return min(doubled, longestDelay.bounded) * (0.5 + random / 2)
    }
}
