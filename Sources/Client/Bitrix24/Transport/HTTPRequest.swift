import Foundation

/// A request as the transport sends it. It holds secrets, in the address and in the body, and describes none of them.
public struct HTTPRequest: Sendable {
    public var method: String
    public var url: URL
    /// Sent as they are; a transport refuses names and values that would end a line.
    public var headers: [(name: String, value: String)]
    public var body: HTTPBody
    /// How long the whole exchange may take, to the last byte of the answer; nil: as long as something moves.
    public var timeout: Duration?
    /// How long nothing may move in either direction.
    public var idleTimeout: Duration?
    /// How long it may take until there is a connection, TLS included.
    public var connectTimeout: Duration
    /// Whether it does no harm that a network library repeats the request by itself on a connection that has died.
    public var isRepeatable: Bool
    /// How the answer is wanted.
    public var answer: AnswerForm
    /// Where the request may go. The client has checked the address as it is written; a transport checks where the
    /// host's name leads, by ``AddressPolicy/check(_:of:port:)``, and throws what that throws.
    public var addresses: AddressPolicy

    public enum AnswerForm: Hashable, Sendable {
        /// In memory, if it has no more bytes than that when decompressed; ``TransportError/Kind/tooLarge`` otherwise.
        case inMemory(limit: Int)
        /// In pieces, as they arrive, and not decompressed.
        case stream

        /// 64 MiB: far beyond the longest page of any list.
        public static let inMemory = AnswerForm.inMemory(limit: 64 << 20)
    }

    public init(
        method: String = "POST", url: URL, headers: [(name: String, value: String)] = [], body: HTTPBody = HTTPBody(),
        timeout: Duration? = .seconds(75), idleTimeout: Duration? = nil, connectTimeout: Duration = .seconds(15),
        isRepeatable: Bool = false, addresses: AddressPolicy = .anywhere, answer: AnswerForm = .inMemory
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.idleTimeout = idleTimeout
        self.connectTimeout = connectTimeout
        self.isRepeatable = isRepeatable
        self.addresses = addresses
        self.answer = answer
    }

    /// The port that the address names, or that of its scheme.
    package var port: Int { url.port ?? (url.scheme?.lowercased() == "http" ? 80 : 443) }

    /// Host and port, for messages: `example.bitrix24.com:443`.
    public var place: String {
        let host = url.host ?? ""
        return host.contains(":") && !host.hasPrefix("[") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}

extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(method) \(url.host ?? "") (\(body))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["method": method, "host": url.host ?? ""]) }
}
