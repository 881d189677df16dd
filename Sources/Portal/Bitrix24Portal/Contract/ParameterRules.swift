import APIModel
import Bitrix24JSON

/// What a method takes, as the documentation says: checked before anything happens.
struct ParameterRules: Sendable {
    private let fields: [Field]
    var documented: [Field] { fields }
    private let choices: [Method.Choice]
    private let name: String
    private let rest: Int
    private let known: Set<String>
    private let takesOthers: Bool
    /// What lies deeper is left to the behaviour, where one was written for the method.
    private let checksNested: Bool
    /// An update sends what changes.
    private let isUpdate: Bool
    private let isList: Bool

    /// Parameters whose members are names of fields, with operators and directions.
    private static let ofLists: Set<String> = [
        "filter", "order", "sort", "select", "params", "navparams", "pagination",
    ]

    /// Sorting is taken as an object, a list or a name, whatever a page says.
    private static let ofOrder: Set<String> = ["order", "sort", "element_order"]

    init(_ method: Method, checksNested: Bool) {
        self.checksNested = checksNested
        name = method.name
        fields = method.parameters
        choices = method.choices
        rest = method.rest
        isList = method.list != nil
        isUpdate = Verb(method.name) == .update
        known = Set(method.parameters.map { $0.name.lowercased() })
        takesOthers = method.parameters.isEmpty || method.positional || method.parameters.contains { $0.pattern }
    }

    /// What is missing or has a type that cannot be read as the documented one.
    func problems(in parameters: Parameters, caller: Caller) -> [Problem] {
        var problems: [Problem] = []
        let chosen = Set(choices.flatMap(\.of))
        for field in fields where !field.pattern {
            guard let value = parameters[field.name] else {
                if isRequired(field, parameters, caller), !chosen.contains(field.name),
                    !isOtherwiseNamed(field, parameters), !PageFacts.isLeftOut(field.name, of: name, rest: rest)
                {
                    problems.append(Problem(field: field.name, kind: .missing))
                }
                continue
            }
            guard isAccepted(value, field, path: field.name) else {
                problems.append(Problem(field: field.name, kind: .wrongType(TypeCheck.name(of: field.type))))
                continue
            }
            if value == .string(""), field.required == true, isIdentifier(field.name),
                !PageFacts.isLeftOut(field.name, of: name, rest: rest)
            {
                problems.append(Problem(field: field.name, kind: .missing))
            }
            if checksNested, !Self.ofLists.contains(field.name.lowercased()) {
                checkNested(value, field, path: field.name, &problems)
            }
        }
        // A list with a filter needs no single object.
        let isFiltered = fields.contains { $0.name.lowercased() == "filter" } && isList
        for choice in choices
        where !(isFiltered && choice.of.contains { $0.uppercased().contains("ELEMENT") })
            && !choice.of.contains(where: { parameters[$0] != nil })
        {
            problems.append(Problem(field: choice.of.joined(separator: ", "), kind: .missing))
        }
        return problems
    }

    /// Whether a page marks a parameter, or an error of its says that it must be there.
    func isMarked(_ parameter: String) -> Bool {
        PageFacts.isNeeded(parameter, of: name, rest: rest)
            || fields.contains { $0.name.lowercased() == parameter && $0.required == true }
    }

    private func isAccepted(_ value: JSON, _ field: Field, path: String) -> Bool {
        if TypeCheck.accepts(value, as: field.type) || isOrder(value, path)
            || PageFacts.isLoose(path, of: name, rest: rest)
        {
            return true
        }
        // What stands in the page's own request, such as `your_id_here`.
        return value.scalar.map { PageFacts.knows($0, of: name, rest: rest) } ?? false
    }

    private func isOrder(_ value: JSON, _ path: String) -> Bool {
        guard Self.ofOrder.contains(path.lowercased()) else { return false }
        if case .number = value { return false }
        return true
    }

    /// Pages and their requests name the same identifier in two ways: `ID` and `taskId`, `entityId` and `entityIds`.
    private func isOtherwiseNamed(_ field: Field, _ parameters: Parameters) -> Bool {
        guard isIdentifier(field.name) else { return false }
        return parameters.object.members.contains { member in
            !known.contains(member.key.lowercased()) && isIdentifier(member.key)
        }
    }

    private func isIdentifier(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix("id") || name.hasSuffix("ids")
    }

    /// The documented fields of an object, or of each object in a list, where one was sent at all.
    private func checkNested(_ value: JSON, _ field: Field, path: String, _ problems: inout [Problem]) {
        guard !field.fields.isEmpty else { return }
        if case .array(let items) = value, case .array = field.type {
            for (index, item) in items.enumerated() where item.object != nil {
                checkMembers(item, field.fields, path: path, shown: "\(path)[\(index)]", &problems)
            }
        } else if let object = value.object, case .object = field.type {
            // `LANG: {en: {…}, de: {…}}` is described by the fields of one.
            let names = Set(field.fields.map { $0.name.lowercased() })
            let isKeyed =
                !object.isEmpty
                && object.members.allSatisfy {
                    $0.value.object != nil && !names.contains($0.key.lowercased())
                }
            if !isKeyed { checkMembers(value, field.fields, path: path, shown: path, &problems) }
        }
    }

    private func checkMembers(
        _ value: JSON, _ fields: [Field], path: String, shown: String, _ problems: inout [Problem]
    ) {
        for field in fields where !field.pattern {
            let inner = "\(path).\(field.name)"
            guard let member = value[field.name] ?? Self.member(field.name, of: value) else {
                if field.required == true, !isUpdate, field.requiredWhen.isEmpty,
                    !PageFacts.isLeftOut(inner, of: name, rest: rest)
                {
                    problems.append(Problem(field: "\(shown).\(field.name)", kind: .missing))
                }
                continue
            }
            if isAccepted(member, field, path: inner) {
                checkNested(member, field, path: inner, &problems)
            } else {
                problems.append(
                    Problem(field: "\(shown).\(field.name)", kind: .wrongType(TypeCheck.name(of: field.type))))
            }
        }
    }

    /// REST 2 does not mind the case of names, and pages differ in it.
    private static func member(_ name: String, of value: JSON) -> JSON? {
        let name = name.lowercased()
        return value.object?.members.first { $0.key.lowercased() == name }?.value
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
        // A condition is what the mark means.
        guard !field.requiredWhen.isEmpty else {
            return field.required == true || PageFacts.isNeeded(field.name, of: name, rest: rest)
        }
        return field.requiredWhen.contains { condition in
            if condition.field == "auth" {
                return name.hasPrefix("imbot.") && condition.equals == (caller.isWebhook ? "webhook" : "oauth")
            }
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
        case .string: value == .null || value.scalar != nil
        case .date, .datetime: value.isEmptyScalar || (value.scalar.map(Timestamp.isWritten) ?? false)
        case .object, .array, .map, .tuple: value.isEmptyScalar || value.elements != nil
        case .union(let members): members.contains { accepts(value, as: $0) }
        // Statuses of orders are letters, whatever some pages say.
        case .reference("sale_status.id", _): value.scalar != nil
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
