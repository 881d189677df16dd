/// What the server does to streams of HTTP/2. Requests are not decoded, so that there is one effect a server.
public enum HTTP2Effect: Sendable {
    /// An ordinary answer.
    case plain
    /// The first bytes of an ordinary answer, one more for each stream, from none; then the end.
    case truncate
    /// An ordinary answer that is damaged by another seed for each stream; then the end.
    case mutate
    /// `REFUSED_STREAM` for the first N streams, the length of the body for the others.
    case refuse(Int)
    /// Answers the first stream of a connection, and closes it at the next: as ``Effect`` `dying` does.
    case dying
    /// Answers N streams of a connection, then says that it has not looked at the next, and closes.
    case goAway(after: Int)
    /// Nothing until the client gives up.
    case silence
}

/// The server's side of a connection of HTTP/2, in frames.
final class HTTP2Conversation {
    private let connection: WireConnection
    private let server: AdversarialServer
    private let effect: HTTP2Effect
    private var bodies: [UInt32: Int] = [:]
    private var answered = 0
    private var lastStream: UInt32 = 0

    init(_ connection: WireConnection, _ server: AdversarialServer, _ effect: HTTP2Effect) {
        self.connection = connection
        self.server = server
        self.effect = effect
    }

    private enum Kind {
        static let data: UInt8 = 0, headers: UInt8 = 1, reset: UInt8 = 3, settings: UInt8 = 4, ping: UInt8 = 6
        static let goAway: UInt8 = 7, windowUpdate: UInt8 = 8
    }

    func run() {
        guard connection.read(24) == Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8),
            connection.write(Self.frame(Kind.settings, 0, 0, []))
        else { return }
        while let head = connection.read(9) {
            let length = Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])
            let stream = head[5...8].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
            guard let payload = connection.read(length), take(head[3], head[4], stream, payload) else { return }
        }
    }

    /// Says whether the connection goes on.
    private func take(_ kind: UInt8, _ flags: UInt8, _ stream: UInt32, _ payload: [UInt8]) -> Bool {
        switch kind {
        case Kind.settings where flags & 1 == 0: return connection.write(Self.frame(Kind.settings, 1, 0, []))
        case Kind.ping where flags & 1 == 0: return connection.write(Self.frame(Kind.ping, 1, 0, payload))
        case Kind.data:
            bodies[stream, default: 0] += payload.count
            if !payload.isEmpty {
                let size = (0..<4).map { UInt8(truncatingIfNeeded: payload.count >> (24 - $0 * 8)) }
                guard connection.write(Self.frame(Kind.windowUpdate, 0, 0, size)) else { return false }
                if flags & 1 == 0, !connection.write(Self.frame(Kind.windowUpdate, 0, stream, size)) { return false }
            }
            return flags & 1 == 0 || answer(stream)
        case Kind.headers: return flags & 1 == 0 || answer(stream)
        default: return true
        }
    }

    private func answer(_ stream: UInt32) -> Bool {
        server.count("stream")
        defer { answered += 1 }
        switch effect {
        case .plain: return connection.write(Self.ordinary(stream))
        case .truncate:
            connection.write(Self.ordinary(stream).prefix(server.requests(of: "stream") - 1))
            return false
        case .mutate:
            let mutation = Mutation(seed: server.requests(of: "stream"))
            connection.write(mutation.applied(to: Self.ordinary(stream)))
            return false
        case .refuse(let count):
            if server.requests(of: "stream") <= count {
                return connection.write(Self.frame(Kind.reset, 0, stream, [0, 0, 0, 7]))
            }
            return connection.write(Self.answer(stream, #"{"result":{"length":\#(bodies[stream] ?? 0)}}"#))
        case .dying: return answered == 0 && connection.write(Self.ordinary(stream))
        case .goAway(let count):
            if answered < count {
                server.count("answered")
                lastStream = stream
                return connection.write(Self.ordinary(stream))
            }
            let last = (0..<4).map { UInt8(truncatingIfNeeded: lastStream >> (24 - $0 * 8)) }
            connection.write(Self.frame(Kind.goAway, 0, 0, last + [0, 0, 0, 0]))
            return false
        case .silence: return true
        }
    }

    static func frame(_ kind: UInt8, _ flags: UInt8, _ stream: UInt32, _ payload: [UInt8]) -> [UInt8] {
        let count = payload.count
        let head = [
            UInt8(truncatingIfNeeded: count >> 16), UInt8(truncatingIfNeeded: count >> 8),
            UInt8(truncatingIfNeeded: count),
        ]
        return head + [kind, flags] + (0..<4).map { UInt8(truncatingIfNeeded: stream >> (24 - $0 * 8)) } + payload
    }

    private static func answer(_ stream: UInt32, _ body: String) -> [UInt8] {
        // `:status: 200` from the static table, the others as literals without indexing.
        var block: [UInt8] = [0x88]
        for (name, value) in [
            ("server", "nginx"), ("content-type", "application/json; charset=UTF-8"), ("cache-control", "no-store"),
            ("x-request-id", "0123456789abcdef"), ("content-length", String(body.utf8.count)),
        ] { block += [0, UInt8(name.utf8.count)] + name.utf8 + [UInt8(value.utf8.count)] + value.utf8 }
        return frame(Kind.headers, 4, stream, block) + frame(Kind.data, 1, stream, Array(body.utf8))
    }

    /// An ordinary answer: two frames of together about 290 bytes.
    static func ordinary(_ stream: UInt32) -> [UInt8] {
        answer(
            stream,
            #"{"result":{"ID":"17","TITLE":"Deal"},"time":{"start":1.5,"finish":1.6,"duration":0.1,"operating":0.01}}"#)
    }
}

extension HTTP2Effect {
    /// How many bytes an ordinary answer has.
    public static var ordinaryLength: Int { HTTP2Conversation.ordinary(1).count }
}
