/// A list read by its key: each page begins after the last row of the one before, so that rows created or deleted
/// meanwhile shift nothing.
struct KeysetQuery: Sendable {
    let list: ListQuery
    let key: ListFacts.Key
    let isAscending: Bool
    private let filter: KeysetFilter

    /// nil where the rows have to come in another order or from somewhere in the middle, or the filter says of the key
    /// what can't be combined.
    init?(_ list: ListQuery) {
        guard list.facts.keyset, let key = list.facts.key, [.start, .pagination].contains(list.facts.style),
            list.offset == 0, let isAscending = Self.isAscending(list, key),
            let filter = KeysetFilter(list.arguments[list.facts.parameters.filter], key: key.filter, list.method.rest)
        else { return nil }
        self.list = list
        self.key = key
        self.isAscending = isAscending
        self.filter = filter
    }

    /// The caller's own bounds, both exclusive.
    var bounds: KeyRange { filter.bounds }

    /// Which way the caller wants the keys; nil where the order is another one, or the method's own.
    private static func isAscending(_ list: ListQuery, _ key: ListFacts.Key) -> Bool? {
        let names = list.facts.parameters
        func reads(_ direction: JSON?) -> Bool? {
            switch direction?.string?.lowercased() {
            case "asc": true
            case "desc": false
            default: nil
            }
        }
        if let sort = names.sort {
            if list.arguments[sort] == nil, list.arguments[names.order] == nil { return true }
            return list.arguments[sort]?.string == key.filter ? reads(list.arguments[names.order]) : nil
        }
        switch list.arguments[names.order] {
        case nil: return true
        case .object(let order)? where order.members.isEmpty: return true
        case .array(let order)? where order.isEmpty: return true
        case .object(let order)? where order.members.count == 1 && order.members[0].key == key.filter:
            return reads(order.members[0].value)
        default: return nil
        }
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
        var arguments = list.arguments(selecting: key)
        arguments[names.filter] = filter.json(above: above.map(json), below: below.map(json), key: key.filter)
        let direction: JSON = ascending ? "ASC" : "DESC"
        if let sort = names.sort {
            arguments[sort] = .string(key.filter)
            arguments[names.order] = direction
        } else {
            arguments[names.order] = .object(JSON.Object([.init(key: key.filter, value: direction)]))
        }
        if keysOnly, list.arguments[names.select] != nil {
            arguments[names.select] = [.string(key.filter)]
        }
        if list.facts.style == .start {
            arguments[names.start] = -1
        } else {
            arguments["pagination"] = ["limit": list.limit, "offset": 0]
        }
        return arguments
    }

    /// The same for a range of keys.
    func arguments(in range: KeyRange, ascending: Bool) -> Arguments {
        arguments(above: range.above.map(Bound.key), below: range.below.map(Bound.key), ascending: ascending)
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

    /// Every row within the range, in order, none twice: else the portal does not do as it was asked.
    func check(_ rows: [JSON], in range: KeyRange, _ isAscending: Bool) throws {
        var range = range
        for key in try keys(of: rows) {
            guard range.contains(key) else {
                throw list.inconsistent(
                    "the portal did not filter or order by \(self.key.filter), or repeated a page: row \(key) can't be "
                        + "here")
            }
            if isAscending { range.above = key } else { range.below = key }
        }
    }
}
