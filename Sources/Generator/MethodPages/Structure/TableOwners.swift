import APIModel
import Documents

extension PageContext {
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
    static func mean(in sections: [Section], page: PageContext) -> Bool {
        sections.contains { section in
            mean(in: section) || TableContext.tables(of: section, page: page).contains { mark($0.table, page) }
        }
    }

    static func mean(in section: Section) -> Bool {
        TableContext.paragraphs(of: section).contains { paragraph in
            let text = folded(paragraph.plain)
            return HeadingWords.required.occur(in: text) && HeadingWords.marked.occur(in: text)
        }
    }

    static func mark(_ table: Table, _ page: PageContext) -> Bool {
        let column = table.column(.name) ?? 0
        return table.rows.contains { column < $0.cells.count && page.nameCell($0.cells[column]).isStarred }
    }
}

/// "The list may grow": the server owns the values.
enum OpenValues {
    static func says(_ section: Section) -> Bool {
        TableContext.paragraphs(of: section).contains { says($0.plain) }
    }

    static func says(_ text: String) -> Bool { says(folded: folded(text)) }

    static func says(folded text: String) -> Bool { ValueWords.mayGrow.occur(in: text) }
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
    static func of(_ context: TableContext, page: PageContext) -> Field.Condition? {
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
