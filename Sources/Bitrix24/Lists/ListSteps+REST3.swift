/// REST 3, by the key: a server may return fewer rows than it was asked for, so only an empty page is the last.
struct REST3KeysetSteps: ListSteps {
    let list: ListQuery
    let key: ListFacts.Key
    private let isAscending: Bool
    private var last: Int?

    /// nil where the rows have to come in another order.
    init?(_ list: ListQuery) {
        guard list.facts.keyset, let key = list.facts.key else { return nil }
        switch list.arguments["order"] {
        case nil: isAscending = true
        case .object(let order)? where order.members.isEmpty: isAscending = true
        case .object(let order)? where order.members.count == 1 && order.members[0].key == key.filter:
            isAscending = order.members[0].value.string?.lowercased() != "desc"
        default: return nil
        }
        switch list.arguments["filter"] {
        case nil, .array?: break
        default: return nil
        }
        self.list = list
        self.key = key
    }

    func first() -> Arguments { page() }

    private func page() -> Arguments {
        var arguments = list.arguments
        if let last {
            var filter = arguments["filter"]?.array ?? []
            // A single condition may stand without the array around it.
            if filter.first?.string != nil { filter = [.array(filter)] }
            filter.append([.string(key.filter), isAscending ? ">" : "<", .number(.init(last))])
            arguments["filter"] = .array(filter)
        }
        if case .array(let select)? = arguments["select"], !select.isEmpty,
            !select.contains(where: { ["*", key.filter].contains($0.string) })
        {
            arguments["select"] = .array(select + [.string(key.filter)])
        }
        arguments["order"] = [key.filter: isAscending ? "ASC" : "DESC"]
        arguments["pagination"] = ["limit": list.limit, "offset": 0]
        return arguments
    }

    mutating func next(after rows: [JSON], _ answer: Answer) throws -> ListStep {
        guard !rows.isEmpty else { return .end }
        for row in rows {
            let key = try list.key(of: row, key.row)
            if let last, isAscending ? key <= last : key >= last {
                throw list.inconsistent("the portal repeated a page instead of the next one: row \(key) came before")
            }
            last = key
        }
        return ListStep(arguments: page())
    }
}

/// REST 3, by offsets.
struct PaginationSteps: ListSteps {
    let list: ListQuery
    private var offset: Int
    private var previous: [JSON] = []

    init(_ list: ListQuery) {
        self.list = list
        offset = Envelope.integer(list.arguments["pagination"]?["offset"]) ?? 0
    }

    func first() -> Arguments { page() }

    private func page() -> Arguments {
        var arguments = list.arguments
        arguments["pagination"] = ["limit": list.limit, "offset": .number(.init(offset))]
        return arguments
    }

    mutating func next(after rows: [JSON], _ answer: Answer) throws -> ListStep {
        guard !rows.isEmpty else { return .end }
        guard rows != previous else { throw list.inconsistent("the portal repeated a page instead of the next one") }
        previous = rows
        offset += rows.count
        return ListStep(arguments: page())
    }
}

/// REST 3, methods named `tail`: what came after a value of the cursor's field.
struct CursorSteps: ListSteps {
    let list: ListQuery
    private let field: String
    private let order: JSON
    private var value: JSON?
    private var previous: [JSON] = []

    init(_ list: ListQuery) {
        self.list = list
        let cursor = list.arguments["cursor"]
        field = cursor?["field"]?.string ?? list.facts.key?.filter ?? "id"
        order = cursor?["order"] ?? "ASC"
        value = cursor?["value"]
    }

    func first() throws -> Arguments {
        let conditions = list.arguments["filter"]?.array ?? []
        guard conditions.first?.string != field, !conditions.contains(where: { $0[0]?.string == field }) else {
            throw BitrixError(
                .invalidCall, message: "the filter must not name \(field), the field of the cursor",
                method: list.method.name)
        }
        return page()
    }

    private func page() -> Arguments {
        var arguments = list.arguments
        var cursor: JSON.Object = ["field": .string(field), "order": order]
        if let value { cursor.members.append(.init(key: "value", value: value)) }
        cursor.members.append(.init(key: "limit", value: list.arguments["cursor"]?["limit"] ?? list.limit))
        arguments["cursor"] = .object(cursor)
        if case .array(let select)? = arguments["select"], !select.isEmpty,
            !select.contains(where: { $0.string == field })
        {
            arguments["select"] = .array(select + [.string(field)])
        }
        return arguments
    }

    mutating func next(after rows: [JSON], _ answer: Answer) throws -> ListStep {
        guard let last = rows.last else { return .end }
        guard let reached = last[field], reached != value, rows != previous else {
            throw list.inconsistent("the portal repeated a page, or its rows have no \(field)")
        }
        value = reached
        previous = rows
        return ListStep(arguments: page())
    }
}

extension ListQuery {
    /// Rows asked for a page: the caller's limit, or the method's.
    fileprivate var limit: JSON { arguments["pagination"]?["limit"] ?? .number(.init(pageSize)) }
}
