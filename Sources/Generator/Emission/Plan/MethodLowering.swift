import APIModel

extension TypeLowering {
    /// A method with everything named.
    ///
    /// - Parameters:
    ///   - id: By which the ledger knows it.
    ///   - errorNames: Members of `ErrorCode` by code.
    mutating func method(
        _ method: Method, id: String, function: String, container: String, errorNames: [String: String]
    ) -> MethodPlan {
        var scope = Scope(id: id, isInput: true)
        let parameters = Self.unique(method.parameters.filter { !$0.pattern })
        let entries = names.assign(
            parameters.filter(\.isRequiredAlways).map(\.name) + parameters.map(\.name), in: "arguments \(id)",
            style: SwiftName.lower, reserved: ReservedNames.arguments, suffix: "Value", isWhole: true)
        let fieldNames = fieldNames(of: method, in: &scope)
        let byWire = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0) })
        let arguments = entries.compactMap { entry in
            byWire[entry.wire].map { field in
                ArgumentPlan(
                    field: field, name: entry.swift,
                    shape: (special(field, of: method, fieldNames, in: &scope) ?? shape(field, in: &scope))
                        .within(container), isRequired: field.isRequiredAlways && !entry.isLate)
            }
        }
        scope.isInput = false
        let output = output(of: method, in: &scope).within(container)
        var plan = MethodPlan(
            method: method, function: function, container: container, arguments: arguments,
            signatures: Signatures.of(method, arguments), types: scope.types, output: output,
            errors: Self.unique(
                method.errors.compactMap { error in
                    error.pattern || error.gone != nil ? nil : error.code.flatMap { errorNames[$0] }
                }))
        plan.hasErrorList = method.errors.contains { !$0.pattern && $0.code.flatMap { errorNames[$0] } != nil }
        plan.id = id
        plan.failures = failures(of: method, in: scope)
        plan.formerCalls = FormerCall.of(plan, recorded: names.ledger.calls[id] ?? [])
        return plan
    }

    /// `filter`, `select` and `order`, which have types of their own.
    private mutating func special(
        _ field: Field, of method: Method, _ fieldNames: String, in scope: inout Scope
    ) -> Shape? {
        switch (field.name.lowercased(), field.type) {
        case ("filter", .object), ("filter", .map), ("filter", .any), ("filter", .array):
            guard method.rest == 3 || !field.type.isArray else { return nil }
            return filter(field, of: method, in: &scope)
        case ("select", .array(.string)), ("select", .array(.any)): return .array(.fieldName(fieldNames))
        case ("order", .object), ("order", .map): return .ordering(fieldNames)
        default: return nil
        }
    }

    private mutating func filter(_ field: Field, of method: Method, in scope: inout Scope) -> Shape {
        let rows = Dictionary(method.rowFields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let fields = Self.unique(
            field.fields.filter { !$0.pattern }.map { field in
                var plain = field
                plain.name = String(field.name.drop { "!<>=@%*?~".contains($0) })
                // What the filter's page leaves open, the rows may tell.
                if plain.type == .any, let row = rows[plain.name] { plain.type = row.type }
                return plain
            }.filter { !$0.name.isEmpty && $0.name.lowercased() != "logic" })
        guard !fields.isEmpty else { return .filter("RawCondition", nil, rest: rest) }
        let name = declare("Filter", for: field.name, in: scope)
        var inner = Scope(id: "\(scope.id) \(field.name)", isInput: true)
        let entries = names.assign(
            fields.map(\.name), in: "fields \(inner.id)", style: SwiftName.lower,
            reserved: ReservedNames.filterFields, suffix: "Value", isWhole: true)
        let byWire = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
        let members = entries.compactMap { entry in
            byWire[entry.wire].map { (entry.swift, entry.wire, comparable(shape($0, in: &inner))) }
        }
        let plan = FilterPlan(name: name, fields: members)
        scope.types.append(.filter(plan))
        return .filter(name, plan, rest: rest)
    }

    /// What a field is compared with: one of its values, however many it holds.
    private func comparable(_ shape: Shape) -> Shape {
        switch shape {
        case .array(let element): comparable(element)
        case .object, .jsonObject, .map, .file, .values: .json
        default: shape
        }
    }

    /// The type of the names to select and to order by: what the page lists, else the fields of a row.
    private mutating func fieldNames(of method: Method, in scope: inout Scope) -> String {
        let own = method.parameters.filter { ["select", "order"].contains($0.name.lowercased()) }
        guard !own.isEmpty else { return "AnyFieldName" }
        var wires = own.flatMap { field in field.values.map(\.value) + field.fields.map(\.name) }
        if wires.isEmpty { wires = method.rowFields.filter { !$0.pattern }.map(\.name) }
        var seen: Set<String> = []
        wires = wires.filter { seen.insert($0).inserted && !["asc", "desc", "*"].contains($0.lowercased()) }
        guard !wires.isEmpty else { return "AnyFieldName" }
        let name = declare("Field", for: "select, order", in: scope)
        let entries = names.assign(
            wires, in: "field names \(scope.id)", style: SwiftName.lower, reserved: ReservedNames.fieldNames,
            suffix: "Value", isWhole: true)
        scope.types.append(.fieldNames(FieldNamesPlan(name: name, fields: entries.map { ($0.swift, $0.wire) })))
        return name
    }

    private mutating func output(of method: Method, in scope: inout Scope) -> Shape {
        guard var result = method.response.first(where: { $0.name == "result" }) else {
            return method.list?.items == "result" ? .array(.json) : .json
        }
        if method.list?.items == "result", !result.type.isArray { result.type = .array(.object) }
        // The space tells it from a parameter of the same name, and leaves no trace in the Swift name.
        result.name = result.type.isArray ? " items" : " result"
        var shape = shape(result, in: &scope)
        if let list = method.list, list.items != "result", case .object(let name, var plan) = shape {
            plan.listedItem = plan.listedItem(at: list.items.split(separator: ".").dropFirst().map(String.init))
            if let index = scope.types.firstIndex(where: { $0.name == name }) { scope.types[index] = .object(plan) }
            shape = .object(name, plan)
        }
        return shape
    }
}

extension ObjectPlan {
    /// The type of the items in the answer of a list, from where they lie.
    fileprivate func listedItem(at path: [String]) -> String {
        guard let first = path.first, let property = properties.first(where: { $0.field.name == first }) else {
            return "JSON"
        }
        switch property.shape {
        case .array(let element) where path.count == 1, .map(let element) where path.count == 1:
            if case .object(let name, _) = element { return name }
            return element.swift
        case .object(let name, let plan):
            let item = path.count == 1 ? "JSON" : plan.listedItem(at: Array(path.dropFirst()))
            return item == "JSON" ? item : "\(name).\(item)"
        default: return "JSON"
        }
    }
}

extension Method {
    /// The fields of a row that a list answers.
    var rowFields: [Field] {
        guard let list else { return [] }
        var fields = response
        for part in list.items.split(separator: ".") {
            guard let field = fields.first(where: { $0.name == part }) else { return [] }
            fields = field.fields
        }
        return fields
    }
}

extension ValueType {
    var isArray: Bool { if case .array = self { true } else { false } }
}

extension TypePlan {
    var name: String {
        switch self {
        case .object(let plan): plan.name
        case .values(let plan): plan.name
        case .filter(let plan): plan.name
        case .fieldNames(let plan): plan.name
        case .alias(let name, _): name
        }
    }
}
