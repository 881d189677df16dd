import CCMarkGFM

/// Inline nodes: text is gathered until something else comes.
extension Converter {
    /// A block that holds inlines; a block of nothing is left out.
    mutating func inlineBlock(_ kind: NodeKind, _ node: Node, at place: DocumentBuilder.Place) {
        let before = builder.lastChild
        builder.open(kind, at: place)
        text.start(in: builder)
        inlines(of: node)
        _ = takeAttributes(from: node)
        endLine()
        closeTags(downTo: 0)
        // Breaks at the end no one sees.
        breaks.removeAll()
        builder.closeUnlessEmpty(behind: before)
    }

    mutating func heading(_ node: Node, at place: DocumentBuilder.Place) {
        let level = Int(cmark_node_get_heading_level(node))
        if !hasTitle, builder.nodes.count == 1, takesTitle(level: level) {
            hasTitle = true
            let text = plainText(of: node)
            var title = Array(builder.slice(text))
            _ = Attributes.take(fromEndOf: &title)
            title = Array(title[...].trimmed)
            builder.setTitle(builder.intern(title), at: place)
            return
        }
        builder.open(.heading, number: level, at: place)
        let index = builder.nodes.count - 1
        text.start(in: builder)
        inlines(of: node)
        let attributes = takeAttributes(from: node)
        endLine()
        closeTags(downTo: 0)
        // Breaks at the end no one sees.
        breaks.removeAll()
        let ids = Attributes.ids(in: attributes)
        builder.nodes[index].info = builder.intern(ids.joined(separator: [UInt8(ascii: " ")]))
        builder.close()
    }

    /// Takes attributes off the end of a block whose inlines were just read.
    ///
    /// - Returns: what was taken.
    private mutating func takeAttributes(from node: Node) -> ArraySlice<UInt8> {
        text.trimBlockEnd(in: builder)
        let gathered = text.slice(of: builder)
        guard let start = Attributes.start(atEndOf: gathered) else { return [] }
        let attributes = gathered[start...]
        // In the source they must stand as they are, not behind a backslash.
        let last = Int(cmark_node_get_end_line(node))
        guard last > 0, last <= scan.lines.count else { return [] }
        let end = last < scan.lines.count ? Int(scan.lines[last].start) : scan.markdown.count
        let source = scan.markdown[Int(scan.lines[last - 1].start)..<end].trimmed
        guard source.count > attributes.count, source.suffix(attributes.count).elementsEqual(attributes),
            source.dropLast(attributes.count).last != UInt8(ascii: "\\")
        else { return [] }
        text.cut(at: start, in: builder)
        return attributes
    }

    /// Whether a first heading of this level is the title rather than a block.
    private func takesTitle(level: Int) -> Bool {
        switch mode {
        case .page: level == 1
        case .includeWithoutTitle: true
        case .include: false
        }
    }

    mutating func inlines(of node: Node) {
        guard depth < Self.deepest else {
            return builder.report(
                .warning, "nesting-too-deep", at: place(node), "marks of text nest too deep to be read",
                hint: "take some of them out")
        }
        depth += 1
        defer { depth -= 1 }
        var child = cmark_node_first_child(node)
        while let current = child {
            inline(current)
            child = cmark_node_next(current)
        }
    }

    private mutating func inline(_ node: Node) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT:
            text.append(UnsafeBufferPointer(cString: cmark_node_get_literal(node)), at: place(node), to: &builder)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: breakLine()
        case CMARK_NODE_HTML_INLINE: tag(UnsafeBufferPointer(cString: cmark_node_get_literal(node)), at: place(node))
        case CMARK_NODE_CODE:
            beginInline()
            let code = builder.intern(UnsafeBufferPointer(cString: cmark_node_get_literal(node)))
            builder.add(.codeSpan, text: code, at: place(node))
            text.startBehindInline(in: builder, shows: true)
        case CMARK_NODE_EMPH: wrap(.emphasis, node)
        case CMARK_NODE_STRONG: wrap(.strong, node)
        case CMARK_NODE_LINK: link(node)
        case CMARK_NODE_IMAGE: image(node)
        default: break
        }
    }

    mutating func wrap(_ kind: NodeKind, _ node: Node, info: Range<Int32> = 0..<0) {
        beginInline()
        builder.open(kind, info: info, at: place(node))
        let outer = tags.count
        inlines(of: node)
        flush()
        closeTags(downTo: outer)
        builder.close()
        text.startBehindInline(in: builder, shows: false)
    }

    private mutating func image(_ node: Node) {
        beginInline()
        let at = place(node)
        let info = builder.internLink(UnsafeBufferPointer(cString: cmark_node_get_url(node)), from: path)
        let alternative = plainText(of: node)
        builder.add(.image, text: alternative, info: info, at: at)
        text.startBehindInline(in: builder, shows: true)
    }

    /// The parser knows no places of breaks: they stand where the inline before them does.
    mutating func breakLine() {
        endLine()
        let last = builder.nodes[builder.nodes.count - 1]
        breaks.append(.init(file: 0, line: Int(last.line), column: Int(last.column)))
        text.startLine(in: builder)
    }

    /// Adds the text gathered so far, before something else comes.
    mutating func flush() {
        text.cutAttributes(in: builder)
        if !text.isEmpty { addBreaks() }
        text.flush(into: &builder)
    }

    /// Makes room for an inline that is no text.
    mutating func beginInline() {
        flush()
        addBreaks()
    }

    private mutating func addBreaks() {
        for place in breaks { builder.add(.lineBreak, at: place) }
        breaks.removeAll(keepingCapacity: true)
    }

    mutating func endLine() {
        text.trimEnd(in: builder)
        flush()
    }
}
