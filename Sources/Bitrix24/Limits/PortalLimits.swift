/// The limits of one portal, shared by everything in the process that calls it: all clients, both REST versions.
final class PortalLimits: Sendable {
    private struct State: Sendable {
        var bucket = LeakyBucket()
        var pauses = MethodPauses()
        var pacing = Pacing()
    }

    let time: any TimeSource
    private let state = Locked(State())

    init(time: any TimeSource) { self.time = time }

    private struct Key: Hashable {
        var portal: String
        var time: ObjectIdentifier
    }

    private static let all = Locked<[Key: PortalLimits]>([:])

    static func of(_ portal: String, time: any TimeSource) -> PortalLimits {
        all.withLock { all in
            let key = Key(portal: portal, time: ObjectIdentifier(time))
            if let limits = all[key] { return limits }
            let limits = PortalLimits(time: time)
            all[key] = limits
            return limits
        }
    }

    // MARK: Before sending

    /// What a request was let through with; it is to be told how the request ended.
    struct Ticket: Sendable {
        var probed: [String] = []
        /// How long the request waited for it.
        var waited = Duration.zero
    }

    /// Waits until a request that calls these methods may be sent.
    func admit(_ methods: [String], _ limit: RateLimit?, _ waiting: Waiting) async throws -> Ticket {
        let begin = time.now
        var ticket = Ticket()
        do {
            for method in methods {
                loop: while true {
                    switch state.withLock({ $0.pauses.admit(method, at: time.now) }) {
                    case .go: break loop
                    case .probe:
                        ticket.probed.append(method)
                        break loop
                    case .wait(let duration):
                        try await waiting.sleep(duration, for: .operating(method))
                    }
                }
                let turn = state.withLock { $0.pacing.reserve(method, at: time.now) }
                try await waiting.sleep(turn, for: .pacing(method))
            }
            if let limit { try await place(in: limit, waiting) }
        } catch {
            dropped(ticket)
            throw error
        }
        ticket.waited = time.now - begin
        return ticket
    }

    private func place(in limit: RateLimit, _ waiting: Waiting) async throws {
        let wait = state.withLock { $0.bucket.reserve(at: time.now, limit) }
        do {
            try await waiting.sleep(wait, for: .rate)
        } catch {
            state.withLock { $0.bucket.giveBack() }
            throw error
        }
    }

    func isPaused(_ method: String) -> Bool { state.withLock { $0.pauses.isPaused(method) } }
    func operating(_ method: String) -> Double? { state.withLock { $0.pauses.operating(method) } }

    // MARK: After an answer

    /// In how long a part of the working time is released. Whatever the portal's clock says: within the ten minutes.
    private func releasedIn(_ callTime: CallTime?) -> Duration? {
        callTime?.operatingResetAt.map { moment in
            .seconds(min(max(0, moment - time.date.timeIntervalSince1970), MethodPauses.period.seconds))
        }
    }

    func answered(_ method: String, _ callTime: CallTime?) {
        let released = releasedIn(callTime)
        state.withLock {
            $0.pauses.answered(method, operating: callTime?.operating, releasedIn: released, at: time.now)
        }
    }

    /// `OPERATION_TIME_LIMIT`
    func outOfTime(_ method: String, _ callTime: CallTime?) {
        let released = releasedIn(callTime)
        state.withLock { $0.pauses.refused(method, releasedIn: released, at: time.now) }
    }

    /// `QUERY_LIMIT_EXCEEDED`
    func refused(_ limit: RateLimit?) {
        guard let limit else { return }
        state.withLock { $0.bucket.refused(at: time.now, limit) }
    }

    /// 429 without a code of its own.
    func tooFast(_ method: String) { state.withLock { $0.pacing.refused(method, at: time.now) } }

    /// The request ended with nothing that tells of the methods' time.
    func dropped(_ ticket: Ticket) {
        state.withLock { state in
            for method in ticket.probed { state.pauses.probeEnded(method) }
        }
    }
}
