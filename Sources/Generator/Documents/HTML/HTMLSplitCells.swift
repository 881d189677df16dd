import Diagnostics

/// Joins cells that the documentation's builder has split at a bar inside code or a link, which no
/// author meant as the end of a cell: `string|null` becomes a cell that ends with "`string" and
/// one that starts with "null`". What is open in the one and closed in the next tells them.
struct HTMLSplitCells {
    private let old: DocumentBuilder
    private let links: HTMLLinks
    private var new: DocumentBuilder

    /// - Parameter builder: a whole document.
    static func joined(_ builder: DocumentBuilder, _ links: HTMLLinks) -> DocumentBuilder {
        var cells = HTMLSplitCells(old: builder, links: links, new: DocumentBuilder(rewriting: builder))
        var index = builder.nodes[0].firstChild
        while index >= 0 {
            cells.copy(Int(index))
            index = builder.nodes[Int(index)].next
        }
        return cells.new
    }

    private func children(_ index: Int) -> [Int] {
        var children: [Int] = []
        var child = old.nodes[index].firstChild
        while child >= 0 {
            children.append(Int(child))
            child = old.nodes[Int(child)].next
        }
        return children
    }

    private mutating func copy(_ index: Int) {
        open(index)
        if old.nodes[index].kind == .table {
            copyRows(children(index))
        } else {
            for child in children(index) { copy(child) }
        }
        new.close()
    }

    private mutating func open(_ index: Int) {
        let node = old.nodes[index]
        new.open(node.kind, number: Int(node.number), text: node.text, info: node.info, at: place(node))
    }

    private func place(_ node: Node) -> DocumentBuilder.Place {
        DocumentBuilder.Place(file: Int(node.file), line: Int(node.line), column: Int(node.column))
    }

    // MARK: Rows

    /// A row's cells, those together that were one.
    private typealias Row = [[Int]]

    private mutating func copyRows(_ rows: [Int]) {
        let rowsOfCells = rows.map { row(children($0)) }
        var width = Int.max
        if rowsOfCells.contains(where: { $0.contains { $0.count > 1 } }) {
            // The other rows were filled up to the width that the split had made.
            width = rowsOfCells.map { row in (row.lastIndex { $0.count > 1 || !isEmpty($0[0]) } ?? -1) + 1 }.max() ?? 0
        }
        for (index, cells) in zip(rows, rowsOfCells) {
            open(index)
            for cell in cells.prefix(width) {
                if cell.count == 1 { copy(cell[0]) } else { copyJoined(cell) }
            }
            new.close()
        }
    }

    private func isEmpty(_ cell: Int) -> Bool { old.nodes[cell].firstChild < 0 && old.nodes[cell].info.isEmpty }

    private func row(_ cells: [Int]) -> Row {
        var row: Row = []
        var isOpen = (code: false, link: false)
        for cell in cells {
            let blocks = children(cell)
            let ends = Ends(blocks.flatMap(children).map { old.nodes[$0] }, old.bytes)
            let startsWithText = blocks.first.map { old.nodes[$0].kind == .paragraph } == true
            let endsWithText = blocks.last.map { old.nodes[$0].kind == .paragraph } == true
            if startsWithText, isOpen.code && ends.turnsCode || !isOpen.code && isOpen.link && ends.closesLink {
                row[row.count - 1].append(cell)
                isOpen = (isOpen.code != ends.turnsCode && endsWithText, ends.opensLink && endsWithText)
            } else {
                row.append([cell])
                isOpen = (ends.turnsCode && endsWithText, ends.opensLink && endsWithText)
            }
        }
        return row
    }

    /// What a cell leaves open, and what it closes that it has not opened.
    private struct Ends {
        var turnsCode = false
        var opensLink = false
        var closesLink = false

        init(_ inlines: [Node], _ bytes: [UInt8]) {
            var depth = 0
            for node in inlines where node.kind == .text {
                for byte in bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)] {
                    switch byte {
                    case UInt8(ascii: "`"): turnsCode.toggle()
                    case UInt8(ascii: "["): depth += 1
                    case UInt8(ascii: "]") where depth > 0: depth -= 1
                    case UInt8(ascii: "]"): closesLink = true
                    default: break
                    }
                }
            }
            opensLink = depth > 0
        }
    }

    // MARK: Joined cells

    private mutating func copyJoined(_ cells: [Int]) {
        report(old.nodes[cells[0]])
        open(cells[0])
        var line = HTMLInlineSource(links)
        for (number, cell) in cells.enumerated() {
            if number > 0 { line.append("|".utf8, at: place(old.nodes[cell])) }
            let blocks = children(cell)
            for (position, block) in blocks.enumerated() {
                let joinsPrevious = number > 0 && position == 0
                let joinsNext = number < cells.count - 1 && position == blocks.count - 1
                guard joinsPrevious || joinsNext else {
                    copy(block)
                    continue
                }
                if !joinsPrevious { open(block) }
                for inline in children(block) { append(inline, to: &line) }
                if !joinsNext {
                    write(line.finish())
                    line = HTMLInlineSource(links)
                    new.close()
                }
            }
        }
        while new.innermost != .cell { new.close() }
        new.close()
    }

    private mutating func report(_ cell: Node) {
        guard new.diagnostics.count < Self.mostReports else { return }
        new.diagnostics.append(
            Diagnostic(
                .note, "cell-split", at: Position(path: new.files[0], line: Int(cell.line), column: Int(cell.column)),
                "a bar inside code or a link has split this cell; it was joined again"))
    }

    private static let mostReports = 100

    private func append(_ inline: Int, to line: inout HTMLInlineSource) {
        let node = old.nodes[inline]
        let text = old.bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
        switch node.kind {
        case .text: line.append(text, at: place(node))
        case .codeSpan: line.appendCode(text, at: place(node))
        default: line.appendNode(inline)
        }
    }

    private mutating func write(_ items: [HTMLInlineSource.Item]) {
        for item in items {
            switch item {
            case .text(let text, let place):
                if !text.isEmpty { new.add(.text, text: new.intern(text), at: place) }
            case .code(let text, let place): new.add(.codeSpan, text: new.intern(text), at: place)
            case .node(let index): copy(index)
            case .openLink(let address, let place): new.open(.link, info: new.intern(address), at: place)
            case .closeLink: new.close()
            }
        }
    }
}
