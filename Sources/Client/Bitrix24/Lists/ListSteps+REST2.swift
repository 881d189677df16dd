/// By the key, one page a request: for methods that refuse batches.
struct KeysetSteps: ListSteps {
    let query: KeysetQuery
    private var range: KeyRange

    init(_ query: KeysetQuery) {
        self.query = query
        range = query.bounds
    }

    func first() -> Arguments { page() }

    private func page() -> Arguments {
        query.arguments(in: range, ascending: query.isAscending)
    }

    mutating func next(after rows: [JSON], _ answer: Answer) throws -> ListStep {
        // A short page may still not be the last one: only an empty one ends the list.
        guard let last = try query.keys(of: rows).last else { return .end }
        try query.check(rows, in: range, query.isAscending)
        range = range.rest(after: last, query.isAscending)
        return ListStep(arguments: page())
    }
}

/// `NAV_PARAMS`: by the number of the page.
struct NavigationSteps: ListSteps {
    let list: ListQuery
    private var number = 1
    private var seen = 0
    private var previous: [JSON] = []

    init(_ list: ListQuery) { self.list = list }

    func first() -> Arguments { page() }

    private func page() -> Arguments {
        var arguments = list.arguments(selecting: list.facts.key)
        var navigation = arguments["NAV_PARAMS"]?.object ?? JSON.Object()
        navigation.members.removeAll { ["iNumPage", "nPageSize"].contains($0.key) }
        navigation.members.append(.init(key: "nPageSize", value: .number(.init(list.pageSize))))
        navigation.members.append(.init(key: "iNumPage", value: .number(.init(number))))
        arguments["NAV_PARAMS"] = .object(navigation)
        return arguments
    }

    mutating func next(after rows: [JSON], _ answer: Answer) throws -> ListStep {
        if rows.isEmpty { return .end }
        if rows == previous {
            // After the last page these methods answer it once more.
            guard seen >= answer.total ?? 0 else {
                throw list.inconsistent("the portal repeated a page after \(seen) of \(answer.total ?? 0) rows")
            }
            return ListStep(arguments: nil, isOver: true)
        }
        previous = rows
        seen += rows.count
        number += 1
        if let total = answer.total, total > 0, seen >= total { return .end }
        return ListStep(arguments: page())
    }
}
