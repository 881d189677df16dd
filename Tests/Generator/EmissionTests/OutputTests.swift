import Foundation
import Testing

@testable import Emission

@Suite struct OutputTests {
    private let folder = OutputFolder(NSTemporaryDirectory() + "b24gen-\(UUID().uuidString)")

    private func file(_ path: String, _ text: String) -> GeneratedFile {
        GeneratedFile(path: path, bytes: Array(text.utf8))
    }

    @Test func whatIsStaleGoesAndWhatIsForeignStays() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        try folder.write([file("a/one.swift", "1"), file("b/two.swift", "2"), file("b/three.swift", "3")])
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.full("b/mine.swift")))
        try Data("edited".utf8).write(to: URL(fileURLWithPath: folder.full("b/three.swift")))
        let difference = try folder.write([file("a/one.swift", "1!")])
        #expect(difference.changed == ["a/one.swift"])
        #expect(difference.removed == ["b/two.swift"])
        #expect(difference.edited == ["b/three.swift"])
        #expect(folder.read("b/mine.swift") == Array("mine".utf8))
        #expect(folder.read("b/three.swift") == Array("edited".utf8))
        #expect(folder.read("a/one.swift") == Array("1!".utf8))
        #expect(folder.read("b/two.swift") == nil)
    }

    @Test func nothingIsWrittenTwice() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        try folder.write([file("one.swift", "1")])
        let before =
            try FileManager.default.attributesOfItem(atPath: folder.full("one.swift"))[.systemFileNumber] as? Int
        #expect(try folder.write([file("one.swift", "1")]).isEmpty)
        let after =
            try FileManager.default.attributesOfItem(atPath: folder.full("one.swift"))[.systemFileNumber] as? Int
        #expect(before == after)
        #expect(folder.isIntact())
    }

    @Test(arguments: ["../out.swift", "/etc/x", "a/../../x", "a//b", ".hidden", "a\nb", "a b", "а"])
    func pathsStayBelow(path: String) {
        #expect(throws: OutputFolder.Failure.self) { try folder.write([file(path, "x")]) }
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func aFailureLeavesTheLastGoodState() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        try folder.write([file("a.swift", "good"), file("b.swift", "good")])
        // A file stands where a folder would have to be made.
        #expect(throws: OutputFolder.Failure.self) {
            try folder.write([file("a.swift", "bad"), file("b.swift/c.swift", "bad")])
        }
        #expect(folder.read("a.swift") == Array("good".utf8))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                "a.swift", "b.swift", "manifest.txt",
            ])
    }

    @Test func aManifestFromElsewhereRemovesNothingOutside() throws {
        let manifest = Manifest(text: "0123456789abcdef ../../etc/passwd\n0123456789abcdef fine.swift\nnonsense")
        #expect(manifest.fingerprints.keys.sorted() == ["fine.swift"])
    }
}
