import APIModel
import Diagnostics

/// Joins a second description of the same thing into the first, which decides; says what differs.
struct Combination {
    /// The paths of the model's pages.
    let files: [String]
    /// Whether both pages are in one language: a difference between languages is a mistake of a
    /// translation, one inside a language mostly of age.
    let sameLanguage: Bool
    private(set) var diagnostics: [Diagnostic] = []

    init(files: [String], sameLanguage: Bool) {
        self.files = files
        self.sameLanguage = sameLanguage
    }

    private mutating func differs(
        _ what: String, _ subject: String, _ a: String, _ b: String, _ left: [Evidence], _ right: [Evidence]
    ) {
        let rule = (sameLanguage ? "pages-differ-" : "language-differs-") + what
        diagnostics.append(
            Diagnostic(
                .warning, rule, at: position(right),
                "\(subject): \(what) is \(b) here, but \(a) on the page that decides",
                hint: "mend the page that is wrong, or decide it with a patch", related: [position(left)]))
    }

    private func position(_ evidence: [Evidence]) -> Position {
        guard let first = evidence.first, first.page < files.count else { return Position(path: "") }
        return Position(path: files[first.page], line: first.line, column: first.column)
    }

    mutating func join(_ other: Method, into method: inout Method) {
        for scope in other.scopes where !method.scopes.contains(scope) {
            if !method.scopes.isEmpty {
                differs(
                    "scopes", method.name, method.scopes.joined(separator: ", "), other.scopes.joined(separator: ", "),
                    method.evidence, other.evidence)
            }
            method.scopes.append(scope)
        }
        if let deprecated = other.deprecated {
            if method.deprecated == nil { method.deprecated = deprecated }
            for name in deprecated.replacements where method.deprecated?.replacements.contains(name) == false {
                method.deprecated?.replacements.append(name)
            }
        }
        if method.callers.webhook == nil { method.callers.webhook = other.callers.webhook }
        if method.callers.application == nil { method.callers.application = other.callers.application }
        if method.callers.administrator == nil { method.callers.administrator = other.callers.administrator }
        if method.effect == .unknown { method.effect = other.effect }
        method.batchable = method.batchable && other.batchable
        method.positional = method.positional || other.positional
        for choice in other.choices where !method.choices.contains(choice) { method.choices.append(choice) }
        if method.list == nil { method.list = other.list }
        for status in other.success where !method.success.contains(status) { method.success.append(status) }
        for status in other.failure where !method.failure.contains(status) { method.failure.append(status) }
        ErrorMerge.join(other.errors, into: &method.errors)
        for request in other.examples.requests where !method.examples.requests.contains(request) {
            method.examples.requests.append(request)
        }
        for response in other.examples.responses where !method.examples.responses.contains(response) {
            method.examples.responses.append(response)
        }
        for response in other.examples.errors where !method.examples.errors.contains(response) {
            method.examples.errors.append(response)
        }
        method.title.fill(from: other.title)
        method.summary.fill(from: other.summary)
        method.audience.fill(from: other.audience)
        for page in other.pages where !method.pages.contains(page) { method.pages.append(page) }
        method.evidence += other.evidence
    }

    mutating func join(_ other: Event, into event: inout Event) {
        for scope in other.scopes where !event.scopes.contains(scope) { event.scopes.append(scope) }
        if event.auth == nil { event.auth = other.auth }
        if event.deprecated == nil { event.deprecated = other.deprecated }
        for example in other.examples where !event.examples.contains(example) { event.examples.append(example) }
        event.title.fill(from: other.title)
        event.summary.fill(from: other.summary)
        for page in other.pages where !event.pages.contains(page) { event.pages.append(page) }
        event.evidence += other.evidence
    }

