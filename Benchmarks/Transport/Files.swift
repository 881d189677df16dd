import Bitrix24
import Bitrix24Curl
import Foundation

private let megabytes = 500

/// 500 MB in each direction, each in a process of its own, for its peak of memory.
func measureFiles() throws {
    let server = try Child(["serve"])
    defer { server.stop() }
    let port = server.line()
    for transport in ["libcurl", "URLSession"] {
        for direction in ["down", "up"] {
            let child = try Child(["file", transport, direction, port])
            print(child.line())
            child.stop()
        }
    }
}

/// The child's part: `file TRANSPORT DIRECTION PORT`
func transferFile(_ arguments: [String]) async throws {
    let transport: any Transport = arguments[2] == "libcurl" ? CurlTransport() : URLSessionTransport()
    let bitrix = try client(arguments[4], transport)
    let begin = ContinuousClock.now
    let work = workSeconds()
    let place = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    if arguments[3] == "down" {
        let count = try await bitrix.download(Secret("/rest/1/code/bytes.\(megabytes)"), to: place)
        precondition(count == megabytes << 20)
    } else {
        let piece = [UInt8](repeating: 0x61, count: 1 << 16)
        let file = FileSource(
            name: "a.bin",
            body: HTTPBody(length: megabytes << 20) {
                let rest = Counter(megabytes << 4)
                return { rest.next() ? piece : nil }
            })
        let address = UploadAddress(url: "/rest/1/code/echo", field: "file")
        let answer = try await bitrix.upload(file, to: address)
        precondition((answer.result["length"]?.int ?? 0) > megabytes << 20)
    }
    let (seconds, attoseconds) = (ContinuousClock.now - begin).components
    report(
        "\(megabytes) MB \(arguments[3]), \(arguments[2])", Double(seconds) + Double(attoseconds) * 1e-18,
        String(format: "peak %.0f MB, %.2f CPU s", peakMegabytes(), workSeconds() - work))
}

/// Counts down; one task at a time asks it.
private final class Counter: @unchecked Sendable {
    private var rest: Int
    init(_ count: Int) { rest = count }
    func next() -> Bool {
        rest -= 1
        return rest >= 0
    }
}
