/// Rate limits of a group of methods, learned from the 429s that it gets: bots may call twice a second.
struct Pacing: Sendable {
    static let interval = Duration.milliseconds(500)
    /// How long a group goes slowly after its last refusal.
    static let memory = Duration.seconds(60)

    private struct State: Sendable {
        var next: Duration
        var until: Duration
    }

    private var states: [String: State] = [:]

    /// `imbot` of `imbot.v2.Chat.get`: such limits are an application's, for all methods of one kind.
    static func group(_ method: String) -> String { method.prefix { $0 != "." }.lowercased() }

    /// Reserves a turn; the answer is how long to wait for it.
    mutating func reserve(_ method: String, at now: Duration) -> Duration {
        let group = Self.group(method)
        guard var state = states[group] else { return .zero }
        guard now < state.until else {
            states[group] = nil
            return .zero
        }
        let turn = max(now, state.next)
        state.next = turn + Self.interval
        states[group] = state
        return turn - now
    }

    mutating func refused(_ method: String, at now: Duration) {
        let group = Self.group(method)
        let next = max(states[group]?.next ?? now, now + Self.interval)
        states[group] = State(next: next, until: now + Self.memory)
    }
}
