import APIModel
import Bitrix24JSON
import Diagnostics
import Parallel

/// From the model to files, in memory.
public struct Emission {
    public var files: [GeneratedFile] = []
    public var diagnostics: [Diagnostic] = []
    /// How many methods and events were emitted: as many as the model has.
    public var methods = 0
    public var events = 0
    public var ledgers: [String: Ledger] = [:]
    /// The groups, with what was placed by rule.
    public var groups: APIGroups
    /// What was placed by rule.
    public var placements: [APIGroups.Placement] = []
    /// The modules of the groups, each with the modules that it hands on.
    public var modules: [PackageModules.Module] = []
    /// What was emitted, before types that say the same were declared once.
    let plans: [GroupPlan]
    /// The types that the documentation describes once.
    let sharedTypes: [ObjectPlan]

    /// - Parameters:
    ///   - groups: Which module what belongs to.
    ///   - ledgers: The names given before, by the id of the group.
    ///   - expected: Documented examples that cannot pass, each with its reason; nil: those that the rules know.
    public init(
        _ model: Model, groups: APIGroups = APIGroups(), ledgers: [String: Ledger] = [:],
        selection: Selection = Selection(), expected: JSON? = nil
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
        let comments = CommentWriter(pages: model.pages)
        let shared = SharedLowering(model, groups, ledger: ledgers[APIGroup.shared.id] ?? Ledger())
        self.ledgers[APIGroup.shared.id] = shared.names.ledger
        files += shared.printer(comments).files()

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
        diagnostics += placements.map(\.diagnostic)
        for (plan, names) in lowered {
            self.ledgers[plan.group.id] = names.ledger
            diagnostics += names.collisions.map(\.diagnostic)
            methods += plan.methodCount
            events += plan.events.count
        }
        var plans = lowered.map(\.plan).filter { !$0.namespaces.isEmpty || !$0.events.isEmpty }
        Replacements.resolve(in: &plans)
        self.plans = plans
        sharedTypes = shared.types.sorted { $0.key < $1.key }.flatMap(\.value)
        let printed = concurrentMap(plans, heaviestBy: \.methodCount) { plan in
            var plan = plan
            var twins = Twins(printer: TypePrinter(comments: comments))
            twins.merge(in: &plan)
            return (plan: plan, files: ModulePrinter(comments: comments).files(of: plan))
        }
        plans = printed.map(\.plan)
        files += printed.flatMap(\.files)
        let present = Set(plans.map(\.group.module))
        modules = plans.map { plan in
            .init(name: plan.group.module, reexports: plan.reexports.filter(present.contains))
        }
        files.append(Self.umbrella(plans))
        files += Self.testsAndSchemas(plans, model, expected)
        files.sort { $0.path < $1.path }
    }

    private static func testsAndSchemas(_ plans: [GroupPlan], _ model: Model, _ expected: JSON?) -> [GeneratedFile] {
        let tests = TestPrinter(plans, systemErrors: model.systemErrors, expected: expected)
        let methods = plans.flatMap(\.namespaces).flatMap(\.methods).map(\.method)
        let schemas = SchemaPrinter(methods: methods, events: plans.flatMap(\.events).compactMap(\.event), model: model)
        return concurrentMap([schemas.files, tests.files]) { $0() }.flatMap { $0 }
    }

    private static func umbrella(_ plans: [GroupPlan]) -> GeneratedFile {
        var text = SourceText()
        text.line("// Generated by b24gen. Do not edit: the next generation overwrites it.")
        text.line("")
        text.line("@_exported import Bitrix24")
        for plan in plans { text.line("@_exported import \(plan.group.module)") }
        return GeneratedFile(path: "Sources/Bitrix24All/Exports.swift", bytes: text.bytes)
    }
}

/// Why nothing can be emitted.
public enum EmissionProblem: Error, CustomStringConvertible {
    case noGroup(of: String)
    case nothingSelected(String)
    case circular(String)

    public var description: String {
        switch self {
        case .noGroup(let what): "\(what) belongs to no group: add its first segment or scope to specs/groups.txt"
        case .circular(let id):
            "group \(id) would hand on itself: a namespace moved out of it and another one into it; move one of them back"
        case .nothingSelected(let what): "--only \(what): no group, scope or method of that name"
        }
    }
}

extension APIGroups.Placement {
    /// What a maintainer should know of it.
    public var diagnostic: Diagnostic {
        Diagnostic(
            .note, "namespace-placed", at: Position(path: "specs/groups.txt"),
            "`\(name)` belongs to no group: it was put into \(isNew ? "a new module" : "the module of its scope"), \(group.module)",
            hint: "Confirm it by removing by-rule, or move it to another group: no import breaks")
    }
}

extension NameBook.Collision {
    var diagnostic: Diagnostic {
        Diagnostic(
            .note, "name-collision", at: Position(path: "specs/catalog"),
            "\(scope): `\(wire)` is called `\(swift)`, for another one has its name")
    }
}
