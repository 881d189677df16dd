import Foundation

/// One connection, read and written in plain calls that block.
final class WireConnection {
    private let socket: Int32
    private var buffer: [UInt8] = []
    /// How many requests were read from it.
    private(set) var requestCount = 0

    init(_ socket: Int32) {
        self.socket = socket
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        #if canImport(Darwin)
            setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
    }

    func serve(_ server: AdversarialServer, _ language: AdversarialServer.Language) {
        switch language {
        case .http1:
            while let request = WireRequest(from: self) {
                requestCount += 1
                server.count(request.effect)
                let effect = Effect.all.first { $0.name == request.effect } ?? Effect.unknown
                guard effect.respond(Effect.Scene(server: server, connection: self, request: request)),
                    request.headers["connection"]?.lowercased() != "close"
                else { return }
            }
        case .http2(let effect): HTTP2Conversation(self, server, effect).run()
        }
    }

    @discardableResult
    func write(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        #if canImport(Darwin)
            let flags: Int32 = 0
        #else
            let flags = Int32(MSG_NOSIGNAL)
        #endif
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, flags) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    func write(_ text: String) -> Bool { write(text.utf8) }

    /// Closes with a reset instead of an orderly end.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// Reads exactly that many bytes; nil where the connection ends before.
    func read(_ count: Int) -> [UInt8]? {
        while buffer.count < count { guard fill() else { return nil } }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    /// Reads and forgets that many bytes.
    func skip(_ count: Int) -> Bool {
        var rest = count
        while rest > 0 {
            if buffer.isEmpty, !fill() { return false }
            let step = min(rest, buffer.count)
            buffer.removeFirst(step)
            rest -= step
        }
        return true
    }

    /// Reads up to a separator, which is left out.
    func read(upTo separator: [UInt8], limit: Int = 1 << 20) -> [UInt8]? {
        var searched = 0
        while true {
            if let place = buffer[searched...].firstRange(of: separator) {
                defer { buffer.removeFirst(place.upperBound) }
                return Array(buffer[..<place.lowerBound])
            }
            searched = max(0, buffer.count - separator.count)
            guard buffer.count < limit, fill() else { return nil }
        }
    }

    /// Waits until the client closes its side.
    func drain() {
        buffer = []
        while fill() { buffer = [] }
    }

    private func fill() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &bytes, bytes.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            buffer += bytes[..<count]
            return true
        }
    }
}
