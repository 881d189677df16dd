import APIModel
import Documents

/// The errors that a method can answer.
struct ErrorsReader {
    let page: PageContext
    /// The parameters of the method, which messages name.
    var parameters: [Field] = []

    struct Found {
        var errors: [APIError] = []
        var systemErrors: [APIError] = []
        var included: [IncludedErrors.Part] = []
        var failure: [Int] = []
    }

    func read(_ sections: [Section]) -> Found {
        var found = Found()
        for section in sections {
            let isSystem = section.role == .systemErrors
            if !isSystem {
                for status in StatusReader.statuses(in: section) where !found.failure.contains(status) {
                    found.failure.append(status)
                }
            }
            let stated = statedCode(section)
            for context in TableContext.tables(of: section, page: page) {
                let isSystem = isSystem || concernsEveryMethod(context)
                if isSystem, stated == nil, let part = includedErrors(of: context) {
                    found.included.append(part)
                    continue
                }
                let errors = errors(
                    of: context.table, stated: statedCode(before: context) ?? stated, isSystem: isSystem)
                for error in errors {
                    if isSystem { merge(error, into: &found.systemErrors) } else { merge(error, into: &found.errors) }
                }
            }
        }
        return found
    }

    /// The errors of a table in another file, which other pages include too.
    private func includedErrors(of context: TableContext) -> IncludedErrors.Part? {
        guard let store = page.includedErrors, context.table.element.file != 0 else { return nil }
        let element = context.table.element
        return store.part(at: .init(file: page.document.files[element.file], line: element.line)) {
            errors(of: context.table, stated: nil, isSystem: true).map { error in
                var error = error
                error.reindex([Int](repeating: 0, count: page.document.files.count))
                return error
            }
        }
    }

    private func merge(_ error: APIError, into errors: inout [APIError]) {
        if let code = error.code,
            let index = errors.firstIndex(where: {
                $0.code == code && $0.message == error.message && $0.description == error.description
            })
        {
            errors[index].evidence += error.evidence
            return
        }
        errors.append(error)
    }

    private static let tooMany = Array("query_limit_exceeded".utf8)
    private static let overload = Array("overload_limit".utf8)
    private static let everyMethod: PhraseSet = [
        "when calling any method", "for any method", "при вызове любого метода", "любым методом",
    ]

    /// The heading of an included part may be left out; its first sentence is not.
    private func concernsEveryMethod(_ context: TableContext) -> Bool {
        if let text = context.introduction.map({ folded($0.plain) }),
            ErrorsReader.everyMethod.occur(in: text)
        {
            return true
        }
        // Texts lose the sentence too: these two stand together nowhere else.
        var found = 0
        for row in context.table.rows
        where row.element.mentions(ErrorsReader.tooMany) || row.element.mentions(ErrorsReader.overload) {
            found += 1
        }
        return found == 2
    }

    /// "Error code: `X`" above a table of fields.
    private func statedCode(_ section: Section) -> (String, Element)? {
        for paragraph in TableContext.paragraphs(of: section) {
            if let code = statedCode(in: paragraph) { return (code, paragraph) }
        }
        return nil
    }

    private func statedCode(before context: TableContext) -> (String, Element)? {
        guard let introduction = context.introduction, let code = statedCode(in: introduction) else { return nil }
        return (code, introduction)
    }

    private func statedCode(in paragraph: Element) -> String? {
        for line in paragraph.lines {
            let text = folded(line.map(\.text).joined())
            guard text.hasPrefix("error code") || text.hasPrefix("код ошибки") else { continue }
            if let code = line.first(where: { $0.look == .code }) { return code.text.trimmed }
            if let colon = text.find(":") {
                let word = String(text[colon...].dropFirst()).trimmed
                if !word.isEmpty, !word.utf8.contains(space) {
                    let raw = line.map(\.text).joined()
                    return String(raw[raw.find(":")!...].dropFirst()).trimmed
                }
            }
        }
        return nil
    }

    private func errors(of table: Table, stated: (String, Element)?, isSystem: Bool) -> [APIError] {
        if let head = table.headRow { page.account(head, "head") }
        if table.has(.field) && (table.has(.remedy) || table.has(.message)) {
            return validationErrors(of: table, stated: stated)
        }
        if table.columns.isEmpty && table.rows.allSatisfy({ $0.cells.count < 2 }) {
            page.account(table: table, "not-errors")
            return []
        }
        let codeColumn = table.column(.code)
        let isEnvelope = codeColumn == nil && table.has(.name)
        if isEnvelope {
            // The keys of the answer in case of an error: the same on every page.
            page.account(table: table, "error-envelope")
            return []
        }
        return table.rows.flatMap { row in errors(of: row, in: table, codeColumn: codeColumn, isSystem: isSystem) }
    }

