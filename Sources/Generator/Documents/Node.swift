/// One element of a document: a block, or a run of inline text.
///
/// Nodes lie in one array in document order; a node's children follow it and are linked by `next`.
/// Texts are ranges of the document's one byte buffer. A page of a thousand rows so costs two
/// allocations rather than ten thousand.
@usableFromInline
struct Node: Sendable {
    @usableFromInline var kind: NodeKind
    /// Level of a heading, 1 for an ordered list, 1 for the head cell of a table.
    @usableFromInline var number: UInt8 = 0
    /// Which of the document's files the node was written in (0: the page itself).
    @usableFromInline var file: UInt16 = 0
    @usableFromInline var line: Int32 = 0
    @usableFromInline var column: Int32 = 0
    @usableFromInline var firstChild: Int32 = -1
    @usableFromInline var next: Int32 = -1
    /// Behind its last descendant.
    @usableFromInline var end: Int32 = 0
    @usableFromInline var text = 0..<0 as Range<Int32>
    @usableFromInline var info = 0..<0 as Range<Int32>
}

extension Node {
    /// Moves it behind other nodes, bytes and lines.
    mutating func shift(nodes: Int32, bytes: Int32, lines: Int32) {
        if firstChild >= 0 { firstChild += nodes }
        if next >= 0 { next += nodes }
        end += nodes
        text = text.lowerBound + bytes..<text.upperBound + bytes
        info = info.lowerBound + bytes..<info.upperBound + bytes
        line += lines
    }
}

/// What a node is, and what its `text` and `info` hold.
@frozen
public enum NodeKind: UInt8, Sendable {
    // Blocks.
    /// The root. `text`: the page's title.
    case document
    /// Children: inlines. `number`: the level. `info`: its anchors, separated by spaces.
    case heading
    /// Children: inlines.
    case paragraph
    /// Children: items. `number`: 1 when numbered.
    case list
    /// Children: blocks. (An item of a tight list holds a paragraph like any other.)
    case item
    /// `text`: the code, without the indentation of what it stands in. `info`: its language.
    case code
    /// Children: rows.
    case table
    /// Children: cells.
    case row
    /// Children: blocks. `number`: 1 when the cell is a head by syntax. `info`: `>` or `^` when
    /// the cell only extends its neighbour to the left or above.
    case cell
    /// Children: blocks. `info`: the kind (info, tip, warning, alert). `text`: its title.
    case note
    /// Children: blocks. `text`: its title.
    case cut
    /// Children: tabs.
    case tabs
    /// Children: blocks. `text`: its title.
    case tab
    /// Children: blocks.
    case quote
    case rule

    // Inlines.
    case text
    /// `text`: the code.
    case codeSpan
    /// Children: inlines.
    case emphasis
    /// Children: inlines.
    case strong
    /// Children: inlines.
    case strike
    /// Children: inlines. Raised text: `^*^`.
    case superscript
    /// Children: inlines. `info`: where it leads (see `Document`).
    case link
    /// `text`: the alternative text. `info`: where it lies.
    case image
    /// A new line inside a paragraph, however it was made.
    case lineBreak

    @inlinable public var isInline: Bool { rawValue >= NodeKind.text.rawValue }
}
