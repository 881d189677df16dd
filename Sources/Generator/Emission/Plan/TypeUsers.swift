import APIModel

/// Which groups use the types that the documentation describes once.
struct TypeUsers {
    private(set) var groups: [String: Set<String>] = [:]
    /// Types that people write, not only read.
    private(set) var inputs: Set<String> = []

    private let all: APIGroups

    init(_ model: Model, _ all: APIGroups) {
        self.all = all
        let types = Dictionary(model.types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for method in model.methods {
            guard let group = all.of(method) else { continue }
            walk(method.parameters, types, group: group.id, isInput: true)
            walk(method.response, types, group: group.id, isInput: false)
        }
        for event in model.events {
            guard let group = all.of(event) else { continue }
            walk(event.payload, types, group: group.id, isInput: false)
        }
    }

    /// The group in whose module a type stands: its only user, else the module that all share.
    func home(of type: String) -> APIGroup {
        guard let users = groups[type], users.count == 1, let id = users.first else { return APIGroup.shared }
        return all.group(id) ?? APIGroup.shared
    }

    private mutating func walk(_ fields: [Field], _ types: [String: NamedType], group: String, isInput: Bool) {
        for field in fields {
            walk(field.type, types, group: group, isInput: isInput)
            walk(field.fields, types, group: group, isInput: isInput)
            for variant in field.variants { walk(variant.fields, types, group: group, isInput: isInput) }
        }
    }

    private mutating func walk(_ type: ValueType, _ types: [String: NamedType], group: String, isInput: Bool) {
        switch type {
        case .array(let element): walk(element, types, group: group, isInput: isInput)
        case .map(_, let value): walk(value, types, group: group, isInput: isInput)
        case .reference(let name, _):
            let isNew = groups[name, default: []].insert(group).inserted
            let isNewInput = isInput && inputs.insert(name).inserted
            guard isNew || isNewInput, let type = types[name] else { return }
            walk(type.fields, types, group: group, isInput: isInput)
        default: break
        }
    }
}
