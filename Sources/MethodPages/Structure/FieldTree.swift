import APIModel
import Documents

/// The fields of a page while tables elsewhere on it still add to them.
final class FieldNode {
    var field: Field
    private(set) var children: [FieldNode] = []
    /// Tables that hold for one value of another field only.
    var variants: [(when: Field.Condition?, caption: LocalizedText, nodes: [FieldNode])] = []
    private(set) weak var parent: FieldNode?
    var anchors: Set<String> = []
    var links: [String] = []
    var typeLink: String?
    var pointsBelow = false

    init(_ field: Field, parent: FieldNode?) {
        self.field = field
        self.parent = parent
        let nested = field.fields
        self.field.fields = []
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

    func child(_ name: String) -> FieldNode? { children.first { $0.field.name == name } }

    /// Adds fields; of a field that is there already, what is new is added.
    @discardableResult
    func add(_ results: [FieldReader.Result], reading: Reading) -> [FieldNode] {
        results.map { result in
            guard let known = child(result.field.name) else {
                let node = FieldNode(result, parent: self)
                children.append(node)
                return node
            }
            known.join(result)
            return known
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
        if field.required == nil { field.required = other.required }
        if field.values.isEmpty { field.values = other.values }
        if field.defaultValue == nil { field.defaultValue = other.defaultValue }
        if field.operators.isEmpty { field.operators = other.operators }
        for condition in other.requiredWhen where !field.requiredWhen.contains(condition) {
            field.requiredWhen.append(condition)
        }
        if field.description.isEmpty { field.description = other.description }
        field.nullable = field.nullable || other.nullable
        field.evidence += other.evidence
        for nested in other.fields where child(nested.name) == nil {
            children.append(FieldNode(nested, parent: self))
        }
        anchors.formUnion(result.anchors)
        links += result.links
        if typeLink == nil { typeLink = result.typeLink }
        pointsBelow = pointsBelow || result.pointsBelow
    }

    /// This node's descendants, the nearest first.
    var descendants: [FieldNode] {
        var level = children + variants.flatMap(\.nodes)
        var all: [FieldNode] = []
        while !level.isEmpty {
            all += level
            level = level.flatMap { $0.children + $0.variants.flatMap(\.nodes) }
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
        field.variants = variants.map { .init(when: $0.when, caption: $0.caption, fields: $0.nodes.map { $0.finished() }) }
        if !field.fields.isEmpty || !field.variants.isEmpty {
            switch field.type {
            case .any where field.declared == nil: field.type = .object
            case .array(.any): field.type = .array(.object)
            default: break
            }
        }
        return field
    }
}
