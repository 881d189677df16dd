import Foundation

/// What carries requests to a portal. The client comes with ``URLSessionTransport``; bring your own to use another
/// HTTP library, a proxy, or an invented portal in a test.
///
/// A transport sends a request once: it repeats nothing, follows no redirect, and turns no status into an error.
public protocol Transport: Sendable {
    /// Throws ``TransportError``, or `CancellationError` when the task is cancelled. Any other error counts as a broken
    /// connection: the portal may have executed the request.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse
}

/// A request as the transport sends it. It holds secrets, in the address and in the body, and describes none of them.
public struct HTTPRequest: Sendable {
    public var method: String
    public var url: URL
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// How long the whole exchange may take.
    public var timeout: Duration
    /// Whether it does no harm that a network library repeats the request by itself on a connection that has died.
    public var isRepeatable: Bool
    /// Where the request may go. The client has checked the address as it is written; a transport checks where the
    /// host's name leads, by ``AddressPolicy/check(_:of:port:)``, and throws what that throws.
    public var addresses: AddressPolicy

    public init(
        method: String = "POST", url: URL, headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        timeout: Duration = .seconds(75), isRepeatable: Bool = false, addresses: AddressPolicy = .anywhere
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.isRepeatable = isRepeatable
        self.addresses = addresses
    }
}

extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(method) \(url.host ?? "") (\(body.count) bytes)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["method": method, "host": url.host ?? ""]) }
}

/// An answer as the transport received it.
public struct HTTPResponse: Sendable {
    public var status: Int
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]

    public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A header by its name in any case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.caseInsensitiveCompare(name) == .orderedSame }?.value
    }
}

extension HTTPResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "status \(status) (\(body.count) bytes)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["status": status]) }
}

/// How sending failed. What matters is whether the portal can have seen the request.
public struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
    public var kind: Kind
    /// What happened, without the address or anything of the request.
    public var reason: String

    public init(_ kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }

    public enum Kind: Hashable, Sendable {
        /// No connection was made: the portal has seen nothing of the request.
        case unreachable
        /// The connection broke after that: the portal may have executed the request.
        case connectionLost
        /// No whole answer in time: the portal may have executed the request.
        case timeout
    }

    public var description: String { reason }
}
