import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Carries requests by Foundation's `URLSession`.
///
/// Redirects are answered, not followed; cookies, caches and stored credentials are not used. Streams travel by way of
/// temporary files that only their owner reads.
///
/// On Linux it suits tools and tests. A server takes the product `Bitrix24Curl`: there Foundation ends the process when
/// a portal closes the connection in the middle of a header, is busy while it waits, and has a new connection made for
/// each call. It has to: when a kept connection breaks, libcurl below Foundation begins the request anew by itself, even
/// one that must not be executed twice, and Foundation then waits for seconds, or sends the head without the body.
public final class URLSessionTransport: Transport {
    /// The transport of clients that are given no other.
    public static let shared = URLSessionTransport()

    /// For requests that may be repeated: connections are kept.
    private let keeping: URLSession
    private let fresh: URLSession
    private let connections: Int
    private let exchanges = RunningExchanges()
    /// One a host: a slow portal does not take the connections of others.
    private let gates = Locked<[String: Gate]>([:])
    private let watch = TimeoutWatch()
    private let names = ResolvedNames()

    /// - Parameter connections: how many requests to one host are on the way at a time; others wait for their turn,
    ///   in order.
    public init(connections: Int = 32) {
        keeping = Self.session(connections, exchanges)
        fresh = Self.session(connections, exchanges)
        self.connections = connections
    }

    deinit {
        keeping.finishTasksAndInvalidate()
        fresh.finishTasksAndInvalidate()
    }

    private static func session(_ connections: Int, _ exchanges: RunningExchanges) -> URLSession {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = connections
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        // On Linux it is the session's that counts, not the request's: ``TimeoutWatch`` does it for each request.
        configuration.timeoutIntervalForRequest = 86_400
        return URLSession(configuration: configuration, delegate: SessionDelegate(exchanges), delegateQueue: nil)
    }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try request.check()
        let gate = gates.withLock { gates in
            let place = request.place
            if let gate = gates[place] { return gate }
            let gate = Gate(width: connections)
            gates[place] = gate
            return gate
        }
        return try await gate.run { try await self.exchange(request) }
    }

    private func exchange(_ request: HTTPRequest) async throws -> HTTPResponse {
        try await names.check(request)
        guard request.method != "GET", request.body.bytes == nil else { return try await run(request, upload: nil) }
        let file = try await TemporaryFile(request.body)
        return try await run(request, upload: file)
    }

    private func run(_ request: HTTPRequest, upload: TemporaryFile?) async throws -> HTTPResponse {
        let session = request.isRepeatable ? keeping : fresh
        let task = task(request, upload, in: session)
        let running = RunningExchange(request, task, in: session)
        exchanges.add(running, in: session)
        let watched = watch.add(running, request)
        defer {
            watch.remove(watched)
            exchanges.remove(task, in: session)
        }
        let response = try await withTaskCancellationHandler {
            try await running.response()
        } onCancel: {
            running.stop(.cancelled)
        }
        // The file has to last until here.
        withExtendedLifetime(upload) {}
        return response
    }

    private func task(_ request: HTTPRequest, _ upload: TemporaryFile?, in session: URLSession) -> URLSessionTask {
        let message = urlRequest(request)
        if let upload { return session.uploadTask(with: message, fromFile: upload.url) }
        return request.answer == .stream ? session.downloadTask(with: message) : session.dataTask(with: message)
    }

    private func urlRequest(_ request: HTTPRequest) -> URLRequest {
        var result = URLRequest(url: request.url, timeoutInterval: 86_400)
        result.httpMethod = request.method
        for (name, value) in request.headers { result.setValue(value, forHTTPHeaderField: name) }
        #if canImport(FoundationNetworking)
            if !request.isRepeatable || request.method != "GET" {
                result.setValue("close", forHTTPHeaderField: "Connection")
            }
        #endif
        if request.method != "GET", let bytes = request.body.bytes { result.httpBody = Data(bytes) }
        return result
    }
}

extension URLSessionTransport: CustomReflectable {
    // A URLSession holds requests, and those hold secrets.
    public var customMirror: Mirror { Mirror(self, children: ["connections": connections]) }
}
