/// Fenced code: the parser of Markdown sees only a placeholder of it.
extension Scanner {
    struct Fence {
        var code: Scan.Code
        /// Where the next line starts, and how many lines away.
        var end: Int
        var lines: Int
        var isClosed: Bool
    }

    /// The fenced block that opens at `start`, or nil where this is not the start of one.
    func fence(at start: Int, lineEnd: Int, column: Int, cursor: Cursor) -> Fence? {
        let mark = input[start]
        var info = start
        while info < lineEnd, input[info] == mark { info += 1 }
        let length = info - start
        guard length >= 3, mark != UInt8(ascii: "`") || input.firstIndex(of: mark, from: info, to: lineEnd) == lineEnd
        else { return nil }

        let limit = cursor.piece.range.upperBound
        let body = min(lineEnd + 1, limit)
        var code = Scan.Code(lines: body..<limit, indent: column, info: input.trimmed(info..<lineEnd))
        var line = body
        var count = 1
        while line < limit {
            let end = self.lineEnd(line, limit)
            let (text, width) = indentation(from: line, to: end)
            if text < end, width < column + 4, closes(text..<end, mark: mark, length: length) {
                code.lines = body..<line
                return Fence(code: code, end: end + 1, lines: count + 1, isClosed: true)
            }
            // Code starts at most three columns behind the list item that it stands in.
            if text < end, width <= column - 4, column > cursor.piece.indent {
                code.lines = body..<line
                return Fence(code: code, end: line, lines: count, isClosed: false)
            }
            line = end + 1
            count += 1
        }
        return Fence(code: code, end: limit, lines: count, isClosed: false)
    }

    private func closes(_ line: Range<Int>, mark: UInt8, length: Int) -> Bool {
        var position = line.lowerBound
        while position < line.upperBound, input[position] == mark { position += 1 }
        guard position - line.lowerBound >= length else { return false }
        while position < line.upperBound, input[position].isSpace { position += 1 }
        return position == line.upperBound
    }
}
