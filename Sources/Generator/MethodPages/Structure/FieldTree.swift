import APIModel
import Documents

/// The fields of a page while tables elsewhere on it still add to them.
final class FieldNode {
    var field: Field
    private(set) var children: [FieldNode] = [] {
        didSet { places.follow(children.count) }
    }
    private var places = ChildPlaces()
    /// Tables that hold for one value of another field only.
    var variants: [(when: Field.Condition?, caption: LocalizedText, nodes: [FieldNode])] = []
    private(set) weak var parent: FieldNode?
    var anchors: Set<String> = []
    var links: [String] = []
    var typeLink: String?
    var pointsBelow = false
    /// Only an example shows it: no row describes it yet.
    var isShownOnly = false
    /// A row spoke of its elements: the rows behind it are their fields.
    var holdsNextRows = false

    init(_ field: consuming Field, parent: FieldNode?) {
        let nested = field.fields
        field.fields = []
        self.field = field
        self.parent = parent
        for child in nested { children.append(FieldNode(child, parent: self)) }
    }

    convenience init(_ result: FieldReader.Result, parent: FieldNode?) {
        self.init(result.field, parent: parent)
        anchors = Set(result.anchors)
        links = result.links
        typeLink = result.typeLink
        pointsBelow = result.pointsBelow
    }

    var path: String {
        guard let parent, !parent.field.name.isEmpty else { return field.name }
        return parent.path + "." + field.name
    }

    func child(_ name: String) -> FieldNode? {
        guard children.count > ChildPlaces.few else { return children.first { $0.field.name == name } }
        return places.place(of: name, among: children).map { children[$0] }
    }

    /// Adds fields; of a field that is there already, what is new is added.
    @discardableResult
    func add(_ results: [FieldReader.Result], reading: Reading) -> [FieldNode] {
        if results.count == 1 { return [add(results[0], reading: reading)] }
        return results.indices.map { addOne(results[$0], reading: reading) }
    }

    /// Adds the only field that something describes.
    func add(_ result: FieldReader.Result, reading: Reading) -> FieldNode {
        // A table about a scalar describes it once more.
        if result.field.name == field.name, parent != nil, children.isEmpty, field.type != .any,
            !ListPurpose.hasFields(field.type)
        {
            join(result)
            return self
        }
        return addOne(result, reading: reading)
    }

    private func addOne(_ result: FieldReader.Result, reading: Reading) -> FieldNode {
        // `LANG.TITLE`: a field of a field that is there.
        if let dot = result.field.name.utf8.firstIndex(of: UInt8(ascii: ".")),
            let holder = child(String(result.field.name[..<dot])), child(result.field.name) == nil
        {
            var inner = result
            inner.field.name = String(result.field.name[dot...].dropFirst())
            if !inner.field.name.isEmpty { return holder.add(inner, reading: reading) }
        }
        guard let known = child(result.field.name) else {
            let node = FieldNode(result, parent: self)
            children.append(node)
            return node
        }
        if known.isShownOnly { known.describe(result, reading: reading) } else { known.join(result) }
        return known
    }

    /// Adds what an example shows.
    func add(shape: ResponseShape, evidence: Evidence?) {
        if child(shape.name) != nil { return }
        var field = Field(name: shape.name, type: shape.type)
        field.nullable = shape.nullable
        if let evidence { field.evidence = [evidence] }
        let node = FieldNode(field, parent: self)
        node.isShownOnly = true
        children.append(node)
        for inner in shape.children { node.add(shape: inner, evidence: evidence) }
    }

    /// What a type in an example declares of children that are there: it knows best what can be null.
    func weigh(_ shape: ResponseShape, evidence: Evidence) {
        guard let known = child(shape.name) else { return }
        if shape.nullable, !known.field.nullable {
            known.field.nullable = true
            known.field.evidence.append(evidence)
        }
        if known.field.type == .any, shape.type != .any { known.field.type = shape.type }
        // Keys of their own: what the example shows are elements, unless a row names one of them.
        if case .map = shape.type, known.field.type == .object, known.isShownOnly,
            known.children.allSatisfy({ $0.isShownOnly && $0.children.isEmpty })
        {
            known.field.type = shape.type
            known.children = []
        }
        for inner in shape.children { known.weigh(inner, evidence: evidence) }
    }

