/// The portal's bucket, as this process sees it.
///
/// Other processes may fill the same bucket. That shows in refusals: then the bucket counts as full, and the share of
/// the drain that this process takes is halved, to grow back within half a minute.
struct LeakyBucket: Sendable {
    private(set) var level = 0.0
    private var updated = Duration.zero
    /// The part of the drain that is ours.
    private(set) var share = 1.0
    private var lastRefusal: Duration?
    /// Until when the portal wants to be left alone.
    private var blockedUntil = Duration.zero

    static let smallestShare = 1.0 / 16
    static let recovery = Duration.seconds(30)
    /// Less than this is a rounding error.
    private static let epsilon = 1e-9

    /// How long until there is a place; zero where there is one.
    /// - Parameter ahead: how many others take theirs before.
    mutating func wait(at now: Duration, _ limit: RateLimit, ahead: Int = 0) -> Duration {
        drain(until: now, limit)
        let missing = level + Double(ahead) + 1 - limit.usable
        let wait = missing <= Self.epsilon ? .zero : Duration(clamping: missing / rate(limit))
        return max(wait, blockedUntil - now)
    }

    mutating func take(at now: Duration, _ limit: RateLimit) {
        drain(until: now, limit)
        level += 1
    }

    /// Gives back a place whose request was never sent.
    mutating func giveBack() { level = max(0, level - 1) }

    /// The portal has refused a request: the bucket is full, whoever filled it.
    /// - Parameter pause: how long the portal wants to be left alone, where it said so.
    mutating func refused(at now: Duration, _ limit: RateLimit, pause: Duration? = nil) {
        drain(until: now, limit)
        level = max(level, limit.usable)
        if let pause { blockedUntil = max(blockedUntil, now + pause) }
        // Requests that were on their way together are refused together: that is one finding.
        if let lastRefusal, now - lastRefusal < .seconds(1) { return }
        lastRefusal = now
        share = max(Self.smallestShare, share / 2)
    }

    private mutating func drain(until now: Duration, _ limit: RateLimit) {
        let passed = max(.zero, now - updated).seconds
        updated = max(updated, now)
        level = max(0, level - passed * rate(limit))
        if share < 1 { share = min(1, share + passed / Self.recovery.seconds) }
    }

    private func rate(_ limit: RateLimit) -> Double { limit.perSecond * share }
}
