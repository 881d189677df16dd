/// How many requests a portal takes, and who else counts them.
struct Rate: Sendable {
    var limit: RateLimit?
    var shared: (any SharedRate)?
}

extension BitrixSettings {
    var rate: Rate { Rate(limit: rateLimit, shared: sharedRate) }
}

/// The way of one process's requests to a ``SharedRate``: one after the other, so that a long queue asks no more often than
/// its head.
final class SharedRateQueue: Sendable {
    private let gate = Gate(width: 1)
    /// Until when nobody asks, because the last who did got no answer.
    private let silence = Locked(Duration.zero)
    private static let pauseAfterFailure = Duration.seconds(5)

    /// Waits until the portal has a place.
    /// - Returns: whether it did; false where nobody answers, and the process has to go by its own count.
    func place(_ portal: String, _ limit: RateLimit, of rate: any SharedRate, _ waiting: Waiting) async throws -> Bool {
        guard let remaining = waiting.remaining else { return try await ask(portal, limit, rate, waiting) }
        return try await within(
            remaining, of: waiting.time,
            otherwise: BitrixError(
                .deadline, message: "the deadline passed while waiting for the rate limit", method: waiting.method)
        ) { [self] in try await ask(portal, limit, rate, waiting) }
    }

    private func ask(
        _ portal: String, _ limit: RateLimit, _ rate: any SharedRate, _ waiting: Waiting
    ) async throws -> Bool {
        try await gate.run { [silence] in
            while waiting.time.now >= silence.current {
                let wait: Duration
                do {
                    wait = try await rate.take(portal, limit)
                } catch let error as CancellationError {
                    throw error
                } catch {
                    try Task.checkCancellation()
                    silence.withLock { $0 = waiting.time.now + Self.pauseAfterFailure }
                    return false
                }
                if wait <= .zero { return true }
                try await waiting.sleep(wait, for: .rate)
            }
            return false
        }
    }
}
