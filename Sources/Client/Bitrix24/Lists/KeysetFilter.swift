/// The caller's filter of a list that is read by its key: every page adds its bounds to it.
enum KeysetFilter: Sendable {
    /// Keys with operators before them. A key can stand there once: the caller's bounds are held apart.
    case rest2(JSON.Object, KeyRange)
    /// Conditions, all of which have to hold.
    case rest3([JSON])

    /// nil where bounds can't be added to it.
    init?(_ given: JSON?, key: String, _ rest: MethodFacts.RESTVersion) {
        let given = given.flatMap { $0.isNothing ? nil : $0 }
        switch rest {
        case .v2: self.init(rest2: given, key)
        case .v3: self.init(rest3: given)
        }
    }

    private init?(rest2 given: JSON?, _ key: String) {
        guard let given = given == nil ? JSON.Object() : given?.object else { return nil }
        var bounds = KeyRange()
        var filter = JSON.Object()
        for member in given.members {
            switch member.key {
            case ">" + key:
                guard let bound = Envelope.integer(member.value) else { return nil }
                bounds.above = max(bounds.above ?? bound, bound)
            case "<" + key:
                guard let bound = Envelope.integer(member.value) else { return nil }
                bounds.below = min(bounds.below ?? bound, bound)
            // `LOGIC`, in tasks `::LOGIC`: one condition more would not narrow, but widen.
            case let name where name.drop(while: { $0 == ":" }).lowercased() == "logic":
                guard member.value.string?.uppercased() == "AND" else { return nil }
                filter.members.append(member)
            default: filter.members.append(member)
            }
        }
        self = .rest2(filter, bounds)
    }

    private init?(rest3 given: JSON?) {
        switch given {
        case nil: self = .rest3([])
        // A single condition, or a group of them, may stand without the array around it.
        case .object(let group)?: self = .rest3([.object(group)])
        case .array(let parts)?: self = .rest3(parts.first?.string == nil ? parts : [.array(parts)])
        default: return nil
        }
    }

    /// The caller's own bounds. Those of REST 3 stay where they are: conditions on one field stand side by side there.
    var bounds: KeyRange {
        if case .rest2(_, let bounds) = self { bounds } else { KeyRange() }
    }

    /// With the bounds of a page; nil: nothing is to be filtered.
    func json(above: JSON?, below: JSON?, key: String) -> JSON? {
        switch self {
        case .rest2(var filter, _):
            if let above { filter.members.append(.init(key: ">" + key, value: above)) }
            if let below { filter.members.append(.init(key: "<" + key, value: below)) }
            return filter.members.isEmpty ? nil : .object(filter)
        case .rest3(var parts):
            if let above { parts.append([.string(key), ">", above]) }
            if let below { parts.append([.string(key), "<", below]) }
            return parts.isEmpty ? nil : .array(parts)
        }
    }
}
