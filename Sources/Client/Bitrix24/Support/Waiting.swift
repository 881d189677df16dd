/// Waits for one call: never beyond its deadline, and not a moment after it was cancelled.
struct Waiting: Sendable {
    var time: any TimeSource
    /// The moment, on the clock of `time`, by which the call has to be done.
    var deadline: Duration?
    var method: String
    var priority = CallPriority.normal
    /// Told of each wait before it begins.
    var report: @Sendable (Duration, Reason) -> Void = { _, _ in }

    enum Reason: Hashable, Sendable {
        /// For a place in the portal's bucket.
        case rate
        /// Until a part of the method's working time is released.
        case operating(String)
        /// For the turn of a method that may be called so many times a second.
        case pacing(String)
        /// Before a repeat.
        case backoff

        var name: String {
            switch self {
            case .rate: "rate limit"
            case .operating: "operating time"
            case .pacing: "pacing"
            case .backoff: "repeat"
            }
        }
    }

    var remaining: Duration? { deadline.map { $0 - time.now } }

    /// Refuses at once to wait for what comes after the deadline.
    func check(_ duration: Duration, for reason: Reason) throws {
        if let remaining, duration > remaining || remaining <= .zero { throw late(reason) }
    }

    func late(_ reason: Reason) -> BitrixError {
        BitrixError(
            .deadline,
            message: "not sent: waiting for the \(reason.name) would take longer than the deadline allows",
            method: method)
    }

    /// Waits, unless that would take longer than the deadline allows.
    func sleep(_ duration: Duration, for reason: Reason) async throws {
        try Task.checkCancellation()
        try check(duration, for: reason)
        guard duration > .zero else { return }
        report(duration, reason)
        try await time.sleep(for: duration)
    }
}