    /// A row describes what until now only an example showed. Tables know scalars better (`integer`
    /// that the example shows as a string); examples know better what holds what.
    func describe(_ result: FieldReader.Result, reading: Reading) {
        let shown = field
        field = result.field
        field.fields = []
        field.name = shown.name
        field.nullable = field.nullable || shown.nullable
        isShownOnly = false
        anchors = Set(result.anchors)
        links = result.links
        typeLink = result.typeLink
        pointsBelow = result.pointsBelow
        for var nested in result.field.fields {
            if nested.type == .any, case .map(_, let value) = shown.type, !ListPurpose.hasFields(value) {
                nested.type = value
            }
            add(nested)
        }
        settleContainer(shown: shown.type, reading: reading, at: result.row)
        // The example tells whether the codes of a list are numbers.
        if shown.type == .integer, field.type == .string, folded(field.declared ?? "") == "enum" {
            field.type = .integer
        }
        // A declared boolean that the example shows as `Y`.
        if shown.type == .boolean(.yesNo), field.type == .boolean(.json) { field.type = shown.type }
        // A row without a type: the example has it.
        if field.type == .any, field.declared == nil, result.field.values.isEmpty { field.type = shown.type }
    }

    private func settleContainer(shown: ValueType, reading: Reading, at row: Element) {
        guard shown != .any, shown != .array(.any) || !ListPurpose.hasFields(field.type) else { return }
        // An empty object says nothing against a value that the table declares: a date that was not printed.
        if shown == .object, children.isEmpty, field.declared != nil, field.type != .any { return }
        if case .map = field.type, shown == .object {
            // The words say that the keys are no names: what the example shows are elements.
            let elements = children.filter(\.isShownOnly)
            children.removeAll { $0.isShownOnly }
            for element in elements { absorb(element.children) }
            return
        }
        let isHolder = ListPurpose.hasFields(shown)
        guard isHolder, shown != field.type else { return }
        let agrees: Bool
        switch (field.type, shown) {
        case (.any, _): agrees = folded(field.declared ?? "") == "any" && children.isEmpty
        case (.array, .array), (.object, .object), (.map, .map), (.object, .map): agrees = true
        case (.reference(_, let base), _): agrees = base == shown || base == .any || base == .object && shown == .object
        case (.union, _): agrees = true
        case (.array(let element), .object), (.array(let element), .map): agrees = element != .any && children.isEmpty
        default: agrees = false
        }
        if agrees {
            if case .map = shown, field.type == .object || field.type == .map(key: .string, value: .any) {
                field.type = shown
            }
            if case .array(.any) = field.type { field.type = shown }
            return
        }
        if field.declared != nil, field.type != .any, !describesField {
            reading.report(
                "response-differs", at: row,
                "the table calls \(quoted(field.name)) \(field.declared!), the example shows \(kindName(shown))",
                hint: "the example was believed")
        }
        if case .reference = field.type, case .array = shown {
            field.type = .array(field.type)
        } else if shown == .object, let words = field.description[reading.language],
            let value = KeyedObjects.value(in: Wording(words))
        {
            field.type = .map(key: .string, value: value)
            settleContainer(shown: shown, reading: reading, at: row)
        } else {
            field.type = shown
        }
    }

    /// Methods that describe fields have rows with the types of what is described.
    var describesField: Bool {
        children.contains { $0.field.name == "type" }
            && children.contains { $0.field.name.hasPrefix("is") || $0.field.name == "title" }
    }

    private func kindName(_ type: ValueType) -> String {
        switch type {
        case .array: "an array"
        case .map: "an object with keys of its own"
        default: "an object"
        }
    }

    func add(_ field: Field) {
        if child(field.name) == nil { children.append(FieldNode(field, parent: self)) }
    }

    /// A second description of the same field: a row wins over an item of a list, and both add up.
    func join(_ result: FieldReader.Result) {
        let other = result.field
        if field.declared == nil, other.declared != nil {
            field.declared = other.declared
            field.type = other.type
        } else if field.type == .any {
            field.type = other.type
        }
        if field.required == nil || field.evidence.first?.from == .prose { field.required = other.required }
        if field.values.isEmpty { field.values = other.values }
        if field.defaultValue == nil { field.defaultValue = other.defaultValue }
        if field.operators.isEmpty { field.operators = other.operators }
        for condition in other.requiredWhen where !field.requiredWhen.contains(condition) {
            field.requiredWhen.append(condition)
        }
        if field.description.isEmpty { field.description = other.description }
        field.nullable = field.nullable || other.nullable
        field.evidence += other.evidence
        isShownOnly = false
        for nested in other.fields where child(nested.name) == nil {
            children.append(FieldNode(nested, parent: self))
        }
        anchors.formUnion(result.anchors)
        links += result.links
        if typeLink == nil { typeLink = result.typeLink }
        pointsBelow = pointsBelow || result.pointsBelow
    }

