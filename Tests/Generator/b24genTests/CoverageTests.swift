import APIModel
import Foundation
import Testing

@testable import b24gen

@Suite struct CoverageTests {
    /// README shows what the command prints.
    @Test func readmeShowsTheNumbers() throws {
        let output = Output()
        #expect(output.run(Program(commands: Program.commands), ["coverage"]) == .success)
        let readme = try String(contentsOfFile: "README.md", encoding: .utf8)
        #expect(readme.contains(output.text), "paste what `b24gen coverage` prints into README.md")
    }

    /// The sentence at its beginning has the same numbers.
    @Test func readmeBeginsWithTheNumbers() throws {
        let model = try CatalogFolder.read(CatalogFolder.standard, ledgersOnly: false).model
        let beginning = try String(contentsOfFile: "README.md", encoding: .utf8).prefix(600)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(beginning.contains("\(Coverage.grouped(model.methods.count)) methods"))
        #expect(beginning.contains("\(model.events.count) events"))
    }

    @Test func countsAreReadable() {
        #expect([0, 999, 1000, 1_234_567].map(Coverage.grouped) == ["0", "999", "1,000", "1,234,567"])
    }
}
