import APIModel
import Documents

/// Lists and tables of values under a heading about one field.
extension ParametersReader {
    /// Lists of a section about one field: values or fields written as bullets.
    func readBlocks(of section: Section, into owner: Subject) {
        let heading = section.heading ?? page.document.root
        var reader = CellReader(mention(of: owner, at: heading), owner.type, page: page)
        reader.readBlocks(section.blocks, needsWords: true)
        owner.claim(StructureRules.table) { reader.finish(into: &$0) }
        for field in reader.fields where owner.child(field.name) == nil { owner.add(field) }
    }

    /// A table of values of a field.
    func readValues(_ table: Table, of owner: Subject, in section: Section?) {
        var reader = CellReader(mention(of: owner, at: table.element), owner.type, page: page)
        reader.readValueTable(table)
        owner.claim(StructureRules.table) { sink in
            reader.finish(into: &sink)
            if let section, OpenValues.says(section) {
                sink.claim(.openValues, is: true, at: table.element, from: .prose)
            }
        }
    }

    /// A field as lists and tables elsewhere see it.
    func mention(of owner: Subject, at element: Element) -> Mention {
        Mention(
            kind: .bullet, side: side, name: owner.name, element: element,
            wording: Wording(owner.facts.description[page.language] ?? ""), isMarkingUsed: starsMean, accountName: kind)
    }
}
