import APIModel
import Documents

/// Makes fields of the rows of tables that describe parameters, objects and answers.
struct FieldReader {
    let reading: Reading
    /// Whether an unmarked row is known to be optional: the section says that stars mark what is required.
    var starsMean = false
    /// What the fields are part of, for the account of rows: "parameter", "response".
    var kind: String

    struct Result {
        var field: Field
        /// Anchors on this page that the cells of the row lead to.
        var anchors: [String] = []
        /// Pages and anchors elsewhere that describe it.
        var links: [String] = []
        /// Where its type is described, if it is linked.
        var typeLink: String?
        var pointsBelow = false
        var row: Element
        var descriptionCell: Element?
    }

    /// The fields of a table, in order. Rows that are none are accounted for.
    func fields(of table: Table) -> [Result] {
        if let head = table.headRow { reading.account(head, "head") }
        let nameColumn =
            table.column(.name) ?? table.column(.field) ?? (table.has(.value) ? table.column(.value) : nil)
            ?? table.column(.code) ?? 0
        var results: [Result] = []
        for row in table.rows {
            guard nameColumn < row.cells.count else {
                reading.account(row.element, "row-empty")
                continue
            }
            read(row, nameColumn: nameColumn, in: table, into: &results)
        }
        return results
    }

    private func read(_ row: Table.Row, nameColumn: Int, in table: Table, into results: inout [Result]) {
        let name = reading.nameCell(row.cells[nameColumn])
        let names = name.names.filter(\.isFieldName)
        guard !names.isEmpty else {
            let text = row.cells[nameColumn].plain.trimmed
            if text.isEmpty, row.cells.allSatisfy({ $0.firstChild == nil }) {
                reading.account(row.element, "row-empty")
            } else {
                reading.account(row.element, "row-without-name")
                reading.report(
                    "row-without-name", at: row.element, "this row names no field: \(quoted(text))",
                    hint: "a name is one word; a caption belongs above the table")
            }
            return
        }
        var descriptionIndex = table.column(.description)
        if descriptionIndex == nil || descriptionIndex == nameColumn {
            descriptionIndex = row.cells.indices.first {
                $0 != nameColumn
                    && (table.columns.isEmpty || table.columns[min($0, table.columns.count - 1)].isEmpty
                        || $0 > nameColumn)
            }
        }
        let description = descriptionIndex.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
        let declared = declaredType(name: name, row: row, table: table, nameColumn: nameColumn)

        for fieldName in names {
            reading.account(row.element, "\(kind) \(fieldName)")
            var field = Field(name: fieldName)
            field.pattern = fieldName.isNamePattern
            field.evidence = [reading.evidence(row.cells[nameColumn].firstChild ?? row.element)]
            if let declared {
                field.declared = declared.text
                field.type = declared.type
                field.nullable = declared.nullable
            }
            var result = Result(field: field, row: row.element, descriptionCell: description)
            result.typeLink = declared?.link
            if let link = declared?.link, link.hasPrefix("#") { result.anchors.append(String(link.dropFirst())) }
            readRequired(name: name, row: row, table: table, into: &result.field)
            believeRequests(&result.field, at: row.element)
            if let description {
                TypeEvidence.listsInWords(
                    description, &result.field, isParameter: kind == "parameter", reading: reading)
            }
            if let description {
                DescriptionReader(reading: reading, kind: kind, starsMean: starsMean).read(description, into: &result)
            }
            readColumns(row: row, table: table, into: &result.field)
            TypeEvidence.settle(&result.field, example: table.cell(.example, of: row), reading: reading)
            results.append(result)
        }
    }

    /// A parameter that the table calls a string or an array, and every request sends as a list or an object.
    private func believeRequests(_ field: inout Field, at row: Element) {
        guard kind == "parameter", field.type == .string || field.type == .array(.any) || field.type == .object,
            let shown = reading.requested.first(where: { folded($0.name) == folded(field.name) })?.type
        else { return }
        switch (field.type, shown) {
        case (.string, .array), (.string, .object), (.array, .map): field.type = shown
        case (.object, .array(let element)) where folded(field.name) != "filter" && element != .any: field.type = shown
        case (.string, .map), (.array, .object):
            field.type = shown == .object && folded(field.name) != "filter" ? .object : shown
        default: return
        }
        reading.report(
            "request-differs", at: row,
            "the table calls \(quoted(field.name)) \(field.declared ?? "a string"), the requests send \(shown == .object ? "an object" : "a list")",
            hint: "the requests were believed")
    }

    private func declaredType(name: NameCell, row: Table.Row, table: Table, nameColumn: Int) -> DeclaredType? {
        if let column = table.column(.type), column != nameColumn, column < row.cells.count {
            return DeclaredType(row.cells[column].lines.flatMap { $0 })
        }
        return DeclaredType(name.typeRuns)
    }

    private func readRequired(name: NameCell, row: Table.Row, table: Table, into field: inout Field) {
        if let cell = table.cell(.required, of: row), let said = yesOrNo(cell) {
            field.required = said
        } else if name.isStarred {
            field.required = true
        } else if starsMean {
            field.required = false
        }
    }

    private func readColumns(row: Table.Row, table: Table, into field: inout Field) {
        if field.defaultValue == nil, let cell = table.cell(.defaultValue, of: row) {
            if let text = defaultValue(in: cell, for: field) {
                field.defaultValue = text
                field.evidence.append(reading.evidence(cell, fact: "default"))
            }
        }
    }

    /// A value in the column of defaults: marked as code, or written so that it can be no word.
    private func defaultValue(in cell: Element, for field: Field) -> String? {
        if let code = cell.first(.codeSpan) {
            let value = Bullet.unquoted(code.text)
            // A dash says that there is none, as code too.
            return value.isDash ? nil : value
        }
        let text = cell.plain.trimmed
        if Bullet.unquoted(text) != text { return Bullet.unquoted(text) }
        let small = folded(text)
        if text.isNumber || ["true", "false", "null", "y", "n"].contains(small)
            || field.values.contains(where: { $0.value == text })
        {
            return text
        }
        if case .boolean = field.type {
            if ["yes", "да"].contains(small) { return "Y" }
            if ["no", "нет"].contains(small) { return "N" }
        }
        return nil
    }

    private func yesOrNo(_ cell: Element) -> Bool? {
        switch folded(cell.plain) {
        case "yes", "да", "+", "y", "true": true
        case "no", "нет", "-", "—", "n", "false", "": false
        default: nil
        }
    }
}

func quoted(_ text: String) -> String {
    let line = text.parts(at: "\n").first.map(String.init) ?? ""
    return "“" + (line.count > 60 ? line.prefix(57) + "…" : line[...]) + "”"
}
