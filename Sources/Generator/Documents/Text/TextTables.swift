/// Finds the rows of a table in a text that shows its cells only as blocks one after the other.
///
/// Where a row ends is nowhere said: a cell may hold several blocks or none. So of all ways to
/// cut the blocks into rows the one is taken that looks most like a table: what stands first in a
/// row looks like a name, and rows have as many blocks as the table has columns.
struct TextTable {
    let text: TextLines
    let blocks: ArraySlice<TextBlock>
    let columns: Int
    /// Whether the first column holds a name and, in a second line, its type.
    let isTyped: Bool
    /// Whether the first column holds words that no name has between them.
    let holdsSentences: Bool
    /// Whether a later column holds a number that could be a code.
    let hasNumbersLater: Bool

    /// Rows have no more blocks than this.
    private static let longestRow = 80

    /// Where rows start, as indices of the blocks.
    func rowStarts() -> [Int] {
        let count = blocks.count
        guard count > 0 else { return [] }
        let heads = (0..<count).map(headCost)
        let members = (0..<count).map(memberCost)
        let attached = (0..<count).map { $0 > 0 && belongsToPrevious($0) }
        // From the end: the least cost of cutting all blocks from here on, and the row it starts with.
        var costs = [Double](repeating: 0, count: count + 1)
        var ends = [Int](repeating: count, count: count + 1)
        for start in stride(from: count - 1, through: 0, by: -1) {
            var best = Double.infinity
            var row = heads[start]
            var units = 0
            for end in start + 1...min(count, start + Self.longestRow) {
                let cost = row + fillCost(units) + costs[end]
                if cost < best {
                    best = cost
                    ends[start] = end
                }
                guard end < count else { break }
                if !attached[end] || end == start + 1 { units += 1 }
                row += members[end]
            }
            costs[start] = best
        }
        var starts: [Int] = []
        var start = 0
        while start < count {
            starts.append(blocks.startIndex + start)
            start = ends[start]
        }
        return uniform(starts) ?? starts
    }

    /// Codes can be sentences, which do not look like the start of a row. Where one block a cell
    /// fits the whole table, and all that does look like a start, rows are that.
    private func uniform(_ starts: [Int]) -> [Int]? {
        guard !isTyped, blocks.count.isMultiple(of: columns), blocks.allSatisfy({ $0.kind != .code }),
            starts.allSatisfy({ ($0 - blocks.startIndex).isMultiple(of: columns) })
        else { return nil }
        let uniform = Array(stride(from: blocks.startIndex, to: blocks.endIndex, by: columns))
        return uniform.allSatisfy { TextShape.isCaption(text[blocks[$0].lines[0]]) } ? uniform : nil
    }

    private func block(_ index: Int) -> TextBlock { blocks[blocks.startIndex + index] }

    /// How unlikely it is that a row starts with this block.
    private func headCost(_ index: Int) -> Double {
        let block = block(index)
        guard block.kind == .text else { return 12 }
        let first = text[block.lines[0]]
        if isTyped {
            if block.isTypedName(text) { return 0 }
            guard block.lines.count == 1 else { return 8 }
            if TextShape.isName(first) { return TextShape.isCode(first) ? 0.5 : 0.8 }
            let words = first.split(separator: 0x20)
            return words.count == 2 && TextShape.isName(words[0]) && Self.plainTypes.contains(Array(words[1])) ? 1 : 8
        }
        if hasNumbersLater, TextShape.isNumber(first) { return 4 }
        if TextShape.isCode(first) { return 0 }
        if TextShape.isName(first) { return 0.7 }
        if holdsSentences { return 0.3 }
        return block.lines.count == 1 && TextShape.isCaption(first) ? 2 : 3.5
    }

    /// How unlikely it is that this block stands inside a row.
    private func memberCost(_ index: Int) -> Double {
        guard isTyped else { return 0 }
        let block = block(index)
        if block.isTypedName(text) { return 6 }
        return columns == 2 && block.onlyLine.map { TextShape.isName(text[$0]) } == true ? 1 : 0
    }

    /// How unlikely a row is with this many blocks after its first.
    private func fillCost(_ units: Int) -> Double {
        let missing = columns - 1 - units
        if missing >= 0 { return 1.2 * Double(missing) }
        return Double(-missing) * (isTyped ? 0.05 : columns == 2 ? 0.6 : 1)
    }

    /// Lists and code are told of by the text before them.
    func belongsToPrevious(_ index: Int) -> Bool {
        if block(index).kind != .text { return true }
        guard let line = block(index - 1).lines.last else { return false }
        return text[line].last == UInt8(ascii: ":")
    }

    /// The cells of the row that these blocks are.
    func cells(_ row: Range<Int>) -> [TextCell] {
        var cells = [[row.lowerBound]]
        for index in row.dropFirst() {
            let isNext = index == row.lowerBound + 1 || !belongsToPrevious(index - blocks.startIndex)
            if isNext, cells.count < columns { cells.append([index]) } else { cells[cells.count - 1].append(index) }
        }
        let end = blocks[row.upperBound - 1].lines.last
        return (0..<columns).map { column in
            let members = column < cells.count ? cells[column] : []
            return TextCell(
                pieces: members.map { blocks[$0].piece(text) },
                place: members.first.map { blocks[$0].lines[0] } ?? end ?? blocks[row.lowerBound].lines[0])
        }
    }

    private static let plainTypes: Set<[UInt8]> = Set(
        ["string", "integer", "boolean", "object", "array", "double", "datetime", "time"].map { Array($0.utf8) })
}

extension TextBlock {
    /// Whether this is the first cell of a row: a name, and below it its type.
    func isTypedName(_ text: TextLines) -> Bool {
        kind == .text && lines.count >= 2 && lines.count <= 4 && TextShape.isName(text[lines[0]])
            && TextShape.isType(text[lines[1]])
    }
}
