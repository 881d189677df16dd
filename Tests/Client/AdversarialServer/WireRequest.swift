import Foundation

/// A request of HTTP/1.1 as far as effects need it. Its body was read and counted.
struct WireRequest {
    var method: String
    var effect: String
    var argument: Int
    var headers: [String: String] = [:]
    var bodyLength = 0
    /// The first bytes of the body.
    var bodyStart: [UInt8] = []

    private static let kept = 65_536

    /// nil where the connection ends before.
    init?(from connection: WireConnection) {
        guard let head = connection.read(upTo: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count == 3 else { return nil }
        method = String(words[0])
        let path = words[1].split(separator: "?")[0]
        let parts = (path.split(separator: "/").last ?? "").split(separator: ".", maxSplits: 1)
        effect = parts.first.map(String.init) ?? ""
        argument = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        for line in lines.dropFirst() {
            let pair = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2 { headers[pair[0].lowercased()] = pair[1].trimmingCharacters(in: .whitespaces) }
        }
        guard readBody(connection) else { return nil }
    }

    private mutating func readBody(_ connection: WireConnection) -> Bool {
        if headers["transfer-encoding"]?.lowercased() == "chunked" {
            while true {
                guard let line = connection.read(upTo: Array("\r\n".utf8)),
                    let size = Int(String(decoding: line, as: UTF8.self), radix: 16)
                else { return false }
                guard take(size, connection), connection.read(2) != nil else { return false }
                if size == 0 { return true }
            }
        }
        return take(headers["content-length"].flatMap { Int($0) } ?? 0, connection)
    }

    private mutating func take(_ count: Int, _ connection: WireConnection) -> Bool {
        let kept = min(count, Self.kept - bodyStart.count)
        guard let start = connection.read(kept), connection.skip(count - kept) else { return false }
        bodyStart += start
        bodyLength += count
        return true
    }
}
