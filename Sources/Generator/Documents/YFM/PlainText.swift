import CCMarkGFM

/// Text without its marks: of titles, and of what stands for an image.
extension Converter {
    /// The text of what stands in a node, without its marks.
    mutating func plainText(of node: Node) -> Range<Int32> {
        let start = Int32(builder.bytes.count)
        var run = TextRun()
        run.start(in: builder)
        plain(node, into: &run)
        return start..<run.trimmedEnd(in: builder)
    }

    private mutating func plain(_ node: Node, into run: inout TextRun) {
        guard depth < Self.deepest else { return }
        depth += 1
        defer { depth -= 1 }
        var child = cmark_node_first_child(node)
        while let current = child {
            switch cmark_node_get_type(current) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                run.append(UnsafeBufferPointer(cString: cmark_node_get_literal(current)), at: .init(), to: &builder)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
                (" " as StaticString).withUTF8Buffer { run.append($0, at: .init(), to: &builder) }
            default: plain(current, into: &run)
            }
            child = cmark_node_next(current)
        }
    }
}
