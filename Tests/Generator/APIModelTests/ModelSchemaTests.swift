import APIModel
import Bitrix24JSON
import Foundation
import Testing

@Suite struct ModelSchemaTests {
    /// Every key that the writer writes is in the schema, and every reference leads somewhere.
    @Test func theSchemaIsWhole() {
        let text = String(decoding: ModelSchema.bytes, as: UTF8.self)
        let definitions = Set(ModelSchema.schema["$defs"]?.object?.keys.map { $0 } ?? [])
        let used = text.split(separator: "#/$defs/").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(!used.isEmpty)
        #expect(Set(used) == definitions)
    }

    /// An independent validator accepts random models, and refuses one with an unknown word.
    @Test(.enabled(if: Validator() != nil, "check-jsonschema (PyPI) is not installed"))
    func anIndependentValidatorAgrees() throws {
        let validator = try #require(Validator())
        for seed in 0..<5 {
            var random = RandomModel(seed: seed)
            let accepted = try validator.accepts(random.model().json())
            #expect(accepted)
        }
        let wrong = #"{"format":"bitrix24-api-model","version":1,"methods":[{"name":"a","rest":2,"effect":"x"}]}"#
        let accepted = try validator.accepts(Array(wrong.utf8))
        #expect(!accepted)
    }
}

/// PyPI's `check-jsonschema`, where it is on the path.
private struct Validator {
    let program: String

    init?() {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let found = path.split(separator: ":").map { "\($0)/check-jsonschema" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else { return nil }
        program = found
    }

    func accepts(_ model: [UInt8]) throws -> Bool {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let schema = folder.appendingPathComponent("schema.json")
        let instance = folder.appendingPathComponent("model.json")
        try Data(ModelSchema.bytes).write(to: schema)
        try Data(model).write(to: instance)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["--schemafile", schema.path, instance.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