    /// What a section about it describes: of `UF_*` the fields beside it that it stands for, too.
    var standIns: [FieldNode] {
        guard field.pattern, field.name.hasSuffix("_*"), let parent else { return [self] }
        let stem = field.name.dropLast()
        let matching = parent.children.filter {
            $0 !== self && $0.field.name.hasPrefix(stem) && ListPurpose.hasFields($0.field.type)
        }
        return [self] + matching
    }

    /// The only row of a table, `{BOT_ID}` or `<code>`, stands for keys of their own, which the example shows:
    /// what holds them is a map, and their fields are those of its elements.
    func foldInstances() {
        let described = children.filter { !$0.isShownOnly }
        if described.count == 1, described[0].standsForKeys, described[0].variants.isEmpty {
            let pattern = described[0]
            let shown = children.filter { $0 !== pattern }
            let isMap: Bool
            if case .map = field.type { isMap = true } else { isMap = false }
            if ListPurpose.hasFields(pattern.field.type) {
                pattern.absorb(isMap ? shown : shown.flatMap(\.children))
            }
            let map = ValueType.map(key: .string, value: pattern.finished().type)
            if case .union(let members) = field.type {
                field.type = .union(members.map { $0 == .object ? map : $0 })
            } else {
                field.type = map
            }
            field.evidence += pattern.field.evidence
            children = []
            absorb(pattern.children)
        }
        for child in children where !child.isShownOnly { child.foldOwnInstances() }
        for child in children { child.foldInstances() }
    }

    /// `upload{id}` stands for the `upload5249` beside it, `<field_code>` for any, which only the example shows.
    private func foldOwnInstances() {
        guard let parent, let end = field.name.utf8.last, "}>".utf8.contains(end),
            let open = field.name.find(end == UInt8(ascii: "}") ? "{" : "<")
        else { return }
        let stem = field.name[..<open]
        let instances = parent.children.filter { $0.isShownOnly && $0.field.name.hasPrefix(stem) }
        absorb(instances.flatMap(\.children))
        parent.children.removeAll { child in instances.contains { $0 === child } }
    }

    private var standsForKeys: Bool {
        field.pattern
            && (field.name.hasPrefix("<") && field.name.hasSuffix(">")
                || field.name.hasPrefix("{") && field.name.hasSuffix("}"))
    }

    private func absorb(_ others: [FieldNode]) {
        for other in others {
            if let known = child(other.field.name) {
                known.absorb(other.children)
            } else {
                other.parent = self
                children.append(other)
            }
        }
    }

    /// This node's descendants, the nearest first.
    var descendants: [FieldNode] {
        var all: [FieldNode] = []
        func add(below node: FieldNode) {
            if !node.children.isEmpty { all += node.children }
            for variant in node.variants { all += variant.nodes }
        }
        add(below: self)
        var index = 0
        while index < all.count {
            add(below: all[index])
            index += 1
        }
        return all
    }

    func addVariant(
        when: Field.Condition?, caption: LocalizedText, _ results: [FieldReader.Result]
    ) {
        if let index = variants.firstIndex(where: { $0.caption == caption && $0.when == when }) {
            for result in results {
                if let known = variants[index].nodes.first(where: { $0.field.name == result.field.name }) {
                    known.join(result)
                } else {
                    variants[index].nodes.append(FieldNode(result, parent: self))
                }
            }
            return
        }
        var nodes: [FieldNode] = []
        for result in results {
            if let known = nodes.first(where: { $0.field.name == result.field.name }) {
                known.join(result)
            } else {
                nodes.append(FieldNode(result, parent: self))
            }
        }
        variants.append((when, caption, nodes))
    }

    /// The field with all that was added below it.
    func finished() -> Field {
        var field = field
        field.fields = children.map { $0.finished() }
        field.variants = variants.map {
            .init(when: $0.when, caption: $0.caption, fields: $0.nodes.map { $0.finished() })
        }
        if !field.fields.isEmpty || !field.variants.isEmpty {
            switch field.type {
            case .any where field.declared == nil: field.type = .object
            case .array(.any): field.type = .array(.object)
            // A type says "of strings": rows name the keys of an object, or one row what any key is.
            case .map(_, let value)
            where value != .any && (ListPurpose.isArrayOfScalars(value) || !ListPurpose.hasFields(value)):
                if field.fields.count > 1 { field.type = .object } else { field.fields = [] }
            default: break
            }
        }
        return field
    }
}
