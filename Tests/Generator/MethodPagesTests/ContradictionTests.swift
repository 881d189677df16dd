import APIModel
import Diagnostics
import Documents
import Testing

@testable import MethodPages

/// A claim that lost against an incompatible one is a finding with both places; claims that agree are none.
@Suite struct ContradictionTests {
    /// The findings of one method that pages of both languages describe.
    private func findings(_ english: String, _ russian: String) -> [Diagnostic] {
        let pages = [(Language.en, english), (.ru, russian)].map { language, text in
            let tree = SourceTree(files: ["api-reference/note-get.md": Array(text.utf8)])
            let page = MethodPage(YFMReader(tree: tree).read("api-reference/note-get.md"), language: language)
            let source = Source(id: language.rawValue, kind: .yfm, language: language, digest: "")
            return SourcedPage(page: page, source: source, folder: language.rawValue)
        }
        return ModelBuilder.build(pages, sources: pages.map(\.source)).diagnostics
    }

    private func page(_ rows: [String], errors: [String] = []) -> String {
        let errorTable =
            errors.isEmpty
            ? "" : "\n## Errors\n\n#|\n|| **Code** | **Error message** ||\n" + errors.joined(separator: "\n") + "\n|#\n"
        return "# Get a Note note.get\n\n## Method Parameters\n\n#|\n|| **Name**\n`type` | **Description** ||\n"
            + rows.joined(separator: "\n") + "\n|#\n" + errorTable
    }

    @Test func aFactOfAFieldThatDiffersIsToldOnceWithBothPlaces() throws {
        let found = findings(
            page(["|| **id***\n`integer` | The note ||"]),
            page(["|| **id**\n`boolean` | Заметка. Необязательный параметр ||", "|| **a***\n`string` | А ||"]))
        let required = try #require(found.first { $0.rule == "differs-required" })
        #expect(
            required.message == "note.get › id: required is false here (ru), but true where it is decided (en)")
        #expect(required.position.path == "ru/api-reference/note-get.md")
        #expect(required.related.map(\.path) == ["en/api-reference/note-get.md"])
        #expect(required.position.line > 0)
        #expect(
            found.map(\.rule).filter { $0.hasPrefix("differs-") }.sorted() == [
                "differs-field", "differs-required", "differs-type",
            ])
    }

    @Test func whatAgreesIsNoContradiction() {
        let rows = { (text: String) in
            ["|| **id***\n`integer` | \(text) ||", "|| **when**\n`datetime` | \(text) ||"]
        }
        let finer = ["|| **id***\n`integer` | а ||", "|| **when**\n`string` | б ||"]
        #expect(findings(page(rows("The note")), page(rows("Заметка"))).isEmpty)
        #expect(findings(page(rows("The note")), page(finer)).isEmpty)
    }

    @Test func messagesOfErrorsDifferUnlessOneIsATranslation() {
        let english = page(["|| **id***\n`integer` | a ||"], errors: ["|| `A` | No such note ||", "|| `B` | Gone ||"])
        let other = page(
            ["|| **id***\n`integer` | a ||"], errors: ["|| `A` | Note not found ||", "|| `B` | Удалена ||"])
        let found = findings(english, other)
        #expect(found.map(\.rule) == ["differs-message"])
        #expect(found[0].message.hasPrefix("note.get › error A: message is “Note not found” here (ru)"))
    }
}
