import APIModel

/// Names what every group needs.
struct SharedLowering {
    private(set) var names: NameBook
    /// Members of `ErrorCode` by code.
    let errorNames: [String: String]
    /// Where shared types can be reached, by their names in the documentation.
    let typeNames: [String: String]
    private let errors: [(name: String, code: String)]
    private let systemErrors: [String]
    /// By the id of the group in whose module they stand.
    let types: [String: [ObjectPlan]]

    init(_ model: Model, ledger: Ledger) {
        names = NameBook(ledger)
        let all = model.systemErrors + model.methods.flatMap(\.errors)
        let codes = Set(all.filter { !$0.pattern }.compactMap(\.code)).subtracting([""]).sorted()
        let entries = names.assign(
            codes, in: "errors", style: SwiftName.lower, reserved: ReservedNames.errorCodes.union(["systemErrors"]),
            suffix: "Code")
        let errorNames = Dictionary(uniqueKeysWithValues: entries.map { ($0.wire, $0.swift) })
        self.errorNames = errorNames
        errors = entries.map { ($0.swift, $0.wire) }
        var seen: Set<String> = []
        systemErrors = model.systemErrors.compactMap { $0.code.flatMap { errorNames[$0] } }
            .filter { seen.insert($0).inserted }

        let users = TypeUsers(model)
        let described = model.types.filter { type in
            type.base == .object && type.fields.contains { !$0.pattern } && users.groups[type.name] != nil
        }
        let typeEntries = names.assign(
            described.map(\.name), in: "types", style: SwiftName.upper, reserved: ReservedNames.types, suffix: "Value")
        let swiftNames = Dictionary(uniqueKeysWithValues: typeEntries.map { ($0.wire, $0.swift) })
        let typeNames = swiftNames.mapValues { "Bitrix.Types.\($0)" }
        self.typeNames = typeNames
        var lowering = TypeLowering(names: names, sharedTypes: typeNames, rest: 2)
        var types: [String: [ObjectPlan]] = [:]
        for type in described {
            let plan = lowering.object(
                swiftNames[type.name]!, fields: type.fields, id: "type \(type.name)",
                isInput: users.inputs.contains(type.name))
            types[users.home(of: type.name).id, default: []].append(plan)
        }
        self.types = types
        names = lowering.names
    }

    func printer(_ comments: CommentWriter) -> SharedPrinter {
        SharedPrinter(
            comments: comments, errors: errors, systemErrors: systemErrors, types: types[APIGroup.shared.id] ?? [])
    }
}
