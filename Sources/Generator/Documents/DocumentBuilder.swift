import Diagnostics

/// Puts a document together in document order: open, add, close.
struct DocumentBuilder {
    var nodes: [Node] = []
    var bytes: [UInt8] = []
    let path: String
    var files: [String]
    var diagnostics: [Diagnostic] = []
    /// The open nodes, innermost last, each with its youngest child.
    var open: [(node: Int, lastChild: Int)] = []

    init(path: String) {
        self.path = path
        files = [path]
        nodes.reserveCapacity(1024)
        bytes.reserveCapacity(16 * 1024)
        nodes.append(Node(kind: .document))
        open = [(0, -1)]
    }

    /// A document that is to be made of the parts of another one.
    init(rewriting other: DocumentBuilder) {
        path = other.path
        files = other.files
        diagnostics = other.diagnostics
        bytes = other.bytes
        nodes.reserveCapacity(other.nodes.count)
        nodes.append(Node(kind: .document, text: other.nodes[0].text))
        nodes[0].line = other.nodes[0].line
        nodes[0].column = other.nodes[0].column
        open = [(0, -1)]
    }

    /// Where a node starts: its file (an index of `files`), line and column.
    struct Place {
        var file = 0
        var line = 0
        var column = 0
    }

    var depth: Int { open.count }
    /// What the next node becomes a child of.
    var innermost: NodeKind { nodes[open[open.count - 1].node].kind }

    @discardableResult
    mutating func add(
        _ kind: NodeKind, number: Int = 0, text: Range<Int32> = 0..<0, info: Range<Int32> = 0..<0, at place: Place
    ) -> Int {
        let index = nodes.count
        nodes.append(
            Node(
                kind: kind, number: UInt8(clamping: number), file: UInt16(clamping: place.file),
                line: Int32(clamping: place.line), column: Int32(clamping: place.column), end: Int32(index + 1),
                text: text, info: info))
        let last = open.count - 1
        if open[last].lastChild >= 0 {
            nodes[open[last].lastChild].next = Int32(index)
        } else {
            nodes[open[last].node].firstChild = Int32(index)
        }
        open[last].lastChild = index
        return index
    }

    mutating func open(
        _ kind: NodeKind, number: Int = 0, text: Range<Int32> = 0..<0, info: Range<Int32> = 0..<0, at place: Place
    ) {
        open.append((add(kind, number: number, text: text, info: info, at: place), -1))
    }

    mutating func close() {
        precondition(open.count > 1, "closed more than was opened")
        nodes[open.removeLast().node].end = Int32(nodes.count)
    }

    /// Copies bytes into the document's buffer.
    mutating func intern(_ text: some Sequence<UInt8>) -> Range<Int32> {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        return start..<Int32(bytes.count)
    }

    /// - Parameter place: where the title stands, if it stands in the page.
    mutating func setTitle(_ text: Range<Int32>, at place: Place = Place()) {
        nodes[0].text = text
        nodes[0].line = Int32(clamping: place.line)
        nodes[0].column = Int32(clamping: place.column)
    }

    mutating func finish() -> Document {
        for (node, _) in open { nodes[node].end = Int32(nodes.count) }
        return Document(path: path, files: files, diagnostics: diagnostics, nodes: nodes, bytes: bytes)
    }
}
