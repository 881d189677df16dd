/// Starts tasks that outlive the function that starts them: a refresh that many wait for, a page fetched ahead.
enum Spawning {
    /// Where such tasks run; nil, the ordinary place, but for tests in virtual time, which must know of every task.
    @TaskLocal static var executor: (any Executor & Sendable)?

    static func task<Success: Sendable>(
        _ operation: @escaping @Sendable () async throws -> Success
    ) -> Task<Success, any Error> {
        if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *),
            let executor = executor as? any TaskExecutor
        {
            return Task(executorPreference: executor, operation: operation)
        }
        return Task(operation: operation)
    }
}
