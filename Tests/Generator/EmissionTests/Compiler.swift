import Emission
import Foundation

/// Has the compiler look at generated modules, against the client as it was built for these tests.
enum Compiler {
    static func problems(in files: [GeneratedFile], modules: [String]) throws -> String {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("compile-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let products = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        var problems = ""
        for module in modules {
            var sources: [String] = []
            for file in files where file.path.hasPrefix("Sources/\(module)/") {
                let place = folder.appendingPathComponent(file.path)
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: place)
                sources.append(place.path)
            }
            problems += try run(
                ["swiftc", "-swift-version", "6", "-parse-as-library", "-module-name", module, "-Onone", "-wmo"]
                    + ["-I", folder.path, "-I", products.appendingPathComponent("Modules").path]
                    + [
                        "-emit-module", "-emit-module-path",
                        folder.appendingPathComponent("\(module).swiftmodule").path,
                    ]
                    + ["-emit-object", "-o", folder.appendingPathComponent("\(module).o").path] + sources)
        }
        return problems
    }

    private static func run(_ command: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? "" : String(decoding: output, as: UTF8.self)
    }
}
