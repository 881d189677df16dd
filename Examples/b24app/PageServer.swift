import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// The smallest server for pages and forms: one request after the other. To stand behind a web server that speaks https; a
/// real application has a framework in its place.
struct PageServer {
    static let sizeLimit = 1 << 20
    /// Seconds that a client may take for each part of its request.
    static let patience = 5

    private let listener: CInt
    let port: UInt16

    /// - Parameter port: 0 takes a free one.
    init(port: UInt16) throws {
        #if os(Linux)
            listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var yes: CInt = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { [listener] in
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 128) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard result else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        self.port = UInt16(bigEndian: address.sin_port)
    }

    typealias Respond = @Sendable (_ path: String, _ query: String, _ body: [UInt8]) async -> (Int, String, [UInt8])

    func run(_ respond: @escaping Respond) -> Never {
        while true {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { continue }
            var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
            for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
                setsockopt(client, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
            }
            let request = Self.request(from: client)
            Task.detached {
                let (status, type, body) =
                    if let request { await respond(request.path, request.query, request.body) } else {
                        (400, "text/plain", [UInt8]())
                    }
                let head =
                    "HTTP/1.1 \(status) \r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n"
                    + "Connection: close\r\n\r\n"
                Self.send(Array(head.utf8) + body, to: client)
                close(client)
            }
        }
    }

    /// A client that has gone must not end the server.
    private static func send(_ bytes: [UInt8], to client: CInt) {
        #if os(Linux)
            _ = Glibc.send(client, bytes, bytes.count, CInt(MSG_NOSIGNAL))
        #else
            _ = Foundation.send(client, bytes, bytes.count, 0)
        #endif
    }

    private static func request(from client: CInt) -> (path: String, query: String, body: [UInt8])? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while bytes.count < sizeLimit {
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
            let text = String(decoding: bytes, as: UTF8.self)
            guard let end = text.range(of: "\r\n\r\n") else { continue }
            let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
            let length =
                lines.first { $0.lowercased().hasPrefix("content-length:") }
                .flatMap { Int($0.dropFirst("content-length:".count).trimmingCharacters(in: .whitespaces)) } ?? 0
            let start = text[..<end.upperBound].utf8.count
            guard length >= 0, length < sizeLimit else { return nil }
            guard bytes.count >= start + length else { continue }
            let words = lines[0].split(separator: " ")
            guard words.count == 3 else { return nil }
            let address = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
            return (
                String(address[0]), address.count > 1 ? String(address[1]) : "", Array(bytes[start..<start + length])
            )
        }
        return nil
    }
}
