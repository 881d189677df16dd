/// The calls of one process that wait for a place in a portal's bucket: by priority, then in the order in which they came.
///
/// Nobody holds a place before its turn. Whoever gives up leaves nothing behind, and all who come after move up.
final class PlaceQueue: Sendable {
    /// Every so many places the one who waits longest has its turn, whatever its priority: nobody waits for ever.
    static let fairness = 8

    private struct Waiter {
        var number: Int
        var priority: CallPriority
        var rate: Rate
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var bucket = LeakyBucket()
        /// In the order in which they are let through.
        var waiters: [Waiter] = []
        var cancelled: Set<Int> = []
        var next = 0
        var isPumping = false
        var places = 0
        /// Until when nobody asks a shared rate, because the last one who did got no answer.
        var silence = Duration.zero
    }

    private let portal: String
    private let time: any TimeSource
    private let state: Locked<State>
    private static let pauseAfterFailure = Duration.seconds(5)

    init(portal: String, time: any TimeSource) {
        self.portal = portal
        self.time = time
        state = Locked(State())
    }

    /// How many wait.
    var count: Int { state.withLock { $0.waiters.count } }
    /// How full the bucket is.
    func level(_ limit: RateLimit) -> Double {
        state.withLock { state in
            _ = state.bucket.wait(at: time.now, limit)
            return state.bucket.level
        }
    }

    /// Waits for a place and takes it.
    /// - Parameter number: the place in the line that the call had before, when it is sent again.
    /// - Returns: the place in the line.
    func enter(_ rate: Rate, _ limit: RateLimit, _ waiting: Waiting, number given: Int?) async throws -> Int {
        try Task.checkCancellation()
        let priority = waiting.priority
        let (number, wait) = state.withLock { state -> (Int, Duration?) in
            if given == nil { state.next += 1 }
            let number = given ?? state.next
            let now = time.now
            if state.waiters.isEmpty, rate.shared == nil, state.bucket.wait(at: now, limit) == .zero {
                state.bucket.take(at: now, limit)
                return (number, nil)
            }
            let ahead = Self.place(of: number, priority, in: state.waiters)
            return (number, state.bucket.wait(at: now, limit, ahead: ahead))
        }
        guard let wait else { return number }
        // A shared rate alone knows how long it takes.
        try waiting.check(rate.shared == nil ? wait : .zero, for: .rate)
        if wait > .zero { waiting.report(wait, .rate) }
        guard let remaining = waiting.remaining else {
            try await line(number, priority, rate)
            return number
        }
        try await within(remaining, of: time, otherwise: waiting.late(.rate)) { [self] in
            try await line(number, priority, rate)
        }
        return number
    }

    private static func place(of number: Int, _ priority: CallPriority, in waiters: [Waiter]) -> Int {
        waiters.firstIndex { $0.priority < priority || ($0.priority == priority && $0.number > number) }
            ?? waiters.count
    }

    private func line(_ number: Int, _ priority: CallPriority, _ rate: Rate) async throws {
        defer { _ = state.withLock { $0.cancelled.remove(number) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let (isCancelled, begins) = state.withLock { state -> (Bool, Bool) in
                    if state.cancelled.contains(number) { return (true, false) }
                    state.waiters.insert(
                        Waiter(number: number, priority: priority, rate: rate, continuation: continuation),
                        at: Self.place(of: number, priority, in: state.waiters))
                    defer { state.isPumping = true }
                    return (false, !state.isPumping)
                }
                if isCancelled { continuation.resume(throwing: CancellationError()) }
                if begins { _ = Spawning.task { [self] in await pump() } }
            }
        } onCancel: {
            let waiter = state.withLock { state -> Waiter? in
                guard let place = state.waiters.firstIndex(where: { $0.number == number }) else {
                    state.cancelled.insert(number)
                    return nil
                }
                return state.waiters.remove(at: place)
            }
            waiter?.continuation.resume(throwing: CancellationError())
        }
    }

    /// Lets one after the other through for as long as anybody waits.
    private func pump() async {
        while true {
            let head = state.withLock { state -> Rate? in
                if state.waiters.isEmpty { state.isPumping = false }
                return state.waiters.first?.rate
            }
            guard let head, let limit = head.limit else { return }
            if let shared = head.shared, time.now >= state.withLock({ $0.silence }) {
                do {
                    let wait = try await shared.take(portal, limit)
                    if wait <= .zero { letThrough(limit) } else { try? await time.sleep(for: wait) }
                } catch {
                    // Nobody answers: the process goes by its own count.
                    state.withLock { $0.silence = time.now + Self.pauseAfterFailure }
                }
                continue
            }
            let wait = state.withLock { $0.bucket.wait(at: time.now, limit) }
            if wait <= .zero { letThrough(limit) } else { try? await time.sleep(for: wait) }
        }
    }

    private func letThrough(_ limit: RateLimit) {
        let waiter = state.withLock { state -> Waiter? in
            guard !state.waiters.isEmpty else { return nil }
            state.bucket.take(at: time.now, limit)
            state.places += 1
            guard state.places % Self.fairness == 0 else { return state.waiters.removeFirst() }
            let oldest = state.waiters.indices.min { state.waiters[$0].number < state.waiters[$1].number }
            return state.waiters.remove(at: oldest ?? 0)
        }
        waiter?.continuation.resume()
    }

    // MARK: After an answer

    func giveBack() { state.withLock { $0.bucket.giveBack() } }

    /// `QUERY_LIMIT_EXCEEDED`
    func refused(_ rate: Rate, pause: Duration?) {
        guard let limit = rate.limit else { return }
        if let shared = rate.shared {
            _ = Spawning.task { [portal] in try await shared.refused(portal, limit) }
        }
        state.withLock { $0.bucket.refused(at: time.now, limit, pause: pause) }
    }
}
