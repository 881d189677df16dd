/// How ``CurlTransport`` connects. The defaults suit a server that calls portals of the cloud.
public struct CurlSettings: Sendable {
    /// How many requests to one host are on the way at a time; others wait for their turn, in order.
    public var requestsPerHost = 32
    /// How many connections are kept for later requests, to all hosts together.
    public var keptConnections = 256
    public var version = Version.negotiated
    /// Whom to believe that a server is who it says.
    public var authorities = Authorities.system
    /// Shown to servers that ask for one.
    public var certificate: Certificate?
    public var proxy = Proxy.environment

    public init() {}

    public enum Version: Hashable, Sendable {
        /// HTTP/2 over TLS where the server has it, HTTP/1.1 otherwise.
        case negotiated
        case http1
    }

    public enum Authorities: Hashable, Sendable {
        /// The certificates that the system trusts.
        case system
        /// A file with certificates in PEM, and no others.
        case file(String)
        /// Certificates in PEM, and no others.
        case pem(String)
    }

    /// A certificate of the client's own.
    public struct Certificate: Hashable, Sendable {
        /// A file with the certificate in PEM.
        public var file: String
        /// A file with its private key in PEM.
        public var key: String
        public var password: Secret?

        public init(file: String, key: String, password: Secret? = nil) {
            self.file = file
            self.key = key
            self.password = password
        }
    }

    /// Requests to this machine never take a proxy. Where there is one, it resolves names: an address policy can then
    /// check hosts as they are written, but not where they lead.
    public enum Proxy: Hashable, Sendable {
        /// As `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` say.
        case environment
        case none
        /// An address such as `http://user:password@proxy.example:3128` or `socks5h://127.0.0.1:1080`.
        case address(Secret)
    }
}

extension CurlSettings {
    /// The settings changed: `CurlSettings().with { $0.requestsPerHost = 8 }`
    public func with(_ change: (inout CurlSettings) -> Void) -> CurlSettings {
        var copy = self
        change(&copy)
        return copy
    }
}
