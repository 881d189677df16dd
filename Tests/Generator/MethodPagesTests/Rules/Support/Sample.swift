import APIModel
import Documents

@testable import MethodPages

/// A piece of a page in our own words: a row, a table, a section, or a page as a whole.
struct Sample: Sendable {
    /// What stands below the head of the page.
    var body: String

    /// One row of a table of parameters: the cell of the name with its type below, and the description.
    static func row(_ name: String, _ description: String) -> Sample {
        rows([name, description])
    }

    /// Rows of a table of parameters.
    static func rows(_ rows: [String]...) -> Sample {
        parameters(table(["Parameter", "Description"], rows))
    }

    /// A table of parameters with columns of its own.
    static func table(_ head: [String], _ rows: [String]...) -> Sample {
        parameters(table(head, rows))
    }

    /// Everything below the heading of the parameters.
    static func parameters(_ markdown: String) -> Sample {
        Sample(body: "## Method parameters\n\n\(markdown)\n")
    }

    /// Everything below the heading of the answer.
    static func response(_ markdown: String) -> Sample {
        Sample(body: "## Response handling\n\n\(markdown)\n")
    }

    /// The same with an example of a request.
    func requested(_ json: String) -> Sample {
        let address = "https://example.bitrix24.com/rest/1/secret/test.item.add"
        return Sample(
            body: """
                \(body)
                ## Code examples

                ```bash
                curl -X POST -H "Content-Type: application/json" -d '\(json)' \(address)
                ```

                """)
    }

    /// The same with the section of another sample behind it.
    func followed(by other: Sample) -> Sample { Sample(body: body + "\n" + other.body) }

    /// A table as the pages write it.
    static func table(_ head: [String], _ rows: [[String]]) -> String {
        let lines = [head.map { "**\($0)**" }] + rows
        return "#|\n" + lines.map { "|| " + $0.joined(separator: " | ") + " ||\n" }.joined() + "|#"
    }

    // MARK: Reading

    /// Words in Cyrillic letters make the page Russian.
    var language: Language {
        body.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } ? .ru : .en
    }

    private var markdown: String {
        let line =
            language == .ru ? "Кто может выполнять метод: любой пользователь" : "Who can execute the method: any user"
        return "# Do something test.item.add\n\n> Scope: [`test`](../scopes.md)\n>\n> \(line)\n\n" + body
    }

    /// The page, read by the rules of the book.
    func page(_ strata: Strata = RuleBook.strata) -> MethodPage {
        let tree = SourceTree(files: ["api-reference/test/test-item-add.md": Array(markdown.utf8)])
        return MethodPage(
            YFMReader(tree: tree).read("api-reference/test/test-item-add.md"), language: language, kind: .yfm,
            accountsRows: true, sharing: nil, strata: strata)
    }
}
