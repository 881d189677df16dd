import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A URLSession task that may be stopped, and what it came to.
final class RunningExchange: Sendable {
    enum End: Sendable { case cancelled, timedOut, tooLarge(Int), unreadable }

    private struct State: Sendable {
        var continuation: CheckedContinuation<HTTPResponse, any Error>?
        var end: End?
        var bytes: [UInt8] = []
        var file: TemporaryFile?
    }

    let task: URLSessionTask
    private let queue: OperationQueue
    private let place: String
    private let limit: Int
    private let state = Locked(State())

    /// - Parameter session: the one that the task belongs to.
    init(_ request: HTTPRequest, _ task: URLSessionTask, in session: URLSession) {
        self.task = task
        queue = session.delegateQueue
        place = request.place
        limit = if case .inMemory(let limit) = request.answer { limit } else { .max }
    }

    /// How many bytes have moved, in both directions.
    var moved: Int64 { task.countOfBytesSent &+ task.countOfBytesReceived }

    /// Starts the task and waits for its end.
    func response() async throws -> HTTPResponse {
        try await withCheckedThrowingContinuation { continuation in
            let end = state.withLock { state in
                if state.end == nil { state.continuation = continuation }
                return state.end
            }
            if let end { return continuation.resume(throwing: error(end)) }
            task.resume()
            // Cancelled in between: Foundation may never tell of a task that was cancelled before it began.
            if state.withLock({ $0.end != nil }) { cancelTask() }
        }
    }

    /// Ends the exchange at once, whenever Foundation gets round to ending the task.
    func stop(_ end: End) {
        let continuation = state.withLock { state in
            state.end = state.end ?? end
            defer { state.continuation = nil }
            return state.continuation
        }
        guard let continuation else { return }
        continuation.resume(throwing: error(end))
        cancelTask()
    }

    /// On the queue on which tasks complete: Foundation on Linux ends the process when a task completes while it is being
    /// cancelled elsewhere.
    private func cancelTask() { queue.addOperation { [task] in task.cancel() } }

    func received(_ data: Data) {
        let isTooLarge = state.withLock { state in
            guard state.end == nil else { return false }
            guard data.count <= limit - state.bytes.count else {
                state.bytes = []
                return true
            }
            state.bytes += data
            return false
        }
        if isTooLarge { stop(.tooLarge(limit)) }
    }

    /// The server asks for a password, which ends the exchange.
    func challenged(_ response: URLResponse?) {
        let continuation = state.withLock { state in
            defer { state.continuation = nil }
            return state.continuation
        }
        continuation?.resume(with: result(response, nil))
    }

    func received(fileAt location: URL) {
        let file = TemporaryFile(taking: location)
        state.withLock { $0.file = file }
        if file == nil { stop(.unreadable) }
    }

    func completed(_ response: URLResponse?, _ error: (any Error)?) {
        let continuation = state.withLock { state in
            defer { state.continuation = nil }
            return state.continuation
        }
        continuation?.resume(with: result(response, error))
        state.withLock { ($0.bytes, $0.file) = ([], nil) }
    }

    private func result(_ response: URLResponse?, _ error: (any Error)?) -> Result<HTTPResponse, any Error> {
        let (bytes, file) = state.withLock { ($0.bytes, $0.file) }
        if let error { return .failure(failure(error)) }
        guard let response = response as? HTTPURLResponse else {
            return .failure(TransportError(.connectionLost, reason: "\(place): the answer is not HTTP"))
        }
        var headers: [(name: String, value: String)] = []
        for (name, value) in response.allHeaderFields {
            if let name = name as? String, let value = value as? String { headers.append((name, value)) }
        }
        let body = file.map { $0.body } ?? HTTPBody(bytes)
        return .success(HTTPResponse(status: response.statusCode, headers: headers, body: body))
    }

    private func error(_ end: End) -> any Error {
        switch end {
        case .cancelled: CancellationError()
        case .timedOut: TransportError(.timeout, reason: "\(place): no answer in time")
        case .tooLarge(let limit): TransportError.tooLarge(limit)
        case .unreadable: TransportError(.connectionLost, reason: "\(place): the file was lost")
        }
    }

    /// The reason is told by the code alone: the error itself holds the address.
    private func failure(_ error: any Error) -> TransportError {
        guard let error = error as? URLError else {
            return TransportError(.connectionLost, reason: "\(place): the connection failed")
        }
        return switch error.code {
        case .cannotFindHost, .dnsLookupFailed:
            TransportError(.unreachable, reason: "\(place): the host is not known")
        case .cannotConnectToHost:
            TransportError(.unreachable, reason: "\(place): no connection could be made")
        case .notConnectedToInternet: TransportError(.unreachable, reason: "\(place): there is no network")
        case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            TransportError(.unreachable, reason: "\(place): no secure connection could be made")
        case .timedOut: TransportError(.timeout, reason: "\(place): no answer in time")
        default:
            TransportError(
                .connectionLost, reason: "\(place): the connection broke (URLError \(error.code.rawValue))")
        }
    }
}
