import Foundation

/// A server on raw sockets that misbehaves as the path of a request says: `/…/truncate.17` closes the connection after 17
/// bytes of its answer. ``Effect/all`` lists what it can do. It serves any client; nothing in it knows a transport.
///
/// Each connection has a thread, which no test waits for.
public final class AdversarialServer: @unchecked Sendable {
    /// How the bytes of a connection are understood.
    public enum Language: Sendable {
        case http1
        /// HTTP/2 without TLS and without asking.
        case http2(HTTP2Effect)
    }

    public let port: Int
    private let language: Language
    private let listener: Int32
    private let lock = NSLock()
    private var sockets: Set<Int32> = []
    private var counts: [String: Int] = [:]
    private var connections = 0
    private var held: [DispatchSemaphore] = []
    private var isReleased = false
    private var isStopped = false

    public init(_ language: Language = .http1) throws {
        self.language = language
        (listener, port) = try Sockets.listen()
        Thread.detachNewThread { [self] in accept() }
    }

    /// `http://127.0.0.1:PORT`
    public var address: String { "http://127.0.0.1:\(port)" }

    /// An address that has an effect.
    public func url(_ effect: String, _ argument: Int? = nil) -> URL {
        URL(string: "\(address)/rest/1/code/\(effect)" + (argument.map { ".\($0)" } ?? ""))!
    }

    /// How many requests asked for an effect.
    public func requests(of effect: String) -> Int { lock.withLock { counts[effect] ?? 0 } }
    /// How many connections were made.
    public var connectionCount: Int { lock.withLock { connections } }

    /// Lets go on what waits by the effect `hold`, now and later.
    public func release() {
        let waiting = lock.withLock {
            isReleased = true
            defer { held = [] }
            return held
        }
        for semaphore in waiting { semaphore.signal() }
    }

    /// Closes everything.
    public func stop() {
        let open = lock.withLock {
            guard !isStopped else { return Set<Int32>() }
            isStopped = true
            shutdown(listener, Int32(SHUT_RDWR))
            close(listener)
            return sockets
        }
        for socket in open { shutdown(socket, Int32(SHUT_RDWR)) }
        release()
    }

    deinit { stop() }

    func count(_ effect: String) { lock.withLock { counts[effect, default: 0] += 1 } }

    /// Waits for ``release()``.
    func hold() {
        let semaphore: DispatchSemaphore? = lock.withLock {
            if isReleased { return nil }
            held.append(DispatchSemaphore(value: 0))
            return held.last
        }
        semaphore?.wait()
    }

    private func accept() {
        while true {
            let socket = Foundation.accept(listener, nil, nil)
            if socket < 0 {
                if errno == EINTR || errno == ECONNABORTED { continue }
                return
            }
            let isWanted = lock.withLock {
                if isStopped { return false }
                connections += 1
                sockets.insert(socket)
                return true
            }
            guard isWanted else {
                close(socket)
                return
            }
            Thread.detachNewThread { [weak self] in
                let connection = WireConnection(socket)
                if let self { connection.serve(self, language) }
                self?.forget(socket)
                close(socket)
            }
        }
    }

    private func forget(_ socket: Int32) { _ = lock.withLock { sockets.remove(socket) } }
}
