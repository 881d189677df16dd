import Parallel

/// Lets requests through or not: buckets that leak, and operating time over ten minutes.
final class Gate: Sendable {
    private struct Level {
        var amount = 0.0
        var moment = 0.0

        mutating func admit(_ bucket: Limits.Bucket, at now: Double) -> Bool {
            let level = max(0, amount - max(0, now - moment) * bucket.drainPerSecond)
            guard level + 1 <= bucket.size else { return false }
            amount = level + 1
            moment = now
            return true
        }
    }

    private struct State {
        var limits: Limits
        var byAddress: [String: Level] = [:]
        var byBotOwner: [String: Level] = [:]
        var operating: [String: OperatingTime] = [:]
        var costs: [String: Double] = [:]
    }

    private let state: Locked<State>
    /// Seconds of operating time of a call for which nothing else is said.
    static let defaultCost = 0.001

    init(_ limits: Limits) { state = Locked(State(limits: limits)) }

    var limits: Limits {
        get { state.withLock { $0.limits } }
        set {
            state.withLock {
                $0.limits = newValue
                $0.byAddress = [:]
                $0.byBotOwner = [:]
            }
        }
    }

    /// Empty buckets, no operating time, no costs of single methods.
    func restart(_ limits: Limits) { state.withLock { $0 = State(limits: limits) } }

    /// What a call of this method costs from now on.
    func setCost(_ seconds: Double, of method: String) { state.withLock { $0.costs[method] = seconds } }

    func admitRequest(from address: String, at now: Double) throws(Refusal) {
        try state.withLock { (state) throws(Refusal) in
            guard let bucket = state.limits.bucket else { return }
            guard state.byAddress[address, default: Level()].admit(bucket, at: now) else { throw .tooManyRequests }
        }
    }

    func admitCall(of method: MethodEntry, by owner: String, at now: Double) throws(Refusal) {
        try state.withLock { (state) throws(Refusal) in
            if method.isBotMethod, let bucket = state.limits.bots,
                !state.byBotOwner[owner, default: Level()].admit(bucket, at: now)
            {
                throw .botLimit
            }
            if let limit = state.limits.operating, let used = state.operating[method.name]?.total(at: now),
                used >= limit
            {
                throw .operatingExhausted
            }
        }
    }

    /// Counts a call and says what its `time` shows.
    func account(_ method: String, cost: Double?, at now: Double) -> CallTime {
        state.withLock {
            let cost = cost ?? $0.costs[method] ?? Self.defaultCost
            var operating = $0.operating[method] ?? OperatingTime()
            operating.add(cost, at: now)
            $0.operating[method] = operating
            return CallTime(
                start: now, duration: cost, operating: operating.total(at: now), operatingResetAt: operating.resetAt)
        }
    }
}

/// Operating time of one method, in ten parts of a minute each.
struct OperatingTime: Sendable {
    private static let parts = 10
    private var minutes = [Int](repeating: 0, count: parts)
    private var seconds = [Double](repeating: 0, count: parts)

    mutating func add(_ cost: Double, at now: Double) {
        let minute = Int(now / 60)
        let index = minute % Self.parts
        if minutes[index] != minute {
            minutes[index] = minute
            seconds[index] = 0
        }
        seconds[index] += cost
    }

    func total(at now: Double) -> Double {
        let oldest = Int(now / 60) - Self.parts + 1
        var total = 0.0
        for index in 0..<Self.parts where minutes[index] >= oldest { total += seconds[index] }
        return total
    }

    /// When the oldest part is released.
    var resetAt: Int {
        let newest = minutes.max() ?? 0
        let kept = minutes.indices.filter { minutes[$0] > newest - Self.parts && seconds[$0] > 0 }
        return ((kept.map { minutes[$0] }.min() ?? newest) + Self.parts) * 60
    }
}
