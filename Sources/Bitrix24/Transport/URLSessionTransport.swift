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

    /// For requests that may be repeated: connections are kept.
    private let session: URLSession
    private let gate: Gate

    /// - Parameter connections: how many requests are on the way to one host at a time.
    public init(connections: Int = 16) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = connections
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        session = URLSession(configuration: configuration, delegate: RefuseRedirects(), delegateQueue: nil)
        gate = Gate(width: connections)
    }

    deinit { session.finishTasksAndInvalidate() }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try await gate.run { try await self.exchange(request) }
    }
}
