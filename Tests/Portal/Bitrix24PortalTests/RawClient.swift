import Bitrix24JSON
import Foundation

/// A client of one connection that sends what it is told to, byte for byte.
final class RawClient {
    private let descriptor: CInt
    private var buffer: [UInt8] = []

    struct Failure: Error { var what: String }

    struct Response {
        var status: Int
        var headers: [String: String]
        var body: [UInt8]
        /// The connection ended before the announced length.
        var isCutShort = false

        var text: String { String(decoding: body, as: UTF8.self) }
        var json: JSON { (try? JSON(parsing: body)) ?? .null }
    }

    init(port: Int) throws {
        descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else {
            close(descriptor)
            throw Failure(what: "cannot connect to port \(port)")
        }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    func send(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    func request(
        _ method: String, _ path: String, body: [UInt8] = [], type: String? = nil, headers: [String] = []
    ) throws -> Response {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: portal.test\r\n"
        for header in headers { head += header + "\r\n" }
        if let type { head += "Content-Type: \(type)\r\n" }
        if !body.isEmpty || method == "POST" { head += "Content-Length: \(body.count)\r\n" }
        send(Array((head + "\r\n").utf8) + body)
        return try receive()
    }

    /// Everything up to the end of the connection.
    func receive() throws -> Response {
        let separator = Array("\r\n\r\n".utf8)
        var end = buffer.firstRange(of: separator)
        while end == nil {
            guard fill() else { throw Failure(what: "the connection ended before an answer") }
            end = buffer.firstRange(of: separator)
        }
        let lines = String(decoding: buffer[..<end!.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        buffer.removeSubrange(..<end!.upperBound)
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
        let status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        if status == 100 { return try receive() }
        let length = headers["content-length"].flatMap { Int($0) } ?? 0
        while buffer.count < length, fill() {}
        let body = Array(buffer.prefix(length))
        buffer.removeFirst(body.count)
        return Response(status: status, headers: headers, body: body, isCutShort: body.count < length)
    }

    /// Sends a byte again and again while it waits for an answer.
    func receive(dripping byte: Character) throws -> Response {
        var limit = timeval(tv_sec: 0, tv_usec: 20_000)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var chunk: UInt8 = 0
        while recv(descriptor, &chunk, 1, CInt(MSG_PEEK)) < 0 {
            guard errno == EAGAIN else { throw Failure(what: "the connection was reset") }
            send(String(byte).utf8)
        }
        return try receive()
    }

    /// False at the end of the connection.
    private func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        buffer += chunk[..<count]
        return true
    }
}
