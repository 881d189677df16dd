import APIModel
import Documents

/// Builds the tree of parameters from the tables of the sections about them.
struct ParametersReader {
    let reading: Reading
    let root = FieldNode(Field(name: "", type: .object), parent: nil)
    /// What its rows are called in the account: "parameter", "payload".
    var kind = "parameter"
    /// Whether anything on the page marks what is required: then what is not marked is optional.
    var starsMean = false

    /// Reads the sections of a role, first those whose tables describe the parameters themselves,
    /// then those that describe one of them.
    func read(_ sections: [Section]) {
        var nested: [Section] = []
        for section in sections {
            if isRoot(section) { readRoot(section) } else { nested.append(section) }
        }
        for section in nested { readNested(section) }
    }

    private func isRoot(_ section: Section) -> Bool {
        section.heading == nil || section.namesItsRole
            || root.children.isEmpty && HeadingTarget.names(in: section.title).isEmpty
    }

    private func readRoot(_ section: Section) {
        for context in TableContext.tables(of: section, reading: reading) {
            guard isFieldTable(context.table) else {
                reading.account(table: context.table, "not-fields")
                continue
            }
            if reading.losesCode, !root.children.isEmpty {
                readFurther(context)
                continue
            }
            let results = fieldReader(for: context).fields(of: context.table)
            if let owner = owner(named: context.introduction, besides: results), owner.field.name != "" {
                add(results, to: owner, context: context)
            } else {
                root.add(results, reading: reading)
            }
        }
    }

    /// A text shows no heading for what it is: the line before a further table may be one.
    private func readFurther(_ context: TableContext) {
        let line = context.introduction.map { $0.plain.parts(at: "\n").last.map(String.init) ?? "" } ?? ""
        let names = HeadingTarget.names(in: line)
        let all = root.descendants
        let named = names.compactMap { name in all.first { folded($0.field.name) == folded(name) } }
        let owner = named.count == names.count ? named.first : nil
        let pointing = all.first {
            $0.pointsBelow && $0.children.isEmpty && ($0.field.type == .any || ListPurpose.hasFields($0.field.type))
        }
        guard let owner = owner ?? pointing else {
            if HeadingTarget.speaksOfParameters(folded(line)), names.isEmpty {
                root.add(fieldReader(for: context).fields(of: context.table), reading: reading)
            } else {
                reading.reportUnowned(context.table, context.section)
            }
            return
        }
        add(fieldReader(for: context).fields(of: context.table), to: owner, context: context)
    }

    /// The paragraph before a second table may name the parameter that it describes.
    private func owner(named introduction: Element?, besides results: [FieldReader.Result]) -> FieldNode? {
        guard let introduction, !root.children.isEmpty else { return nil }
        let line = introduction.lines.last ?? []
        let marked = line.filter { $0.look == .code || $0.isStrong }.map(\.text.trimmed)
        guard marked.count == 1, let name = marked.first?.trimmingMarks() else { return nil }
        return root.descendants.first { $0.field.name == name && ListPurpose.hasFields($0.field.type) }
    }

    private func readNested(_ section: Section) {
        let contexts = TableContext.tables(of: section, reading: reading)
        let owners = Owners(root: root).of(section)
        guard !owners.isEmpty else {
            readUnowned(section, contexts)
            return
        }
        if contexts.isEmpty {
            for owner in owners { readBlocks(of: section, into: owner) }
        }
        for context in contexts {
            if isValueTable(context.table, for: owners[0].field) {
                for owner in owners {
                    ValueTables.read(context.table, into: &owner.field, reading: reading)
                    if OpenValues.says(section) { owner.field.openValues = true }
                }
                continue
            }
            guard isFieldTable(context.table) else {
                reading.account(table: context.table, "not-fields")
                continue
            }
            let results = fieldReader(for: context).fields(of: context.table)
            for owner in owners { add(results, to: owner, context: context) }
            // Rows that fields to filter by or to select share keep to what the fields are.
            if owners.count == 1, let owner = owners.first, context.captions.isEmpty,
                ListPurpose.sorts(owner.field.name)
            {
                giveDirections(to: owner)
            }
        }
    }

