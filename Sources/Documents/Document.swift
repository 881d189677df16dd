import Diagnostics

/// A page as structure: what every reader makes and the interpreter reads.
///
/// The same page gives the same document whether it was read from Markdown or from HTML, but for
/// positions. What that means for the parts where the two differ:
/// - Links inside the documentation are paths from its root, ending in `.md`, with the anchor
///   behind `#`: `api-reference/data-types.md#user`; a link into the page itself is only `#anchor`.
///   Other links stand as they were written.
/// - Headings carry the anchors that pages show: the given ones, or the slug of their text. Equal
///   ones are numbered.
/// - A note's title that only names its kind is none. A tab is named by what its author wrote, marks
///   and all, and so is a link that shows its target's title.
/// - Text is one run between two other inlines; runs of white space in it are one space, and it
///   neither starts nor ends a line with one.
/// - Code keeps its lines and loses the indentation of the block it stands in and the line feed
///   at its end.
///
/// A reader for text exports makes of a page what its text still shows.
public final class Document: Sendable {
    /// The page's path from the root of its documentation, with `/` between the parts.
    public let path: String
    /// The files that the page was put together from: itself, then what it includes.
    public let files: [String]
    /// What the reader could not understand.
    public let diagnostics: [Diagnostic]
    let nodes: [Node]
    let bytes: [UInt8]

    init(path: String, files: [String], diagnostics: [Diagnostic], nodes: [Node], bytes: [UInt8]) {
        self.path = path
        self.files = files
        self.diagnostics = diagnostics
        self.nodes = nodes
        self.bytes = bytes
    }

    public var root: Element { Element(document: self, index: 0) }
    public var title: String { root.text }
}

/// A node of a document, with what stands around it.
public struct Element: Sendable {
    public let document: Document
    let index: Int

    var node: Node { document.nodes[index] }

    /// Its place among the nodes of the document: an identity, and an order.
    public var ordinal: Int { index }

    public var kind: NodeKind { node.kind }
    public var number: Int { Int(node.number) }
    public var line: Int { Int(node.line) }
    public var column: Int { Int(node.column) }
    /// The index of its file in the document's `files`.
    public var file: Int { Int(node.file) }
    public var position: Position { Position(path: document.files[file], line: line, column: column) }

    public var text: String { string(node.text) }
    public var info: String { string(node.info) }
    /// The bytes of `text`, not copied.
    public var textBytes: ArraySlice<UInt8> { document.bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)] }
    public var infoBytes: ArraySlice<UInt8> { document.bytes[Int(node.info.lowerBound)..<Int(node.info.upperBound)] }

    public var children: Children { Children(document: document, first: Int(node.firstChild)) }
    public var firstChild: Element? {
        node.firstChild < 0 ? nil : Element(document: document, index: Int(node.firstChild))
    }
    public var next: Element? {
        node.next < 0 ? nil : Element(document: document, index: Int(node.next))
    }

    private func string(_ range: Range<Int32>) -> String {
        String(decoding: document.bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }

    public struct Children: Sequence, IteratorProtocol, Sendable {
        let document: Document
        var first: Int

        public var isEmpty: Bool { first < 0 }

        public mutating func next() -> Element? {
            guard first >= 0 else { return nil }
            defer { first = Int(document.nodes[first].next) }
            return Element(document: document, index: first)
        }
    }
}

extension Element: Equatable {
    public static func == (a: Element, b: Element) -> Bool {
        a.index == b.index && a.document === b.document
    }
}
