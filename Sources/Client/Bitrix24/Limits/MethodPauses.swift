/// Which methods have used up their working time, and until when they are left alone.
///
/// A portal allows a method 480 seconds of work within ten minutes. It says how much is used, and when a part of it is
/// released: asking then can be too early, so one call goes ahead and the others wait for what becomes of it.
struct MethodPauses: Sendable {
    static let allowance = 480.0
    static let period = Duration.seconds(600)
    static let unknownPause = Duration.seconds(60)
    static let shortestPause = Duration.seconds(5)
    static let longestPause = Duration.seconds(120)
    /// How often those who wait for the one that went ahead look again.
    static let lookAgain = Duration.seconds(1)

    private struct State: Sendable {
        var operating = 0.0
        /// On the clock of the client, not the portal's.
        var released: Duration?
        var pausedUntil: Duration?
        var isProbed = false
        var refusals = 0
    }

    private var states: [String: State] = [:]

    enum Admission: Equatable, Sendable {
        case go
        /// Go ahead and tell how it went: others wait for it.
        case probe
        case wait(Duration)
    }

    mutating func admit(_ method: String, at now: Duration) -> Admission {
        guard let state = states[method], let until = state.pausedUntil else { return .go }
        if now < until { return .wait(until - now) }
        if state.isProbed { return .wait(Self.lookAgain) }
        states[method]?.isProbed = true
        return .probe
    }

    /// Without going ahead: whether a call would have to wait.
    func isPaused(_ method: String) -> Bool { states[method]?.pausedUntil != nil }

    /// Seconds of work that a method has used, as the portal said last.
    func operating(_ method: String) -> Double? { states[method]?.operating }

    /// An answer came: what it says of the time used, and when a part of it is released.
    mutating func answered(_ method: String, operating: Double?, releasedIn: Duration?, at now: Duration) {
        guard operating != nil || states[method] != nil else { return }
        var state = State()
        // An answer that does not tell, as a batch of REST 3, tells at least that the method is not blocked.
        state.operating = operating ?? 0
        state.released = releasedIn.map { now + max(.zero, $0) }
        if state.operating >= Self.allowance {
            state.pausedUntil = max(now + Self.shortestPause, state.released ?? now + Self.unknownPause)
        }
        states[method] = state
    }

    /// The portal refused a call: its time is used up.
    mutating func refused(_ method: String, releasedIn: Duration?, at now: Duration) {
        var state = states[method] ?? State()
        if let releasedIn { state.released = now + releasedIn }
        // Calls that were on their way together are refused together: only the first finding counts.
        if let until = state.pausedUntil, !state.isProbed, now < until { return }
        let pause: Duration =
            if state.refusals == 0, let released = state.released, released > now {
                released - now
            } else if state.refusals == 0 {
                Self.unknownPause
            } else {
                min(Self.longestPause, Self.shortestPause * (1 << min(state.refusals, 5)))
            }
        state.pausedUntil = now + max(Self.shortestPause, pause)
        state.isProbed = false
        state.refusals += 1
        states[method] = state
    }

    /// The call that went ahead came to nothing that tells: the next one may try.
    mutating func probeEnded(_ method: String) { states[method]?.isProbed = false }
}
