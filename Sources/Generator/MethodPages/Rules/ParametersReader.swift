import APIModel
import Documents

/// Builds the tree of parameters from the tables of the sections about them.
struct ParametersReader {
    let page: PageContext
    let root: Subject
    /// What its rows are called in the account: "parameter", "payload".
    var kind = "parameter"
    var side = Mention.Side.parameter
    /// Whether anything on the page marks what is required: then what is not marked is optional.
    var starsMean = false

    init(page: PageContext) {
        self.page = page
        root = Subject(rootOf: page)
    }

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
        for context in TableContext.tables(of: section, page: page) {
            guard isFieldTable(context.table) else {
                page.account(table: context.table, "not-fields")
                continue
            }
            if page.losesCode, !root.children.isEmpty {
                readFurther(context)
                continue
            }
            let results = mentions(of: context.table)
            if let owner = owner(named: context.introduction, besides: results), !owner.name.isEmpty {
                add(results, to: owner, context: context)
            } else {
                root.add(results)
            }
        }
    }

    /// A text shows no heading for what it is: the line before a further table may be one.
    private func readFurther(_ context: TableContext) {
        let line = context.introduction.map { $0.plain.parts(at: "\n").last.map(String.init) ?? "" } ?? ""
        let names = HeadingTarget.names(in: line)
        let all = root.descendants
        let named = names.compactMap { name in all.first { folded($0.name) == folded(name) } }
        let owner = named.count == names.count ? named.first : nil
        let pointing = all.first {
            $0.pointsBelow && $0.children.isEmpty && $0.mayHaveFields
        }
        guard let owner = owner ?? pointing else {
            if HeadingTarget.speaksOfParameters(folded(line)), names.isEmpty {
                root.add(mentions(of: context.table))
            } else {
                page.reportUnowned(context.table, context.section)
            }
            return
        }
        add(mentions(of: context.table), to: owner, context: context)
    }

    /// The paragraph before a second table may name the parameter that it describes.
    private func owner(named introduction: Element?, besides results: [MentionedField]) -> Subject? {
        guard let introduction, !root.children.isEmpty else { return nil }
        let line = introduction.lines.last ?? []
        let marked = line.filter { $0.look == .code || $0.isStrong }.map(\.text.trimmed)
        guard marked.count == 1, let name = marked.first?.trimmingMarks() else { return nil }
        return root.descendants.first { $0.name == name && $0.hasFields }
    }

    private func readNested(_ section: Section) {
        let contexts = TableContext.tables(of: section, page: page)
        let owners = Owners(root: root).of(section)
        guard !owners.isEmpty else {
            readUnowned(section, contexts)
            return
        }
        if contexts.isEmpty {
            for owner in owners { readBlocks(of: section, into: owner) }
        }
        for context in contexts {
            if isValueTable(context.table, for: owners[0]) {
                for owner in owners { readValues(context.table, of: owner, in: section) }
                continue
            }
            guard isFieldTable(context.table) else {
                page.account(table: context.table, "not-fields")
                continue
            }
            let results = mentions(of: context.table)
            for owner in owners { add(results, to: owner, context: context) }
            // Rows that fields to filter by or to select share keep to what the fields are.
            if owners.count == 1, let owner = owners.first, context.captions.isEmpty,
                ListPurpose.sorts(owner.name)
            {
                giveDirections(to: owner)
            }
        }
    }

    private func add(_ results: [MentionedField], to owner: Subject, context: TableContext) {
        if ["select", "group", "group_by"].contains(folded(owner.name)) {
            // What can be selected are values of its elements, and the rows describe them.
            owner.claim(StructureRules.table) { sink in
                for result in results {
                    let meaning = result.facts.description
                    sink.claim(value: result.name, meaning: meaning.en ?? meaning.ru, at: result.element, from: .table)
                }
            }
            if folded(owner.name) != "select" { return }
        }
        if context.captions.isEmpty {
            owner.add(results)
        } else {
            let caption = context.captions.joined(separator: " › ")
            owner.addVariant(
                when: VariantCondition.of(context, page: page), caption: page.localized(caption), results)
        }
    }

    /// What can be sorted by stands in a table of its own; the directions stand with the parameter.
    private func giveDirections(to owner: Subject) {
        let directions = ListPurpose.directions(in: owner.facts.description[page.language] ?? "")
        if directions.isEmpty { return }
        for child in owner.children where child.facts.values.isEmpty && [.any, .string].contains(child.type) {
            child.claim(StructureRules.table) { sink in
                if child.type == .any { sink.claim(type: .string, at: child.place, from: .prose, .weak) }
                for value in directions { sink.claim(value: value.value, meaning: nil, at: child.place) }
            }
        }
    }

    /// A section whose heading names no field: the one field that says that its list is below.
    private func readUnowned(_ section: Section, _ contexts: [TableContext]) {
        for context in contexts {
            let table = context.table
            if table.has(.subject) {
                page.account(table: table, "not-fields")
                continue
            }
            let pointing = root.descendants.filter(\.pointsBelow)
            if let owner = pointing.first(where: { isValueTable(table, for: $0) && $0.facts.values.isEmpty }) {
                readValues(table, of: owner, in: section)
            } else if Phrases.values.occur(in: section.foldedTitle) || allowsValues(section.foldedTitle),
                let owner = lastDescribed,
                !owner.hasFields
            {
                readValues(table, of: owner, in: nil)
            } else if isFieldTable(table), table.columns.first.map({ !$0.contains(.code) }) ?? true {
                let results = mentions(of: table)
                let objects = root.children.filter { $0.hasFields && $0.children.isEmpty }
                if let owner = pointing.first(where: {
                    ($0.hasFields || page.losesCode && $0.type == .any)
                        && $0.children.isEmpty
                }) {
                    add(results, to: owner, context: context)
                } else if root.children.isEmpty
                    || section.parent.map({ $0.namesItsRole && TableContext.tables(of: $0, page: page).isEmpty })
                        ?? false
                {
                    root.add(results)
                } else if HeadingTarget.speaksOfParameters(section.foldedTitle) {
                    root.add(results)
                } else if objects.count == 1 {
                    add(results, to: objects[0], context: context)
                } else {
                    page.reportUnowned(table, section)
                }
            } else {
                page.reportUnowned(table, section)
            }
        }
    }

    /// "Allowed tag values".
    private func allowsValues(_ title: String) -> Bool {
        HeadingWords.allowed.begin(title) && HeadingWords.values.end(title)
    }

    /// The only field of the table read last: what a list of values right behind it is about.
    private var lastDescribed: Subject? {
        guard let last = root.descendants.last, last.parent?.children.count == 1 else { return nil }
        return last
    }

    private func mentions(of table: Table) -> [MentionedField] {
        MentionReader(page: page).fields(of: table, side: side, isMarkingUsed: starsMean, accountName: kind)
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
            let name = page.nameCell(cell)
            return name.names.contains(where: \.isFieldName) && DeclaredType(name.typeRuns) != nil
        }
        return typed > 0 && typed * 2 > table.rows.count
    }

    private func isValueTable(_ table: Table, for owner: Subject) -> Bool {
        if table.has(.type) { return false }
        if table.has(.code) || table.has(.value) && !table.has(.name) { return true }
        return !owner.mayHaveFields
    }
}
