import Testing

@testable import Documents

/// Every page of the documentation, where it is at hand.
@Suite struct DocumentationTests {
    /// A page says the same as Markdown and as HTML, but where the builder lost what its author meant:
    /// then the reader of Markdown says what and where.
    @Test(arguments: ["en", "ru"], ["served", "saved"])
    func theFormatDoesNotMatter(language: String, form: String) throws {
        guard let markdown = Documentation.markdown(language), let html = Documentation.pages(language, form) else {
            return
        }
        let reader = YFMReader(tree: markdown)
        var differing: [String] = []
        for path in Documentation.sample(html.paths(endingIn: ".html")) {
            let page = String(path.dropLast(5)) + ".md"
            guard markdown.paths.contains(page) else { continue }
            let document = reader.read(page)
            let twin = HTMLReader().read(path: path, bytes: try html.bytes(of: path))
            // The builder's split cells apart, there is nothing to say of these files: not even that the
            // second copy in each of them says something else.
            #expect(twin.diagnostics.allSatisfy { $0.rule == "cell-split" }, "\(twin.diagnostics)")
            guard let (mine, _) = document.firstDifference(from: twin) else { continue }
            differing.append(page)
            let place = mine.map { "\($0.position)" } ?? page
            #expect(
                document.diagnostics.contains { Self.losses.contains($0.rule) }, "\(place): nothing says why it differs"
            )
        }
        #expect(differing.count <= Self.mostDiffering, "\(differing)")
    }

    /// What the builder loses and the reader of Markdown does not.
    private static let losses: Set = [
        "table-touched", "table-row-unclosed", "table-row-indented", "table-dedented", "directive-touched",
        "directive-unclosed", "term-unexplained",
    ]
    private static let mostDiffering = 29

    /// Every link into a page leads to a heading that is there, nearly always: links name slugs.
    @Test func linksFindTheirHeadings() throws {
        guard let tree = Documentation.markdown("ru") else { return }
        let reader = YFMReader(tree: tree)
        var (found, lost) = (0, 0)
        for page in Documentation.sample(tree.paths(endingIn: ".md"), every: 10) {
            let document = reader.read(page)
            var anchors: Set<String> = []
            var links: [String] = []
            for index in document.nodes.indices {
                let element = Element(document: document, index: index)
                switch element.kind {
                case .heading: anchors.formUnion(element.info.split(separator: " ").map(String.init))
                case .link where element.info.hasPrefix("#"): links.append(String(element.info.dropFirst()))
                default: break
                }
            }
            found += links.count { anchors.contains($0) }
            lost += links.count { !anchors.contains($0) }
        }
        #expect(found >= 40)
        #expect(lost * 20 <= found, "\(lost) of \(found + lost)")
    }
}
