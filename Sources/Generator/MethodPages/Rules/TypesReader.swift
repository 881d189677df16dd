import APIModel
import Documents

/// Objects that a page describes for others to refer to: `data-types`, `entities`, `fields`.
struct TypesReader {
    let page: PageContext
    let sections: [Section]

    func read() -> [OwnerClaims] {
        var types: [OwnerClaims] = []
        for section in sections {
            for context in TableContext.tables(of: section, page: page) {
                let table = context.table
                if table.column(.type) == 0, !table.columns[0].contains(.name) {
                    types += catalogue(table)
                } else if let name = typeName(of: section), table.has(.name) || table.has(.field) || table.has(.type) {
                    types.append(object(name, section, table))
                } else if section.heading == nil || section.level <= 1 || sections.count < 4, table.has(.type),
                    table.has(.name) || table.has(.field)
                {
                    types.append(object(pageName, section, table))
                }
            }
        }
        return types
    }

    /// "Type | Description": names of types, each with a sentence.
    private func catalogue(_ table: Table) -> [OwnerClaims] {
        if let head = table.headRow { page.account(head, "head") }
        return table.rows.compactMap { row in
            guard let cell = row.cells.first else { return nil }
            let name = Bullet.unquoted(cell.plain.parts(at: "\n").first.map { $0.trimmed } ?? "").trimmingMarks()
            guard !name.isEmpty, !name.utf8.contains(space) else {
                page.account(row.element, "row-without-name")
                return nil
            }
            page.account(row.element, "type \(name)")
            let description = row.cells.count > 1 ? folded(row.cells[1].prose) : ""
            return thing(name, TypeNames.known[folded(name)] ?? base(from: description), at: row.element)
        }
    }

    private func base(from description: String) -> ValueType {
        if DeclarationWords.integer.occur(in: description) { return .integer }
        if DeclarationWords.string.occur(in: description) { return .string }
        if DeclarationWords.array.occur(in: description) { return .array(.any) }
        if DeclarationWords.anObject.occur(in: description) { return .object }
        return .any
    }

    private func object(_ name: String, _ section: Section, _ table: Table) -> OwnerClaims {
        let fields = MentionReader(page: page).fields(
            of: table, side: .thing, isMarkingUsed: Stars.mean(in: section) || Stars.mark(table, page),
            accountName: "type \(name) ›")
        var thing = thing(name, .object, at: section.heading ?? page.document.root)
        let root = Subject(rootOf: page)
        for field in fields where root.child(field.name) == nil { root.add(field) }
        thing.answer = root.children.map(\.frozen)
        return thing
    }

    private func thing(_ name: String, _ base: ValueType, at element: Element) -> OwnerClaims {
        var thing = OwnerClaims(.thing, name)
        var sink = ClaimSink(page: page, rule: StructureRules.mentioned)
        sink.claim(.itself, is: true, at: element)
        if base != .any { sink.claim(type: base, at: element) }
        thing.claims = sink.claims
        return thing
    }

    private func typeName(of section: Section) -> String? {
        let names = HeadingTarget.names(in: section.title)
        return names.count == 1 ? names[0] : nil
    }

    /// A page that is one table: its path names the type.
    private var pageName: String {
        page.document.path.parts(at: "/").map { String($0).replacingSuffix(".md", with: "") }.dropFirst()
            .joined(separator: ".")
    }
}

extension String {
    func replacingSuffix(_ suffix: String, with other: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) + other : self
    }
}
