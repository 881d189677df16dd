import APIModel
import Bitrix24JSON
import Documents

/// What the request examples add: keys that no table names, and types where a page declares none.
struct RequestEvidence {
    let page: PageContext

    func weigh(_ calls: [(call: ExampleCall, element: Element)], with root: Subject) {
        var reported: Set<String> = []
        for (call, element) in calls {
            guard let object = call.body.object else { continue }
            weigh(object, with: root.children, at: element, path: "", isTop: true, reported: &reported)
        }
    }

    private func weigh(
        _ object: JSON.Object, with subjects: [Subject], at element: Element, path: String, isTop: Bool,
        isFilter: Bool = false, reported: inout Set<String>
    ) {
        for member in object.members {
            let key = member.key
            if isTop, ["auth", "access_token"].contains(key) { continue }
            guard let subject = subject(of: key, in: subjects) else {
                let full = path.isEmpty ? key : path + "." + key
                if !subjects.isEmpty || isTop, !subjects.contains(where: { $0.facts.pattern }),
                    reported.insert(full).inserted
                {
                    page.report(
                        "example-key-undocumented", at: element,
                        "the request has \(quoted(full)), which no table names",
                        hint: "add a row for it, or mend the example")
                }
                continue
            }
            // A filter takes one value or a list of them.
            let shown = isFilter ? member.value.array?.first ?? member.value : member.value
            infer(shown, of: subject, at: element)
            let inner = path.isEmpty ? key : path + "." + key
            descend(member.value, into: subject, at: element, path: inner, reported: &reported)
        }
    }

    private func descend(
        _ value: JSON, into subject: Subject, at element: Element, path: String, reported: inout Set<String>
    ) {
        guard !subject.children.isEmpty || !subject.variants.isEmpty else { return }
        switch value {
        case .object(let object):
            if case .map = subject.type { return }
            weigh(
                object, with: subject.children + subject.variants.flatMap(\.subjects), at: element, path: path,
                isTop: false, isFilter: folded(subject.name) == "filter", reported: &reported)
        case .array(let items):
            guard case .array = subject.finishedType else { return }
            for item in items.prefix(20) { descend(item, into: subject, at: element, path: path, reported: &reported) }
        default: break
        }
    }

    /// A key as the table has it, or with the operator of a filter before it.
    private func subject(of key: String, in subjects: [Subject]) -> Subject? {
        if let exact = subjects.first(where: { $0.name == key }) { return exact }
        let bare = String(key.drop { "!<>=%@?~*+".contains($0) })
        return bare == key ? nil : subjects.first { $0.name == bare }
    }

    private func infer(_ value: JSON, of subject: Subject, at element: Element) {
        let facts = subject.facts
        guard facts.type == .any, facts.isUndeclared, facts.values.isEmpty, subject.children.isEmpty else { return }
        let type: ValueType
        switch value {
        case .string(let text):
            guard text.has("chat") || !text.has("**") else { return }
            type = .string
        case .number(let number): type = number.int == nil ? .double : .integer
        case .bool: type = .boolean(.json)
        case .array: type = .array(.any)
        case .object: type = .object
        case .null: return
        }
        subject.claim(StructureRules.requested) { $0.claim(type: type, at: element, from: .example, .weak) }
    }
}
