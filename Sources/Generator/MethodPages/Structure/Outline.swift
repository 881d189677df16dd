import Documents

/// A page as sections: a heading, the blocks up to the next one, and the sections below it.
final class Section {
    /// nil: what stands before the first heading.
    let heading: Element?
    let level: Int
    /// The heading's text.
    let title: String
    let foldedTitle: String
    let anchors: [String]
    /// Given by its own heading or, where that names no role, by the section around it.
    let role: SectionRole
    private(set) weak var parent: Section?
    var blocks: [Element] = []
    var sections: [Section] = []

    init(heading: Element?, parent: Section?) {
        self.heading = heading
        self.parent = parent
        level = heading?.number ?? 0
        title = heading?.plain.trimmed ?? ""
        foldedTitle = folded(title)
        anchors = heading.map(Section.anchors) ?? []
        role = SectionRole.of(foldedTitle) ?? Section.inheritedRole(parent)
    }

    private static func anchors(of heading: Element) -> [String] {
        let info = heading.info
        return info.utf8.contains(space) ? info.parts(at: " ").map(String.init) : info.isEmpty ? [] : [info]
    }

    /// The role of what it stands in. Under examples, what follows an answer still belongs to it:
    /// pages without a heading for the answer have "Returned data" there.
    private static func inheritedRole(_ parent: Section?) -> SectionRole {
        guard let parent else { return .other }
        if parent.role == .examples, let previous = parent.sections.last { return previous.role }
        return parent.role
    }

    /// Whether its heading says by itself what the section is about.
    var namesItsRole: Bool { heading != nil && SectionRole.of(foldedTitle) != nil }

    /// Whether it, or a section that it stands in, has a role: "Example response" is part of the response.
    func isPart(of wanted: SectionRole) -> Bool {
        role == wanted || heading != nil && (parent?.isPart(of: wanted) ?? false)
    }

    func forEach(_ body: (Section) -> Void) {
        body(self)
        for section in sections { section.forEach(body) }
    }

    /// The sections of a page. Headings inside of notes, tabs and cells are left where they are.
    static func outline(of document: Document) -> Section {
        let root = Section(heading: nil, parent: nil)
        var open = [root]
        for block in document.root.children {
            guard block.kind == .heading else {
                open[open.count - 1].blocks.append(block)
                continue
            }
            while open.count > 1, open[open.count - 1].level >= block.number { open.removeLast() }
            let section = Section(heading: block, parent: open[open.count - 1])
            open[open.count - 1].sections.append(section)
            open.append(section)
        }
        return root
    }
}
