import APIModel
import Bitrix24JSON

// Looked at by a strict portal alone: what a lenient one passes over, and a real one might too.
extension ParameterRules {
    /// Names that no page has, at any depth, and values that are not among the documented ones.
    func strictProblems(in parameters: Parameters) -> [String] {
        var found = undocumented(in: parameters).map { "parameter \($0) is not in the documentation of this method" }
        for field in documented where !field.pattern {
            guard let value = parameters[field.name] else { continue }
            visit(value, field, path: field.name, &found)
        }
        return found
    }

    private func visit(_ value: JSON, _ field: Field, path: String, _ found: inout [String]) {
        checkValue(value, field, path: path, &found)
        let fields = field.fields + field.variants.flatMap(\.fields)
        guard !fields.isEmpty, !Self.isOfList(field.name) else { return }
        switch value {
        case .array(let items):
            for (index, item) in items.enumerated() { visitMembers(item, field, fields, "\(path)[\(index)]", &found) }
        default: visitMembers(value, field, fields, path, &found)
        }
    }

    private func visitMembers(
        _ value: JSON, _ field: Field, _ fields: [Field], _ path: String, _ found: inout [String]
    ) {
        guard let object = value.object else { return }
        let byName = Dictionary(fields.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        let isOpen = field.open || fields.contains(where: \.pattern) || field.type.isMap
        for member in object.members {
            if let inner = byName[member.key.lowercased()] {
                visit(member.value, inner, path: "\(path).\(member.key)", &found)
            } else if !isOpen, !Schema.isDynamic(member.key), Int(member.key) == nil {
                found.append("field \(path).\(member.key) is not in the documentation of this method")
            }
        }
    }

    private func checkValue(_ value: JSON, _ field: Field, path: String, _ found: inout [String]) {
        guard let text = value.scalar, !text.isEmpty else { return }
        if !field.openValues, field.values.count > 1, field.type.plain == .string,
            !field.values.contains(where: { $0.value.lowercased() == text.lowercased() })
        {
            let known = field.values.prefix(8).map(\.value).joined(separator: ", ")
            found.append("\(path) is \(text.prefix(40)), which is none of \(known)")
        }
        if let limit = field.bounds.maxLength, text.count > limit {
            found.append("\(path) has \(text.count) characters, more than \(limit)")
        }
    }

    private static func isOfList(_ name: String) -> Bool {
        ["filter", "order", "sort", "select", "params"].contains(name.lowercased())
    }
}

extension ValueType {
    fileprivate var isMap: Bool {
        if case .map = plain { true } else { false }
    }
}

extension Refusal {
    /// The answer would be made up: a strict portal does not give it.
    static func placeholder(_ method: String) -> Refusal {
        Refusal(
            501, "PORTAL_PLACEHOLDER",
            "The answer of \(method) would be a placeholder: this portal is strict, and keeps no state for it or none yet"
        )
    }

    static func strict(_ problems: [String]) -> Refusal {
        Refusal(400, "PORTAL_STRICT", problems.joined(separator: "; "))
    }
}
