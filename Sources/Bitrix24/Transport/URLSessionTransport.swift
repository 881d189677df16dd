import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Carries requests by Foundation's `URLSession`.
///
/// Redirects are answered, not followed; cookies, caches and stored credentials are not used.
public final class URLSessionTransport: Transport {
    /// The transport of clients that are given no other.
    public static let shared = URLSessionTransport()

    private let session: URLSession
    private let gate: Gate

    /// - Parameter connections: how many requests are on the way at a time; others wait for their turn, in order.
    public init(connections: Int = 32) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = connections
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        session = URLSession(configuration: configuration, delegate: RedirectRefusal(), delegateQueue: nil)
        gate = Gate(width: connections)
    }

    deinit { session.finishTasksAndInvalidate() }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try await gate.run { [session] in
            try await Self.exchange(Self.urlRequest(request), in: session)
        }
    }

    private static func urlRequest(_ request: HTTPRequest) -> URLRequest {
        var result = URLRequest(url: request.url, timeoutInterval: request.timeout.seconds)
        result.httpMethod = request.method
        for (name, value) in request.headers { result.setValue(value, forHTTPHeaderField: name) }
        if request.method != "GET" { result.httpBody = Data(request.body) }
        return result
    }

    private static func exchange(_ request: URLRequest, in session: URLSession) async throws -> HTTPResponse {
        let running = RunningTask()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let task = session.dataTask(with: request) { data, response, error in
                    continuation.resume(with: result(data, response, error))
                }
                running.start(task)
            }
        } onCancel: {
            running.cancel()
        }
    }

    private static func result(
        _ data: Data?, _ response: URLResponse?, _ error: (any Error)?
    ) -> Result<HTTPResponse, any Error> {
        if let error {
            return .failure(failure(error))
        }
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
    private static func failure(_ error: any Error) -> any Error {
        guard let error = error as? URLError else {
            return TransportError(.connectionLost, reason: "the connection failed")
        }
        switch error.code {
        case .cancelled: return CancellationError()
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

/// A URLSession task that may be cancelled before it exists.
private final class RunningTask: Sendable {
    private struct State: @unchecked Sendable {
        var task: URLSessionDataTask?
        var isCancelled = false
    }

    private let state = Locked(State())

    func start(_ task: URLSessionDataTask) {
        let isCancelled = state.withLock { state in
            state.task = task
            return state.isCancelled
        }
        task.resume()
        if isCancelled { task.cancel() }
    }

    func cancel() {
        let task = state.withLock { state in
            state.isCancelled = true
            return state.task
        }
        task?.cancel()
    }
}

private final class RedirectRefusal: NSObject, URLSessionTaskDelegate, Sendable {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }
}
