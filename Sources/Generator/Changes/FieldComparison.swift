import APIModel
import Diagnostics

/// Compares the fields of two states of one thing.
struct FieldComparison {
    /// What the fields are: what people send, or what they are sent.
    enum Side { case parameters, response }

    let side: Side
    /// Adds a change: rule, path, before, after, message, and the fields with their evidence.
    let add: (ChangeRule, String, String, String, String, Field?, Field?) -> Void

    func compare(_ old: [Field], _ new: [Field], at path: String) {
        let (old, new) = (Self.present(old), Self.present(new))
        let respelled = Spelling.pairs(from: old.map(\.name), to: new.map(\.name))
        let newByName = Dictionary(new.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var matched: Set<String> = []
        for field in old {
            let place = "\(path) \(field.name)"
            guard let now = newByName[respelled[field.name] ?? field.name] else {
                add(
                    side == .parameters ? .parameterRemoved : .fieldRemoved, place, field.type.text, "",
                    "\(Self.word(side)) \(Self.words(place)) is gone", field, nil)
                continue
            }
            matched.insert(now.name)
            if now.name != field.name {
                add(.respelled, place, field.name, now.name, "\(Self.words(place)) is written \(now.name)", field, now)
            }
            compare(field, now, at: place)
        }
        for field in new where !matched.contains(field.name) {
            let place = "\(path) \(field.name)"
            let isRequired = side == .parameters && field.required == true && field.requiredWhen.isEmpty
            add(
                isRequired ? .requiredAdded : side == .parameters ? .parameterAdded : .fieldAdded, place, "",
                field.type.text, "\(Self.word(side)) \(Self.words(place)) is new\(isRequired ? " and required" : "")",
                nil,
                field)
        }
    }

    private func compare(_ old: Field, _ new: Field, at path: String) {
        let name = Self.words(path)
        type(old, new, at: path)
        if side == .parameters {
            let (was, isNow) = (
                old.required == true && old.requiredWhen.isEmpty, new.required == true && new.requiredWhen.isEmpty
            )
            if !was, isNow { add(.parameterRequired, path, "optional", "required", "\(name) is required", old, new) }
            if was, !isNow { add(.parameterOptional, path, "required", "optional", "\(name) is optional", old, new) }
            if old.defaultValue != new.defaultValue {
                let (before, after) = (old.defaultValue ?? "", new.defaultValue ?? "")
                add(
                    .defaultChanged, path, before, after,
                    "\(name): default \(before.isEmpty ? "(none)" : before) became \(after.isEmpty ? "(none)" : after)",
                    old, new)
            }
            if old.bounds != new.bounds {
                add(
                    .limit, path, old.bounds.text, new.bounds.text,
                    "\(name): \(old.bounds.text) became \(new.bounds.text)", old, new)
            }
        } else if !old.nullable, new.nullable {
            add(.fieldNullable, path, "", "nullable", "\(name) can be null", old, new)
        }
        // The mark is told by a rule of its own where it decides whether a call has to give the parameter.
        let isMarked = (old.required == true) == (new.required == true) || side == .response
        let (before, after) = (details(old, withMark: isMarked), details(new, withMark: isMarked))
        if before != after {
            add(.detail, path, before, after, "\(name): \(before) became \(after)", old, new)
        }
        values(old, new, at: path)
        compare(old.fields, new.fields, at: path)
        variants(old, new, at: path)
    }

    private func variants(_ old: Field, _ new: Field, at path: String) {
        var left = old.variants
        for variant in new.variants {
            let place = variant.when.map { "\(path) ?\($0.field)=\($0.equals ?? "")" } ?? "\(path) ?"
            let index = left.firstIndex { $0.when == variant.when }
            compare(index.map { left.remove(at: $0).fields } ?? [], variant.fields, at: place)
        }
        for variant in left {
            let place = variant.when.map { "\(path) ?\($0.field)=\($0.equals ?? "")" } ?? "\(path) ?"
            compare(variant.fields, [], at: place)
        }
    }

    /// What no other rule looks at, in a few words.
    private func details(_ field: Field, withMark: Bool) -> String {
        var parts = [field.declared.map { "written \($0)" } ?? "no type written"]
        if field.pattern { parts.append("a pattern") }
        if field.open { parts.append("open") }
        parts += zip(Field.Traits.allCases, Field.Traits.names).filter { field.traits.contains($0.0) }.map { "\($0.1)" }
        if field.openValues { parts.append("open values") }
        if side == .parameters, field.nullable { parts.append("nullable") }
        if side == .response {
            if let required = field.required { parts.append(required ? "marked required" : "marked optional") }
            if let value = field.defaultValue { parts.append("default \(value)") }
            if field.bounds != Field.Bounds() { parts.append(field.bounds.text) }
        } else if withMark, let required = field.required, !(required && field.requiredWhen.isEmpty) {
            parts.append(required ? "required at times" : "marked optional")
        }
        if !field.operators.isEmpty { parts.append("operators \(field.operators.sorted().joined(separator: " "))") }
        for condition in field.requiredWhen {
            parts.append(
                "required \(condition.equals.map { "when \(condition.field) is \($0)" } ?? "without \(condition.field)")"
            )
        }
        return parts.joined(separator: ", ")
    }

    private func type(_ old: Field, _ new: Field, at path: String) {
        guard old.type != new.type else { return }
        let rule: ChangeRule
        if old.type == .any {
            rule = .stated
        } else if side == .response {
            rule = .fieldRetyped
        } else if new.type.takes(old.type) {
            rule = .widened
        } else {
            rule = old.type.takes(new.type) ? .narrowed : .retyped
        }
        add(
            rule, path, old.type.text, new.type.text,
            "\(Self.words(path)): type \(old.type.text) became \(new.type.text)", old, new)
    }

    private func values(_ old: Field, _ new: Field, at path: String) {
        let before = old.values.filter { $0.gone == nil }.map(\.value)
        let after = new.values.filter { $0.gone == nil }.map(\.value)
        let respelled = Spelling.pairs(from: before, to: after)
        let (now, was) = (Set(after), Set(before.map { respelled[$0] ?? $0 }))
        var seen: Set<String> = []
        for value in before where seen.insert(value).inserted {
            if let new = respelled[value] {
                add(.respelled, path, value, new, "\(Self.words(path)): value \(value) is written \(new)", old, nil)
            } else if !now.contains(value) {
                add(.valueRemoved, path, value, "", "\(Self.words(path)): value \(value) is gone", old, new)
            }
        }
        seen = []
        for value in after where !was.contains(value) && seen.insert(value).inserted {
            add(.valueAdded, path, "", value, "\(Self.words(path)): value \(value) is new", old, new)
        }
    }

    /// Those that the documentation has, one of each name.
    static func present(_ fields: [Field]) -> [Field] {
        var seen: Set<String> = []
        return fields.filter { $0.gone == nil && seen.insert($0.name).inserted }
    }

    private static func word(_ side: Side) -> String { side == .parameters ? "parameter" : "field" }

    /// `parameters FIELDS TITLE` → `FIELDS.TITLE`
    private static func words(_ path: String) -> String {
        path.split(separator: " ").dropFirst().joined(separator: ".")
    }
}

extension Field.Bounds {
    /// `at least 1, at most 50`
    fileprivate var text: String {
        let parts = [
            min.map { "at least \($0)" }, max.map { "at most \($0)" }, maxLength.map { "at most \($0) characters" },
            maxItems.map { "at most \($0) items" },
        ].compactMap { $0 }
        return parts.isEmpty ? "no bound" : parts.joined(separator: ", ")
    }
}

extension ValueType {
    /// Whether everything that fits the other type fits this one.
    func takes(_ other: ValueType) -> Bool {
        if self == other || self == .any { return true }
        switch (self, other) {
        case (.double, .integer), (.decimal, .integer), (.decimal, .double): return true
        case (.union(let members), .union(let others)):
            return others.allSatisfy { other in members.contains { $0.takes(other) } }
        case (.union(let members), _): return members.contains { $0.takes(other) }
        case (.array(let element), .array(let other)): return element.takes(other)
        case (.map(_, let value), .map(_, let other)): return value.takes(other)
        case (.map, .object), (.object, .map): return true
        case (.reference(_, let base), _): return base.takes(other)
        case (_, .reference(_, let base)): return takes(base)
        default: return false
        }
    }
}
