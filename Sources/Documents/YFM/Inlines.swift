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
        if takesTitle(level: level), builder.nodes.count == 1 {
            let text = plainText(of: node)
            var title = Array(builder.slice(text))
            _ = Attributes.take(fromEndOf: &title)
            title = Array(title[...].trimmed)
            builder.setTitle(builder.intern(title))
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

    private mutating func link(_ node: Node) {
        let target = UnsafeBufferPointer(cString: cmark_node_get_url(node))
        if target.first == UInt8(ascii: "*") { return term(target, node) }
        if isVideo(node) { return text.dropLast(in: builder) }
        guard LinkScheme.isShown(target) else {
            builder.report(
                .warning, "link-scheme", at: place(node),
                "`\(String(decoding: target, as: UTF8.self))` leads nowhere", hint: "is the address spelled right?")
            return inlines(of: node)
        }
        let info = builder.internLink(target, from: path)
        guard isTitleReference(node) else { return wrap(.link, node, info: info) }
        beginInline()
        let at = place(node)
        builder.open(.link, info: info, at: at)
        let target2 = String(decoding: builder.bytes[Int(info.lowerBound)..<Int(info.upperBound)], as: UTF8.self)
        if let title = reader.title(of: target2, page: path) {
            builder.add(.text, text: builder.intern(title.utf8), at: at)
        } else {
            builder.report(
                .warning, "link-without-title", at: at, "`\(target2)` has no title to show here",
                hint: "write the link's text")
        }
        builder.close()
        text.startBehindInline(in: builder, shows: true)
    }

    /// A term stands in the text as any other word; what it means stands below. Where nothing says
    /// what it means, it is no term.
    private mutating func term(_ target: UnsafeBufferPointer<UInt8>, _ node: Node) {
        if scan.explainedTerms.contains(Array(target.dropFirst())) { return inlines(of: node) }
        let at = place(node)
        let name = String(decoding: target.dropFirst(), as: UTF8.self)
        builder.report(
            .warning, "term-unexplained", at: at, "nothing says what the term `\(name)` means",
            hint: "write `[*\(name)]: …` at the end of the page")
        append("[", at: at)
        inlines(of: node)
        append("](", at: at)
        text.append(target, at: at, to: &builder)
        append(")", at: at)
    }

    private mutating func append(_ string: StaticString, at place: DocumentBuilder.Place) {
        string.withUTF8Buffer { text.append($0, at: place, to: &builder) }
    }

    /// `@[youtube](id)`: a film, of which a document shows nothing.
    private func isVideo(_ node: Node) -> Bool {
        guard text.slice(of: builder).last == UInt8(ascii: "@"), let name = cmark_node_first_child(node),
            cmark_node_get_type(name) == CMARK_NODE_TEXT
        else { return false }
        let player = UnsafeBufferPointer(cString: cmark_node_get_literal(name))
        return ["youtube", "vimeo", "vine", "prezi", "osf", "rutube", "vk", "yandex"].contains {
            player.elementsEqual($0.utf8)
        }
    }

    /// `[{#T}](page.md)` shows the title of the page.
    private func isTitleReference(_ node: Node) -> Bool {
        guard let only = cmark_node_first_child(node), cmark_node_get_type(only) == CMARK_NODE_TEXT else {
            return false
        }
        var child: Node? = only
        var text: [UInt8] = []
        while let current = child {
            guard cmark_node_get_type(current) == CMARK_NODE_TEXT, text.count < 8 else { return false }
            text.append(contentsOf: UnsafeBufferPointer(cString: cmark_node_get_literal(current)))
            child = cmark_node_next(current)
        }
        return text.elementsEqual("{#T}".utf8)
    }

    private mutating func image(_ node: Node) {
        beginInline()
        let at = place(node)
        let info = builder.internLink(UnsafeBufferPointer(cString: cmark_node_get_url(node)), from: path)
        let alternative = plainText(of: node)
        builder.add(.image, text: alternative, info: info, at: at)
        text.startBehindInline(in: builder, shows: true)
    }

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
