import CMicroHTTPD
import Dispatch
import Foundation

/// HTTP/1.1 by libmicrohttpd: a few threads, each with its own epoll, one handler for all requests.
final class HTTPServer: @unchecked Sendable {
    typealias Handler = @Sendable (HTTPRequest) -> HTTPResponse

    struct Settings: Sendable {
        var address = "127.0.0.1"
        var port = 0
        /// Longer bodies are refused with 413.
        var bodyLimit = 64 << 20
        /// Seconds after which a silent connection is closed.
        var idleTimeout: UInt32 = 60
        /// Seconds within which a request must have come in, however steadily it drips.
        var requestTimeout = 60.0
        var connectionLimit: UInt32 = 12_000
        var threads = UInt32(max(2, ProcessInfo.processInfo.activeProcessorCount))
        var tls: TLSIdentity?
    }

    let port: Int
    private let core: HTTPCore
    private let daemon: OpaquePointer
    /// Texts that libmicrohttpd points into for as long as it runs.
    private let retained: [UnsafeMutablePointer<CChar>]

    /// - Parameter isHeavy: which requests may take so long that a thread of their own makes the answer.
    init(_ settings: Settings, isHeavy: @escaping @Sendable (HTTPRequest) -> Bool, handler: @escaping Handler) throws {
        let socket = try ListeningSocket(address: settings.address, port: settings.port)
        let core = HTTPCore(settings, isHeavy: isHeavy, handler: handler)
        let closure = Unmanaged.passUnretained(core).toOpaque()

        var flags = MHD_USE_AUTO_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
        var options: [CVarArg] = [
            MHD_OPTION.LISTEN_SOCKET.rawValue, socket.descriptor,
            MHD_OPTION.THREAD_POOL_SIZE.rawValue, settings.threads,
            MHD_OPTION.CONNECTION_LIMIT.rawValue, settings.connectionLimit,
            MHD_OPTION.CONNECTION_TIMEOUT.rawValue, settings.idleTimeout,
            MHD_OPTION.CONNECTION_MEMORY_LIMIT.rawValue, connectionMemory,
            MHD_OPTION.URI_LOG_CALLBACK.rawValue, unsafeBitCast(exchangeBegins, to: OpaquePointer.self),
            OpaquePointer(closure),
            MHD_OPTION.NOTIFY_COMPLETED.rawValue, unsafeBitCast(exchangeEnds, to: OpaquePointer.self),
            OpaquePointer(closure),
            MHD_OPTION.NOTIFY_CONNECTION.rawValue, unsafeBitCast(OpenConnections.changed, to: OpaquePointer.self),
            OpaquePointer(closure),
        ]
        var retained: [UnsafeMutablePointer<CChar>] = []
        if let tls = settings.tls {
            flags |= MHD_USE_TLS.rawValue
            retained = [tls.key, tls.certificate].compactMap { (text: String) in strdup(text) }
            options += [MHD_OPTION.HTTPS_MEM_KEY.rawValue, retained[0]]
            options += [MHD_OPTION.HTTPS_MEM_CERT.rawValue, retained[1]]
        }
        options.append(MHD_OPTION.END.rawValue)

        let daemon = withVaList(options) { MHD_start_daemon_va(flags, 0, nil, nil, exchangeContinues, closure, $0) }
        guard let daemon else {
            close(socket.descriptor)
            retained.forEach { free($0) }
            throw PortalError.cannotListen(
                settings.tls == nil ? "the HTTP server refused to start" : "the certificate or its key is not PEM")
        }
        port = socket.port
        self.core = core
        self.daemon = daemon
        self.retained = retained
    }

    /// Ends all connections and gives the port back.
    func stop() {
        let socket = MHD_quiesce_daemon(daemon)
        core.pauses.endAll()
        core.working.wait()
        core.connections.endAll()
        MHD_stop_daemon(daemon)
        close(socket)
        retained.forEach { free($0) }
    }
}

/// A certificate chain and its private key, as PEM.
public struct TLSIdentity: Sendable {
    public var certificate: String
    public var key: String
    public init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}

/// Bytes that the headers of a request may take, and every open connection does take.
private let connectionMemory = 32 << 10

/// What the callbacks share.
final class HTTPCore: Sendable {
    let bodyLimit: Int
    let handler: HTTPServer.Handler
    let isHeavy: @Sendable (HTTPRequest) -> Bool
    let pauses = Pauses()
    let connections: OpenConnections
    let workers = DispatchQueue(label: "portal.workers", attributes: .concurrent)
    let working = DispatchGroup()

    init(
        _ settings: HTTPServer.Settings, isHeavy: @escaping @Sendable (HTTPRequest) -> Bool,
        handler: @escaping HTTPServer.Handler
    ) {
        bodyLimit = settings.bodyLimit
        connections = OpenConnections(patience: settings.requestTimeout)
        self.isHeavy = isHeavy
        self.handler = handler
    }
}
