import APIModel
import Documents

/// Finds the errors that a page names: rows of tables, each a mention with claims.
struct ErrorsReader {
    let page: PageContext

    struct Found {
        var errors: [ErrorClaims] = []
        var systemErrors: [ErrorClaims] = []
        var included: [IncludedErrors.Part] = []
    }

    func read(_ sections: [Section]) -> Found {
        var found = Found()
        for section in sections {
            let stated = statedCode(section)
            for context in TableContext.tables(of: section, page: page) {
                let isSystem = section.role == .systemErrors || concernsEveryMethod(context)
                if isSystem, stated == nil, let part = includedErrors(of: context) {
                    found.included.append(part)
                    continue
                }
                let errors = errors(
                    of: context.table, stated: statedCode(before: context) ?? stated, isSystem: isSystem)
                if isSystem { found.systemErrors += errors } else { found.errors += errors }
            }
        }
        return found
    }

    /// The errors of a table in another file, which other pages include too.
    private func includedErrors(of context: TableContext) -> IncludedErrors.Part? {
        guard let shared = page.includedErrors, context.table.element.file != 0 else { return nil }
        let element = context.table.element
        let place = IncludedErrors.Place(file: page.document.files[element.file], line: element.line)
        return shared.part(at: place) {
            var errors = errors(of: context.table, stated: nil, isSystem: true)
            for error in errors.indices {
                for claim in errors[error].claims.indices { errors[error].claims[claim].file = 0 }
            }
            return (errors, page.store)
        }
    }

    private static let tooMany = Array("query_limit_exceeded".utf8)
    private static let overload = Array("overload_limit".utf8)

    /// The heading of an included part may be left out; its first sentence is not.
    private func concernsEveryMethod(_ context: TableContext) -> Bool {
        if let text = context.introduction.map({ folded($0.plain) }), ErrorWords.everyMethod.occur(in: text) {
            return true
        }
        // Texts lose the sentence too: these two stand together nowhere else.
        let found = context.table.rows.count {
            $0.element.mentions(ErrorsReader.tooMany) || $0.element.mentions(ErrorsReader.overload)
        }
        return found == 2
    }

    // MARK: Codes above tables

    private func statedCode(_ section: Section) -> StatedCode? {
        TableContext.paragraphs(of: section).lazy.compactMap(StatedCode.init).first
    }

    private func statedCode(before context: TableContext) -> StatedCode? {
        context.introduction.flatMap(StatedCode.init)
    }

    // MARK: Tables

    private func errors(of table: Table, stated: StatedCode?, isSystem: Bool) -> [ErrorClaims] {
        if let head = table.headRow { page.account(head, "head") }
        if table.has(.field) && (table.has(.remedy) || table.has(.message)) {
            return table.rows.map { validationError(of: $0, in: table, stated: stated) }
        }
        if table.columns.isEmpty && table.rows.allSatisfy({ $0.cells.count < 2 }) {
            page.account(table: table, "not-errors")
            return []
        }
        if !table.has(.code), table.has(.name) {
            // The keys of the answer in case of an error: the same on every page.
            page.account(table: table, "error-envelope")
            return []
        }
        return table.rows.flatMap { row in
            guard let read = ErrorRow(row, in: table, page: page) else {
                page.account(row.element, "row-empty")
                return [ErrorClaims]()
            }
            return read.codes.map { code in
                let name = code ?? "without code"
                page.account(row.element, isSystem ? "system error \(name)" : "error \(name)")
                return read.claims(code: code, page)
            }
        }
    }

    /// "Field | Message | How to mend it": the code stands above the table.
    private func validationError(of row: Table.Row, in table: Table, stated: StatedCode?) -> ErrorClaims {
        var sink = ClaimSink(page: page, rule: ErrorRules.field)
        sink.claim(.itself, is: true, at: row.element, from: .table, .strong)
        if let stated {
            sink.rule = ErrorRules.stated
            sink.claim(.code, text: stated.code, at: stated.element, from: .prose)
            sink.rule = ErrorRules.field
        }
        if let cell = table.cell(.message, of: row) {
            sink.claim(.message, text: cell.plain.trimmed.oneLine, at: cell, from: .table)
        }
        if let cell = table.cell(.remedy, of: row), !cell.prose.isEmpty {
            sink.claim(.description, text: cell.prose, at: cell, from: .table)
        }
        page.account(row.element, "error \(stated?.code ?? "without code")")
        return ErrorClaims(claims: sink.claims)
    }
}

/// "Error code: `X`", above a table of fields.
struct StatedCode {
    let code: String
    let element: Element

    init?(_ paragraph: Element) {
        for line in paragraph.lines {
            let raw = line.map(\.text).joined()
            guard ErrorWords.statedCode.begin(folded(raw)) else { continue }
            if let code = line.first(where: { $0.look == .code }) {
                (self.code, element) = (code.text.trimmed, paragraph)
                return
            }
            if let colon = raw.find(":") {
                let word = String(raw[colon...].dropFirst()).trimmed
                if !word.isEmpty, !word.utf8.contains(space) {
                    (code, element) = (word, paragraph)
                    return
                }
            }
        }
        return nil
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
