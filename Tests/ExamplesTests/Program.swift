import Foundation

/// One of the examples, run as people run it.
final class Program {
    private let process = Process()
    private let output = Lines()
    private let errors = Lines()

    init(_ name: String, _ arguments: [String] = [], _ environment: [String: String] = [:]) throws {
        // The programs stand beside the tests.
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent(name)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("B24_") }
            .merging(environment) { $1 }
        process.standardOutput = output.pipe
        process.standardError = errors.pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        output.read()
        errors.read()
    }

    deinit { kill() }

    /// Ends it as a crash would.
    func kill() { if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) } }

    /// The next line of its output for which this holds; nil where it ends before.
    func outputLine(_ isWanted: (String) -> Bool) async -> String? { await output.next(isWanted) }
    func errorLine(_ isWanted: (String) -> Bool) async -> String? { await errors.next(isWanted) }

    /// What it says until it ends, besides the lines that were taken before, and its status.
    func end() async -> (status: Int32, output: [String], errors: [String]) {
        let said = (await output.rest(), await errors.rest())
        process.waitUntilExit()
        return (process.terminationStatus, said.0, said.1)
    }

    /// Runs it to its end.
    static func run(
        _ name: String, _ arguments: [String] = [], _ environment: [String: String] = [:]
    ) async throws -> (status: Int32, output: [String], errors: [String]) {
        try await Program(name, arguments, environment).end()
    }
}

/// What a program writes, line by line, as it comes.
private final class Lines {
    let pipe = Pipe()
    private let source: AsyncStream<String>.Continuation
    private var lines: AsyncStream<String>.Iterator

    init() {
        let (stream, source) = AsyncStream<String>.makeStream()
        self.source = source
        lines = stream.makeAsyncIterator()
    }

    func read() {
        let (file, source) = (pipe.fileHandleForReading, source)
        Thread.detachNewThread {
            var line = Data()
            while case let bytes = file.availableData, !bytes.isEmpty {
                line += bytes
                while let end = line.firstIndex(of: UInt8(ascii: "\n")) {
                    source.yield(String(decoding: line[..<end], as: UTF8.self))
                    line = Data(line[line.index(after: end)...])
                }
            }
            if !line.isEmpty { source.yield(String(decoding: line, as: UTF8.self)) }
            source.finish()
        }
    }

    func next(_ isWanted: (String) -> Bool) async -> String? {
        while let line = await lines.next() {
            if isWanted(line) { return line }
        }
        return nil
    }

    func rest() async -> [String] {
        var rest: [String] = []
        while let line = await lines.next() { rest.append(line) }
        return rest
    }
}
