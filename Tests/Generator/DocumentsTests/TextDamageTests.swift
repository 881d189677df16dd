import Testing

@testable import Documents

/// Texts that no page is: bounded, and never wrong by more than what they lack.
@Suite struct TextDamageTests {
    private static func read(_ bytes: [UInt8]) -> Document { TextReader().read(path: "p.txt", bytes: bytes) }

    @Test func filesThatAreNoPages() {
        let large = [UInt8](repeating: UInt8(ascii: "x"), count: TextReader.largestFile + 1)
        #expect(Self.read(large).diagnostics.map(\.rule) == ["page-too-large"])
        #expect(Self.read([]).root.children.isEmpty)
        #expect(Self.read(Array("\n\n\n".utf8)).root.children.isEmpty)
        #expect(Self.read(Array("|\n|\n|".utf8)).diagnostics.isEmpty)
    }

    @Test func bytesThatAreNoText() {
        let document = Self.read(Array("Title\n\na".utf8) + [0xC3, 0x28, 0x00])
        #expect(document.root.firstChild?.firstChild?.text == "a\u{FFFD}(\u{FFFD}")
        #expect(document.diagnostics.first?.position.line == 3)
        #expect(document.diagnostics.first?.position.column == 2)
    }

    @Test func tablesWithoutEnd() {
        let rows = (0..<2000).map { "NAME_\($0)\nstring\n\nText\n\n" }
        let document = Self.read(Array(("T\n\nName\ntype\n\nDescription\n\n" + rows.joined()).utf8))
        #expect(document.root.firstChild?.children.map(\.line).count == 2001)
        let open = "T\n|\nName |\n" + String(repeating: "|\nx\n", count: 2000)
        #expect(!Self.read(Array(open.utf8)).root.children.isEmpty)
    }
}
