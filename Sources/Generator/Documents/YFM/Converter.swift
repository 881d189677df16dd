import CCMarkGFM
import Diagnostics

/// Makes nodes of a document from the parser's tree, with what the placeholders stand for in their
/// places.
struct Converter {
    typealias Node = OpaquePointer

    let input: UnsafeBufferPointer<UInt8>
    let scan: Scan
    let reader: YFMReader
    let chain: IncludeChain
    var path: String { chain.path }
    let mode: YFMReader.Mode
    var builder: DocumentBuilder
    /// The first node of each piece.
    var pieces: [Node?] = []
    var text = TextRun()
    var hasTitle = false
    /// How many blocks of HTML were read.
    var htmlBlocks = 0
    /// Breaks behind which nothing stands so far.
    var breaks: [DocumentBuilder.Place] = []
    /// The elements of HTML that are open in the text.
    var tags: [HTMLTag] = []
    /// How deep the walk is in the parser's tree.
    var depth = 0

    /// Deeper trees are cut off: no author nests so deep.
    static let deepest = 100

    mutating func convert(_ root: Node) {
        pieces = Array(repeating: nil, count: scan.pieces.count)
        pieces[0] = cmark_node_first_child(root)
        var node = pieces[0]
        while let current = node {
            node = cmark_node_next(current)
            if case .piece(let index)? = marker(current) { pieces[index] = node }
        }
        blocks(pieces[0])
    }

    /// What a block stands for, if it is a placeholder.
    func marker(_ node: Node) -> Scan.Marker? {
        guard cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK else { return nil }
        let line = scan.lines[Int(cmark_node_get_start_line(node)) - 1]
        return line.marker < 0 ? nil : scan.markers[Int(line.marker)]
    }

    func place(_ node: Node) -> DocumentBuilder.Place {
        let index = Int(cmark_node_get_start_line(node)) - 1
        guard scan.lines.indices.contains(index) else { return .init() }
        let line = scan.lines[index]
        return .init(
            file: 0, line: Int(line.source), column: max(1, Int(cmark_node_get_start_column(node)) + Int(line.shift)))
    }

    /// Converts a node and its younger siblings, up to the next piece.
    mutating func blocks(_ first: Node?) {
        guard depth < Self.deepest else {
            if let first {
                builder.report(
                    .warning, "nesting-too-deep", at: place(first), "lists or quotes nest too deep to be read",
                    hint: "nest at most \(Self.deepest) deep")
            }
            return
        }
        depth += 1
        defer { depth -= 1 }
        var open: [(directive: Scan.Directive, place: DocumentBuilder.Place)] = []
        var node = first
        while let current = node {
            node = cmark_node_next(current)
            switch marker(current) {
            case .piece:
                node = nil
            case .open(let directive, let title):
                let at = place(current)
                guard builder.depth < DocumentBuilder.deepest else {
                    builder.report(
                        .warning, "nesting-too-deep", at: at, "notes, cuts or tabs nest too deep to be read",
                        hint: "take some of them out")
                    break
                }
                open.append((directive, at))
                self.open(directive, title: title, at: at)
            case .close(let directive, of: let source):
                if let index = open.lastIndex(where: { $0.directive == directive }) {
                    for left in open[(index + 1)...].reversed() { closeLeftOpen(left) }
                    open.removeSubrange(index...)
                    builder.close()
                } else {
                    let text = String(decoding: input[source], as: UTF8.self)
                    builder.report(
                        .warning, "directive-unopened", at: place(current), "`\(text)` closes nothing that is open here"
                    )
                }
            case .term(let name):
                if !scan.terms.contains(Array(input[name])) {
                    let term = String(decoding: input[name], as: UTF8.self)
                    builder.report(
                        .warning, "term-unused", at: place(current), "no link leads to the term `\(term)`",
                        hint: "write `[…](*\(term))` where it occurs")
                    // What explains it is not shown either.
                    if let next = node, cmark_node_get_type(next) == CMARK_NODE_PARAGRAPH {
                        node = cmark_node_next(next)
                    }
                }
            case let marker?:
                substitute(marker, at: place(current))
            case nil:
                if case .tabs? = open.last?.directive, cmark_node_get_type(current) == CMARK_NODE_LIST {
                    tabs(current)
                } else {
                    block(current)
                }
            }
        }
        for left in open.reversed() { closeLeftOpen(left) }
    }

