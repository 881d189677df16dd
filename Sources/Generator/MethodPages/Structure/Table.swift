import Documents

/// A table whose columns are understood.
struct Table {
    let element: Element
    /// What each column says, line by line of its head cell; empty where the table has no head.
    let columns: [[ColumnRole]]
    /// The words of the head, for what no role says.
    let head: [String]
    let headRow: Element?
    let rows: [Row]

    struct Row {
        let element: Element
        let cells: [Element]
    }

    init(_ element: Element) {
        self.element = element
        var rows = element.children.map { Row(element: $0, cells: Array($0.children)) }
        let words = rows.first?.cells.map(\.plain) ?? []
        let first = words.map(Table.roles)
        // A head is a row of which every cell with text names a role, and one of them is not the
        // subject of the row ("Description" alone heads nothing).
        let texts = words.map { folded($0) }
        let known = zip(first, texts).filter { !$0.1.isEmpty }
        let marked = rows.first?.cells.contains { $0.number == 1 } ?? false
        if !known.isEmpty, marked || known.allSatisfy({ !$0.0.isEmpty }) || Table.looksLikeHead(rows[0], first) {
            columns = first
            head = texts
            headRow = rows[0].element
            rows.removeFirst()
        } else {
            columns = []
            head = []
            headRow = nil
        }
        self.rows = rows
    }

    /// The column that says something, and on which line of its cells.
    func column(_ role: ColumnRole) -> Int? { columns.firstIndex { $0.contains(role) } }

    func has(_ role: ColumnRole) -> Bool { column(role) != nil }

    func cell(_ role: ColumnRole, of row: Row) -> Element? {
        guard let index = column(role), index < row.cells.count else { return nil }
        return row.cells[index]
    }

    private static func roles(of text: String) -> [ColumnRole] {
        let isOneLine = !text.utf8.contains { $0 == newline || $0 == UInt8(ascii: "/") }
        if isOneLine, let role = ColumnRole.byHeading[folded(text)] { return [role] }
        var roles: [ColumnRole] = []
        for line in text.parts(at: "\n", "/") {
            let words = folded(String(line))
            if words.isEmpty { continue }
            if let role = ColumnRole.byHeading[words] {
                roles.append(role)
            } else if let space = words.lastIndex(of: " "),
                let name = ColumnRole.byHeading[String(words[..<space])],
                let type = ColumnRole.byHeading[String(words[words.index(after: space)...])], type == .type
            {
                roles += [name, type]
            } else {
                return []
            }
        }
        return roles
    }

    /// A bold row of words of which most are known: a head with a column of its own kind.
    private static func looksLikeHead(_ row: Row, _ roles: [[ColumnRole]]) -> Bool {
        let bold = row.cells.allSatisfy { cell in
            guard let first = cell.firstChild?.firstChild else { return true }
            return first.kind == .strong
        }
        return bold && row.cells.count > 1 && roles.contains { !$0.isEmpty } && !(roles.first?.isEmpty ?? true)
    }
}