    mutating func join(_ others: [Field], into fields: inout [Field], where subject: String) {
        // Placeholders are translated: `<selector>` and `<селектор>` are one name, by their place.
        let unmatched = fields.indices.filter { index in
            fields[index].isPlaceholder && !others.contains { $0.name == fields[index].name }
        }
        var placeholders = unmatched[...]
        var joined: Set<Int> = []
        for other in others {
            var index = fields.firstIndex { $0.name == other.name }
            if index == nil, other.isPlaceholder { index = placeholders.popFirst() }
            if let index {
                joined.insert(index)
                join(other, into: &fields[index], where: subject)
            } else {
                if !fields.isEmpty, other.declared != nil {
                    differs(
                        "fields", subject, "without \(other.name)", "with \(other.name)", fields[0].evidence,
                        other.evidence)
                }
                joined.insert(fields.count)
                fields.append(other)
            }
        }
        for index in fields.indices
        where fields[index].declared != nil && !others.isEmpty && !joined.contains(index) {
            let field = fields[index]
            differs(
                "fields", subject, "with \(field.name)", "without \(field.name)", field.evidence, others[0].evidence)
        }
    }

    private mutating func join(_ other: Field, into field: inout Field, where subject: String) {
        let place = "\(subject) \(field.name)"
        if let declared = other.declared, declared != "unknown" {
            if field.declared == nil || field.declared == "unknown" {
                field.declared = declared
                field.type = other.type
            } else if folded(field.declared!) != folded(declared) {
                differs("type", place, field.declared!, declared, field.evidence, other.evidence)
            }
        } else if field.type == .any {
            field.type = other.type
        }
        if let required = other.required {
            if field.required == nil {
                field.required = required
            } else if field.required != required {
                differs("required", place, "\(field.required!)", "\(required)", field.evidence, other.evidence)
            }
        }
        for condition in other.requiredWhen where !field.requiredWhen.contains(condition) {
            field.requiredWhen.append(condition)
        }
        field.nullable = field.nullable || other.nullable
        joinValues(other, into: &field, place)
        if let value = other.defaultValue {
            if field.defaultValue == nil {
                field.defaultValue = value
            } else if field.defaultValue != value {
                differs("default", place, field.defaultValue!, value, field.evidence, other.evidence)
            }
        }
        if field.bounds.min == nil { field.bounds.min = other.bounds.min }
        if field.bounds.max == nil { field.bounds.max = other.bounds.max }
        if field.bounds.maxLength == nil { field.bounds.maxLength = other.bounds.maxLength }
        if field.bounds.maxItems == nil { field.bounds.maxItems = other.bounds.maxItems }
        if field.operators.isEmpty { field.operators = other.operators }
        join(other.fields, into: &field.fields, where: place)
        joinVariants(other.variants, into: &field, place)
        field.open = field.open || other.open
        field.description.fill(from: other.description)
        field.evidence += other.evidence
    }

    private mutating func joinValues(_ other: Field, into field: inout Field, _ place: String) {
        guard !other.values.isEmpty else { return }
        if field.values.isEmpty {
            field.values = other.values
        } else {
            let known = Set(field.values.map(\.value))
            let said = Set(other.values.map(\.value))
            if known != said {
                let difference = known.symmetricDifference(said).sorted().joined(separator: ", ")
                differs(
                    "values", place, "\(known.count)", "\(said.count) (\(difference))", field.evidence, other.evidence)
            }
            for value in other.values {
                if let index = field.values.firstIndex(where: { $0.value == value.value }) {
                    field.values[index].meaning.fill(from: value.meaning)
                } else {
                    field.values.append(value)
                }
            }
        }
        field.openValues = field.openValues || other.openValues
    }

    /// Variants are the same by their condition, or by their place where only captions tell.
    private mutating func joinVariants(_ others: [Field.Variant], into field: inout Field, _ place: String) {
        for (index, other) in others.enumerated() {
            let same =
                field.variants.firstIndex { $0.when != nil && $0.when == other.when }
                ?? (field.variants.count == others.count && field.variants[index].when == other.when ? index : nil)
            if let same {
                join(other.fields, into: &field.variants[same].fields, where: place)
                field.variants[same].caption.fill(from: other.caption)
            } else {
                field.variants.append(other)
            }
        }
    }
}

extension Field {
    /// Its name says in words what stands there: `<selector>`.
    fileprivate var isPlaceholder: Bool { name.has("<") && name.has(">") }
}

extension LocalizedText {
    mutating func fill(from other: LocalizedText) {
        if en == nil { en = other.en }
        if ru == nil { ru = other.ru }
    }
}