    private func errors(of row: Table.Row, in table: Table, codeColumn: Int?, isSystem: Bool) -> [APIError] {
        var codes: [String?] = []
        var message: String?
        var status: Int?
        var codeCell: Element?
        let column = codeColumn ?? (table.columns.isEmpty ? 0 : nil)
        if let column, column < row.cells.count {
            let cell = row.cells[column]
            codeCell = cell
            var lines = cell.lines
            let hasMessage = table.columns.count > column && table.columns[column].contains(.message)
            if hasMessage, lines.count > 1 {
                message = lines[1...].map { $0.map(\.text).joined().trimmed }.joined(separator: " ")
                lines = [lines[0]]
            }
            let parsed = ErrorCode.codes(in: lines)
            codes = parsed.codes
            // An empty cell says that the code is empty, but in a text that it was lost.
            if lines.isEmpty, page.losesCode { codes = [nil] }
            if message == nil { message = parsed.message }
        } else {
            codes = [nil]
        }
        if let cell = table.cell(.status, of: row) {
            status = Int(folded(cell.plain).prefix { $0.isNumber })
        }
        var description: String?
        let messageColumn = table.column(.message)
        if let messageColumn, messageColumn != column, messageColumn < row.cells.count {
            let text = row.cells[messageColumn].plain.trimmed
            if !text.isEmpty { message = text.oneLine }
        }
        if let cell = table.cell(.description, of: row) {
            let text = cell.prose
            // "Description | Value": the first is the message, the second explains it.
            if table.has(.value), message == nil || messageColumn == nil {
                if !text.isEmpty { message = cell.plain.trimmed.oneLine }
                description = table.cell(.value, of: row)?.prose
            } else {
                description = text
            }
        } else if let cell = table.cell(.value, of: row) {
            description = cell.prose
        } else if table.columns.isEmpty, row.cells.count > 1 {
            description = row.cells[1].prose
        }
        // "Code | Description" with the message on a line of its own before its explanation.
        if message == nil, let lines = table.cell(.description, of: row)?.lines, lines.count > 1,
            lines[0].count(where: { !$0.isBlank }) == 1, let quoted = lines[0].first(where: { !$0.isBlank }),
            quoted.look == .code, quoted.text.utf8.contains(space)
        {
            message = quoted.text.trimmed
        }
        // A third column without a head explains what the second one says.
        if message == nil, messageColumn == nil, let column = table.column(.description),
            column + 1 < row.cells.count, column + 1 == table.columns.count - 1, table.columns[column + 1].isEmpty,
            !row.cells[column].plain.trimmed.isEmpty, !row.cells[column + 1].plain.trimmed.isEmpty
        {
            message = row.cells[column].plain.trimmed.oneLine
            description = row.cells[column + 1].prose
        }
        if let remark = table.cell(.remark, of: row)?.prose, !remark.isEmpty {
            description = [description, remark].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
        }
        if let said = message { message = withLostParameter(said, description ?? "", of: row) }
        if codes.isEmpty {
            if message == nil, description == nil || description == "" {
                page.account(row.element, "row-empty")
                return []
            }
            codes = [nil]
        }
        return codes.map { code in
            page.account(
                row.element, isSystem ? "system error \(code ?? "without code")" : "error \(code ?? "without code")")
            var error = APIError(code: code)
            error.pattern = code.map(ErrorCode.isPattern) ?? false
            // A dash stands for no message.
            error.message = message.flatMap { $0.isEmpty || $0.isDash ? nil : $0 }
            error.description = page.localized(description)
            error.status = status
            error.evidence = [page.evidence(codeCell?.firstChild ?? row.element)]
            return error
        }
    }

    /// `Could not find value for parameter {id}`: the braces at the end of a cell are attributes to the markup.
    /// The explanation beside it names the parameter, or only one is required.
    private func withLostParameter(_ message: String, _ description: String, of row: Table.Row) -> String {
        guard message.hasSuffix("ind value for parameter"), !page.losesCode,
            !row.cells.contains(where: { $0.firstLine?.first?.text.trimmed == message && $0.first(.codeSpan) != nil })
        else { return message }
        let names = Set(parameters.map(\.name))
        let codes = description.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        let required = parameters.filter { $0.required == true }.map(\.name)
        guard let name = codes.first(where: names.contains) ?? (required.count == 1 ? required[0] : nil) else {
            return message
        }
        return "\(message) {\(name)}"
    }

    private func validationErrors(of table: Table, stated: (String, Element)?) -> [APIError] {
        table.rows.compactMap { row in
            var error = APIError(code: stated?.0)
            error.message = table.cell(.message, of: row)?.plain.trimmed.oneLine
            error.description = page.localized(table.cell(.remedy, of: row)?.prose)
            error.evidence = [page.evidence(row.element)]
            if let element = stated?.1 { error.evidence.append(page.evidence(element, fact: "code", from: .prose)) }
            page.account(row.element, "error \(stated?.0 ?? "without code")")
            return error
        }
    }
}

