import APIModel

/// Names what every group needs.
struct SharedLowering {
    private(set) var names: NameBook
    /// Members of `ErrorCode` by code.
    let errorNames: [String: String]
    /// Where shared types can be reached, by their names in the documentation.
    let typeNames: [String: String]
    /// All that were ever documented: what people catch by name stays.
    private let errors: [(name: String, code: String, isGone: Bool)]
    private let systemErrors: [String]
    /// By the id of the group in whose module they stand.
    let types: [String: [ObjectPlan]]

    init(_ model: Model, _ groups: APIGroups, ledger: Ledger) {
        names = NameBook(ledger)
        let all = model.systemErrors + model.methods.flatMap(\.errors)
        let codes = Set(all.filter { !$0.pattern }.compactMap(\.code)).subtracting([""]).sorted()
        let entries = names.assign(
            codes, in: "errors", style: SwiftName.lower, reserved: ReservedNames.errorCodes.union(["systemErrors"]),
            suffix: "Code")
        let errorNames = Dictionary(uniqueKeysWithValues: entries.map { ($0.wire, $0.swift) })
        self.errorNames = errorNames
        let current = Set(all.filter { $0.gone == nil && !$0.pattern }.compactMap(\.code))
        errors = names.ledger["errors"].map { ($0.swift, $0.wire, !current.contains($0.wire)) }
        var seen: Set<String> = []
        systemErrors = model.systemErrors.filter { $0.gone == nil }.compactMap { $0.code.flatMap { errorNames[$0] } }
            .filter { seen.insert($0).inserted }

        let users = TypeUsers(model, groups)
        let described = model.types.filter { type in
            type.base == .object && type.fields.contains { !$0.pattern } && users.groups[type.name] != nil
        }
        let typeEntries = names.assign(
            described.map(\.name), in: "types", style: SwiftName.upper, reserved: ReservedNames.types, suffix: "Value")
        let byName = Dictionary(uniqueKeysWithValues: typeEntries.map { ($0.wire, $0) })
        let typeNames = byName.mapValues { "Bitrix.Types.\($0.swift)" }
        self.typeNames = typeNames
        var lowering = TypeLowering(names: names, sharedTypes: typeNames, rest: 2)
        var types: [String: [ObjectPlan]] = [:]
        for type in described {
            let entry = byName[type.name]!
            // What people could write once they can write, and every module that had it hands it on.
            let isInput = entry.isInput || users.inputs.contains(type.name)
            let home = users.home(of: type.name).id
            let place = entry.home == nil || entry.home == home ? home : APIGroup.shared.id
            var plan = lowering.object(entry.swift, fields: type.fields, id: "type \(type.name)", isInput: isInput)
            plan.gone = type.gone
            types[place, default: []].append(plan)
            lowering.names.note(type.name, in: "types", home: place, isInput: isInput)
        }
        self.types = types
        names = lowering.names
    }

    func printer(_ comments: CommentWriter) -> SharedPrinter {
        SharedPrinter(
            comments: comments, errors: errors, systemErrors: systemErrors, types: types[APIGroup.shared.id] ?? [])
    }
}
