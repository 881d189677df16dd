import Foundation
import Testing

/// The PostgreSQL server that the tests of one run share, started by `scripts/postgres`.
final class PostgresServer: Sendable {
    let address: String
    private let process: Process
    private let input: FileHandle
    private let output: FileHandle

    /// nil where PostgreSQL is not installed.
    static let shared: PostgresServer? = try? PostgresServer()

    /// Tests that need PostgreSQL are passed over without it, unless it has to be there.
    static var isHere: Bool {
        if shared != nil { return true }
        print("PostgreSQL could not be started by scripts/postgres: a test that needs it is passed over")
        return isRequired
    }

    static var isRequired: Bool { ProcessInfo.processInfo.environment["B24_REQUIRE_POSTGRES"] == "1" }

    struct Missing: Error {}

    private init() throws {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardized
        process = Process()
        process.executableURL = root.appendingPathComponent("scripts/postgres")
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        self.input = input.fileHandleForWriting
        self.output = output.fileHandleForReading
        address = Self.line(of: self.output)
        // When this process ends, so does the script's input, and with it the server.
        guard address.hasPrefix("postgresql://") else { throw Missing() }
    }

    private static func line(of output: FileHandle) -> String {
        var bytes: [UInt8] = []
        while let byte = output.readData(ofLength: 1).first, byte != UInt8(ascii: "\n") { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A database of its own for one test.
    func database() throws -> String {
        let name = "test_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
        let create = Process()
        create.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        create.arguments = ["psql", "-q", address, "-c", "CREATE DATABASE \(name)"]
        try create.run()
        create.waitUntilExit()
        try #require(create.terminationStatus == 0)
        return address.replacingOccurrences(of: "/postgres", with: "/\(name)", options: .backwards)
    }
}
