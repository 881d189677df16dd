import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A POST to a handler; there is no second attempt.
enum HandlerPost {
    /// How many seconds a handler may take.
    private static let patience = 5

    /// - Parameter allowed: hosts beyond this machine that may be told of anything; `*` is any.
    static func send(_ body: [UInt8], to url: String, allowed: Set<String>) -> (status: Int, problem: String?) {
        guard let components = URLComponents(string: url), let host = components.host?.lowercased(), !host.isEmpty
        else { return (0, "\(url) is no address") }
        if components.scheme == "http", host == "localhost" || host.hasPrefix("127.") {
            return sendHere(body, to: url, components, host)
        }
        guard allowed.contains(host) || allowed.contains("*"), ["http", "https"].contains(components.scheme) else {
            return (
                0,
                "events go to http addresses on this machine only, not to \(url): allow its host with --handler-host"
            )
        }
        return sendElsewhere(body, to: url)
    }

    private static func sendElsewhere(_ body: [UInt8], to url: String) -> (status: Int, problem: String?) {
        guard let address = URL(string: url) else { return (0, "\(url) is no address") }
        var request = URLRequest(url: address, timeoutInterval: Double(patience))
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(body)
        let status = Upstream.send(request).status
        if status == 0 { return (0, "\(url) did not answer") }
        return (status, status < 300 ? nil : "\(url) answered \(status)")
    }

    private static func sendHere(
        _ body: [UInt8], to url: String, _ components: URLComponents, _ host: String
    ) -> (status: Int, problem: String?) {
        let descriptor = socket(AF_INET, streamSocket, 0)
        defer { close(descriptor) }
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: components.port ?? 80).bigEndian
        inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &address.sin_addr)
        let connected = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return (0, "nobody listens at \(url)") }
        let path =
            (components.percentEncodedPath.isEmpty ? "/" : components.percentEncodedPath)
            + (components.percentEncodedQuery.map { "?" + $0 } ?? "")
        let head = """
            POST \(path) HTTP/1.1\r
            Host: \(host)\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: \(body.count)\r
            Connection: close\r
            \r

            """
        guard write(Array(head.utf8) + body, to: descriptor) else { return (0, "\(url) closed the connection") }
        var answer = [UInt8](repeating: 0, count: 64)
        let count = recv(descriptor, &answer, answer.count, 0)
        let words = String(decoding: answer.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else { return (0, "\(url) did not answer") }
        return (status, status < 300 ? nil : "\(url) answered \(status)")
    }

    private static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, noSignal)
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    #if os(Linux)
        private static let noSignal = CInt(MSG_NOSIGNAL)
    #else
        private static let noSignal: CInt = 0
    #endif
}
