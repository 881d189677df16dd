/// The limits of one portal, shared by everything in the process that calls it: all clients, both REST versions.
final class PortalLimits: Sendable {
    private struct State: Sendable {
        var pauses = MethodPauses()
        var pacing = Pacing()
        var lastUse: Duration
        /// By how many seconds the portal's clock is ahead of ours, as far as it has said.
        var skew: Double?
    }

    let time: any TimeSource
    private let state: Locked<State>
    private let queue: PlaceQueue

    /// - Parameter portal: its host, with its port where it has an unusual one.
    init(portal: String = "", time: any TimeSource) {
        self.time = time
        queue = PlaceQueue(portal: portal, time: time)
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
        /// The call's place in the line, which it keeps when it has to be sent again.
        var number: Int?
        /// How long the request waited for it.
        var waited = Duration.zero
    }

    /// Waits until a request that calls these methods may be sent.
    /// - Parameter number: the place in the line that the call had before, when it is sent again.
    func admit(_ methods: [String], _ rate: Rate, _ waiting: Waiting, number: Int? = nil) async throws -> Ticket {
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
            if let limit = rate.limit {
                ticket.number = try await queue.enter(rate, limit, waiting, number: number)
            }
        } catch {
            dropped(ticket)
            state.withLock { for turn in turns { $0.pacing.giveBack(turn.moment, of: turn.method) } }
            throw error
        }
        let end = time.now
        state.withLock { $0.lastUse = max($0.lastUse, end) }
        ticket.waited = end - begin
        return ticket
    }

    /// How many calls wait for a place in the portal's bucket.
    var queued: Int { queue.count }
    /// How many requests the portal's bucket takes at once.
    func places(_ limit: RateLimit) -> Int {
        let places = limit.usable - queue.level(limit)
        return places > 0 ? Int(min(places, 1_000_000)) : 0
    }
    /// How full the portal's bucket is.
    func level(_ limit: RateLimit) -> Double { queue.level(limit) }
    func isPaused(_ method: String) -> Bool { state.withLock { $0.pauses.isPaused(method) } }
    func operating(_ method: String) -> Double? { state.withLock { $0.pauses.operating(method) } }

    // MARK: After an answer

    /// In how long a part of the working time is released, by the portal's own clock. Whatever that says: within the ten
    /// minutes.
    private func releasedIn(_ callTime: CallTime?) -> Duration? {
        guard let moment = callTime?.operatingResetAt else { return nil }
        let local = time.date.timeIntervalSince1970
        let skew = state.withLock { state -> Double in
            // When it began rather than when it ended: a wait may be too long by what the call took, never too short.
            if let moment = callTime?.start ?? callTime?.finish { state.skew = moment - local }
            return state.skew ?? 0
        }
        return Duration(clamping: min(max(0, moment - local - skew), MethodPauses.period.seconds))
    }

    /// What an answer says of the portal's clock besides its `time`: its `Date`.
    func heard(date: Double) {
        let local = time.date.timeIntervalSince1970
        state.withLock { $0.skew = date - local }
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
    func refused(_ rate: Rate, pause: Duration? = nil) { queue.refused(rate, pause: pause) }

    /// A place was taken, and nothing was sent.
    func giveBack(_ ticket: Ticket) { if ticket.number != nil { queue.giveBack() } }

    /// 429 without a code of its own.
    func tooFast(_ method: String) { state.withLock { $0.pacing.refused(method, at: time.now) } }

    /// The request ended with nothing that tells of the methods' time.
    func dropped(_ ticket: Ticket) {
        state.withLock { state in
            for method in ticket.probed { state.pauses.probeEnded(method) }
        }
    }
}
