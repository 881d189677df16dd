extension Effect {
    /// In order, but not what a client may have expected.
    static let answers = [
        Effect("plain", "an ordinary answer") { $0.connection.write(Answers.ordinary) },
        Effect("echo", "length and beginning of the request's body") { scene in
            let printable = scene.request.bodyStart.prefix(64).filter { (0x20..<0x7f).contains($0) }
            let start = String(decoding: printable, as: UTF8.self)
                .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return scene.connection.write(
                Answers.text(#"{"result":{"length":\#(scene.request.bodyLength),"start":"\#(start)"}}"#))
        },
        Effect("headers", "the request's headers") { scene in
            let pairs = scene.request.headers.sorted { $0.key < $1.key }.map { #""\#($0.key)":"\#($0.value)""# }
            return scene.connection.write(Answers.text(#"{"result":{\#(pairs.joined(separator: ","))}}"#))
        },
        Effect("status", "status N") { scene in
            scene.connection.write(Answers.text(#"{"result":true}"#, status: scene.number))
        },
        Effect("basic", "401 that asks for a password") { scene in
            scene.connection.write(
                Answers.text(
                    #"{"error":"NO_AUTH_FOUND"}"#, status: 401, headers: [#"WWW-Authenticate: Basic realm="portal""#]))
        },
        Effect("redirect", "302 to /plain") { scene in
            scene.connection.write(Answers.text("", status: 302, headers: ["Location: \(scene.server.address)/plain"]))
        },
        Effect("interim", "N interim answers before the real one") { scene in
            for _ in 0..<scene.number {
                guard scene.connection.write("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n") else { return false }
            }
            return scene.connection.write(Answers.ordinary)
        },
        Effect("untilclose", "a body that ends with the connection") { scene in
            _ = scene.connection.write("HTTP/1.1 200 OK\r\n\r\n{\"result\":1}")
            return false
        },
        Effect("range", "N bytes, from where the Range header says") { scene in
            let first = scene.request.headers["range"].flatMap {
                $0.split(separator: "=").last?.split(separator: "-").first
            }
            .flatMap { Int($0) }
            let bytes = ((first ?? 0)..<scene.number).map { UInt8(truncatingIfNeeded: $0) }
            guard let first else { return scene.connection.write(Answers.bytes(bytes)) }
            return scene.connection.write(
                Answers.bytes(
                    bytes, status: 206,
                    headers: ["Content-Range: bytes \(first)-\(scene.number - 1)/\(scene.number)"]))
        },
    ]
}
