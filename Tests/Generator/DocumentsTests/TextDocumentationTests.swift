import Testing

@testable import Documents

/// Every text of the documentation against the HTML page that it was made from, where both are at hand.
@Suite struct TextDocumentationTests {
    /// The names of fields: which of them a text still shows, and how many of those it shows are some.
    @Test(arguments: ["en", "ru"], [("text-a", 0.94, 0.98), ("text-b", 0.98, 0.98)])
    func textShowsTheNames(language: String, form: (name: String, recall: Double, precision: Double)) throws {
        guard let texts = Documentation.pages(language, form.name), let pages = Documentation.pages(language, "served")
        else { return }
        var (expected, recalled, found, right) = (0, 0, 0, 0)
        for path in Documentation.sample(texts.paths) {
            let page = String(path.dropLast(4)) + ".html"
            let html = HTMLReader().read(path: page, bytes: try pages.bytes(of: page))
            let text = TextReader().read(path: path, bytes: try texts.bytes(of: path))
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
