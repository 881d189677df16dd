import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A URLSession task that may be stopped, even before it exists, and what it came to.
final class RunningExchange: Sendable {
    enum End: Sendable { case cancelled, timedOut }

    private struct State: @unchecked Sendable {
        var task: URLSessionDataTask?
        var end: End?
    }

    private let state = Locked(State())

    func start(_ task: URLSessionDataTask) {
        let isStopped = state.withLock { state in
            state.task = task
            return state.end != nil
        }
        task.resume()
        if isStopped { task.cancel() }
    }

    func stop(_ end: End) {
        let task = state.withLock { state in
            state.end = state.end ?? end
            return state.task
        }
        task?.cancel()
    }

    func result(
        _ data: Data?, _ response: URLResponse?, _ error: (any Error)?
    ) -> Result<HTTPResponse, any Error> {
        if let error { return .failure(failure(error)) }
        guard let response = response as? HTTPURLResponse else {
            return .failure(TransportError(.connectionLost, reason: "the answer is not HTTP"))
        }
        var headers: [(name: String, value: String)] = []
        for (name, value) in response.allHeaderFields {
            if let name = name as? String, let value = value as? String { headers.append((name, value)) }
        }
        return .success(HTTPResponse(status: response.statusCode, headers: headers, body: Array(data ?? Data())))
    }

    /// The reason is told by the code alone: the error itself holds the address.
    private func failure(_ error: any Error) -> any Error {
        switch state.withLock({ $0.end }) {
        case .cancelled: return CancellationError()
        case .timedOut: return TransportError(.timeout, reason: "no answer in time")
        case nil: break
        }
        guard let error = error as? URLError else {
            return TransportError(.connectionLost, reason: "the connection failed")
        }
        switch error.code {
        case .cannotFindHost, .dnsLookupFailed:
            return TransportError(.unreachable, reason: "the host is not known")
        case .cannotConnectToHost: return TransportError(.unreachable, reason: "no connection could be made")
        case .notConnectedToInternet: return TransportError(.unreachable, reason: "there is no network")
        case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            return TransportError(.unreachable, reason: "no secure connection could be made")
        case .timedOut: return TransportError(.timeout, reason: "no answer in time")
        default:
            return TransportError(.connectionLost, reason: "the connection broke (URLError \(error.code.rawValue))")
        }
    }
}

/// Stops exchanges that take too long. One timer looks after all of them, four times a second, while there are any.
final class TimeoutWatch: Sendable {
    private struct State: Sendable {
        var exchanges: [Int: (exchange: RunningExchange, due: DispatchTime)] = [:]
        var next = 0
        var isTicking = false
    }

    private let state = Locked(State())
    private static let interval = DispatchTimeInterval.milliseconds(250)

    func add(_ exchange: RunningExchange, timeout: Duration) -> Int {
        let due = DispatchTime.now() + timeout.seconds
        let (number, begins) = state.withLock { state in
            state.next += 1
            state.exchanges[state.next] = (exchange, due)
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
                return (state.exchanges.values.filter { $0.due <= now }.map(\.exchange), state.isTicking)
            }
            for exchange in late { exchange.stop(.timedOut) }
            if goesOn { tick() }
        }
    }
}
