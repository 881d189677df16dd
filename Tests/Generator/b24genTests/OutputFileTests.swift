import Foundation
import Testing

@testable import b24gen

@Suite final class OutputFileTests {
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("b24gen-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

    @Test func replacesAFileAndLeavesNothingBeside() throws {
        try OutputFile.write(Array("one".utf8), to: "\(folder)/a")
        try OutputFile.write(Array("two".utf8), to: "\(folder)/a")
        #expect(try text("a") == "two")
        #expect(try names() == ["a"])
    }

    @Test func writesThroughALink() throws {
        try OutputFile.write(Array("one".utf8), to: "\(folder)/a")
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/b", withDestinationPath: "a")
        try OutputFile.write(Array("two".utf8), to: "\(folder)/b")
        #expect(try text("a") == "two")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/b") == "a")
    }

    @Test func aDeviceIsWrittenAndNotReplaced() throws {
        try OutputFile.write(Array("gone".utf8), to: "/dev/null")
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(type == .typeCharacterSpecial)
    }

    @Test func whatCannotBeWrittenIsNamed() throws {
        let failure = try #require(throws: Failure.self) { try OutputFile.write([1], to: "\(folder)/no/a") }
        #expect(failure.status == .unreadable)
        #expect(failure.message.hasPrefix("\(folder)/no/a cannot be written: "))
        #expect(throws: Failure.self) { try OutputFile.write([1], to: folder) }
        #expect(try names() == [])
    }
}
