/// YFM tables: `#|`, rows between `||`, cells between `|`, `|#`.
extension Scanner {
    /// Splits the table at `start` into cells, which become pieces of their own, to be scanned later.
    mutating func table(at start: Int, behind text: Int, indent: Int, column: Int, _ cursor: inout Cursor) {
        var splitter = TableSplitter(
            input: input, position: start + 2, line: cursor.line, lineStart: cursor.lineStart,
            limit: cursor.piece.range.upperBound, column: column)
        let first = scan.rows.count
        splitter.run()
        let columns = splitter.rows.first?.count ?? 0
        let rows = splitter.rows.map { rejoined(Array(splitter.cells[$0]), columns: columns) }
        let widest = rows.reduce(0) { max($0, $1.count) }
        // A row of a thousand cells among a thousand of one is no table to be filled up.
        let pads = widest * rows.count <= 8 * splitter.cells.count + 1024
        for cells in rows {
            let firstPiece = scan.pieces.count
            for cell in cells {
                scan.pieces.append(cell.piece(in: input, indent: column, depth: cursor.piece.depth + 1))
            }
            let place = cells.first ?? .init(range: 0..<0, line: cursor.line, lineStart: 0)
            scan.rows.append(
                Scan.Row(
                    cells: firstPiece..<scan.pieces.count, missing: pads ? widest - cells.count : 0, line: place.line,
                    column: place.range.lowerBound - place.lineStart + 1))
        }
        put(.table(first..<scan.rows.count), behind: text..<start, indent: indent, cursor)
        if !splitter.closed {
            report(
                .warning, "table-unclosed", line: cursor.line, column: start - cursor.lineStart + 1,
                "this table is not closed", hint: "end it with a line `|#`")
        }
        for open in splitter.unclosedRows {
            report(
                .warning, "table-row-unclosed", line: open, column: 1,
                "the row that ends here is not closed: the documentation's builder would join it with the next",
                hint: "write `||` behind it")
        }
        for line in splitter.indentedRows {
            report(
                .warning, "table-row-indented", line: line, column: 1,
                "this row is indented like code, and the documentation's builder shows it as code",
                hint: "indent it like the table")
        }
        if let line = splitter.firstDedentedLine() {
            report(
                .warning, "table-dedented", line: line, column: 1,
                "this line is indented less than its table: the documentation's builder ends the table's list here",
                hint: "indent it like the table")
        }
        if let text = splitter.textBehind {
            report(
                .warning, "table-touched", line: text, column: 1,
                "the documentation's builder does not show what stands right behind a table",
                hint: "write an empty line before it")
        }
        cursor.position = splitter.position
        cursor.line = splitter.line
        cursor.lineStart = splitter.lineStart
        cursor.inLine = true
        let end = lineEnd(cursor.position, cursor.piece.range.upperBound)
        if indentation(from: cursor.position, to: end).end == end { nextLine(&cursor, after: end) }
    }

    /// Joins cells that a bar inside of code or of a link's text tore apart.
    private mutating func rejoined(_ cells: [TableSplitter.Cell], columns: Int) -> [TableSplitter.Cell] {
        guard columns > 0, cells.count > columns, cells.count <= columns + Self.mostTears else { return cells }
        var result: [TableSplitter.Cell] = []
        var surplus = cells.count - columns
        for cell in cells {
            if surplus > 0, let last = result.last, !isBalanced(last.range) {
                result[result.count - 1].range = last.range.lowerBound..<cell.range.upperBound
                surplus -= 1
                report(
                    .note, "table-cell-torn", line: cell.line, column: cell.range.lowerBound - cell.lineStart,
                    "a bar inside of code or of a link splits this cell; it was joined again",
                    hint: "write a backslash before the bar")
            } else {
                result.append(cell)
            }
        }
        return result
    }

    /// In no cell are there more bars than this that its author did not mean.
    private static let mostTears = 16

    /// Whether every code span and every bracket that opens in the range closes in it.
    private func isBalanced(_ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        var brackets = 0
        while position < range.upperBound {
            switch input[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "`"):
                let length = input.run(at: position, before: range.upperBound)
                guard let end = input.codeSpanEnd(after: position + length, length: length, before: range.upperBound)
                else { return false }
                position = end - 1
            case UInt8(ascii: "["): brackets += 1
            case UInt8(ascii: "]"): brackets -= 1
            default: break
            }
            position += 1
        }
        return brackets <= 0
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How often the byte at a place is repeated.
    func run(at start: Int, before limit: Int) -> Int {
        var end = start
        while end < limit, self[end] == self[start] { end += 1 }
        return end - start
    }

    /// The end of the code span whose opening backticks end at `start`.
    func codeSpanEnd(after start: Int, length: Int, before limit: Int) -> Int? {
        // No author writes so many; every length would be looked for on its own.
        guard length <= 64 else { return nil }
        var position = start
        while true {
            position = firstIndex(of: UInt8(ascii: "`"), from: position, to: limit)
            if position == limit { return nil }
            let run = run(at: position, before: limit)
            position += run
            if run == length { return position }
        }
    }
}