extension ErrorsReader {
    /// What the examples of errors add: the code of rows that have a message only, and the end of a
    /// message that the page's markup has swallowed (`Could not find {id}`).
    static func complete(
        _ errors: inout [APIError], from examples: [Examples.Response], element: Element, page: PageContext
    ) {
        let shown: [(code: String, message: String)] = examples.compactMap { example in
            if let code = example.body["error"]?.string ?? example.body["error"]?.number?.text {
                return (code, example.body["error_description"]?.string ?? "")
            }
            guard let error = example.body["error"], let code = error["code"]?.string ?? error["code"]?.number?.text
            else { return nil }
            return (code, error["message"]?.string ?? "")
        }
        guard !shown.isEmpty else { return }
        let onlyCode = Set(shown.map(\.code)).count == 1 ? shown[0].code : nil
        for index in errors.indices {
            if errors[index].code == nil {
                let message = errors[index].message.map(folded)
                let code =
                    shown.first { folded($0.message) == message && message != nil }?.code ?? (onlyCode == "" ? "" : nil)
                if let code {
                    errors[index].code = code
                    errors[index].evidence.append(page.evidence(element, fact: "code", from: .example))
                }
            }
            if let code = errors[index].code, let message = errors[index].message, message.utf8.count > 8,
                let whole = shown.first(where: {
                    $0.code == code && $0.message.hasPrefix(message) && $0.message.has("{")
                })
            {
                errors[index].message = whole.message
            }
        }
    }
}

extension String {
    /// Its lines joined by spaces.
    var oneLine: String {
        guard utf8.contains(newline) else { return trimmed }
        return utf8.split(separator: newline).map { Substring($0).trimmed }.filter { !$0.isEmpty }.joined(
            separator: " ")
    }
}

/// What the cell of an error's code holds.
enum ErrorCode {
    private static let empty: Set<String> = [
        "", "-", "—", "–", "empty string", "empty value", "empty", "''", "\"\"", "пустая строка", "пустое значение",
        "пустой",
        "пустой код", "пусто", "empty code", "no code", "без кода", "empty line", "blank", "none",
    ]

    static func codes(in lines: [[Run]]) -> (codes: [String?], message: String?) {
        guard !lines.isEmpty else { return ([""], nil) }
        var codes: [String?] = []
        var message: String?
        for (index, line) in lines.enumerated() {
            let marked = line.filter { ($0.look == .code || $0.isStrong) && !$0.isBlank }
            let text = line.map(\.text).joined().trimmed
            if !marked.isEmpty {
                for run in marked {
                    for part in split(run.text.trimmed) { codes.append(part) }
                }
                let rest = line.filter { $0.look != .code && !$0.isStrong }.map(\.text).joined().trimmed
                if codes.isEmpty == false, rest.utf8.count > 8, message == nil { message = rest }
            } else if index == 0 {
                for part in split(text) { codes.append(part) }
            } else if split(text).allSatisfy({ isCode($0) }) {
                for part in split(text) { codes.append(part) }
            } else if message == nil {
                message = text
            }
        }
        codes = codes.map { code in code.map { isEmpty($0) ? "" : $0 } }
        var unique: [String?] = []
        for code in codes where !unique.contains(code) { unique.append(code) }
        return (unique, message)
    }

    /// `""`, "empty string", `'' (the empty code)`.
    private static func isEmpty(_ text: String) -> Bool {
        if text.utf8.contains(UInt8(ascii: "_")), text.isPlainName { return false }
        let words = folded(text).trimmingMarks().trimmed
        return empty.contains(words) || empty.contains(folded(text))
            || ["‘’", "''", "\"\""].contains { text.hasPrefix($0) && (text.has("пуст") || text.has("empty")) }
    }

    private static func split(_ text: String) -> [String] {
        // `QUERY_LIMIT_EXCEEDED`: no word and no list.
        if text.isPlainName, text.utf8.contains(UInt8(ascii: "_")) { return [text] }
        if isEmpty(text) { return [""] }
        let parts = text.parts(at: ",", ";").map { String($0).trimmed.trimmingMarks() }
        if parts.count > 1, parts.allSatisfy(isCode) { return parts }
        let slashed = text.components(separatedBy: " / ")
        if slashed.count > 1, slashed.allSatisfy({ isCode($0.trimmed) }) { return slashed.map(\.trimmed) }
        return [Bullet.unquoted(text)]
    }

    static func isCode(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }

    static func isPattern(_ code: String) -> Bool {
        code.has("<") || code.has("{") || code.has("*") || code.has("...") || code.has("…") || code.has("#")
            || code.has("XXX")
    }
}