    private mutating func closeLeftOpen(_ left: (directive: Scan.Directive, place: DocumentBuilder.Place)) {
        builder.close()
        builder.report(.warning, "directive-unclosed", at: left.place, "nothing closes what opens here")
    }

    private mutating func open(_ directive: Scan.Directive, title: Range<Int>, at place: DocumentBuilder.Place) {
        switch directive {
        case .note(let kind):
            let isDefault = NoteTitle.isDefault(input[title], of: input[kind])
            let text = isDefault ? 0..<0 : containerTitle(title)
            builder.open(.note, text: text, info: builder.intern(input[kind]), at: place)
        case .cut: builder.open(.cut, text: containerTitle(title), at: place)
        case .tabs: builder.open(.tabs, at: place)
        }
    }

    /// A title is a line of Markdown, of which the text counts.
    private mutating func containerTitle(_ title: Range<Int>) -> Range<Int32> {
        let title = input.trimmed(title)
        guard input[title].contains(where: { Self.marks.contains($0) }) else { return builder.intern(input[title]) }
        let text = CommonMark.parse(Array(input[title])) { root in
            var converter = self
            converter.builder = DocumentBuilder(path: path)
            let text = cmark_node_first_child(root).map { converter.plainText(of: $0) }
            return text.map { Array(converter.builder.slice($0)) }
        }
        return builder.intern(text ?? Array(input[title]))
    }

    private static let marks = Array("`*_[]<>&\\~".utf8)

    private mutating func block(_ node: Node) {
        let at = place(node)
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            inlineBlock(.paragraph, node, at: at)
        case CMARK_NODE_HEADING:
            heading(node, at: at)
        case CMARK_NODE_LIST:
            builder.open(.list, number: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? 1 : 0, at: at)
            var item = cmark_node_first_child(node)
            while let current = item {
                builder.open(.item, at: place(current))
                blocks(cmark_node_first_child(current))
                builder.close()
                item = cmark_node_next(current)
            }
            builder.close()
        case CMARK_NODE_BLOCK_QUOTE:
            builder.open(.quote, at: at)
            blocks(cmark_node_first_child(node))
            builder.close()
        case CMARK_NODE_CODE_BLOCK:
            codeBlock(node, at: at)
        case CMARK_NODE_THEMATIC_BREAK:
            builder.add(.rule, at: at)
        case CMARK_NODE_HTML_BLOCK:
            html(node)
        case cmark_table_type():
            pipeTable(node, at: at)
        default:
            break
        }
    }

    private mutating func codeBlock(_ node: Node, at place: DocumentBuilder.Place) {
        var code = UnsafeBufferPointer(cString: cmark_node_get_literal(node))[...]
        if code.last == UInt8(ascii: "\n") { code = code.dropLast() }
        let text = builder.intern(code)
        let info = UnsafeBufferPointer(cString: cmark_node_get_fence_info(node))
        builder.add(.code, text: text, info: internLanguage(info), at: place)
    }

    private mutating func pipeTable(_ node: Node, at place: DocumentBuilder.Place) {
        builder.open(.table, at: place)
        var row = cmark_node_first_child(node)
        while let currentRow = row {
            builder.open(.row, at: self.place(currentRow))
            let head = cmark_gfm_extensions_get_table_row_is_header(currentRow) != 0
            var cell = cmark_node_first_child(currentRow)
            while let current = cell {
                let at = self.place(current)
                builder.open(.cell, number: head ? 1 : 0, at: at)
                if cmark_node_first_child(current) != nil { inlineBlock(.paragraph, current, at: at) }
                builder.close()
                cell = cmark_node_next(current)
            }
            builder.close()
            row = cmark_node_next(currentRow)
        }
        builder.close()
    }
}
