import Foundation

/// Stops exchanges that take too long, or in which nothing moves. One timer looks after all of them, four times a
/// second, while there are any.
final class TimeoutWatch: Sendable {
    private struct Watched: Sendable {
        var exchange: RunningExchange
        var due: DispatchTime
        var idle: Duration?
        var moved: Int64 = 0
        var lastMove: DispatchTime

        /// Whether its time is over.
        mutating func isLate(_ now: DispatchTime) -> Bool {
            if let idle {
                let moved = exchange.moved
                if moved != self.moved { (self.moved, lastMove) = (moved, now) }
                if lastMove + idle.seconds <= now { return true }
            }
            return due <= now
        }
    }

    private struct State: Sendable {
        var exchanges: [Int: Watched] = [:]
        var next = 0
        var isTicking = false
    }

    private let state = Locked(State())
    private static let interval = DispatchTimeInterval.milliseconds(250)

    func add(_ exchange: RunningExchange, _ request: HTTPRequest) -> Int {
        let now = DispatchTime.now()
        let due = request.timeout.map { now + $0.seconds } ?? .distantFuture
        let watched = Watched(exchange: exchange, due: due, idle: request.idleTimeout, lastMove: now)
        let (number, begins) = state.withLock { state in
            state.next += 1
            state.exchanges[state.next] = watched
            defer { state.isTicking = true }
            return (state.next, !state.isTicking)
        }
        if begins { tick() }
        return number
    }

    func remove(_ number: Int) { _ = state.withLock { $0.exchanges.removeValue(forKey: number) } }

    private func tick() {
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.interval) { [self] in
            let now = DispatchTime.now()
            let (late, goesOn) = state.withLock { state in
                state.isTicking = !state.exchanges.isEmpty
                var late: [RunningExchange] = []
                for number in state.exchanges.keys where state.exchanges[number]?.isLate(now) == true {
                    if let watched = state.exchanges[number] { late.append(watched.exchange) }
                }
                return (late, state.isTicking)
            }
            for exchange in late { exchange.stop(.timedOut) }
            if goesOn { tick() }
        }
    }
}
