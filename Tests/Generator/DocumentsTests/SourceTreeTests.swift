import Foundation
import Testing

@testable import Documents

@Suite struct SourceTreeTests {
    /// A documentation on disk beside a file that is none of it.
    private static func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tree-\(UUID().uuidString)")
        let root = folder.appendingPathComponent("docs")
        try FileManager.default.createDirectory(
            at: root.appendingPathComponent("inner"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("page".utf8).write(to: root.appendingPathComponent("inner/a.md"))
        try Data("secret".utf8).write(to: folder.appendingPathComponent("secret.md"))
        for (link, target) in [
            ("out.md", "../secret.md"), ("in.md", "inner/a.md"), ("up", ".."), ("loop.md", "loop.md"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: root.appendingPathComponent(link).path, withDestinationPath: target)
        }
        try body(root)
    }

    @Test func onlyWhatLiesInsideIsRead() throws {
        try Self.withFolder { root in
            let tree = try SourceTree(root: root.path)
            #expect(tree.paths == ["in.md", "inner/a.md", "loop.md", "out.md", "up"])
            #expect(try tree.bytes(of: "inner/../inner/./a.md") == Array("page".utf8))
            #expect(try tree.bytes(of: "in.md") == Array("page".utf8))
            for path in ["../secret.md", "inner/../../secret.md", "/etc/passwd", "out.md", "up/secret.md", ""] {
                #expect(throws: SourceTree.Failure.outside) { try tree.bytes(of: path) }
            }
            for path in ["inner", "inner/b.md", "inner/a.md/b"] {
                #expect(throws: SourceTree.Failure.missing) { try tree.bytes(of: path) }
            }
            #expect(throws: SourceTree.Failure.self) { try tree.bytes(of: "loop.md") }
        }
    }

    @Test func aPageThatCannotBeReadIsAnEmptyDocument() {
        let document = YFMReader(tree: SourceTree(files: ["a.md": "x"])).read("b.md")
        #expect(document.root.children.isEmpty)
        #expect(document.diagnostics.map(\.rule) == ["page-unreadable"])
    }

    @Test func pathsByEnding() {
        let tree = SourceTree(files: ["b.md": "", "a/c.md": "", "x.html": "", ".md": ""])
        #expect(tree.paths(endingIn: ".md") == ["a/c.md", "b.md"])
    }
}
