import APIModel

/// Finds the Swift types of fields, and names those that have to be declared.
struct TypeLowering {
    var names: NameBook
    /// Where the types that are shared by the whole API can be reached, by their names in the documentation.
    let sharedTypes: [String: String]
    let rest: Int

    /// The types that were declared for the fields of one scope.
    struct Scope {
        var id: String
        var isInput: Bool
        var types: [TypePlan] = []
    }

    mutating func shape(_ field: Field, in scope: inout Scope) -> Shape {
        shape(of: field.type, field, in: &scope)
    }

    private mutating func shape(of type: ValueType, _ field: Field, in scope: inout Scope) -> Shape {
        if !field.values.isEmpty, let plan = values(of: type, field, in: &scope) { return plan }
        switch type {
        case .string: return .string
        case .integer: return .integer
        case .double: return .double
        case .decimal: return .decimal
        case .boolean(.json): return .boolean(wireForm: nil)
        case .boolean(.yesNo): return .boolean(wireForm: "YesNo")
        case .boolean(.zeroOne): return .boolean(wireForm: "ZeroOne")
        case .date: return .calendarDate
        case .datetime: return .moment(wireForm: nil)
        case .timestamp(.seconds): return .moment(wireForm: "UnixSeconds")
        case .timestamp(.milliseconds): return .moment(wireForm: "UnixMilliseconds")
        case .file(.base64): return scope.isInput ? .file(wireForm: "Base64File") : .json
        case .file(.nameAndBase64): return scope.isInput ? .file(wireForm: "NamedFile") : .json
        case .file(.fileData): return scope.isInput ? .file(wireForm: "FileData") : .json
        case .file(.driveID): return scope.isInput ? .integer : .json
        case .file: return .json
        case .object: return object(field, named: field.name, in: &scope)
        case .array(let element): return array(of: element, field, in: &scope)
        case .map(_, let value):
            return .map(shape(of: value, field, in: &scope))
        case .reference(let name, let base):
            if field.fields.isEmpty, let shared = sharedTypes[name] {
                return .object(shared, ObjectPlan(name: shared, isInput: false))
            }
            return shape(of: base, field, in: &scope)
        case .tuple: return .array(.json)
        case .union(let types) where !scope.isInput: return either(types, field, in: &scope)
        case .any, .union: return .json
        }
    }

    /// What is answered in one form or another. A number or a string of one is read as a string, which loses nothing.
    private mutating func either(_ types: [ValueType], _ field: Field, in scope: inout Scope) -> Shape {
        if types.allSatisfy({ $0 == .integer || $0 == .string }) { return .string }
        let others = types.filter { $0 != .object }
        guard others.count < types.count, field.fields.contains(where: { !$0.pattern }) else { return .json }
        var plain = field
        plain.fields = []
        let shape = others.count == 1 ? shape(of: others[0], plain, in: &scope) : .json
        return .objectOr(plain: shape, object(field, named: field.name, in: &scope))
    }

    private mutating func array(of element: ValueType, _ field: Field, in scope: inout Scope) -> Shape {
        if case .object = element, !field.fields.isEmpty || !field.variants.isEmpty {
            return .array(object(field, named: singular(field.name), in: &scope))
        }
        var element = shape(of: element, field, in: &scope)
        if case .jsonObject = element { element = .json }
        return .array(element)
    }

    /// An open enum, where the values are those of a string or an integer.
    private mutating func values(of type: ValueType, _ field: Field, in scope: inout Scope) -> Shape? {
        let raw: EnumPlan.Raw
        switch type {
        case .string: raw = .string
        case .reference(_, .string): raw = .string
        case .integer, .reference(_, .integer):
            raw = field.values.allSatisfy { Int($0.value) != nil } ? .integer : .string
        default: return nil
        }
        let name = declare(SwiftName.upper(field.name), for: field.name, in: scope)
        var seen: Set<String> = []
        let values = field.values.filter { seen.insert($0.value).inserted }
        let members = names.assign(
            values.map(\.value), in: "values \(scope.id) \(field.name)", style: SwiftName.lower,
            reserved: ReservedNames.values, suffix: "Value", isWhole: true)
        let byWire = Dictionary(uniqueKeysWithValues: values.map { ($0.value, $0) })
        let plan = EnumPlan(
            name: name, raw: raw, members: members.compactMap { entry in byWire[entry.wire].map { (entry.swift, $0) } })
        scope.types.append(.values(plan))
        return .values(name, plan)
    }

    private mutating func object(_ field: Field, named name: String, in scope: inout Scope) -> Shape {
        let fields = field.fields + field.variants.flatMap(\.fields)
        guard fields.contains(where: { !$0.pattern }) else { return scope.isInput ? .jsonObject : .json }
        let name = declare(SwiftName.upper(name), for: field.name, in: scope)
        let plan = object(name, fields: fields, id: "\(scope.id) \(field.name)", isInput: scope.isInput)
        scope.types.append(.object(plan))
        return .object(name, plan)
    }

    /// An object with its properties and the types declared in it.
    mutating func object(_ name: String, fields: [Field], id: String, isInput: Bool) -> ObjectPlan {
        var plan = ObjectPlan(name: name, isInput: isInput)
        var scope = Scope(id: id, isInput: isInput)
        plan.patterns = fields.filter(\.pattern).map(\.name)
        let fields = Self.unique(fields.filter { !$0.pattern })
        let entries = names.assign(
            fields.filter { $0.required == true && isInput }.map(\.name) + fields.map(\.name), in: "fields \(id)",
            style: SwiftName.lower, reserved: ReservedNames.properties, suffix: "Value", isWhole: true)
        let byWire = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
        for entry in entries {
            guard let field = byWire[entry.wire] else { continue }
            plan.properties.append(
                PropertyPlan(
                    field: field, name: entry.swift, shape: shape(field, in: &scope),
                    isRequired: isInput && field.isRequiredAlways))
        }
        plan.types = scope.types
        if isInput { plan.formerInits = FormerCall.of(plan, recorded: names.ledger.calls[id] ?? []) }
        plan.id = id
        return plan
    }

    /// The name of a type declared in a scope.
    mutating func declare(_ proposal: String, for wire: String, in scope: Scope) -> String {
        names.assign(
            [wire], in: "types \(scope.id)", style: { _ in proposal }, reserved: ReservedNames.types, suffix: "Value"
        ).first { $0.wire == wire }!.swift
    }

    /// The first of the fields with one name.
    static func unique(_ fields: [Field]) -> [Field] {
        var seen: Set<String> = []
        return fields.filter { seen.insert($0.name).inserted }
    }

    static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// The name of one of several: `items` → `item`.
    private func singular(_ name: String) -> String {
        let small = name.lowercased()
        if small.hasSuffix("ies"), small.utf8.count > 4 {
            return name.dropLast(3) + (name.last == "S" ? "Y" : "y")
        }
        if small.hasSuffix("s"), !["ss", "us", "is", "news", "series"].contains(where: small.hasSuffix) {
            return String(name.dropLast())
        }
        return name
    }
}

extension Field {
    /// Required in every call, whatever else is given.
    var isRequiredAlways: Bool { required == true && requiredWhen.isEmpty }
}
