/// Tells the observer of a transfer: each attempt, and once how it ended.
final class FileAccount: Sendable {
    enum End: Sendable { case succeeded, cancelled }

    private struct State: Sendable {
        var metrics = CallMetrics()
        var hasEnded = false
    }

    let callID = CallID.make()
    private let client: Client
    private let name: String
    private let begin: Duration
    private let state = Locked(State())

    init(_ client: Client, name: String) {
        self.client = client
        self.name = name
        begin = client.settings.time.now
    }

    var attempts: Int { state.withLock { $0.metrics.attempts } }

    func sends(_ bytes: Int) {
        let attempt = state.withLock { state in
            state.metrics.attempts += 1
            state.metrics.bytesSent += bytes
            return state.metrics.attempts
        }
        client.observe(.sending(bytes: bytes), name, attempt: attempt, callID)
    }

    func answered(_ status: Int, _ bytes: Int, after duration: Duration) {
        client.observe(.answered(status: status, bytes: bytes, duration: duration), name, attempt: attempts, callID)
    }

    func received(_ bytes: Int) { state.withLock { $0.metrics.bytesReceived += bytes } }
    func waited(forLimits duration: Duration) { state.withLock { $0.metrics.waitedForLimits += duration } }
    func waited(forRepeats duration: Duration) { state.withLock { $0.metrics.waitedForRepeats += duration } }

    func end(_ end: End) {
        guard let metrics = close() else { return }
        client.observe(
            end == .succeeded ? .succeeded(metrics) : .cancelled(metrics), name, attempt: metrics.attempts, callID)
    }

    /// The error, as the caller gets it.
    func failed(_ error: any Error) -> any Error {
        if error is CancellationError {
            end(.cancelled)
            return error
        }
        guard var error = error as? BitrixError else { return error }
        error.callID = callID
        if let metrics = close() { client.observe(.failed(error, metrics), name, attempt: metrics.attempts, callID) }
        return error
    }

    /// What it took, the first time.
    private func close() -> CallMetrics? {
        let now = client.settings.time.now
        return state.withLock { state in
            guard !state.hasEnded else { return nil }
            state.hasEnded = true
            state.metrics.duration = now - begin
            return state.metrics
        }
    }
}
