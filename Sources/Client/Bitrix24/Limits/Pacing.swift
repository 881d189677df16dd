/// Rate limits of a group of methods, learned from the 429s that it gets: bots may call twice a second.
struct Pacing: Sendable {
    static let interval = Duration.milliseconds(500)
    /// How long a group goes slowly after its last refusal.
    static let memory = Duration.seconds(60)

    private struct State: Sendable {
        /// When requests are sent or were sent last, in order.
        var turns: [Duration]
        var until: Duration
    }

    private var states: [String: State] = [:]

    /// `imbot` of `imbot.v2.Chat.get`: such limits are an application's, for all methods of one kind.
    static func group(_ method: String) -> String { method.prefix { $0 != "." }.lowercased() }

    /// Reserves a turn: the first that is free. nil: the group need not wait for any.
    mutating func reserve(_ method: String, at now: Duration) -> Duration? {
        let group = Self.group(method)
        guard var state = states[group] else { return nil }
        guard now < state.until else {
            states[group] = nil
            return nil
        }
        state.turns.removeAll { $0 + Self.interval <= now }
        var turn = now
        var place = 0
        for taken in state.turns where taken - turn < Self.interval {
            turn = taken + Self.interval
            place += 1
        }
        state.turns.insert(turn, at: place)
        states[group] = state
        return turn
    }

    /// Gives back a turn at which nothing was sent.
    mutating func giveBack(_ turn: Duration, of method: String) {
        let group = Self.group(method)
        guard let place = states[group]?.turns.firstIndex(of: turn) else { return }
        states[group]?.turns.remove(at: place)
    }

    mutating func refused(_ method: String, at now: Duration) {
        let group = Self.group(method)
        var turns = states[group]?.turns ?? []
        turns.insert(now, at: turns.firstIndex { $0 > now } ?? turns.endIndex)
        states[group] = State(turns: turns, until: now + Self.memory)
    }
}
