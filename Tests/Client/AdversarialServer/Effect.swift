/// What the server can do to a client, by the last part of a path: `NAME` or `NAME.NUMBER`.
public struct Effect: Sendable {
    public let name: String
    /// What it does; `N` is the number.
    public let summary: String
    /// Answers a request; says whether the connection is good for another.
    let respond: @Sendable (Scene) -> Bool

    /// What an effect has at hand.
    struct Scene {
        let server: AdversarialServer
        let connection: WireConnection
        let request: WireRequest
        var number: Int { request.argument }
    }

    init(_ name: String, _ summary: String, _ respond: @escaping @Sendable (Scene) -> Bool) {
        self.name = name
        self.summary = summary
        self.respond = respond
    }

    public static let all: [Effect] = answers + broken + streams + connections

    static let unknown = Effect("", "404 for what is no effect") { scene in
        scene.connection.write(
            Answers.text(#"{"error":"NOT_FOUND","error_description":"no such effect"}"#, status: 404))
    }
}

/// Whole answers as bytes.
public enum Answers {
    /// An ordinary answer of a portal, of about 330 bytes: what is truncated and mutated.
    public static let ordinary: [UInt8] = text(
        #"{"result":{"ID":"17","TITLE":"Deal"},"time":{"start":1.5,"finish":1.6,"duration":0.1,"operating":0.01}}"#,
        headers: [
            "Server: nginx", "Content-Type: application/json; charset=UTF-8", "X-Request-Id: 0123456789abcdef",
            "Vary: Accept-Encoding", "Cache-Control: no-store", "Expires: Thu, 19 Nov 1981 08:52:00 GMT",
            "Pragma: no-cache",
        ])

    static func text(_ body: String, status: Int = 200, headers: [String] = []) -> [UInt8] {
        bytes(Array(body.utf8), status: status, headers: headers)
    }

    static func bytes(_ body: [UInt8], status: Int = 200, headers: [String] = []) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status) X"] + headers + ["Content-Length: \(body.count)", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + body
    }
}
