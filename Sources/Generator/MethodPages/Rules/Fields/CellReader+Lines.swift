import APIModel
import Bitrix24JSON
import Documents

extension CellReader {
    // MARK: Lines

    /// Lines that each start with a value, below one that says so: a list without bullets.
    mutating func readValueLines(_ paragraph: Element) {
        guard paragraph.first(.lineBreak) != nil, !hasFields || ListPurpose.isArrayOfScalars(shape) else { return }
        let lines = paragraph.lines
        guard lines.count > 1 else { return }
        let bullets = lines.map { Bullet($0, in: paragraph) }
        func isItem(_ bullet: Bullet?) -> Bool {
            bullet.map { $0.isMarked && $0.isSeparated && !$0.meaning.isEmpty } ?? false
        }
        var start = lines.indices.first { index in
            Phrases.values.occur(in: folded(lines[index].map(\.text).joined()))
                && !lines[index].contains { $0.look == .code }
        }
        // "Type of the object:", and all lines below it explain something.
        if start == nil, lines.count > 2, lines[0].last(where: { !$0.isBlank })?.text.trimmed.hasSuffix(":") ?? false,
            !lines[0].contains(where: { $0.look == .code }),
            !Phrases.noValues.occur(in: folded(lines[0].map(\.text).joined())), bullets.dropFirst().allSatisfy(isItem)
        {
            start = 0
        }
        if let start {
            for case let bullet? in bullets[(start + 1)...].prefix(while: {
                $0.map { $0.isMarked && $0.isSeparated } ?? false
            }) {
                addValues(bullet)
            }
        } else if bullets.allSatisfy(isItem) {
            for case let bullet? in bullets { addValues(bullet) }
        }
    }

    // MARK: Tables

    mutating func readTable(_ element: Element) {
        let table = page.table(element)
        let isValues = table.has(.value) || table.has(.code) && !table.has(.type)
        // A table below a scalar has no fields to name: its rows are values, whatever its head says.
        let isScalar = shape != .any && !hasFields
        if isScalar && (isValues || !table.has(.type)) || isValues && (table.has(.code) || shape == .any) {
            readValueTable(table)
        } else {
            let reader = MentionReader(page: page)
            let found = reader.fields(
                of: table, side: mention.side, isMarkingUsed: mention.isMarkingUsed,
                accountName: "\(mention.accountName) \(name) ›")
            for field in found where !fields.contains(where: { $0.name == field.name }) { fields.append(field) }
        }
    }

    /// A table that lists the values of the field.
    mutating func readValueTable(_ table: Table) {
        if let head = table.headRow { page.account(head, "head") }
        let column = table.column(.value) ?? table.column(.code) ?? table.column(.name) ?? 0
        let meaning = table.column(.description) ?? table.columns.indices.first { $0 != column } ?? 1
        let looks = table.rows.map { column < $0.cells.count ? $0.cells[column].lines.first?.first?.look : nil }
        for (index, row) in table.rows.enumerated() {
            guard column < row.cells.count else { page.account(row.element, "row-empty"); continue }
            let cell = row.cells[column]
            // A head of words that no other table has: the values below it are code.
            if index == 0, table.columns.isEmpty, looks.count > 1, looks[0] != .code,
                looks.dropFirst().allSatisfy({ $0 == .code })
            {
                page.account(row.element, "head")
                continue
            }
            let tokens = valueTokens(of: cell)
            guard !tokens.isEmpty else { page.account(row.element, "row-empty"); continue }
            // The head of a table that marks none.
            if tokens == [name] || tokens[0].hasSuffix("." + name) {
                page.account(row.element, "head")
                continue
            }
            page.account(row.element, "value of \(name)")
            let text = meaning < row.cells.count ? row.cells[meaning].prose : ""
            for token in tokens where !values.contains(where: { $0.value == token }) {
                values.append(Value(value: token, meaning: text, element: cell))
            }
        }
    }

    private func valueTokens(of cell: Element) -> [String] {
        var tokens =
            cell.firstLine.map { line in line.filter { $0.look == .code || $0.isStrong }.map(\.text.trimmed) } ?? []
        if tokens.isEmpty { tokens = [cell.plain.parts(at: "\n").first.map { $0.trimmed } ?? ""] }
        return tokens.map(Bullet.unquoted).filter { !$0.isEmpty }
    }

    // MARK: What else a cell tells of its fields

    /// An object that a cell shows as code tells the types of the fields that its lists name.
    mutating func readShownTypes(in cell: Element) {
        guard fields.contains(where: { $0.facts.type == .any && $0.fields.isEmpty }), let code = cell.first(.code),
            let shown = LenientJSON.read(document: Array(code.textBytes), dialect: .code)?.value
        else { return }
        let shapes = ResponseShape.members(of: [["": shown]])
        for index in fields.indices where fields[index].facts.type == .any {
            guard let type = ResponseShape.type(of: fields[index].name, in: shapes) else { continue }
            fields[index].claim(type: type, at: code, from: .example, .weak, page)
        }
    }

    /// `asc` and `desc` are the values of whatever can be sorted by.
    mutating func giveDirections(from cell: Element) {
        guard ListPurpose.sorts(name), !fields.isEmpty,
            let bullets = cell.descendants(.list).lazy.map(\.bullets).first(where: ListPurpose.areDirections)
        else { return }
        for index in fields.indices where fields[index].facts.values.isEmpty {
            for bullet in bullets {
                for token in bullet.tokens {
                    fields[index].claim(value: token, meaning: bullet.meaning, at: bullet.element, page)
                }
            }
        }
    }
}
