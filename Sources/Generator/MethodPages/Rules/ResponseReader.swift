import APIModel
import Bitrix24JSON
import Documents

/// The answer of a method as a tree: the table's rows are flat, an example tells how they nest.
struct ResponseReader {
    let reading: Reading
    let root = FieldNode(Field(name: "", type: .object), parent: nil)
    /// What its rows are called in the account.
    var kind = "response"
    /// Names that stand at the top, beside the one that holds everything else.
    var envelope: Set<String> = ["result", "time", "total", "next", "error", "error_description"]
    var container = "result"

    /// What the examples show; rows then describe it.
    func show(_ shapes: [ResponseShape], evidence: Evidence?) {
        for shape in shapes { root.add(shape: withoutKnown(shape), evidence: evidence) }
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
        let linking = root.descendants.filter { !$0.anchors.isEmpty && ListPurpose.hasFields($0.field.type) }
        guard !linking.isEmpty else { return }
        let others = reading.sections.filter { $0.role == .parameters && !$0.anchors.isEmpty && !$0.namesItsRole }
        for section in others {
            for node in linking where section.anchors.contains(where: node.anchors.contains) {
                for context in TableContext.tables(of: section, reading: reading) {
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
                var field = Field(name: container, type: .boolean(.json))
                field.evidence = [reading.evidence(paragraph, from: .prose)]
                root.add(field)
                return
            }
        }
    }

    private func results(of context: TableContext) -> [FieldReader.Result] {
        FieldReader(reading: reading, kind: kind).fields(of: context.table)
    }

    private func isFieldTable(_ table: Table) -> Bool {
        if table.has(.subject), !table.has(.name) {
            reading.account(table: table, "not-fields")
            return false
        }
        return true
    }

    private func readRoot(_ section: Section) {
        for context in TableContext.tables(of: section, reading: reading) where isFieldTable(context.table) {
            place(results(of: context), in: root)
        }
    }

    /// Places flat rows: envelope names at the top, paths by their path, the others where the
    /// example shows such a name, the nearest place first.
    private func place(_ results: [FieldReader.Result], in start: FieldNode) {
        var last = start
        let home = home(of: results, in: start)
        for result in results {
            let name = result.field.name
            let path = FieldPath.parts(name)
            if path.count > 1 || name.hasSuffix("[]") {
                if let node = add(result, path: path, below: start, or: last) { last = node }
                continue
            }
            let target = holder(of: name, in: start, after: last, home: home)
            let wasShown = target.child(name) != nil
            last = target.add(result, reading: reading)
            // Beside objects that describe fields, a row that the example left out is one, too.
            if !wasShown, last.children.isEmpty, target.children.count(where: \.describesField) > 1 {
                last.field.type = .object
            }
        }
    }

    /// Where the example shows most of the rows of a table: the others belong there, too.
    private func home(of results: [FieldReader.Result], in start: FieldNode) -> FieldNode? {
        let names = Set(results.map(\.field.name))
        var best: (node: FieldNode, count: Int)?
        for parent in (start === root ? [] : [start]) + start.descendants {
            let count = parent.children.count { $0.isShownOnly && names.contains($0.field.name) }
            if count > best?.count ?? 1 { best = (parent, count) }
        }
        return best?.node
    }

    /// The node below which a row belongs.
    private func holder(of name: String, in start: FieldNode, after last: FieldNode, home: FieldNode?) -> FieldNode {
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
        var node: FieldNode? = last
        while let candidate = node {
            // What leads to a table of its own has its fields there.
            let isElsewhere = candidate !== start && !candidate.anchors.isEmpty
            if !isElsewhere, let child = candidate.child(name), child.isShownOnly { return candidate }
            if candidate === start { break }
            node = candidate.parent
        }
        if let shown = start.descendants.first(where: { $0.field.name == name && $0.isShownOnly }) {
            return shown.parent ?? start
        }
        if start === root, root.child(name) != nil { return root }
        // No example shows it. Objects have tables of their own, so only what holds the whole answer,
        // or a row that speaks of elements (`items[]`), has its fields in the rows behind it.
        if last.holdsNextRows { return last }
        if let parent = last.parent, parent.holdsNextRows, parent !== start { return parent }
        if let home, last === start && start !== root || last.parent === home { return home }
        if start === root, let node = root.child(container),
            ListPurpose.hasFields(node.field.type) || node.field.type == .any
        {
            return node
        }
        return start
    }

    /// Adds a field by a path such as `result.items[].id`.
    private func add(_ result: FieldReader.Result, path: [String], below start: FieldNode, or holder: FieldNode)
        -> FieldNode?
    {
        var result = result
        guard let last = path.last else { return nil }
        var node = start
        var names = path.dropLast()
        if let first = names.first ?? path.first, node.child(first) == nil {
            if let found = ([holder] + start.descendants).first(where: { $0.field.name == first }) {
                node = found.parent ?? start
            } else if start === root, let found = root.child(container) {
                node = found
            }
        }
        while let name = names.first {
            names.removeFirst()
            if let child = node.child(name) {
                node = child
            } else {
                var field = Field(name: name, type: .object)
                field.evidence = result.field.evidence
                node.add(field)
                node = node.child(name)!
            }
        }
        if result.field.name.hasSuffix("[]"), let known = node.child(last) {
            known.holdsNextRows = true
            reading.account(result.row, "\(kind) \(result.field.name)")
            return known
        }
        result.field.name = last
        return node.add(result, reading: reading)
    }

    private func readNested(_ section: Section) {
        let owners = Owners(root: root).of(section)
        for context in TableContext.tables(of: section, reading: reading) where isFieldTable(context.table) {
            let table = context.table
            if let owner = owners.first {
                if !table.has(.type), !ListPurpose.hasFields(owner.field.type),
                    owner.field.type != .any || table.has(.value) || table.has(.code), !table.has(.name)
                {
                    ValueTables.read(table, into: &owner.field, reading: reading)
                    continue
                }
                let results = results(of: context)
                for owner in owners {
                    if context.captions.isEmpty {
                        place(results, in: owner)
                    } else {
                        owner.addVariant(
                            when: VariantCondition.of(context, reading: reading),
                            caption: reading.localized(context.captions.joined(separator: " › ")), results)
                    }
                }
            } else {
                let target = root.child(container) ?? root
                place(results(of: context), in: root.children.isEmpty ? root : target)
            }
        }
    }
}

/// Names that are paths: `result.items[].id`, `data[FIELDS][ID]`.
enum FieldPath {
    static func parts(_ name: String) -> [String] {
        if name.isPlainName { return [name] }
        if name.has("<") || name.has("{") || name.has("...") { return [name] }
        var parts: [String] = []
        for part in name.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" || $0 == "→" }) {
            let word = String(part).trimmingMarks()
            if !word.isEmpty { parts.append(word) }
        }
        return parts.isEmpty ? [name] : parts
    }
}
