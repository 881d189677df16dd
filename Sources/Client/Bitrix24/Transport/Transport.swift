/// Carries requests to a portal. The client comes with ``URLSessionTransport``; the product `Bitrix24Curl` has one for
/// servers. Bring your own to use another HTTP library, or an invented portal in a test.
///
/// A transport sends a request once: it follows no redirect and turns no status into an error. It repeats a request by
/// itself only where nothing of it had been sent, or where ``HTTPRequest/isRepeatable`` allows it.
public protocol Transport: Sendable {
    /// Sends a request and returns its answer.
    ///
    /// Where the request wants a stream (``HTTPRequest/answer``), the answer is returned as soon as its head is there,
    /// and its body is received while it is read: a transport holds back the server when nobody reads, and drops the
    /// connection when the body is released unread. Otherwise the body is in memory. A transport that knows one of the
    /// two ways only may always use it: the client collects a stream, and reads bytes as a stream of one piece.
    ///
    /// Throws ``TransportError``, or `CancellationError` when the task is cancelled. Any other error counts as a broken
    /// connection: the portal may have executed the request.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse
}
