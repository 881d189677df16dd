import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// The smallest server that can be told of events: it takes forms by POST, one after the other, and answers with a
/// status. To stand behind a web server that speaks https with the portal.
struct FormServer {
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

    /// - Parameter respond: what to answer to a body. A portal does not wait long: it should return at once.
    func run(_ respond: ([UInt8]) -> Int) -> Never {
        while true {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { continue }
            var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
            for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
                setsockopt(client, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
            }
            let status = Self.body(from: client).map(respond) ?? 400
            let answer = Array("HTTP/1.1 \(status) \r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
            // A client that has gone must not end the server.
            #if os(Linux)
                send(client, answer, answer.count, CInt(MSG_NOSIGNAL))
            #else
                send(client, answer, answer.count, 0)
            #endif
            close(client)
        }
    }

    /// The body of a POST; nil where it is none, too large or too late.
    private static func body(from client: CInt) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        var bodyStart: Int?
        var length = 0
        while true {
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
            if bodyStart == nil, let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
                guard let announced = contentLength(String(decoding: bytes[..<end.lowerBound], as: UTF8.self)) else {
                    return nil
                }
                (bodyStart, length) = (end.upperBound, announced)
            }
            if let bodyStart, bytes.count >= bodyStart + length { return Array(bytes[bodyStart..<bodyStart + length]) }
            guard bytes.count <= sizeLimit else { return nil }
        }
    }

    private static func contentLength(_ head: String) -> Int? {
        let lines = head.split(separator: "\r\n")
        guard lines.first?.hasPrefix("POST ") == true else { return nil }
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
            guard let length = Int(parts[1].trimmingCharacters(in: .whitespaces)) else { return nil }
            return (0...sizeLimit).contains(length) ? length : nil
        }
        return nil
    }
}
