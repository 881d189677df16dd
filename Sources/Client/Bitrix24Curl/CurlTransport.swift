import Foundation

/// Carries requests by libcurl: the transport for servers.
///
///     let transport = CurlTransport()
///     let settings = BitrixSettings().with { $0.transport = transport }
///
/// One thread with one event loop carries all requests to all portals; make one transport and share it. Connections are
/// kept, for writes too: a request that must not be executed twice is sent again on a new connection only where no byte
/// of it had been sent, or the server said by HTTP/2 that it did not look at it.
///
/// Where a name leads is checked against the request's ``HTTPRequest/addresses`` for each address before a connection is
/// made to it, and again before a kept connection is used.
public final class CurlTransport: Transport {
    private let loop: EventLoop

    public init(_ settings: CurlSettings = CurlSettings()) {
        loop = EventLoop(settings)
    }

    deinit { loop.stop() }

    /// A transport of its own, for tests of the event loop.
    init(_ settings: CurlSettings, poller: some Poller) {
        loop = EventLoop(settings, poller: poller)
    }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try request.check()
        let transfer = Transfer(request, loop)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { transfer.begin($0) }
        } onCancel: {
            transfer.cancel()
        }
    }

    /// How many requests wait for their turn or are on the way.
    var activeCount: Int { get async { await loop.activeCount() } }
}

extension CurlTransport: CustomReflectable {
    // What is on the way holds secrets.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
