/// How many requests of one kind run at once: more for as long as they are answered as quickly as the first ones, fewer when
/// the portal becomes slower by them.
final class RequestWindow: Sendable {
    private struct State {
        var limit: Double
        /// Pieces that were begun, and whose first request is not out yet.
        var unsent = 0
        /// What a request takes when the portal is not busy with others.
        var unloaded: Duration?
    }

    /// As many as a portal's bucket lets through at once, and nearly as many as a server of one's own has workers.
    static let first = 32.0
    static let range = 4.0...64.0
    /// Differences below this say nothing.
    static let noise = Duration.milliseconds(50)

    /// How many may wait for the portal's rate limit: a single call that comes meanwhile waits for no more than these.
    static let mostQueued = 8

    private let fixed: Int?
    private let state = Locked(State(limit: first, unloaded: nil))

    /// - Parameter fixed: as the settings say; nil: it adapts.
    init(fixed: Int?) { self.fixed = fixed.map { max(1, $0) } }

    /// How many more may begin.
    /// - Parameters:
    ///   - running: how many have begun and not ended.
    ///   - places: how many requests the portal's rate limit takes at once; nil: any number.
    func room(running: Int, places: Int?) -> Int {
        let (limit, unsent) = state.withLock { ($0.limit, $0.unsent) }
        let room = (fixed ?? Int(limit)) - running
        guard let places, fixed == nil else { return room }
        return min(room, max(running == 0 ? 1 : 0, places + Self.mostQueued - unsent))
    }

    func begin() { state.withLock { $0.unsent += 1 } }
    func sent() { state.withLock { $0.unsent -= 1 } }

    /// A request was answered.
    func answered(in duration: Duration) {
        state.withLock { state in
            guard let unloaded = state.unloaded else {
                state.unloaded = duration
                return
            }
            let isSlow = duration > unloaded * 2 + Self.noise
            let limit = isSlow ? state.limit * 0.9 : state.limit + 1
            state.limit = min(max(limit, Self.range.lowerBound), Self.range.upperBound)
            // What was quick once need not be so for ever: the answers grow, or the portal does.
            state.unloaded = min(duration, unloaded * 1.001)
        }
    }
}

/// Watches the requests of one piece of work, which may be cancelled at any moment.
final class RequestWatch: Sendable {
    private let window: RequestWindow
    private let state = Locked((isUnanswered: false, hasBegun: false))

    init(_ window: RequestWindow) {
        self.window = window
        window.begin()
    }

    deinit { settle() }

    /// Whether a request is out whose answer has not come.
    var isUnanswered: Bool { state.current.isUnanswered }

    func sending() {
        state.withLock { $0.isUnanswered = true }
        settle()
    }

    func answered(in duration: Duration) {
        state.withLock { $0.isUnanswered = false }
        window.answered(in: duration)
    }

    private func settle() {
        let isFirst = state.withLock { state in
            defer { state.hasBegun = true }
            return !state.hasBegun
        }
        if isFirst { window.sent() }
    }
}
