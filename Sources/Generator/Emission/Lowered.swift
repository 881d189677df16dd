import APIModel
import Parallel

/// A model in the terms of Swift: everything has its module, its name and its type, and nothing is printed yet.
struct Lowered {
    /// The groups, with what was placed by rule.
    var groups: APIGroups
    var placements: [APIGroups.Placement]
    var ledgers: [String: Ledger]
    var collisions: [NameBook.Collision] = []
    let shared: SharedLowering
    var plans: [GroupPlan]

    init(
        _ model: Model, groups: APIGroups, ledgers: [String: Ledger], selection: Selection = Selection()
    ) throws(EmissionProblem) {
        self.groups = groups
        placements = self.groups.place(model)
        let groups = self.groups
        let homes = try Homes(model, groups, ledgers)
        let ledgers = homes.ledgers
        self.ledgers = ledgers
        var byGroup: [String: (methods: [Method], events: [Event])] = [:]
        for method in model.methods {
            guard let group = groups.of(method) else { throw EmissionProblem.noGroup(of: "method \(method.name)") }
            byGroup[group.id, default: ([], [])].methods.append(method)
        }
        for event in model.events {
            guard let group = groups.of(event) else { throw EmissionProblem.noGroup(of: "event \(event.name)") }
            byGroup[group.id, default: ([], [])].events.append(event)
        }
        let shared = SharedLowering(model, groups, ledger: ledgers[APIGroup.shared.id] ?? Ledger())
        self.shared = shared
        self.ledgers[APIGroup.shared.id] = shared.names.ledger
        let used = groups.all.filter { byGroup[$0.id] != nil }
        let lowered = concurrentMap(used, heaviestBy: { byGroup[$0.id]!.methods.count }) { group in
            var lowering = GroupLowering(
                group: group, sharedTypes: shared.typeNames, errorNames: shared.errorNames,
                names: NameBook(ledgers[group.id] ?? Ledger()))
            var plan = lowering.plan(
                byGroup[group.id]!.methods.filter { selection.takes($0, of: group) },
                byGroup[group.id]!.events.filter { selection.takes($0, of: group) })
            plan.types = shared.types[group.id] ?? []
            plan.reexports = homes.reexports[group.id, default: []].compactMap { groups.group($0)?.module }.sorted()
            return (plan: plan, names: lowering.names)
        }
        for (plan, names) in lowered {
            self.ledgers[plan.group.id] = names.ledger
            collisions += names.collisions
        }
        plans = lowered.map(\.plan).filter { !$0.namespaces.isEmpty || !$0.events.isEmpty }
        Replacements.resolve(in: &plans)
    }

    /// The types that the documentation describes once.
    var sharedTypes: [ObjectPlan] { shared.types.sorted { $0.key < $1.key }.flatMap(\.value) }
}