    private func add(_ results: [FieldReader.Result], to owner: FieldNode, context: TableContext) {
        if ["select", "group", "group_by"].contains(folded(owner.field.name)) {
            // What can be selected are values of its elements, and the rows describe them.
            for result in results where !owner.field.values.contains(where: { $0.value == result.field.name }) {
                owner.field.values.append(.init(value: result.field.name, meaning: result.field.description))
            }
            if folded(owner.field.name) != "select" { return }
        }
        if context.captions.isEmpty {
            owner.add(results, reading: reading)
        } else {
            let caption = context.captions.joined(separator: " › ")
            owner.addVariant(
                when: VariantCondition.of(context, reading: reading), caption: reading.localized(caption), results)
        }
    }

    /// What can be sorted by stands in a table of its own; the directions stand with the parameter.
    private func giveDirections(to owner: FieldNode) {
        let directions = owner.field.description[reading.language].map(ListPurpose.directions) ?? []
        if directions.isEmpty { return }
        for child in owner.children where child.field.values.isEmpty {
            if child.field.type == .any { child.field.type = .string }
            guard child.field.type == .string else { continue }
            child.field.values = directions
        }
    }

    /// A section whose heading names no field: the one field that says that its list is below.
    private func readUnowned(_ section: Section, _ contexts: [TableContext]) {
        for context in contexts {
            let table = context.table
            if table.has(.subject) {
                reading.account(table: table, "not-fields")
                continue
            }
            let pointing = root.descendants.filter(\.pointsBelow)
            if let owner = pointing.first(where: { isValueTable(table, for: $0.field) && $0.field.values.isEmpty }) {
                ValueTables.read(table, into: &owner.field, reading: reading)
                owner.field.evidence.append(reading.evidence(table.element, fact: "values", from: .link))
                if OpenValues.says(section) { owner.field.openValues = true }
            } else if Phrases.values.occur(in: section.foldedTitle) || allowsValues(section.foldedTitle),
                let owner = lastDescribed,
                !ListPurpose.hasFields(owner.field.type)
            {
                ValueTables.read(table, into: &owner.field, reading: reading)
            } else if isFieldTable(table), table.columns.first.map({ !$0.contains(.code) }) ?? true {
                let results = fieldReader(for: context).fields(of: table)
                let objects = root.children.filter { ListPurpose.hasFields($0.field.type) && $0.children.isEmpty }
                if let owner = pointing.first(where: {
                    (ListPurpose.hasFields($0.field.type) || reading.losesCode && $0.field.type == .any)
                        && $0.children.isEmpty
                }) {
                    add(results, to: owner, context: context)
                } else if root.children.isEmpty
                    || section.parent.map({ $0.namesItsRole && TableContext.tables(of: $0, reading: reading).isEmpty })
                        ?? false
                {
                    root.add(results, reading: reading)
                } else if HeadingTarget.speaksOfParameters(section.foldedTitle) {
                    root.add(results, reading: reading)
                } else if objects.count == 1 {
                    add(results, to: objects[0], context: context)
                } else {
                    reading.reportUnowned(table, section)
                }
            } else {
                reading.reportUnowned(table, section)
            }
        }
    }

    /// "Allowed tag values".
    private func allowsValues(_ title: String) -> Bool {
        (title.hasPrefix("allowed ") || title.hasPrefix("possible ") || title.hasPrefix("available "))
            && title.hasSuffix(" values")
    }

    /// The only field of the table read last: what a list of values right behind it is about.
    private var lastDescribed: FieldNode? {
        guard let last = root.descendants.last, last.parent?.children.count == 1 else { return nil }
        return last
    }

    /// Lists of a section about one field: values or fields written as bullets.
    private func readBlocks(of section: Section, into owner: FieldNode) {
        var result = FieldReader.Result(field: owner.field, row: section.heading ?? reading.document.root)
        result.field.fields = []
        let reader = DescriptionReader(reading: reading, kind: kind, starsMean: starsMean)
        reader.readBlocks(section.blocks, into: &result.field, needsWords: true)
        for value in result.field.values where !owner.field.values.contains(where: { $0.value == value.value }) {
            owner.field.values.append(value)
        }
        for field in result.field.fields { owner.add(field) }
    }

    private func fieldReader(for context: TableContext) -> FieldReader {
        FieldReader(
            reading: reading, starsMean: starsMean, kind: kind)
    }

