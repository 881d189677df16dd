/// Work that one task does and any number wait for: the first who asks starts it, everyone gets what it comes to.
/// Who is cancelled stops waiting; the work goes on for the others.
final class SharedWork<Value: Sendable>: Sendable {
    private struct State: Sendable {
        var isRunning = false
        var waiting: [Int: CheckedContinuation<Value, any Error>] = [:]
        var next = 0
        var cancelled: Set<Int> = []
    }

    private let state = Locked(State())

    func value(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let number = state.withLock { state in
            defer { state.next += 1 }
            return state.next
        }
        defer { _ = state.withLock { $0.cancelled.remove(number) } }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let (isCancelled, isFirst) = state.withLock { state in
                    if state.cancelled.contains(number) { return (true, false) }
                    state.waiting[number] = continuation
                    defer { state.isRunning = true }
                    return (false, !state.isRunning)
                }
                if isCancelled {
                    continuation.resume(throwing: CancellationError())
                } else if isFirst {
                    start(work)
                }
            }
        } onCancel: {
            let continuation = state.withLock { state -> CheckedContinuation<Value, any Error>? in
                if let continuation = state.waiting.removeValue(forKey: number) { return continuation }
                state.cancelled.insert(number)
                return nil
            }
            continuation?.resume(throwing: CancellationError())
        }
    }

    private func start(_ work: @escaping @Sendable () async throws -> Value) {
        _ = Spawning.task { [self] in
            let result: Result<Value, any Error>
            do { result = .success(try await work()) } catch { result = .failure(error) }
            let waiting = state.withLock { state in
                defer {
                    state.isRunning = false
                    state.waiting = [:]
                }
                return state.waiting.values
            }
            for continuation in waiting { continuation.resume(with: result) }
        }
    }
}
