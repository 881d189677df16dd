import CCMarkGFM

/// Links, and what only looks like one: terms, films.
extension Converter {
    mutating func link(_ node: Node) {
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
}
