/// A list read by its key: each page begins after the last row of the one before, so that rows created or deleted
/// meanwhile shift nothing.
struct KeysetQuery: Sendable {
    let list: ListQuery
    let key: ListFacts.Key
    let isAscending: Bool
    /// The caller's filter without the bounds that the paging sets itself.
    private let filter: JSON.Object
    /// The caller's own bounds, both exclusive.
    let bounds: KeyRange

    /// nil where the rows have to come in another order, or the filter says of the key what can't be combined.
    init?(_ list: ListQuery) {
        guard list.facts.keyset, let key = list.facts.key, list.method.rest == .v2, list.facts.style == .start else {
            return nil
        }
        self.list = list
        self.key = key
        let names = list.facts.parameters
        switch list.arguments[names.order] {
        case nil: isAscending = true
        case .object(let order)? where order.members.isEmpty: isAscending = true
        case .array(let order)? where order.isEmpty: isAscending = true
        case .object(let order)? where order.members.count == 1 && order.members[0].key == key.filter:
            switch order.members[0].value.string?.lowercased() {
            case "asc": isAscending = true
            case "desc": isAscending = false
            default: return nil
            }
        default: return nil
        }
        var bounds = KeyRange()
        var filter = JSON.Object()
        switch list.arguments[names.filter] {
        case .object(let given)?:
            for member in given.members {
                if member.key == ">" + key.filter {
                    guard let bound = Envelope.integer(member.value) else { return nil }
                    bounds.above = max(bounds.above ?? bound, bound)
                } else if member.key == "<" + key.filter {
                    guard let bound = Envelope.integer(member.value) else { return nil }
                    bounds.below = min(bounds.below ?? bound, bound)
                } else {
                    filter.members.append(member)
                }
            }
        case nil, .null?: break
        case .array(let given)? where given.isEmpty: break
        default: return nil
        }
        self.filter = filter
        self.bounds = bounds
    }

    /// What stands for a bound: a number, or a reference to a row of an earlier command.
    enum Bound {
        case key(Int)
        case lastRow(of: String, at: Int)
    }

    /// The arguments of one page.
    func arguments(
        above: Bound?, below: Bound?, ascending: Bool, keysOnly: Bool = false
    ) -> Arguments {
        let names = list.facts.parameters
        var arguments = list.arguments
        var filter = filter
        if let above { filter.members.append(.init(key: ">" + key.filter, value: json(above))) }
        if let below { filter.members.append(.init(key: "<" + key.filter, value: json(below))) }
        arguments[names.filter] = filter.members.isEmpty ? nil : .object(filter)
        arguments[names.order] = [key.filter: ascending ? "ASC" : "DESC"]
        if keysOnly, list.arguments[names.select] != nil {
            arguments[names.select] = [.string(key.filter)]
        } else if case .array(let select)? = list.arguments[names.select], !select.isEmpty,
            !select.contains(where: { ["*", key.filter, key.row].contains($0.string) })
        {
            arguments[names.select] = .array(select + [.string(key.filter)])
        }
        arguments[names.start] = -1
        return arguments
    }

    private func json(_ bound: Bound) -> JSON {
        switch bound {
        case .key(let key): return .number(.init(key))
        case .lastRow(let command, let index):
            var path = list.facts.items.split(separator: ".").map(String.init)
            if path.first == "result" { path.removeFirst() }
            path += [String(index), key.row]
            return .string("$result[\(command)]" + path.map { "[\($0)]" }.joined())
        }
    }

    func keys(of rows: [JSON]) throws -> [Int] { try rows.map { try list.key(of: $0, key.row) } }
}

/// Keys between two others, both exclusive; nil: no bound.
struct KeyRange: Hashable, Sendable {
    var above: Int?
    var below: Int?

    /// How many keys lie in it.
    var count: Int? {
        guard let above, let below else { return nil }
        return max(0, below - above - 1)
    }
}
