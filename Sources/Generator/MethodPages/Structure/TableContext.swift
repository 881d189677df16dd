import Documents

/// A table of a section, with what stands around it.
struct TableContext {
    let table: Table
    let section: Section
    /// The titles of the tabs and cuts that it stands in, outermost first.
    let captions: [String]
    /// The paragraph right before it.
    let introduction: Element?

    /// The tables of a section itself, not of those below it.
    static func tables(of section: Section, page: PageContext) -> [TableContext] {
        var contexts: [TableContext] = []
        collect(section.blocks, captions: [], section: section, page: page, into: &contexts)
        return contexts
    }

    private static func collect(
        _ blocks: some Sequence<Element>, captions: [String], section: Section, page: PageContext,
        into contexts: inout [TableContext]
    ) {
        var introduction: Element?
        for block in blocks {
            switch block.kind {
            case .paragraph, .heading:
                introduction = block
            case .table:
                contexts.append(
                    TableContext(
                        table: page.table(block), section: section, captions: captions, introduction: introduction))
            case .tab, .cut:
                collect(
                    block.children, captions: captions + [block.text.trimmed], section: section, page: page,
                    into: &contexts)
            case .tabs, .note, .quote, .list, .item:
                collect(block.children, captions: captions, section: section, page: page, into: &contexts)
            default: break
            }
        }
    }

    /// All blocks before the first table of a section, through notes and tabs.
    static func paragraphs(of section: Section) -> [Element] {
        var found: [Element] = []
        func walk(_ blocks: some Sequence<Element>) {
            for block in blocks {
                switch block.kind {
                case .paragraph: found.append(block)
                case .note, .cut, .tabs, .tab, .quote, .list, .item: walk(block.children)
                default: break
                }
            }
        }
        walk(section.blocks)
        return found
    }
}
