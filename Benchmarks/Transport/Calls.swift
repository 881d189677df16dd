import AdversarialServer
import Bitrix24
import Bitrix24Curl
import Foundation

func report(_ name: String, _ seconds: Double, _ more: String = "") {
    print(name.padding(toLength: 46, withPad: " ", startingAt: 0) + String(format: "%8.3f s  ", seconds) + more)
    fflush(nil)
}

/// Seconds of work of this process so far, on all cores.
func workSeconds() -> Double {
    var usage = rusage()
    #if canImport(Darwin)
        getrusage(RUSAGE_SELF, &usage)
    #else
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #endif
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// The most megabytes that this process had in memory.
func peakMegabytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { $0.split(separator: " ").dropLast().last.flatMap { Double($0) } }.map { $0 / 1024 } ?? 0
}

/// This program once more, as a server or to be measured alone.
struct Child {
    let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(_ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// Its first line.
    func line() -> String {
        String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}

/// Serves until its input ends.
func serve() throws {
    let server = try AdversarialServer()
    print(server.port)
    fflush(nil)
    _ = FileHandle.standardInput.readDataToEndOfFile()
    server.stop()
}

func client(_ port: String, _ transport: any Transport) throws -> Bitrix {
    try Bitrix(
        webhook: "http://127.0.0.1:\(port)/rest/1/code/",
        settings: BitrixSettings().with {
            $0.rateLimit = nil
            $0.transport = transport
        })
}

private func run(_ name: String, _ count: Int, wide: Int = 64, _ body: @escaping @Sendable (Int) async throws -> Void)
    async throws
{
    let begin = ContinuousClock.now
    let work = workSeconds()
    try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<count {
            if number >= wide { try await group.next() }
            group.addTask { try await body(number) }
        }
        try await group.waitForAll()
    }
    let (seconds, attoseconds) = (ContinuousClock.now - begin).components
    let wall = Double(seconds) + Double(attoseconds) * 1e-18
    let used = workSeconds() - work
    report(
        name, wall,
        String(format: "%6.0f a second, %6.0f a core and second", Double(count) / wall, Double(count) / used))
}

/// Reads through the whole client, and what they take of a core.
func measureCalls() async throws {
    let server = try Child(["serve"])
    defer { server.stop() }
    let port = server.line()
    measureYardstick(port, count: 20_000)
    for (name, transport) in [("libcurl", CurlTransport()), ("URLSession", URLSessionTransport())]
        as [(String, any Transport)]
    {
        let bitrix = try client(port, transport)
        let count = name == "libcurl" ? 40_000 : 10_000
        for _ in 0..<3 {
            try await run("\(count) reads, 64 at once, \(name)", count) { _ in
                _ = try await bitrix.call("plain", effect: .read)
            }
        }
        let work = workSeconds()
        _ = try await bitrix.call("wait.2000", effect: .read)
        report("work of a call of 2 s, \(name)", workSeconds() - work)
    }
}

/// aiohttp, where the Python of `scripts/install-deps bench` has it.
private func measureYardstick(_ port: String, count: Int) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: ".build/python/bin/python")
    process.arguments = ["Benchmarks/Transport/aiohttp-calls.py", port, String(count)]
    do { try process.run() } catch { return print("aiohttp: not measured, needs scripts/install-deps bench") }
    process.waitUntilExit()
}

/// Writes over TLS, one at a time.
func measureTLS() async throws {
    let server = try Child(["serve"])
    defer { server.stop() }
    guard let port = Int(server.line()), let proxy = try? TLSProxy(before: port, protocols: ["http/1.1"]) else {
        print("writes over TLS: not measured, needs python3 and openssl")
        return
    }
    let transport = CurlTransport(CurlSettings().with { $0.authorities = .file(proxy.certificate.path) })
    let bitrix = try Bitrix(
        webhook: "\(proxy.address)/rest/1/code/",
        settings: BitrixSettings().with {
            $0.rateLimit = nil
            $0.transport = transport
        })
    for _ in 0..<3 {
        try await run("2000 writes over TLS, one at a time, libcurl", 2000, wide: 1) { _ in
            _ = try await bitrix.call("plain", effect: .write)
        }
    }
}
