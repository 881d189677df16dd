import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A small HTTP server on a free port of 127.0.0.1, with a thread per connection.
struct Listener {
    typealias Respond = @Sendable (_ path: String, _ body: String) -> (status: Int, body: String)?

    private let listener: CInt
    let port: UInt16

    init() throws {
        #if os(Linux)
            listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { [listener] in
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 512) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
    }

    /// - Parameter respond: nil closes the connection without an answer.
    func run(_ respond: @escaping Respond) -> Never {
        while true {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { continue }
            Thread.detachNewThread {
                var rest: [UInt8] = []
                while let (path, body) = Self.request(from: client, &rest), let answer = respond(path, body) {
                    let text =
                        "HTTP/1.1 \(answer.status) OK\r\nContent-Type: application/json\r\n"
                        + "Content-Length: \(answer.body.utf8.count)\r\n\r\n" + answer.body
                    guard Self.send(Array(text.utf8), to: client) else { break }
                }
                close(client)
            }
        }
    }

    private static func send(_ bytes: [UInt8], to client: CInt) -> Bool {
        #if os(Linux)
            Glibc.send(client, bytes, bytes.count, CInt(MSG_NOSIGNAL)) == bytes.count
        #else
            Foundation.send(client, bytes, bytes.count, 0) == bytes.count
        #endif
    }

    /// The next request of a connection; nil where there is none.
    private static func request(from client: CInt, _ rest: inout [UInt8]) -> (path: String, body: String)? {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            if let (head, start) = head(of: rest) {
                let lines = head.components(separatedBy: "\r\n")
                let length =
                    lines.first { $0.lowercased().hasPrefix("content-length:") }
                    .flatMap { Int($0.dropFirst("content-length:".count).trimmingCharacters(in: .whitespaces)) } ?? 0
                if rest.count >= start + length {
                    let body = String(decoding: rest[start..<(start + length)], as: UTF8.self)
                    rest.removeFirst(start + length)
                    let words = lines[0].split(separator: " ")
                    return words.count > 1 ? (String(words[1]), body) : nil
                }
            }
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            rest += buffer[..<count]
        }
    }

    private static func head(of bytes: [UInt8]) -> (String, Int)? {
        let end = Array("\r\n\r\n".utf8)
        guard bytes.count >= end.count else { return nil }
        for index in 0...(bytes.count - end.count)
        where bytes[index] == end[0] && Array(bytes[index..<index + 4]) == end {
            return (String(decoding: bytes[..<index], as: UTF8.self), index + 4)
        }
        return nil
    }
}
