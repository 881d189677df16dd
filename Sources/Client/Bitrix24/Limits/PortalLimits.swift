/// The limits of one portal, shared by everything in the process that calls it: all clients, both REST versions.
final class PortalLimits: Sendable {
    private struct State: Sendable {
        var bucket = LeakyBucket()
        var pauses = MethodPauses()
        var pacing = Pacing()
        var lastUse: Duration
    }

    let time: any TimeSource
    private let state: Locked<State>
    private let portal: String
    private let sharedQueue = SharedRateQueue()

    /// - Parameter portal: its host, with its port where it has an unusual one.
    init(portal: String = "", time: any TimeSource) {
        self.portal = portal
        self.time = time
        state = Locked(State(lastUse: time.now))
    }

    // MARK: One for each portal

    private struct Key: Hashable, Sendable {
        var portal: String
        var time: ObjectIdentifier
    }

    private struct Registry: Sendable {
        var limits: [Key: PortalLimits] = [:]
        /// At how many portals those that nobody calls any more are looked for.
        var size = 64
    }

    private static let registry = Locked(Registry())

    /// The limits of a portal: clients come and go, what the portal counts stays.
    static func of(_ portal: String, time: any TimeSource) -> PortalLimits {
        registry.withLock { registry in
            let key = Key(portal: portal, time: ObjectIdentifier(time))
            if let limits = registry.limits[key] { return limits }
            if registry.limits.count >= registry.size {
                registry.limits = registry.limits.filter { !$0.value.isForgotten }
                registry.size = max(64, registry.limits.count * 2)
            }
            let limits = PortalLimits(portal: portal, time: time)
            registry.limits[key] = limits
            return limits
        }
    }

    /// Whether the portal itself no longer counts any of the calls made to it.
    private var isForgotten: Bool { time.now - state.withLock { $0.lastUse } > MethodPauses.period * 2 }

    // MARK: Before sending

    /// What a request was let through with; it is to be told how the request ended.
    struct Ticket: Sendable {
        var probed: [String] = []
        /// How long the request waited for it.
        var waited = Duration.zero
    }

    /// Waits until a request that calls these methods may be sent.
    func admit(_ methods: [String], _ rate: Rate, _ waiting: Waiting) async throws -> Ticket {
        let begin = time.now
        state.withLock { $0.lastUse = max($0.lastUse, begin) }
        var ticket = Ticket()
        var turns: [(method: String, moment: Duration)] = []
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
                let now = time.now
                guard let turn = state.withLock({ $0.pacing.reserve(method, at: now) }) else { continue }
                turns.append((method, turn))
                try await waiting.sleep(turn - now, for: .pacing(method))
            }
            if let limit = rate.limit { try await place(in: limit, rate.shared, waiting) }
        } catch {
            dropped(ticket)
            state.withLock { for turn in turns { $0.pacing.giveBack(turn.moment, of: turn.method) } }
            throw error
        }
        ticket.waited = time.now - begin
        return ticket
    }

    private func place(in limit: RateLimit, _ shared: (any SharedRate)?, _ waiting: Waiting) async throws {
        if let shared, try await sharedQueue.place(portal, limit, of: shared, waiting) {
            // Counted here too, for the time when nobody answers.
            state.withLock { state in
                _ = state.bucket.reserve(at: time.now, limit)
                state.lastUse = max(state.lastUse, time.now)
            }
            return
        }
        let wait = state.withLock { state in
            let now = time.now
            let wait = state.bucket.reserve(at: now, limit)
            state.lastUse = max(state.lastUse, now + wait)
            return wait
        }
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
    func refused(_ rate: Rate) {
        guard let limit = rate.limit else { return }
        if let shared = rate.shared {
            _ = Spawning.task { [portal] in try await shared.refused(portal, limit) }
        }
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
