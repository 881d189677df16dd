import Foundation

/// Another process of this program.
struct Running {
    let process = Process()
    private let output = Pipe()

    init(_ arguments: [String]) throws {
        process.executableURL = Bundle.main.executableURL
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
    }

    /// Waits for its end, and returns its last line.
    func report() -> String {
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: "\n").last.map(String.init) ?? ""
    }
}

/// `scripts/postgres`, for as long as this process lives.
final class Script {
    let address: String
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init() throws {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardized
        process.executableURL = root.appendingPathComponent("scripts/postgres")
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        address = Self.line(of: output)
        guard address.hasPrefix("postgresql://") else { throw MissingPostgres() }
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    func tell(_ command: String) {
        input.fileHandleForWriting.write(Data((command + "\n").utf8))
        _ = Self.line(of: output)
    }

    private static func line(of output: Pipe) -> String {
        var bytes: [UInt8] = []
        while let byte = output.fileHandleForReading.readData(ofLength: 1).first, byte != UInt8(ascii: "\n") {
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
