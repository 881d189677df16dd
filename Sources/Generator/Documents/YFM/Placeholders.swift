import CCMarkGFM
import Diagnostics

/// What the placeholders stand for: code, tables, included files.
extension Converter {
    mutating func substitute(_ marker: Scan.Marker, at place: DocumentBuilder.Place) {
        switch marker {
        case .code(let code): self.code(code, at: place)
        case .table(let rows): table(rows, at: place)
        case .include(let include): self.include(include, at: place)
        case .piece, .open, .close, .term: break
        }
    }

    private mutating func code(_ code: Scan.Code, at place: DocumentBuilder.Place) {
        let text = builder.internCode(input, lines: code.lines, indent: code.indent)
        builder.add(.code, text: text, info: internLanguage(input[code.info]), at: place)
    }

    /// The first word behind a fence. `curl` is a program: no highlighter knows it as a language,
    /// and HTML pages do not show it.
    mutating func internLanguage(_ info: some Collection<UInt8>) -> Range<Int32> {
        let word = info.prefix { !$0.isSpace }
        return word.elementsEqual("curl".utf8) ? 0..<0 : builder.intern(word)
    }

    private mutating func table(_ rows: Range<Int>, at place: DocumentBuilder.Place) {
        builder.open(.table, at: place)
        for row in scan.rows[rows] {
            builder.open(.row, at: .init(line: row.line, column: row.column))
            for index in row.cells {
                let piece = scan.pieces[index]
                let cellPlace = DocumentBuilder.Place(line: piece.line, column: piece.column)
                if piece.range.count == 1, isExtension(input[piece.range.lowerBound]) {
                    builder.add(.cell, info: builder.intern(input[piece.range]), at: cellPlace)
                } else {
                    builder.open(.cell, at: cellPlace)
                    blocks(pieces[index])
                    builder.close()
                }
            }
            for _ in 0..<row.missing { builder.add(.cell, at: .init(line: row.line, column: row.column)) }
            builder.close()
        }
        builder.close()
    }

    /// A cell that only extends its neighbour holds one of these.
    private func isExtension(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") || byte == UInt8(ascii: "^") }

    private mutating func include(_ include: Scan.Include, at place: DocumentBuilder.Place) {
        var link = input[include.target]
        var anchor = link[link.endIndex...]
        if let hash = link.firstIndex(of: UInt8(ascii: "#")) {
            anchor = link[link.index(after: hash)...]
            link = link[..<hash]
        }
        let name = String(decoding: link, as: UTF8.self)
        guard let target = SourcePath.resolved(name, from: path) else {
            return builder.report(
                .warning, "include-outside", at: place, "`\(name)` leads out of the documentation; it was not read",
                hint: "read the folder that holds the file, or leave what it says to other pages")
        }
        guard !chain.paths.contains(target) else {
            return builder.report(
                .error, "include-cycle", at: place, "`\(target)` includes itself", hint: "take one of the includes out")
        }
        guard chain.paths.count < IncludeChain.deepest else {
            return builder.report(
                .error, "include-too-deep", at: place, "includes nest too deep; `\(target)` was not read",
                hint: "include it in fewer steps")
        }
        guard chain.takesOne() else { return reportNoRoom(for: target, at: place) }
        let request = YFMReader.Request(
            path: target, anchor: String(decoding: anchor, as: UTF8.self), withoutTitle: include.withoutTitle)
        switch reader.fragment(request, chain: chain) {
        case .success(let fragment):
            guard builder.hasRoom(for: fragment) else { return reportNoRoom(for: target, at: place) }
            builder.splice(fragment)
        case .failure(let failure):
            builder.report(
                .error, "include-unreadable", at: place, "the included file `\(target)` \(failure.description)")
        }
    }

    private mutating func reportNoRoom(for target: String, at place: DocumentBuilder.Place) {
        chain.close()
        builder.report(
            .error, "include-too-much", at: place, "the page has no room left for `\(target)`", hint: "include less")
    }

    /// A tab is named by what its author wrote, marks and all.
    private mutating func source(of paragraph: Node) -> Range<Int32> {
        let first = Int(cmark_node_get_start_line(paragraph)) - 1
        let last = Int(cmark_node_get_end_line(paragraph)) - 1
        let start = Int(scan.lines[first].start) + Int(cmark_node_get_start_column(paragraph)) - 1
        let end = last + 1 < scan.lines.count ? Int(scan.lines[last + 1].start) : scan.markdown.count
        var text: [UInt8] = []
        for word in scan.markdown[start..<end].split(whereSeparator: \.isSpace) {
            if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            text.append(contentsOf: word)
        }
        return builder.intern(text)
    }

    /// The list between `{% list tabs %}` and `{% endlist %}`: every item is a tab, its first
    /// paragraph the title.
    mutating func tabs(_ list: Node) {
        var item = cmark_node_first_child(list)
        while let current = item {
            item = cmark_node_next(current)
            var content = cmark_node_first_child(current)
            var title = 0..<0 as Range<Int32>
            if let first = content, cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH {
                title = source(of: first)
                content = cmark_node_next(first)
            }
            builder.open(.tab, text: title, at: place(current))
            blocks(content)
            builder.close()
        }
    }
}
