import APIModel
import Documents

/// What examples and declared shapes add to the tree.
extension Subject {
    /// Adds what an example shows.
    func add(shape: ResponseShape, at element: Element) {
        if child(shape.name) != nil { return }
        let subject = Subject(shape.name, at: element, parent: self, page: page)
        subject.isShownOnly = true
        subject.shownType = shape.type
        subject.claim(StructureRules.shown) { sink in
            sink.claim(.itself, is: true, at: element, from: .example, .weak)
            sink.claim(type: shape.type, at: element, from: .example, shape.isEmpty ? .weak : .fair)
            if shape.nullable { sink.claim(.nullable, is: true, at: element, from: .example) }
            if shape.name.isNamePattern { sink.claim(.pattern, is: true, at: element, from: .name) }
        }
        children.append(subject)
        for inner in shape.children { subject.add(shape: inner, at: element) }
    }

    /// What a type in an example declares of children that are there: it knows best what can be null.
    func weigh(_ shape: ResponseShape, at element: Element) {
        guard let known = child(shape.name) else { return }
        // Keys of their own: what the example shows are elements, unless a row names one of them.
        var isKeyed = false
        if case .map = shape.type, known.type == .object, known.isShownOnly,
            known.children.allSatisfy({ $0.isShownOnly && $0.children.isEmpty })
        {
            isKeyed = true
            known.children = []
        }
        known.claim(StructureRules.typescript) { sink in
            if shape.nullable { sink.claim(.nullable, is: true, at: element, from: .typescript) }
            if shape.type != .any {
                sink.claim(type: shape.type, at: element, from: .typescript, isKeyed ? .strong : .fair)
            }
        }
        for inner in shape.children { known.weigh(inner, at: element) }
    }

    /// Methods that describe fields have rows with the types of what is described.
    var describesField: Bool {
        children.contains { $0.name == "type" }
            && children.contains { $0.name.hasPrefix("is") || $0.name == "title" }
    }

    // MARK: Keys that are no names

    /// A row says that the keys are no names: what the example shows below are elements.
    func liftElements() {
        guard case .map = type else { return }
        let elements = children.filter(\.isShownOnly)
        children.removeAll { $0.isShownOnly }
        for element in elements { absorb(element.children) }
    }

    /// The only row of a table, `{BOT_ID}` or `<code>`, stands for keys of their own, which the example shows: what
    /// holds them is a map, and their fields are those of its elements.
    func foldInstances() {
        let described = children.filter { !$0.isShownOnly }
        if described.count == 1, described[0].standsForKeys, described[0].variants.isEmpty { fold(into: described[0]) }
        for child in children where !child.isShownOnly { child.foldOwnInstances() }
        for child in children { child.foldInstances() }
    }

    private func fold(into pattern: Subject) {
        let shown = children.filter { $0 !== pattern }
        let isMap = if case .map = type { true } else { false }
        if pattern.hasFields { pattern.absorb(isMap ? shown : shown.flatMap(\.children)) }
        let map = ValueType.map(key: .string, value: pattern.finishedType)
        claim(StructureRules.keyed) { sink in
            let place = pattern.place
            if case .union(let members) = self.type {
                sink.claim(
                    .container, facet: .union(members.map { $0 == .object ? map : $0 }), at: place, from: .prose,
                    .strong)
            } else {
                sink.claim(type: map, at: place, from: .prose, .strong)
            }
            sink.claim(.itself, is: true, at: place)
        }
        children = []
        absorb(pattern.children)
    }

    /// `upload{id}` stands for the `upload5249` beside it, `<field_code>` for any, which only the example shows.
    private func foldOwnInstances() {
        guard let parent, let end = name.utf8.last, "}>".utf8.contains(end),
            let open = name.find(end == UInt8(ascii: "}") ? "{" : "<")
        else { return }
        let stem = name[..<open]
        let instances = parent.children.filter { $0.isShownOnly && $0.name.hasPrefix(stem) }
        absorb(instances.flatMap(\.children))
        parent.children.removeAll { child in instances.contains { $0 === child } }
    }

    private var standsForKeys: Bool {
        name.isNamePattern && (name.hasPrefix("<") && name.hasSuffix(">") || name.hasPrefix("{") && name.hasSuffix("}"))
    }

    private func absorb(_ others: [Subject]) {
        for other in others {
            if let known = child(other.name) {
                known.absorb(other.children)
            } else {
                other.parent = self
                children.append(other)
            }
        }
    }

    /// The type, with what the fields below it say of it.
    var finishedType: ValueType {
        Self.finished(name, facts, hasChildren: !children.isEmpty || !variants.isEmpty, children.count)
    }

    static func finished(_ name: String, _ facts: FieldFacts, hasChildren: Bool, _ count: Int) -> ValueType {
        guard hasChildren else { return facts.type }
        switch facts.type {
        case .any where facts.isUndeclared: return .object
        // A filter is an object, whatever the page calls it.
        case .string where folded(name) == "filter": return .object
        case .array(.any): return .array(.object)
        // A type says "of strings": rows name the keys of an object, or one row what any key is.
        case let type where ListPurpose.holdsPlainValues(type):
            return count > 1 ? .object : facts.type
        default: return facts.type
        }
    }
}
