import APIModel

@testable import MethodPages

/// A claim as the snippets write it.
struct ClaimText {
    /// `required = true`.
    var fact: String
    /// `required = true by table, strong`.
    var withStrength: String

    init(_ claim: Claim, in resolver: Resolver) {
        fact = "\(claim.fact.name) = \(ClaimText.value(claim, resolver.store(claim)))"
        withStrength = "\(fact) by \(claim.origin.rawValue), \(claim.quality)"
    }

    private static func value(_ claim: Claim, _ store: ClaimStore) -> String {
        let value = claim.value
        switch claim.fact {
        case .container, .element, .scalar, .wire: return FieldText.text(of: store.type(value.first))
        case .declared, .defaultValue, .minimum, .maximum, .operators, .description, .name, .scope, .replacement,
            .title,
            .summary, .audience, .code, .message:
            return store.text(value.first)
        case .maxLength, .maxItems, .version, .success, .failure, .status: return "\(value.number)"
        case .effect: return Method.Effect.allCases[value.number].rawValue
        case .choice: return MethodText.text(of: store.choices[value.number])
        case .list: return MethodText.text(of: store.lists[value.number])
        case .value: return store.text(value.first) + (value.second < 0 ? "" : " — " + store.text(value.second))
        case .requiredWhen:
            return store.text(value.first) + (value.second < 0 ? " absent" : " is " + store.text(value.second))
        default: return "\(value.flag)"
        }
    }
}

/// A field of the model in one line: `string, required, values a b, default a {ID: integer; NAME: string}`.
enum FieldText {
    static func text(of field: Field) -> String {
        var words = [text(of: field.type)]
        if let required = field.required { words.append(required ? "required" : "optional") }
        for condition in field.requiredWhen {
            words.append("required when \(condition.field) " + (condition.equals.map { "is \($0)" } ?? "absent"))
        }
        if field.nullable { words.append("or null") }
        if field.pattern { words.append("pattern") }
        if !field.values.isEmpty { words.append("values " + field.values.map(\.value).joined(separator: " ")) }
        if field.openValues { words.append("and others") }
        if let value = field.defaultValue { words.append("default \(value)") }
        if let value = field.bounds.min { words.append("from \(value)") }
        if let value = field.bounds.max { words.append("to \(value)") }
        if let value = field.bounds.maxLength { words.append("up to \(value) characters") }
        if let value = field.bounds.maxItems { words.append("up to \(value) elements") }
        if !field.operators.isEmpty { words.append("operators " + field.operators.joined(separator: " ")) }
        var line = words.joined(separator: ", ")
        if !field.fields.isEmpty { line += " {\(texts(of: field.fields))}" }
        for variant in field.variants {
            let when = variant.when.map { "\($0.field) is \($0.equals ?? "absent")" } ?? variant.caption.en ?? "?"
            line += " [\(when): \(texts(of: variant.fields))]"
        }
        return line
    }

    private static func texts(of fields: [Field]) -> String {
        fields.map { "\($0.name): \(text(of: $0))" }.joined(separator: "; ")
    }

    static func text(of type: ValueType) -> String {
        switch type {
        case .boolean(let wire): wire == .json ? "boolean" : "boolean \(wire.rawValue)"
        case .timestamp(let wire): "timestamp in \(wire.rawValue)"
        case .file(let wire): wire.map { "file \($0.rawValue)" } ?? "file"
        case .array(let element): element == .any ? "array" : "array of \(text(of: element))"
        case .map(_, let value): value == .any ? "map" : "map of \(text(of: value))"
        case .tuple(let types): "(" + types.map(text).joined(separator: ", ") + ")"
        case .union(let types): types.map(text).joined(separator: " or ")
        case .reference(let name, let base): "\(name) as \(text(of: base))"
        default: "\(type)"
        }
    }
}
