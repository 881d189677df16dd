import Foundation

extension Effect {
    /// Long bodies and slow ones.
    static let streams = [
        Effect("bytes", "N megabytes, each byte the low part of its position") { scene in
            guard scene.connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(scene.number << 20)\r\n\r\n") else {
                return false
            }
            let piece = (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0) }
            for _ in 0..<scene.number { guard scene.connection.write(piece) else { return false } }
            return true
        },
        Effect("endless", "a body in chunks without end") { scene in
            guard scene.connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n") else { return false }
            let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 0x20, count: 65_536) + Array("\r\n".utf8)
            while scene.connection.write(chunk) {}
            return false
        },
        Effect("bomb", "a gzip body that becomes N megabytes of zeros") { scene in
            guard
                scene.connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")
            else { return false }
            for block in GzipZeros.blocks(megabytes: scene.number) {
                let head = Array("\(String(block.count, radix: 16))\r\n".utf8)
                guard scene.connection.write(head + block + Array("\r\n".utf8)) else { return false }
            }
            return scene.connection.write("0\r\n\r\n")
        },
        Effect("half", "the head and half of the body, then silence until the client gives up") { scene in
            _ = scene.connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"result\":")
            scene.connection.drain()
            return false
        },
        Effect("silence", "nothing until the client gives up") { scene in
            scene.connection.drain()
            return false
        },
        Effect("hold", "an ordinary answer as soon as the test says so") { scene in
            scene.server.hold()
            return scene.connection.write(Answers.ordinary)
        },
        Effect("wait", "an ordinary answer after N milliseconds: for benchmarks") { scene in
            usleep(UInt32(scene.number) * 1000)
            return scene.connection.write(Answers.ordinary)
        },
    ]

    /// What happens to kept connections.
    static let connections = [
        Effect("dying", "an ordinary answer to the first request of a connection, the end at the next") { scene in
            scene.connection.requestCount == 1 && scene.connection.write(Answers.ordinary)
        },
        Effect("once", "an ordinary answer, then the end without saying so") { scene in
            _ = scene.connection.write(Answers.ordinary)
            return false
        },
    ]
}

/// Zeros as gzip: each block of deflate repeats them from a table of its own, so that none has to be computed.
enum GzipZeros {
    /// A gzip header, and pieces that become the zeros.
    static func blocks(megabytes: Int) -> [[UInt8]] {
        // A block with fixed codes: one zero literal, then matches of 258 at distance 1 (code 285, 8 bits: 11000101;
        // distance code 0, 5 bits), as bits in the order of the stream.
        var bits: [UInt8] = [0, 1, 0]
        bits += [0, 0, 1, 1, 0, 0, 0, 0]
        let match: [UInt8] = [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]
        let matches = (1 << 20) / 258
        for _ in 0..<matches { bits += match }
        bits += [0, 0, 0, 0, 0, 0, 0]
        // An empty stored block brings the stream back to a whole byte.
        bits += [0, 0, 0]
        while bits.count % 8 != 0 { bits.append(0) }
        var block = stride(from: 0, to: bits.count, by: 8).map { start in
            (0..<8).reduce(UInt8(0)) { $0 | bits[start + $1] << UInt8($1) }
        }
        block += [0, 0, 0xff, 0xff]
        let header: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]
        return [header] + Array(repeating: block, count: megabytes) + [[3, 0] + [UInt8](repeating: 0, count: 8)]
    }
}
