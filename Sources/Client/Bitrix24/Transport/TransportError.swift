/// How sending failed. What matters is whether the portal can have seen the request.
public struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
    public var kind: Kind
    /// What happened, with host and port, without the path or anything else of the request.
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
        /// The request can't be sent as it is, such as one with a line break in a header: nothing was sent.
        case invalidRequest
        /// The answer is longer than may be held in memory: the portal may have executed the request.
        case tooLarge
    }

    public var description: String { reason }

    /// Whether the portal can have seen nothing of the request.
    public var isBeforeSending: Bool {
        switch kind {
        case .unreachable, .invalidRequest: true
        case .connectionLost, .timeout, .tooLarge: false
        }
    }

    /// Whether sending the request again can end otherwise.
    public var isPassing: Bool {
        switch kind {
        case .unreachable, .connectionLost, .timeout: true
        case .invalidRequest, .tooLarge: false
        }
    }

    static func tooLarge(_ limit: Int) -> TransportError {
        TransportError(.tooLarge, reason: "the answer has more than \(limit) bytes")
    }
}
