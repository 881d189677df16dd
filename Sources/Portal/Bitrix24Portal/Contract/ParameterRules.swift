import APIModel
import Bitrix24JSON

/// What a method takes, as the documentation says: checked before anything happens.
struct ParameterRules: Sendable {
    private let fields: [Field]
    private let choices: [Method.Choice]
    private let rest: Int
    private let known: Set<String>
    private let takesOthers: Bool
    /// What lies deeper is left to the behaviour, where there is one.
    private let checksNested: Bool

    init(_ method: Method, checksNested: Bool) {
        self.checksNested = checksNested
        fields = method.parameters
        choices = method.choices
        rest = method.rest
        known = Set(method.parameters.map { $0.name.lowercased() })
        takesOthers = method.parameters.isEmpty || method.positional || method.parameters.contains { $0.pattern }
    }

    /// What is missing or has a type that cannot be read as the documented one.
    func problems(in parameters: Parameters, caller: Caller) -> [Problem] {
        var problems: [Problem] = []
        let chosen = Set(choices.flatMap(\.of))
        for field in fields where !field.pattern {
            guard let value = parameters[field.name] else {
                if isRequired(field, parameters, caller), !chosen.contains(field.name) {
                    problems.append(Problem(field: field.name, kind: .missing))
                }
                continue
            }
            if !TypeCheck.accepts(value, as: field.type) {
                problems.append(Problem(field: field.name, kind: .wrongType(TypeCheck.name(of: field.type))))
            } else if checksNested {
                checkNested(value, field, path: field.name, &problems)
            }
        }
        for choice in choices where !choice.of.contains(where: { parameters[$0] != nil }) {
            problems.append(Problem(field: choice.of.joined(separator: ", "), kind: .missing))
        }
        return problems
    }

    /// The documented fields of an object, or of each object in a list, where one was sent at all.
    private func checkNested(_ value: JSON, _ field: Field, path: String, _ problems: inout [Problem]) {
        guard !field.fields.isEmpty else { return }
        if case .array(let items) = value, case .array = field.type {
            for (index, item) in items.enumerated() where item.object != nil {
                checkMembers(item, field.fields, path: "\(path)[\(index)]", &problems)
            }
        } else if value.object != nil, case .object = field.type {
            checkMembers(value, field.fields, path: path, &problems)
        }
    }

    private func checkMembers(_ value: JSON, _ fields: [Field], path: String, _ problems: inout [Problem]) {
        for field in fields where !field.pattern {
            let inner = "\(path).\(field.name)"
            guard let member = value[field.name] else {
                if field.required == true { problems.append(Problem(field: inner, kind: .missing)) }
                continue
            }
            if TypeCheck.accepts(member, as: field.type) {
                checkNested(member, field, path: inner, &problems)
            } else {
                problems.append(Problem(field: inner, kind: .wrongType(TypeCheck.name(of: field.type))))
            }
        }
    }

    /// Names that the documentation of the method does not have: no error, but worth a look.
    func undocumented(in parameters: Parameters) -> [String] {
        guard !takesOthers else { return [] }
        let names = parameters.object.members.lazy.map(\.key).filter {
            !known.contains($0.lowercased()) && $0 != "auth"
        }
        return Array(names.prefix(20))
    }

    private func isRequired(_ field: Field, _ parameters: Parameters, _ caller: Caller) -> Bool {
        if field.required == true { return true }
        return field.requiredWhen.contains { condition in
            if condition.field == "auth" { return condition.equals == (caller.isWebhook ? "webhook" : "oauth") }
            guard let wanted = condition.equals else { return parameters[condition.field] == nil }
            return parameters.text(condition.field) == wanted
        }
    }

    struct Problem {
        enum Kind { case missing, wrongType(String) }
        var field: String
        var kind: Kind
    }
}

/// Whether a value can be read as a documented type. PHP reads much: a text of digits is a number, a list a map.
enum TypeCheck {
    static func accepts(_ value: JSON, as type: ValueType) -> Bool {
        switch type {
        case .integer, .timestamp: value.isEmptyScalar || value.whole != nil
        case .double, .decimal: value.isEmptyScalar || value.decimal != nil
        case .boolean: value == .null || value.truth != nil
        case .string, .date, .datetime: value == .null || value.scalar != nil
        case .object, .array, .map, .tuple: value.isEmptyScalar || value.elements != nil
        case .union(let members): members.contains { accepts(value, as: $0) }
        case .reference(_, let base): accepts(value, as: base)
        case .file, .any: true
        }
    }

    static func name(of type: ValueType) -> String {
        switch type {
        case .integer, .timestamp: "int"
        case .double, .decimal: "float"
        case .boolean: "bool"
        case .string: "string"
        case .date, .datetime: "DateTime"
        case .object, .array, .map, .tuple: "array"
        case .union(let members): members.map(name).joined(separator: "|")
        case .reference(_, let base): name(of: base)
        case .file, .any: "mixed"
        }
    }
}

extension JSON {
    /// Null or an empty text: how forms clear a field.
    fileprivate var isEmptyScalar: Bool { self == .null || self == .string("") }
}
