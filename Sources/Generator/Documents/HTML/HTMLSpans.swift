/// Which cells of a table reach into others: a grid holds an entry there as Markdown does.
struct HTMLSpans {
    private var column = 0
    /// For each column, how many more rows the cell above reaches down.
    private var rows: [Int] = []

    /// Beyond this, cells stand where they are written.
    private static let widest = 64

    mutating func beginRow() { column = 0 }

    /// Whether the cell above reaches into this place of the row; moves on if so.
    mutating func isCovered() -> Bool {
        guard column < rows.count, rows[column] > 0 else { return false }
        rows[column] -= 1
        column += 1
        return true
    }

    /// Places a cell, and returns how many columns it reaches to the right.
    mutating func place(columns: Int, rows count: Int) -> Int {
        let columns = min(max(columns, 1), Self.widest)
        let end = min(column + columns, Self.widest)
        if count > 1, column < end {
            if rows.count < end { rows.append(contentsOf: repeatElement(0, count: end - rows.count)) }
            for index in column..<end { rows[index] = count - 1 }
        }
        column += columns
        return columns - 1
    }
}
