import APIModel
import Bitrix24JSON
import Documents

/// The answer of a method as a tree: the table's rows are flat, an example tells how they nest.
struct ResponseReader {
    let page: PageContext
    let root: Subject
    /// What its rows are called in the account.
    var kind = "response"
    /// Names that stand at the top, beside the one that holds everything else.
    var envelope: Set<String> = ["result", "time", "total", "next", "error", "error_description"]
    var container = "result"
    var side = Mention.Side.response

    init(page: PageContext) {
        self.page = page
        root = Subject(rootOf: page)
    }

    /// What the examples show; rows then describe it.
    func show(_ shapes: [ResponseShape], at element: Element?) {
        for shape in shapes { root.add(shape: withoutKnown(shape), at: element ?? page.document.root) }
    }

    /// The object about timing and the tokens are described once for all methods.
    private func withoutKnown(_ shape: ResponseShape) -> ResponseShape {
        var shape = shape
        let isTime =
            shape.name == "time" && shape.children.contains { $0.name == "date_start" || $0.name == "duration" }
        if isTime || shape.name == "auth" {
            shape.children = []
            if isTime { shape.type = .reference(to: "time", base: .object) }
        } else {
            shape.children = shape.children.map(withoutKnown)
        }
        return shape
    }

    func read(_ sections: [Section]) {
        var nested: [Section] = []
        for section in sections {
            if section.namesItsRole
                || HeadingTarget.names(in: section.title).isEmpty && !section.title.utf8.isEmpty
                    && root.children.isEmpty
            {
                readRoot(section)
            } else {
                nested.append(section)
            }
        }
        for section in nested { readNested(section) }
        readDescribedElsewhere()
        if root.children.isEmpty { readStatedValue(sections) }
    }

    /// "Its fields are described above": among the parameters.
    private func readDescribedElsewhere() {
        let linking = root.descendants.filter { !$0.anchors.isEmpty && $0.hasFields }
        guard !linking.isEmpty else { return }
        let others = page.sections.filter { $0.role == .parameters && !$0.anchors.isEmpty && !$0.namesItsRole }
        for section in others {
            for node in linking where section.anchors.contains(where: node.anchors.contains) {
                for context in TableContext.tables(of: section, page: page) {
                    guard context.captions.isEmpty, !context.table.has(.subject) else { continue }
                    place(results(of: context), in: node)
                }
            }
        }
    }

    /// "`true`.": all that old pages say of an answer.
    private func readStatedValue(_ sections: [Section]) {
        for section in sections {
            for paragraph in TableContext.paragraphs(of: section) {
                let words = folded(paragraph.plain).trimmingMarks()
                guard words == "true" || words == "false" || words.hasPrefix("true ") else { continue }
                let subject = Subject(container, at: paragraph, parent: root, page: page)
                subject.claim(StructureRules.mentioned) { sink in
                    sink.claim(.itself, is: true, at: paragraph, from: .prose)
                    sink.claim(type: .boolean(.json), at: paragraph, from: .prose)
                }
                root.children.append(subject)
                return
            }
        }
    }

    private func results(of context: TableContext) -> [MentionedField] {
        MentionReader(page: page).fields(of: context.table, side: side, isMarkingUsed: false, accountName: kind)
    }

    private func isFieldTable(_ table: Table) -> Bool {
        if table.has(.subject), !table.has(.name) {
            page.account(table: table, "not-fields")
            return false
        }
        return true
    }

    private func readRoot(_ section: Section) {
        for context in TableContext.tables(of: section, page: page) where isFieldTable(context.table) {
            place(results(of: context), in: root)
        }
    }

    /// Places flat rows: envelope names at the top, paths by their path, the others where the
    /// example shows such a name, the nearest place first.
    private func place(_ results: [MentionedField], in start: Subject) {
        var last = start
        let home = home(of: results, in: start)
        for result in results {
            let name = result.name
            let path = FieldPath.parts(name)
            if path.count > 1 || name.hasSuffix("[]") {
                if let node = add(result, path: path, below: start, or: last) { last = node }
                continue
            }
            let target = holder(of: name, in: start, after: last, home: home)
            let wasShown = target.child(name) != nil
            last = target.describeOrAdd(result)
            // Beside objects that describe fields, a row that the example left out is one, too.
            if !wasShown, last.children.isEmpty, target.children.count(where: \.describesField) > 1 {
                last.claim(StructureRules.table) { $0.claim(type: .object, at: result.element, from: .prose) }
            }
        }
    }

