/// Finds the rows and cells of one table, and its end.
struct TableSplitter {
    let input: UnsafeBufferPointer<UInt8>
    var position: Int
    var line: Int
    var lineStart: Int
    let limit: Int
    /// The column in which the table starts.
    let column: Int
    var cells: [Cell] = []
    /// The cells of each row.
    var rows: [Range<Int>] = []
    /// The lines on which a row starts so far to the right that it is code in Markdown.
    var indentedRows: [Int] = []
    var closed = false
    /// The lines on which a row ends that nothing closed.
    var unclosedRows: [Int] = []

    /// From which length on no fence closes any more: in backticks, and in tildes.
    var unclosedFences = [Int.max, Int.max]
    /// Up to where no variable ends.
    var variablesSearchedTo = 0
    private let start: Int
    private let firstLine: Int
    private var inRow = false
    /// How many tables are open inside of this one.
    private var depth = 0
    /// Whether only white space stands between here and the start of the line, or a bar.
    var atStart = true
    private var firstOfRow = 0
    private var cellStart: (position: Int, line: Int, lineStart: Int) = (0, 0, 0)

    init(input: UnsafeBufferPointer<UInt8>, position: Int, line: Int, lineStart: Int, limit: Int, column: Int) {
        self.input = input
        self.position = position
        start = position
        firstLine = line
        self.line = line
        self.lineStart = lineStart
        self.limit = limit
        self.column = column
    }

    /// A cell as it stands in the file: everything between two bars.
    struct Cell {
        var range: Range<Int>
        var line: Int
        var lineStart: Int
    }

    mutating func run() {
        while position < limit {
            let byte = input[position]
            if byte.isSmallLetter {
                atStart = false
                position += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "\n"):
                newLine()
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                position += 1
            case UInt8(ascii: "`"), UInt8(ascii: "~"):
                code()
            case UInt8(ascii: "\\"):
                position += position + 1 < limit && input[position + 1] == UInt8(ascii: "|") ? 2 : 1
                atStart = false
            case UInt8(ascii: "{"):
                variable()
            case UInt8(ascii: "#") where atStart && input.has("#|", at: position, before: limit):
                depth += 1
                position += 2
            case UInt8(ascii: "|"):
                if bar() { return }
            default:
                atStart = false
                position += 1
            }
        }
        if inRow { endRow() }
        position = limit
    }

    private mutating func newLine() {
        position += 1
        line += 1
        lineStart = position
        atStart = true
    }

    /// Steps to a place further down, counting lines.
    mutating func skip(to end: Int) {
        while true {
            let newline = input.firstIndex(of: UInt8(ascii: "\n"), from: position, to: end)
            if newline == end { break }
            position = newline
            newLine()
        }
        position = end
        atStart = false
    }

    /// The line right behind the table, if it is not empty.
    var textBehind: Int? {
        let end = input.firstIndex(of: UInt8(ascii: "\n"), from: position, to: limit)
        let next = input.skippingSpaces(end + 1)
        return closed && next < limit && input[next] != UInt8(ascii: "\n") && input[next] != Scan.erased
            ? line + 1 : nil
    }

    /// The first line of the table that starts before its column, where the table is indented.
    func firstDedentedLine() -> Int? {
        guard column > 0 else { return nil }
        var (start, line) = (start, firstLine)
        while true {
            let end = input.firstIndex(of: UInt8(ascii: "\n"), from: start, to: position)
            if end == position { return nil }
            start = end + 1
            line += 1
            let text = input.skippingSpaces(start)
            if text < position, text - start < column, input[text] != UInt8(ascii: "\n") { return line }
        }
    }

    /// Returns true at the table's end.
    private mutating func bar() -> Bool {
        defer { atStart = true }
        if depth > 0 {
            // A table in a cell: its bars are its own.
            if input.has("|#", at: position, before: limit) {
                depth -= 1
                position += 1
            }
            position += 1
            return false
        }
        if input.has("||", at: position, before: limit) {
            let opens = !inRow || leavesRowOpen()
            if inRow { endRow() }
            position += 2
            if opens { startRow() }
        } else if input.has("|#", at: position, before: limit) {
            if inRow {
                unclosedRows.append(cellStart.line)
                endRow()
            }
            position += 2
            closed = true
            return true
        } else {
            if inRow { endCell() }
            position += 1
            startCell()
        }
        return false
    }

    /// Whether the two bars here open the next row though this one is open: they start a line, and
    /// a cell follows.
    private mutating func leavesRowOpen() -> Bool {
        var before = position
        while before > lineStart, input[before - 1].isSpace { before -= 1 }
        guard before == lineStart else { return false }
        var behind = position + 2
        while behind < limit, input[behind] == UInt8(ascii: " ") || input[behind] == UInt8(ascii: "\t") { behind += 1 }
        guard behind < limit, input[behind] != UInt8(ascii: "\n"), input[behind] != UInt8(ascii: "|") else {
            return false
        }
        unclosedRows.append(line)
        return true
    }

    private mutating func startRow() {
        inRow = true
        var text = lineStart
        while text < position, input[text] == UInt8(ascii: " ") { text += 1 }
        if text == position - 2, text - lineStart > column + 3 { indentedRows.append(line) }
        firstOfRow = cells.count
        startCell()
    }

    private mutating func startCell() { cellStart = (position, line, lineStart) }

    private mutating func endCell() {
        cells.append(
            Cell(range: cellStart.position..<position, line: cellStart.line, lineStart: cellStart.lineStart))
    }

    private mutating func endRow() {
        endCell()
        rows.append(firstOfRow..<cells.count)
        inRow = false
    }
}

extension TableSplitter.Cell {
    /// The cell without the empty lines and white space around its text.
    func piece(in input: UnsafeBufferPointer<UInt8>, indent: Int, depth: Int) -> Scan.Piece {
        var start = range.lowerBound
        var (line, lineStart) = (line, lineStart)
        var text = start
        while text < range.upperBound, input[text].isSpace {
            if input[text] == UInt8(ascii: "\n") {
                line += 1
                lineStart = text + 1
                start = lineStart
            }
            text += 1
        }
        // White space in front of the text is its indentation only where it starts the line.
        if start != lineStart { start = text }
        var end = range.upperBound
        while end > start, input[end - 1].isSpace { end -= 1 }
        return Scan.Piece(
            range: start..<end, line: line, column: start - lineStart + 1, indent: indent, depth: depth)
    }
}
