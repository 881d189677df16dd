/// Lets so many through at a time, in the order in which they came. Who is cancelled leaves the queue.
final class Gate: Sendable {
    private struct State: Sendable {
        var free: Int
        var next = 0
        var queue: [(number: Int, continuation: CheckedContinuation<Void, any Error>)?] = []
        /// Where in the queue the first who still waits may stand.
        var head = 0
        var cancelled: Set<Int> = []
    }

    private let state: Locked<State>

    init(width: Int) { state = Locked(State(free: max(1, width))) }

    /// How many wait for their turn.
    var waiting: Int { state.withLock { $0.queue[$0.head...].count { $0 != nil } } }

    func run<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
        try await enter()
        defer { leave() }
        return try await body()
    }

    private func enter() async throws {
        try Task.checkCancellation()
        let (number, isFree) = state.withLock { state in
            if state.free > 0 {
                state.free -= 1
                return (0, true)
            }
            state.next += 1
            return (state.next, false)
        }
        if isFree { return }
        defer { _ = state.withLock { $0.cancelled.remove(number) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                enum Step { case wait, go, cancel }
                let step = state.withLock { state -> Step in
                    if state.cancelled.contains(number) { return .cancel }
                    // Someone may have left in between.
                    if state.free > 0 {
                        state.free -= 1
                        return .go
                    }
                    state.queue.append((number, continuation))
                    return .wait
                }
                switch step {
                case .wait: break
                case .go: continuation.resume()
                case .cancel: continuation.resume(throwing: CancellationError())
                }
            }
        } onCancel: {
            let continuation = state.withLock { state -> CheckedContinuation<Void, any Error>? in
                guard let place = state.queue[state.head...].firstIndex(where: { $0?.number == number }) else {
                    state.cancelled.insert(number)
                    return nil
                }
                defer { state.queue[place] = nil }
                return state.queue[place]?.continuation
            }
            continuation?.resume(throwing: CancellationError())
        }
    }

    private func leave() {
        let continuation = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            while state.head < state.queue.count {
                let waiting = state.queue[state.head]
                state.queue[state.head] = nil
                state.head += 1
                if state.head >= 1024, state.head * 2 > state.queue.count {
                    state.queue.removeFirst(state.head)
                    state.head = 0
                }
                if let waiting { return waiting.continuation }
            }
            state.queue.removeAll(keepingCapacity: true)
            state.head = 0
            state.free += 1
            return nil
        }
        continuation?.resume()
    }
}