    /// Where the example shows most of the rows of a table: the others belong there, too.
    private func home(of results: [MentionedField], in start: Subject) -> Subject? {
        let names = Set(results.map(\.name))
        var best: (node: Subject, count: Int)?
        for parent in (start === root ? [] : [start]) + start.descendants {
            let count = parent.children.count { $0.isShownOnly && names.contains($0.name) }
            if count > best?.count ?? 1 { best = (parent, count) }
        }
        return best?.node
    }

    /// The node below which a row belongs.
    private func holder(of name: String, in start: Subject, after last: Subject, home: Subject?) -> Subject {
        if start === root, envelope.contains(name) {
            // `result` inside of `result` is a row of its own.
            if let known = root.child(name), !known.isShownOnly, let inner = root.child(container)?.child(name),
                inner.isShownOnly
            {
                return inner.parent ?? root
            }
            // The example shows it inside: `time` beside the task.
            if root.child(name) == nil, let inner = root.child(container), inner.child(name)?.isShownOnly ?? false {
                return inner
            }
            return root
        }
        // From the row before: what it holds, then what stands around it.
        var node: Subject? = last
        while let candidate = node {
            // What leads to a table of its own has its fields there.
            let isElsewhere = candidate !== start && !candidate.anchors.isEmpty
            if !isElsewhere, let child = candidate.child(name), child.isShownOnly { return candidate }
            if candidate === start { break }
            node = candidate.parent
        }
        if let shown = start.descendants.first(where: { $0.name == name && $0.isShownOnly }) {
            return shown.parent ?? start
        }
        if start === root, root.child(name) != nil { return root }
        // No example shows it. Objects have tables of their own, so only what holds the whole answer,
        // or a row that speaks of elements (`items[]`), has its fields in the rows behind it.
        if last.holdsNextRows { return last }
        if let parent = last.parent, parent.holdsNextRows, parent !== start { return parent }
        if let home, last === start && start !== root || last.parent === home { return home }
        if start === root, let node = root.child(container),
            node.mayHaveFields
        {
            return node
        }
        return start
    }

    /// Adds a field by a path such as `result.items[].id`.
    private func add(_ result: MentionedField, path: [String], below start: Subject, or holder: Subject)
        -> Subject?
    {
        var result = result
        guard let last = path.last else { return nil }
        var node = start
        var names = path.dropLast()
        if let first = names.first ?? path.first, node.child(first) == nil {
            if let found = ([holder] + start.descendants).first(where: { $0.name == first }) {
                node = found.parent ?? start
            } else if start === root, let found = root.child(container) {
                node = found
            }
        }
        while let name = names.first {
            names.removeFirst()
            node = node.addHolder(name, like: result)
        }
        if result.name.hasSuffix("[]"), let known = node.child(last) {
            known.holdsNextRows = true
            return known
        }
        result.name = last
        return node.describeOrAdd(result)
    }

    private func readValues(_ table: Table, of owner: Subject) {
        let mention = Mention(
            kind: .bullet, side: side, name: owner.name, element: table.element, wording: Wording(""),
            isMarkingUsed: false, accountName: kind)
        var reader = CellReader(mention, owner.type, page: page)
        reader.readValueTable(table)
        owner.claim(StructureRules.table) { reader.finish(into: &$0) }
    }

    private func readNested(_ section: Section) {
        let owners = Owners(root: root).of(section)
        for context in TableContext.tables(of: section, page: page) where isFieldTable(context.table) {
            let table = context.table
            if let owner = owners.first {
                if !table.has(.type), !owner.hasFields,
                    owner.type != .any || table.has(.value) || table.has(.code), !table.has(.name)
                {
                    readValues(table, of: owner)
                    continue
                }
                let results = results(of: context)
                for owner in owners {
                    if context.captions.isEmpty {
                        place(results, in: owner)
                    } else {
                        owner.addVariant(
                            when: VariantCondition.of(context, page: page),
                            caption: page.localized(context.captions.joined(separator: " › ")), results)
                    }
                }
            } else {
                let target = root.child(container) ?? root
                place(results(of: context), in: root.children.isEmpty ? root : target)
            }
        }
    }
}
