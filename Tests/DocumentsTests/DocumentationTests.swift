import Foundation
import Testing

@testable import Documents

/// The whole documentation, where it is at hand: `B24_DOCS` names the folder with `docs/en` and
/// `docs/ru`, `B24_HTML` the one with `en/served` and `ru/served`. One page in 150 is read, all of
/// them where `B24_ALL` is set, for which an optimised build is the right one.
@Suite struct DocumentationTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let docs = environment["B24_DOCS"] ?? "../shared"
    private static let step = environment["B24_ALL"] == nil ? 150 : 1

    private static func tree(_ path: String) -> SourceTree? {
        let tree = try? SourceTree(root: path)
        if tree == nil { print("passed over: \(path) is not there") }
        return tree
    }

    private static func sample(_ paths: [String]) -> [String] {
        stride(from: 0, to: paths.count, by: step).map { paths[$0] }
    }

    /// A page says the same as Markdown and as HTML, but where the builder lost what its author meant:
    /// then the reader of Markdown says what and where.
    @Test(arguments: ["en", "ru"])
    func theFormatDoesNotMatter(language: String) throws {
        guard let markdown = Self.tree("\(Self.docs)/docs/\(language)"),
            let html = Self.tree("\(Self.environment["B24_HTML"] ?? "")/\(language)/served")
        else { return }
        let reader = YFMReader(tree: markdown)
        var differing: [String] = []
        for path in Self.sample(html.paths(endingIn: ".html")) {
            let page = String(path.dropLast(5)) + ".md"
            guard markdown.paths.contains(page) else { continue }
            let document = reader.read(page)
            let twin = HTMLReader().read(path: path, bytes: try html.bytes(of: path))
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
        guard let tree = Self.tree("\(Self.docs)/docs/ru") else { return }
        let reader = YFMReader(tree: tree)
        var (found, lost) = (0, 0)
        for page in Self.sample(tree.paths(endingIn: ".md")) {
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
        #expect(found > 0)
        #expect(lost * 20 <= found, "\(lost) of \(found + lost)")
    }
}
