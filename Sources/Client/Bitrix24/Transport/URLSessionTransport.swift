import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Carries requests by Foundation's `URLSession`.
///
/// Redirects are answered, not followed; cookies, caches and stored credentials are not used. On Linux each request
/// that must not be executed twice has a connection of its own: when a connection that was used before breaks, libcurl
/// begins the request anew by itself there.
public final class URLSessionTransport: Transport {
    /// The transport of clients that are given no other.
    public static let shared = URLSessionTransport()

    /// For requests that may be repeated: connections are kept.
    private let keeping: URLSession
    private let fresh: URLSession
    private let connections: Int
    /// One a host: a slow portal does not take the connections of others.
    private let gates = Locked<[String: Gate]>([:])
    private let watch = TimeoutWatch()

    /// - Parameter connections: how many requests to one host are on the way at a time; others wait for their turn,
    ///   in order.
    public init(connections: Int = 32) {
        keeping = Self.session(connections)
        fresh = Self.session(connections)
        self.connections = connections
    }

    deinit {
        keeping.finishTasksAndInvalidate()
        fresh.finishTasksAndInvalidate()
    }

    private static func session(_ connections: Int) -> URLSession {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = connections
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        // On Linux it is the session's that counts, not the request's: ``TimeoutWatch`` does it for each request.
        configuration.timeoutIntervalForRequest = 86_400
        return URLSession(configuration: configuration, delegate: RedirectRefusal(), delegateQueue: nil)
    }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let gate = gates.withLock { gates in
            let host = "\(request.url.host ?? ""):\(request.url.port ?? 0)"
            if let gate = gates[host] { return gate }
            let gate = Gate(width: connections)
            gates[host] = gate
            return gate
        }
        return try await gate.run { try await self.exchange(request) }
    }

    private func urlRequest(_ request: HTTPRequest) -> URLRequest {
        var result = URLRequest(url: request.url, timeoutInterval: 86_400)
        result.httpMethod = request.method
        for (name, value) in request.headers { result.setValue(value, forHTTPHeaderField: name) }
        if request.method != "GET" { result.httpBody = Data(request.body) }
        #if canImport(FoundationNetworking)
            if !request.isRepeatable { result.setValue("close", forHTTPHeaderField: "Connection") }
        #endif
        return result
    }

    private func exchange(_ request: HTTPRequest) async throws -> HTTPResponse {
        let running = RunningExchange()
        let session = request.isRepeatable ? keeping : fresh
        let watched = watch.add(running, timeout: request.timeout)
        defer { watch.remove(watched) }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let task = session.dataTask(with: urlRequest(request)) { data, response, error in
                    continuation.resume(with: running.result(data, response, error))
                }
                running.start(task)
            }
        } onCancel: {
            running.stop(.cancelled)
        }
    }
}

extension URLSessionTransport: CustomReflectable {
    // A URLSession holds requests, and those hold secrets.
    public var customMirror: Mirror { Mirror(self, children: ["connections": connections]) }
}

private final class RedirectRefusal: NSObject, URLSessionTaskDelegate, Sendable {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }
}
