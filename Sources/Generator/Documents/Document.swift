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
    @usableFromInline let nodes: [Node]
    @usableFromInline let bytes: [UInt8]

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
///
/// Rules walk over elements more than over anything else: the walk is inlined where it is used.
@frozen
public struct Element: Sendable {
    public let document: Document
    @usableFromInline let index: Int

    @inlinable
    init(document: Document, index: Int) {
        self.document = document
        self.index = index
    }

    @inlinable var node: Node { document.nodes[index] }

    /// Its place among the nodes of the document: an identity, and an order.
    @inlinable public var ordinal: Int { index }

    @inlinable public var kind: NodeKind { node.kind }
    @inlinable public var number: Int { Int(node.number) }
    @inlinable public var line: Int { Int(node.line) }
    @inlinable public var column: Int { Int(node.column) }
    /// The index of its file in the document's `files`.
    @inlinable public var file: Int { Int(node.file) }
    public var position: Position { Position(path: document.files[file], line: line, column: column) }

    public var text: String { string(node.text) }
    public var info: String { string(node.info) }
    /// The bytes of `text`, not copied.
    @inlinable public var textBytes: ArraySlice<UInt8> { bytes(node.text) }
    @inlinable public var infoBytes: ArraySlice<UInt8> { bytes(node.info) }

    @inlinable public var children: Children { Children(document: document, first: Int(node.firstChild)) }
    @inlinable public var firstChild: Element? {
        node.firstChild < 0 ? nil : Element(document: document, index: Int(node.firstChild))
    }
    @inlinable public var next: Element? {
        node.next < 0 ? nil : Element(document: document, index: Int(node.next))
    }

    /// The elements below it, in document order: all, or those of a kind.
    @inlinable
    public func descendants(_ kind: NodeKind? = nil) -> Descendants {
        Descendants(document: document, index: index + 1, end: Int(node.end), kind: kind)
    }

    @inlinable
    func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
        document.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    private func string(_ range: Range<Int32>) -> String { String(decoding: bytes(range), as: UTF8.self) }

    @frozen
    public struct Children: Sequence, IteratorProtocol, Sendable {
        @usableFromInline let document: Document
        @usableFromInline var first: Int

        @inlinable
        init(document: Document, first: Int) {
            self.document = document
            self.first = first
        }

        @inlinable public var isEmpty: Bool { first < 0 }

        @inlinable public var underestimatedCount: Int {
            var (count, child) = (0, first)
            while child >= 0 {
                count += 1
                child = Int(document.nodes[child].next)
            }
            return count
        }

        @inlinable
        public mutating func next() -> Element? {
            guard first >= 0 else { return nil }
            let element = Element(document: document, index: first)
            first = Int(document.nodes[first].next)
            return element
        }
    }

    /// A node's descendants lie right behind it.
    @frozen
    public struct Descendants: Sequence, IteratorProtocol, Sendable {
        @usableFromInline let document: Document
        @usableFromInline var index: Int
        @usableFromInline let end: Int
        @usableFromInline let kind: NodeKind?

        @inlinable
        init(document: Document, index: Int, end: Int, kind: NodeKind?) {
            self.document = document
            self.index = index
            self.end = end
            self.kind = kind
        }

        @inlinable
        public mutating func next() -> Element? {
            while index < end {
                let found = index
                index += 1
                if kind == nil || document.nodes[found].kind == kind {
                    return Element(document: document, index: found)
                }
            }
            return nil
        }
    }
}

extension Element: Equatable {
    public static func == (a: Element, b: Element) -> Bool {
        a.index == b.index && a.document === b.document
    }
}
