/// Runs what may hang, no longer than the duration.
func within<Value: Sendable>(
    _ duration: Duration, of time: any TimeSource, otherwise error: @autoclosure @escaping @Sendable () -> any Error,
    _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
        group.addTask(operation: body)
        group.addTask {
            try await time.sleep(for: duration)
            throw error()
        }
        defer { group.cancelAll() }
        return try await group.next()!
    }
}
