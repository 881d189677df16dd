import APIModel
import Documents

/// Reads mentions: runs the rules on each, stratum by stratum.
struct MentionReader {
    let page: PageContext

    func read(_ mention: Mention) -> MentionedField {
        var mention = mention
        var sink = ClaimSink(page: page)
        var facts = FieldFacts()
        var spoken = 0
        for stratum in page.order.steps {
            for step in stratum where step.reads(mention.kind) && RuleBook.isOn(step.id) {
                sink.rule = step.id
                step.body(mention, facts, &sink)
            }
            guard sink.claims.count > spoken || sink.fields.count > facts.fieldCount else { continue }
            spoken = sink.claims.count
            facts = page.resolver.field(sink.claims)
            facts.fieldCount = sink.fields.count
            if facts.fieldCount > 0, mention.ownWording == nil, mention.kind == .row, let cell = mention.cell {
                mention.ownWording = Wording(sink.isAboutOnlyKey ? "" : cell.proseWithoutLists)
            }
        }
        var field = MentionedField(name: mention.name, kind: mention.kind, element: mention.element)
        field.claims = sink.claims
        field.fields = sink.fields
        field.facts = facts
        field.links = links(of: mention)
        return field
    }

    // MARK: Tables

    /// The fields of a table, in order. Rows that are none are accounted for.
    func fields(of table: Table, side: Mention.Side, isMarkingUsed: Bool, accountName: String) -> [MentionedField] {
        if let head = table.headRow { page.account(head, "head") }
        let nameColumn =
            table.column(.name) ?? table.column(.field) ?? (table.has(.value) ? table.column(.value) : nil)
            ?? table.column(.code) ?? 0
        var fields: [MentionedField] = []
        for row in table.rows {
            guard nameColumn < row.cells.count else {
                page.account(row.element, "row-empty")
                continue
            }
            let nameCell = page.nameCell(row.cells[nameColumn])
            let names = nameCell.names.filter(\.isFieldName)
            guard !names.isEmpty else {
                reportNameless(row, row.cells[nameColumn])
                continue
            }
            let tableRow = Mention.TableRow(table: table, row: row, nameCell: nameCell, nameColumn: nameColumn)
            let cell = descriptionCell(of: tableRow)
            let mention = Mention(
                kind: .row, side: side, name: "", element: row.cells[nameColumn].firstChild ?? row.element,
                row: tableRow, declared: declaredType(of: tableRow), cell: cell, wording: Wording(cell?.prose ?? ""),
                isMarkingUsed: isMarkingUsed, accountName: accountName)
            for name in names {
                page.account(row.element, "\(accountName) \(name)")
                var mention = mention
                mention.name = name
                fields.append(read(mention))
            }
        }
        return fields
    }

    private func reportNameless(_ row: Table.Row, _ cell: Element) {
        let text = cell.plain.trimmed
        if text.isEmpty, row.cells.allSatisfy({ $0.firstChild == nil }) {
            page.account(row.element, "row-empty")
            return
        }
        page.account(row.element, "row-without-name")
        page.report(
            "row-without-name", at: row.element, "this row names no field: \(quoted(text))",
            hint: "a name is one word; a caption belongs above the table")
    }

    private func descriptionCell(of row: Mention.TableRow) -> Element? {
        let (table, cells) = (row.table, row.row.cells)
        var index = table.column(.description)
        if index == nil || index == row.nameColumn {
            index = cells.indices.first {
                $0 != row.nameColumn
                    && (table.columns.isEmpty || table.columns[min($0, table.columns.count - 1)].isEmpty
                        || $0 > row.nameColumn)
            }
        }
        return index.flatMap { $0 < cells.count ? cells[$0] : nil }
    }

    private func declaredType(of row: Mention.TableRow) -> DeclaredType? {
        if let column = row.table.column(.type), column != row.nameColumn, column < row.row.cells.count {
            return DeclaredType(row.row.cells[column].lines.flatMap { $0 })
        }
        return DeclaredType(row.nameCell.typeRuns)
    }

    // MARK: Links

    private func links(of mention: Mention) -> MentionedField.Links {
        var links = MentionedField.Links()
        if let link = mention.declared?.link {
            links.type = link
            if link.hasPrefix("#") { links.anchors.append(String(link.dropFirst())) }
        }
        guard mention.kind == .row, let cell = mention.cell else { return links }
        links.pointsBelow = mention.wording.mayHave(.elsewhere)
        for node in cell.descendants(.link) {
            let target = node.info
            if target.hasPrefix("#") {
                links.anchors.append(String(target.dropFirst()))
            } else if target.utf8.starts(with: "api-reference/".utf8) {
                links.pages.append(target)
            }
        }
        return links
    }
}
