import APIModel
import Documents

/// The cells of one row of a table of errors, told apart: 18 heads of tables mean five things.
struct ErrorRow {
    /// nil: the source lost it. Several where the cell names several.
    private(set) var codes: [String?] = []
    private(set) var message: String?
    private(set) var description: String?
    private(set) var status: Int?
    private var codeCell: Element?
    private var messageCell: Element?
    private let row: Table.Row

    /// nil of a row that says nothing.
    init?(_ row: Table.Row, in table: Table, page: PageContext) {
        self.row = row
        let column = table.column(.code) ?? (table.columns.isEmpty ? 0 : nil)
        readCode(in: table, column: column, page)
        if let cell = table.cell(.status, of: row) { status = Int(folded(cell.plain).prefix { $0.isNumber }) }
        readTexts(in: table, codeColumn: column)
        guard codes.isEmpty else { return }
        if message == nil, description == nil || description == "" { return nil }
        codes = [nil]
    }

    private mutating func readCode(in table: Table, column: Int?, _ page: PageContext) {
        guard let column, column < row.cells.count else {
            codes = [nil]
            return
        }
        let cell = row.cells[column]
        codeCell = cell
        var lines = cell.lines
        let hasMessage = table.columns.count > column && table.columns[column].contains(.message)
        if hasMessage, lines.count > 1 {
            message = lines[1...].map { $0.map(\.text).joined().trimmed }.joined(separator: " ")
            lines = [lines[0]]
        }
        let parsed = ErrorCode.codes(in: lines)
        // An empty cell says that the code is empty, but in a text that it was lost.
        codes = lines.isEmpty && page.losesCode ? [nil] : parsed.codes
        if message == nil { message = parsed.message }
        if message != nil { messageCell = cell }
    }

    private mutating func readTexts(in table: Table, codeColumn: Int?) {
        let messageColumn = table.column(.message)
        if let messageColumn, messageColumn != codeColumn, messageColumn < row.cells.count {
            let text = row.cells[messageColumn].plain.trimmed
            if !text.isEmpty { take(text.oneLine, from: row.cells[messageColumn]) }
        }
        if let cell = table.cell(.description, of: row) {
            // "Description | Value": the first is the message, the second explains it.
            if table.has(.value), message == nil || messageColumn == nil {
                let text = cell.plain.trimmed
                if !text.isEmpty { take(text.oneLine, from: cell) }
                description = table.cell(.value, of: row)?.prose
            } else {
                description = cell.prose
            }
            if message == nil { readQuotedMessage(in: cell) }
        } else if let cell = table.cell(.value, of: row) {
            description = cell.prose
        } else if table.columns.isEmpty, row.cells.count > 1 {
            description = row.cells[1].prose
        }
        if message == nil, messageColumn == nil { readHeadlessColumn(of: table) }
        if let remark = table.cell(.remark, of: row)?.prose, !remark.isEmpty {
            description = [description, remark].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
        }
    }

    private mutating func take(_ message: String, from cell: Element) {
        self.message = message
        messageCell = cell
    }

    /// "Code | Description" with the message on a line of its own before its explanation.
    private mutating func readQuotedMessage(in cell: Element) {
        let lines = cell.lines
        guard lines.count > 1, lines[0].count(where: { !$0.isBlank }) == 1,
            let quoted = lines[0].first(where: { !$0.isBlank }), quoted.look == .code, quoted.text.utf8.contains(space)
        else { return }
        take(quoted.text.trimmed, from: cell)
    }

    /// A third column without a head explains what the second one says.
    private mutating func readHeadlessColumn(of table: Table) {
        guard let column = table.column(.description), column + 1 < row.cells.count,
            column + 1 == table.columns.count - 1,
            table.columns[column + 1].isEmpty
        else { return }
        let (said, explained) = (row.cells[column], row.cells[column + 1])
        guard !said.plain.trimmed.isEmpty, !explained.plain.trimmed.isEmpty else { return }
        take(said.plain.trimmed.oneLine, from: said)
        description = explained.prose
    }

    // MARK: Claims

    /// What the row claims of one of its codes.
    func claims(code: String?, _ page: PageContext) -> ErrorClaims {
        var sink = ClaimSink(page: page, rule: ErrorRules.row)
        let place = codeCell?.firstChild ?? row.element
        sink.claim(.itself, is: true, at: place, from: .table, .strong)
        if let code { sink.claim(.code, text: code, at: place) }
        // A dash stands for no message.
        if let message, !message.isEmpty, !message.isDash {
            let isCut = ErrorWords.swallowed.end(message) && !page.losesCode && !isQuoted(message)
            sink.claim(.message, text: message, at: messageCell ?? row.element, from: .table, isCut ? .weak : .fair)
        }
        if let description, !description.isEmpty { sink.claim(.description, text: description, at: row.element) }
        if let status { sink.claim(.status, .number(status), at: row.element) }
        return ErrorClaims(claims: sink.claims)
    }

    /// Whether the message stands in code: there the braces at its end are no attributes.
    private func isQuoted(_ message: String) -> Bool {
        row.cells.contains { $0.firstLine?.first?.text.trimmed == message && $0.first(.codeSpan) != nil }
    }
}
