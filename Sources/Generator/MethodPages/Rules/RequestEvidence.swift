import APIModel
import Bitrix24JSON
import Documents

/// What the request examples add: keys that no table names, and types where a page declares none.
struct RequestEvidence {
    let reading: Reading

    func weigh(_ calls: [(call: ExampleCall, element: Element)], with parameters: inout [Field]) {
        var reported: Set<String> = []
        for (call, element) in calls {
            guard let object = call.body.object else { continue }
            weigh(object, with: &parameters, at: element, path: "", isTop: true, reported: &reported)
        }
    }

    private func weigh(
        _ object: JSON.Object, with fields: inout [Field], at element: Element, path: String, isTop: Bool,
        isFilter: Bool = false, reported: inout Set<String>
    ) {
        for member in object.members {
            let key = member.key
            if isTop, ["auth", "access_token"].contains(key) { continue }
            guard let index = index(of: key, in: fields) else {
                let full = path.isEmpty ? key : path + "." + key
                if !fields.isEmpty || isTop, !fields.contains(where: \.pattern), reported.insert(full).inserted {
                    reading.report(
                        "example-key-undocumented", at: element,
                        "the request has \(quoted(full)), which no table names",
                        hint: "add a row for it, or mend the example")
                }
                continue
            }
            // A filter takes one value or a list of them.
            let shown = isFilter ? member.value.array?.first ?? member.value : member.value
            infer(shown, into: &fields[index], at: element)
            let inner = path.isEmpty ? key : path + "." + key
            descend(member.value, into: &fields[index], at: element, path: inner, reported: &reported)
        }
    }

    private func descend(
        _ value: JSON, into field: inout Field, at element: Element, path: String, reported: inout Set<String>
    ) {
        guard !field.fields.isEmpty || !field.variants.isEmpty else { return }
        switch value {
        case .object(let object):
            if case .map = field.type { return }
            var known = field.fields
            let own = known.count
            for variant in field.variants { known += variant.fields }
            weigh(
                object, with: &known, at: element, path: path, isTop: false, isFilter: folded(field.name) == "filter",
                reported: &reported)
            field.fields = Array(known[..<own])
        case .array(let items):
            guard case .array = field.type else { return }
            for item in items.prefix(20) { descend(item, into: &field, at: element, path: path, reported: &reported) }
        default: break
        }
    }

    /// A key as the table has it, or with the operator of a filter before it.
    private func index(of key: String, in fields: [Field]) -> Int? {
        if let exact = fields.firstIndex(where: { $0.name == key }) { return exact }
        let bare = String(key.drop { "!<>=%@?~*+".contains($0) })
        if bare != key, let filtered = fields.firstIndex(where: { $0.name == bare }) { return filtered }
        return nil
    }

    private func infer(_ value: JSON, into field: inout Field, at element: Element) {
        guard field.type == .any, field.declared == nil || field.declared == "unknown", field.values.isEmpty else {
            return
        }
        switch value {
        case .string(let text): if text.has("chat") || !text.has("**") { field.type = .string }
        case .number(let number): field.type = number.int == nil ? .double : .integer
        case .bool: field.type = .boolean(.json)
        case .array: field.type = .array(.any)
        case .object: field.type = .object
        case .null: return
        }
        field.evidence.append(reading.evidence(element, fact: "type", from: .example))
    }
}