    private func isFieldTable(_ table: Table) -> Bool {
        if table.columns.isEmpty { return !(table.rows.first?.cells.isEmpty ?? true) }
        if table.has(.subject), !table.has(.name) { return namesTypedFields(table) }
        return table.has(.name) || table.has(.field) || table.columns[0].isEmpty || table.has(.value)
            || table.has(.type)
    }

    /// Whether the head calls the rows methods or events by mistake: most of them name a field with its type.
    private func namesTypedFields(_ table: Table) -> Bool {
        let typed = table.rows.count { row in
            guard let cell = row.cells.first else { return false }
            let name = reading.nameCell(cell)
            return name.names.contains(where: \.isFieldName) && DeclaredType(name.typeRuns) != nil
        }
        return typed > 0 && typed * 2 > table.rows.count
    }

    private func isValueTable(_ table: Table, for field: Field) -> Bool {
        if table.has(.type) { return false }
        if table.has(.code) || table.has(.value) && !table.has(.name) { return true }
        return !ListPurpose.hasFields(field.type) && field.type != .any
    }
}

extension Reading {
    /// A table that describes something, but nothing says what.
    func reportUnowned(_ table: Table, _ section: Section) {
        account(table: table, "table-without-owner")
        report(
            "table-without-owner", at: table.element,
            "nothing says which field this table under \(quoted(section.title)) describes",
            hint: "link to the heading from the field, or name the field in the heading")
    }
}

/// Whether stars mark what is required.
enum Stars {
    static func mean(in sections: [Section], reading: Reading) -> Bool {
        sections.contains { section in
            mean(in: section) || TableContext.tables(of: section, reading: reading).contains { mark($0.table, reading) }
        }
    }

    private static let phrases: PhraseSet = [
        "marked with *", "marked with an asterisk", "marked with", "отмечены", "обозначены",
    ]

    static func mean(in section: Section) -> Bool {
        TableContext.paragraphs(of: section).contains { paragraph in
            let text = folded(paragraph.plain)
            return (text.has("required") || text.has("обязат")) && phrases.occur(in: text)
        }
    }

    static func mark(_ table: Table, _ reading: Reading) -> Bool {
        let column = table.column(.name) ?? 0
        return table.rows.contains { column < $0.cells.count && reading.nameCell($0.cells[column]).isStarred }
    }
}

/// "The list may grow": the server owns the values.
enum OpenValues {
    private static let phrases: PhraseSet = [
        "may expand", "can be extended", "may be extended", "may be supplemented", "without prior notice", "may change",
        "может расшир", "может дополн", "может сокра", "без предварительного", "может измен", "может быть расшир",
    ]

    static func says(_ section: Section) -> Bool {
        TableContext.paragraphs(of: section).contains { says($0.plain) }
    }

    static func says(_ text: String) -> Bool { says(folded: folded(text)) }

    static func says(folded text: String) -> Bool { phrases.occur(in: text) }
}

enum ValueTypeName {
    /// The name that a type refers to, in small letters.
    static func of(_ type: ValueType) -> String? {
        switch type {
        case .reference(let name, _): folded(name)
        case .array(let element): of(element)
        case .union(let members): members.lazy.compactMap(of).first
        default: nil
        }
    }
}

/// What selects a tab: "entityTypeId: `1`", "TYPE = string".
enum VariantCondition {
    static func of(_ context: TableContext, reading: Reading) -> Field.Condition? {
        for text in [context.introduction?.plain ?? "", context.captions.last ?? ""] {
            for separator in [":", "=", "—"] {
                let parts = text.components(separatedBy: separator)
                guard parts.count == 2 else { continue }
                let name = parts[0].parts(at: " ").last.map { String($0).trimmingMarks() } ?? ""
                let value = Bullet.unquoted(parts[1].trimmed.trimmingMarks())
                if name.isIdentifier, !value.isEmpty, !value.utf8.contains(space), value.utf8.allSatisfy({ $0 < 0x80 })
                {
                    return Field.Condition(field: name, equals: value)
                }
            }
        }
        return nil
    }
}

extension String {
    func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(self)
        while let at = rest.find(separator) {
            parts.append(String(rest[..<at]))
            rest = rest[at...].dropFirst(separator.count)
        }
        return parts + [String(rest)]
    }
}
