import Testing

@testable import Documents

/// Every page of the documentation, read from each of its forms.
@Suite(.enabled(if: Documentation.isHere, "B24_DOCS and B24_HTML name no documentation: passed over"))
struct TwinsTests {
    /// Pages on which the builder lost what the author meant, and the Markdown reader does not.
    private static let lost: Set<String> = []

    @Test(arguments: Documentation.languages, ["served", "saved"])
    func htmlSaysWhatMarkdownSays(language: String, form: String) throws {
        let documentation = Documentation(language: language)
        let markdown = YFMReader(tree: try SourceTree(root: documentation.markdown))
        var different: [String] = []
        for page in documentation.pages(form, ending: ".html") where markdown.tree.paths.contains(page + ".md") {
            let html = HTMLReader().read(path: page + ".html", bytes: try documentation.bytes(form, page + ".html"))
            #expect(!html.diagnostics.contains { $0.rule != "cell-split" }, "\(html.diagnostics)")
            if markdown.read(page + ".md").firstDifference(from: html) != nil { different.append(page) }
        }
        #expect(different.filter { !Self.lost.contains($0) } == [])
    }

    /// The names of fields: which of them a text still shows, and how many of those it shows are some.
    @Test(arguments: Documentation.languages, [("text-a", 0.94, 0.98), ("text-b", 0.98, 0.98)])
    func textShowsTheNames(language: String, form: (name: String, recall: Double, precision: Double)) throws {
        let documentation = Documentation(language: language)
        var (expected, recalled, found, right) = (0, 0, 0, 0)
        for page in documentation.pages(form.name, ending: ".txt") {
            let html = HTMLReader().read(path: page, bytes: try documentation.bytes("served", page + ".html"))
            let text = TextReader().read(path: page, bytes: try documentation.bytes(form.name, page + ".txt"))
            #expect(text.diagnostics.isEmpty)
            let (names, shown) = (Set(Self.names(html)), Set(Self.names(text)))
            for name in Self.names(html, onlyFields: true) {
                expected += 1
                recalled += shown.contains(name) ? 1 : 0
            }
            for name in Self.names(text, onlyFields: true) where !name.isEmpty {
                found += 1
                right += names.contains(name) ? 1 : 0
            }
        }
        #expect(Double(recalled) >= form.recall * Double(expected), "\(recalled) of \(expected)")
        #expect(Double(right) >= form.precision * Double(found), "\(right) of \(found)")
    }

    /// What stands in the first column of tables, or of those whose head speaks of fields.
    private static func names(_ document: Document, onlyFields: Bool = false) -> [String] {
        document.nodes.indices.filter { document.nodes[$0].kind == .table }.flatMap { index in
            let names = Element(document: document, index: index).children.map { firstLine($0) ?? "" }
            let isOfFields = ["Name", "Parameter", "Field", "Название", "Параметр", "Поле"].contains(names.first)
            return onlyFields && !isOfFields ? [] : Array(names.dropFirst(onlyFields ? 1 : 0))
        }
    }

    private static func firstLine(_ row: Element) -> String? {
        guard let paragraph = row.firstChild?.firstChild, paragraph.kind == .paragraph else { return nil }
        var line = ""
        for inline in paragraph.children {
            if inline.kind == .lineBreak { break }
            line += text(inline)
        }
        return line
    }

    private static func text(_ inline: Element) -> String { inline.text + inline.children.map(text).joined() }
}
