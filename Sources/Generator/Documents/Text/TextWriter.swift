/// Writes what was found in a text as a document.
struct TextWriter {
    let text: TextLines
    private(set) var builder: DocumentBuilder

    init(_ text: TextLines, _ builder: DocumentBuilder) {
        self.text = text
        self.builder = builder
    }

    mutating func setTitle(_ line: TextLine) {
        builder.setTitle(builder.intern(text[line]), at: place(line))
    }

    mutating func write(_ pieces: [TextPiece]) {
        for piece in pieces { write(piece) }
    }

    private mutating func write(_ piece: TextPiece) {
        switch piece {
        case .heading(let level, let line):
            builder.open(.heading, number: level, at: place(line))
            write(line)
            builder.close()
        case .paragraph(let lines): writeParagraph(lines)
        case .running(let lines): writeRunning(lines)
        case .list(let items): writeList(items[...])
        case .code(let lines):
            var code: [UInt8] = []
            for (index, line) in lines.enumerated() {
                if index > 0 { code.append(0x0A) }
                code.append(contentsOf: text[line])
            }
            builder.add(.code, text: builder.intern(code), at: place(lines.first))
        case .quote(let pieces):
            builder.open(.quote, at: place(of: pieces))
            write(pieces)
            builder.close()
        case .note(let kind, let title, let pieces):
            let titleText = title.map { builder.intern(text[$0]) } ?? 0..<0
            let start = title.map { place($0) } ?? place(of: pieces)
            builder.open(.note, text: titleText, info: builder.intern(kind.utf8), at: start)
            write(pieces)
            builder.close()
        case .table(let rows): writeTable(rows)
        }
    }

    private mutating func writeTable(_ rows: [[TextCell]]) {
        builder.open(.table, at: place(rows.first?.first?.place))
        for row in rows {
            builder.open(.row, at: place(row.first?.place))
            for cell in row {
                builder.open(.cell, at: place(cell.place))
                write(cell.pieces)
                builder.close()
            }
            builder.close()
        }
        builder.close()
    }

    /// Items that stand deeper than the first one before them are lists in that item.
    private mutating func writeList(_ items: ArraySlice<(depth: Int, isNumbered: Bool, lines: [TextLine])>) {
        guard let first = items.first else { return }
        var open: [Int] = []
        for item in items {
            while let depth = open.last, depth > item.depth {
                builder.close()
                builder.close()
                open.removeLast()
            }
            if open.last == item.depth {
                builder.close()
            } else {
                builder.open(.list, number: item.isNumbered ? 1 : 0, at: place(item.lines.first))
                open.append(item.depth)
            }
            builder.open(.item, at: place(item.lines.first ?? first.lines.first))
            writeParagraph(item.lines)
        }
        for _ in open {
            builder.close()
            builder.close()
        }
    }

    private mutating func writeParagraph(_ lines: [TextLine]) {
        guard let first = lines.first else { return }
        builder.open(.paragraph, at: place(first))
        for (index, line) in lines.enumerated() {
            if index > 0 { builder.add(.lineBreak, at: place(line)) }
            write(line)
        }
        builder.close()
    }

    private mutating func writeRunning(_ lines: [TextLine]) {
        var run: [UInt8] = []
        for line in lines {
            if !run.isEmpty, !",.;:)".utf8.contains(text[line].first ?? 0) { run.append(0x20) }
            run.append(contentsOf: text[line])
        }
        builder.open(.paragraph, at: place(lines.first))
        builder.add(.text, text: builder.intern(run), at: place(lines.first))
        builder.close()
    }

    private mutating func write(_ line: TextLine) {
        builder.add(.text, text: builder.intern(text[line]), at: place(line))
    }

    private func place(_ line: TextLine?) -> DocumentBuilder.Place {
        guard let line else { return DocumentBuilder.Place() }
        return DocumentBuilder.Place(line: line.number, column: line.indentation + 1)
    }

    private func place(of pieces: [TextPiece]) -> DocumentBuilder.Place {
        switch pieces.first {
        case .heading(_, let line): place(line)
        case .paragraph(let lines), .running(let lines), .code(let lines): place(lines.first)
        case .list(let items): place(items.first?.lines.first)
        case .quote(let pieces), .note(_, nil, let pieces): place(of: pieces)
        case .note(_, let title?, _): place(title)
        case .table(let rows): place(rows.first?.first?.place)
        case nil: place(nil)
        }
    }

    consuming func finish() -> DocumentBuilder { builder }
}
