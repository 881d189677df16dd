import Diagnostics

@testable import Documents

/// A page of Markdown in a documentation with a few other files.
enum YFM {
    static func read(_ markdown: String, files: [String: String] = [:]) -> Document {
        read(Array(markdown.utf8), files: files)
    }

    static func read(_ bytes: [UInt8], files: [String: String] = [:]) -> Document {
        YFMReader(tree: SourceTree(files: files)).read("folder/page.md", bytes: bytes)
    }

    static func dump(_ markdown: String, files: [String: String] = [:]) -> String {
        DocumentDump().text(of: read(markdown, files: files))
    }

    /// The first table's cells, each as the text in it.
    static func cells(_ markdown: String) -> [[String]] {
        guard let table = read(markdown).root.children.first(where: { $0.kind == .table }) else { return [] }
        return table.children.map { $0.children.map { $0.info + text($0) } }
    }

    /// The text of a node and all in it.
    static func text(_ element: Element) -> String {
        element.children.reduce(into: element.text) { $0 += $1.kind == .lineBreak ? "/" : text($1) }
    }

    /// What the reader reports, as `line: rule`.
    static func findings(_ markdown: String, files: [String: String] = [:]) -> [String] {
        read(markdown, files: files).diagnostics.map { "\($0.position.line): \($0.rule)" }
    }
}
