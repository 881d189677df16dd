import APIModel

/// Which fields a section describes: those that link to its heading, those that the heading names.
struct Owners {
    let root: Subject

    func of(_ section: Section) -> [Subject] { owners(of: section).flatMap(\.standIns) }

    private func owners(of section: Section) -> [Subject] {
        let all = root.descendants
        let names = HeadingTarget.names(in: section.title)
        let named = names.compactMap { self.named($0, in: all, section: section) }
        let linked = linked(to: section, in: all)
        if !linked.isEmpty {
            let both = linked.filter { node in
                names.contains { Owners.same(FieldPath.parts($0).last ?? $0, node.name) }
            }
            if !both.isEmpty { return both }
            // Choosing and sorting fields links to what the fields are, and does not hold them.
            let choosing = linked.allSatisfy {
                ["select", "filter", "order", "sort", "group", "group_by"].contains(folded($0.name))
            }
            if !choosing || named.isEmpty { return linked }
        }
        if !named.isEmpty, named.count == names.count { return named }
        if let joined = joined(section.title, in: all) { return [joined] }
        if !named.isEmpty { return named }
        if let name = HeadingTarget.meaning(of: section.foldedTitle),
            let node = all.first(where: { folded($0.name) == name })
        {
            return [node]
        }
        return names.flatMap { name in all.filter { ValueTypeName.of($0.type) == folded(name) } }
    }

    private func linked(to section: Section, in all: [Subject]) -> [Subject] {
        let linked = all.filter { node in section.anchors.contains { node.anchors.contains($0) } }
        let holders = linked.filter { $0.mayHaveFields }
        return holders.isEmpty ? linked : holders
    }

    /// The field of a name; where several have it, the one that the headings around point to.
    private func named(_ name: String, in all: [Subject], section: Section) -> Subject? {
        let path = FieldPath.parts(name)
        guard let last = path.last else { return nil }
        let candidates = all.filter { Owners.same(last, $0.name) }
        if candidates.count < 2 { return candidates.first }
        if path.count > 1 {
            let wanted = folded(path.joined(separator: "."))
            if let exact = candidates.first(where: { folded($0.path).hasSuffix(wanted) }) { return exact }
        }
        if let parent = section.parent, parent.heading != nil, !parent.namesItsRole {
            let scope = of(parent)
            if let inside = candidates.first(where: { node in scope.contains { $0 === node.parent } }) { return inside }
        }
        let open = candidates.filter { $0.mayHaveFields }
        return open.first { $0.children.isEmpty } ?? open.first ?? candidates.first
    }

    /// "Users Message Object" means `usersMessage`.
    private func joined(_ title: String, in all: [Subject]) -> Subject? {
        let words = title.parts(at: " ").map { folded(String($0).trimmingMarks()) }
            .filter {
                !HeadingWords.noName.has($0)
            }
        guard words.count > 1 else { return nil }
        let wanted = words.joined()
        return all.first { folded($0.name).filter { $0 != "_" } == wanted }
    }

    private static func same(_ a: String, _ b: String) -> Bool { folded(a) == folded(b) }
}
