import APIModel
import Diagnostics

/// Lays out the methods and events of one group in namespaces.
struct GroupLowering {
    let group: APIGroup
    let sharedTypes: [String: String]
    let errorNames: [String: String]
    var names: NameBook

    mutating func plan(_ methods: [Method], _ events: [Event]) -> GroupPlan {
        var plan = GroupPlan(group: group)
        var byPath: [[String]: [Method]] = [:]
        var paths: Set<[String]> = [[]]
        let spellings = names.ledger.spellings
        for method in methods {
            let path = Place(of: method, spellings).path
            byPath[path, default: []].append(method)
            for count in 0...path.count { paths.insert(Array(path.prefix(count))) }
        }
        var types: [[String]: String] = [[]: "Bitrix", ["v3"]: "Bitrix.V3"]
        for path in paths.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let children = Set(paths.filter { $0.count == path.count + 1 && $0.starts(with: path) }.map(\.last!))
            let here = byPath[path, default: []]
            let namespaces = name(children: children.sorted(), of: path)
            for (segment, type) in namespaces {
                types[path + [segment]] = types[path + [segment]] ?? "\(types[path]!).\(type)"
            }
            var namespace = NamespacePlan(
                path: path, type: types[path]!, property: "", parent: path.isEmpty ? "" : types[path.dropLast()]!)
            if let last = path.last { namespace.property = property(last, of: Array(path.dropLast())) }
            namespace.methods = self.methods(here, at: path, beside: Set(namespaces.map(\.type)))
            namespace.isGiven = path.isEmpty || path == ["v3"]
            if !namespace.isGiven || !namespace.methods.isEmpty { plan.namespaces.append(namespace) }
        }
        plan.events = events.map { event($0) }
        return plan
    }

    private mutating func name(children: [String], of path: [String]) -> [(segment: String, type: String)] {
        let entries = names.assign(
            children.map { "\($0)." }, in: "types \(path.joined(separator: "."))",
            style: { SwiftName.upper(String($0.dropLast())) },
            reserved: path.isEmpty ? ReservedNames.rootTypes : ReservedNames.types, suffix: "API")
        return entries.map { (String($0.wire.dropLast()), $0.swift) }
    }

    private mutating func property(_ segment: String, of path: [String]) -> String {
        names.assign(
            [segment], in: "namespaces \(path.joined(separator: "."))", style: SwiftName.lower,
            reserved: path.isEmpty ? ReservedNames.rootMembers : ReservedNames.members, suffix: "API"
        ).first { $0.wire == segment }!.swift
    }

    /// A method that is also a namespace keeps its own types apart: they stand in `TriggerMethod`.
    private mutating func methods(
        _ methods: [Method], at path: [String], beside namespaces: Set<String>
    ) -> [MethodPlan] {
        guard !methods.isEmpty else { return [] }
        let place = path.joined(separator: ".")
        let spellings = names.ledger.spellings
        let places = methods.map { Place(of: $0, spellings) }
        let wires = places.map(\.last)
        let functions = names.assign(
            wires, in: "functions \(place)", style: SwiftName.lower,
            reserved: path.isEmpty ? ReservedNames.rootMembers : ReservedNames.members, suffix: "Method")
        let containers = names.assign(
            wires, in: "types \(place)", style: SwiftName.upper,
            reserved: (path.isEmpty ? ReservedNames.rootTypes : ReservedNames.types).union(namespaces), suffix: "Method"
        )
        let functionNames = Dictionary(uniqueKeysWithValues: functions.map { ($0.wire, $0.swift) })
        let containerNames = Dictionary(uniqueKeysWithValues: containers.map { ($0.wire, $0.swift) })
        return zip(methods, places).map { method, place in
            var types = TypeLowering(names: names, sharedTypes: sharedTypes, rest: method.rest)
            defer { names = types.names }
            return types.method(
                method, id: "\(place.name)/\(method.rest)", function: functionNames[place.last]!,
                container: containerNames[place.last]!,
                errorNames: errorNames)
        }
    }

    private mutating func event(_ event: Event) -> ObjectPlan {
        let name = names.assign(
            [event.name], in: "events", style: EventName.swift, reserved: ReservedNames.types, suffix: "Event"
        ).first { $0.wire == event.name }!.swift
        var types = TypeLowering(names: names, sharedTypes: sharedTypes, rest: 2)
        var plan = types.object(name, fields: event.payload, id: "event \(event.name)", isInput: false)
        names = types.names
        plan.event = event
        plan.gone = event.gone
        return plan
    }
}

/// Where a method stands: by its name, or by the spelling of it that people call.
struct Place {
    /// The segments before the last one, behind `v3` where it is a method of REST 3.
    let path: [String]
    let last: String
    /// The name that the place is known by.
    let name: String

    init(of method: Method, _ spellings: [String: String]) {
        let full = spellings[method.path] ?? method.path
        var segments = full.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        name = method.rest == 3 ? String(full.dropFirst(3)) : full
        last = segments.removeLast()
        path = segments
    }
}
