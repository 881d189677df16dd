import Foundation
import Testing

/// Inputs that once broke a reader or took it too long, and small ones that reach much of it: none breaks any reader
/// again.
@Suite struct CorpusTests {
    private struct Input {
        var name: String
        var bytes: [UInt8]
    }

    private static func inputs() throws -> [Input] {
        let folder = try #require(Bundle.module.url(forResource: "Fixtures/Corpus", withExtension: nil))
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
            .map { Input(name: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0))) }
    }

    /// Every target reads every input, whoever it was found by; what a crash would hide stands in the name.
    @Test(arguments: FuzzTarget.allCases) func corpus(target: FuzzTarget) throws {
        let inputs = try Self.inputs()
        for input in inputs { target.run(input.bytes) }
        print("\(target): \(inputs.count) inputs of \(inputs.map(\.bytes.count).reduce(0, +)) bytes")
        #expect(inputs.count >= 20)
        let own = inputs.count { $0.name.hasPrefix(target.rawValue + ".") }
        #expect(own > 0, "no input was kept for \(target.rawValue)")
    }

    /// What was found once comes to nothing in any cut of it either.
    @Test func cutInputs() throws {
        var count = 0
        for input in try Self.inputs() {
            guard let target = FuzzTarget(rawValue: input.name.split(separator: ".").first.map(String.init) ?? "")
            else {
                Issue.record("\(input.name) names no target")
                continue
            }
            for part in 1...4 {
                target.run(Array(input.bytes.prefix(input.bytes.count * part / 5)))
                target.run(Array(input.bytes.suffix(input.bytes.count * part / 5)))
                count += 2
            }
        }
        #expect(count >= 160)
    }
}
