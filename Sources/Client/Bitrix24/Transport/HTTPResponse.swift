import Foundation

/// An answer as the transport received it.
public struct HTTPResponse: Sendable {
    public var status: Int
    public var headers: [(name: String, value: String)]
    public var body: HTTPBody
    /// How it was exchanged, as far as the transport knows.
    public var traffic: HTTPTraffic?

    public init(
        status: Int, headers: [(name: String, value: String)] = [], body: HTTPBody, traffic: HTTPTraffic? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.traffic = traffic
    }

    /// An answer with a body in memory.
    public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8]) {
        self.init(status: status, headers: headers, body: HTTPBody(body))
    }

    /// A header by its name in any case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.caseInsensitiveCompare(name) == .orderedSame }?.value
    }
}

extension HTTPResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "status \(status) (\(body))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["status": status]) }
}

/// How one exchange went, for observers. Of a streamed answer it is known up to its head.
public struct HTTPTraffic: Hashable, Sendable {
    /// `1.1` or `2`.
    public var version: String?
    /// The address that the host's name resolved to.
    public var address: String?
    /// Whether a kept connection was used.
    public var isReused: Bool
    /// From the beginning until there was a connection, TLS included; zero on a kept one.
    public var connecting: Duration
    /// From the beginning until the first byte of the answer.
    public var firstByte: Duration
    /// Bytes on the wire, heads included, before encryption.
    public var bytesSent: Int
    public var bytesReceived: Int

    public init(
        version: String? = nil, address: String? = nil, isReused: Bool = false, connecting: Duration = .zero,
        firstByte: Duration = .zero, bytesSent: Int = 0, bytesReceived: Int = 0
    ) {
        self.version = version
        self.address = address
        self.isReused = isReused
        self.connecting = connecting
        self.firstByte = firstByte
        self.bytesSent = bytesSent
        self.bytesReceived = bytesReceived
    }
}
