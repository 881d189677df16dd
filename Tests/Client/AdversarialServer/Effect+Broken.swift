extension Effect {
    /// Answers that are not HTTP, or not all of it.
    static let broken = [
        Effect("truncate", "the first N bytes of an ordinary answer, then the end") { scene in
            _ = scene.connection.write(Answers.ordinary.prefix(scene.number))
            return false
        },
        Effect("mutate", "an ordinary answer whose head is damaged by the seed N, then the end") { scene in
            _ = scene.connection.write(Mutation(seed: scene.number).applied(to: Answers.ordinary))
            return false
        },
        Effect("abort", "the first N bytes of an ordinary answer, then a reset") { scene in
            _ = scene.connection.write(Answers.ordinary.prefix(scene.number))
            scene.connection.reset()
            return false
        },
        Effect("nohttp", "an answer without a head") { scene in
            _ = scene.connection.write("{\"result\":1}\n")
            return false
        },
        Effect("longhead", "N megabytes of headers") { scene in
            guard scene.connection.write("HTTP/1.1 200 OK\r\n") else { return false }
            let line = "X-Long: \(String(repeating: "x", count: 1000))\r\n"
            for _ in 0..<(scene.number * 1000) { guard scene.connection.write(line) else { return false } }
            return scene.connection.write("Content-Length: 2\r\n\r\n{}")
        },
        Effect("longline", "one header of N megabytes") { scene in
            guard scene.connection.write("HTTP/1.1 200 OK\r\nX-Long: ") else { return false }
            let piece = [UInt8](repeating: 0x78, count: 1_000_000)
            for _ in 0..<scene.number { guard scene.connection.write(piece) else { return false } }
            return scene.connection.write("\r\nContent-Length: 2\r\n\r\n{}")
        },
        Effect("interimforever", "interim answers without end") { scene in
            while scene.connection.write("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n") {}
            return false
        },
        Effect("badgzip", "a body that says that it is gzip") { scene in
            scene.connection.write(Answers.text(#"{"result":1}"#, headers: ["Content-Encoding: gzip"]))
        },
        Effect("badchunk", "a chunk whose size is no number") { scene in
            _ = scene.connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")
            return false
        },
        Effect("cutchunk", "the end within a chunk") { scene in
            _ = scene.connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"result\":")
            return false
        },
    ]
}

/// A change to an answer's head, always the same for a seed.
struct Mutation {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9e37_79b9_7f4a_7c15 | 1 }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 11) % max(1, bound)
    }

    private static let insertions: [[UInt8]] = [
        [0], [0x0d], [0x0a], [0x0d, 0x0a, 0x0d, 0x0a], [0xff, 0xfe], Array(":".utf8), Array("\r\n continued".utf8),
        Array("\r\nContent-Length: 99999999999999999999\r\n".utf8), Array("\r\nContent-Length: -1\r\n".utf8),
        Array("\r\nTransfer-Encoding: chunked\r\n".utf8), Array("\r\nContent-Encoding: gzip, br, nonsense\r\n".utf8),
        Array("\r\nConnection: close, keep-alive\r\n".utf8), Array("HTTP/1.1 100 Continue\r\n\r\n".utf8),
        Array("HTTP/9.9 777\r\n".utf8), Array("\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n".utf8),
        [UInt8](repeating: 0x41, count: 5000), Array("\r\nLocation: \u{0}//\r\n".utf8),
        Array("\r\nWWW-Authenticate: Negotiate\r\n".utf8), Array("\r\nSet-Cookie: a=b; domain=.\r\n".utf8),
    ]

    func applied(to answer: [UInt8]) -> [UInt8] {
        var copy = self
        var answer = answer
        let end = answer.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound ?? answer.count
        for _ in 0...copy.next(3) {
            let place = copy.next(min(end, answer.count - 1))
            switch copy.next(5) {
            case 0: answer[place] = UInt8(copy.next(256))
            case 1: answer.remove(at: place)
            case 2: answer.insert(contentsOf: Self.insertions[copy.next(Self.insertions.count)], at: place)
            case 3: answer.removeSubrange(place..<min(answer.count, place + 1 + copy.next(40)))
            default: answer[place] ^= UInt8(1 << copy.next(8))
            }
        }
        return answer
    }
}
