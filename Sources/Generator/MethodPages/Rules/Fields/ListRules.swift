import APIModel
import Documents

/// Lists, tables and lines in the cell of a description, and fields that only its sentences name.
enum ListRules {
    static let all = [description, cell, column]

    static let description = Rule(
        "description.cell", reads: "The cell of the description, as a text.", claims: [.description, .pattern],
        of: [.row, .bullet, .sentence]
    ) { mention, _, sink in
        if !mention.wording.text.isEmpty {
            let origin: Evidence.Origin = mention.kind == .row ? .table : .prose
            sink.claim(.description, text: mention.wording.text, at: mention.cell ?? mention.element, from: origin)
        }
        if mention.name.isNamePattern {
            sink.claim(.pattern, is: true, at: mention.element, from: .name)
        }
    }

    static let cell = Rule(
        "lists.cell",
        reads: "Lists and tables in a cell: values of a scalar, fields of an object, operators of a filter.",
        claims: [.value, .field, .operators, .openValues, .defaultValue, .element], needs: [.declared, .container],
        words: [
            Phrases.values, Phrases.fields, Phrases.noValues, Phrases.withFields, Phrases.examples,
            ListWords.objectsWithFields, ListWords.formula, DefaultWords.marks,
        ], of: [.row, .bullet]
    ) { mention, facts, sink in
        var reader = CellReader(mention, facts.shape, page: sink.page)
        if mention.kind == .bullet {
            for list in mention.lists { reader.readList(list, introduction: mention.wording.text) }
        } else if let cell = mention.cell {
            reader.readBlocks(of: cell)
            reader.readSentences(at: cell)
            reader.readShownTypes(in: cell)
            reader.giveDirections(from: cell)
        }
        reader.finish(into: &sink)
    }

    /// Facts about the fields of a thing, in columns of their own.
    static let column = Rule(
        "columns.yes-or-no",
        reads: "Columns “Read”, “Write”, “Multiple”, “Immutable”, “Sort”, “Filter” with yes or no.",
        claims: [.readable, .writable, .multiple, .immutable, .sortable, .filterable],
        words: [YesAndNo.yes, YesAndNo.no]
    ) { mention, _, sink in
        guard let row = mention.row else { return }
        for (role, fact) in columns {
            guard let cell = row.cell(role), let said = YesAndNo.of(cell.plain) else { continue }
            sink.claim(fact, is: said, at: cell)
        }
    }

    private static let columns: [(ColumnRole, Fact)] = [
        (.readable, .readable), (.writable, .writable), (.multiple, .multiple), (.immutable, .immutable),
        (.sortable, .sortable), (.filterable, .filterable),
    ]
}
