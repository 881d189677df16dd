/// By the key, one page a request: for methods that refuse batches.
struct KeysetSteps: ListSteps {
    let query: KeysetQuery
    private var range: KeyRange
    /// What an empty page is followed by: a look from the other end, and where that finds a row, the page once more.
    private var doubt = Doubt.none
    private enum Doubt { case none, looking, asking(end: Int) }

    init(_ query: KeysetQuery) {
        self.query = query
        range = query.bounds
    }

    func first() -> Arguments { page() }

    private func page() -> Arguments {
        query.arguments(in: range, ascending: query.isAscending)
    }

    mutating func next(after rows: [JSON], _ answer: Answer) throws -> ListStep {
        let keys = try query.keys(of: rows)
        if case .looking = doubt {
            guard let end = keys.first else { return .end }
            doubt = .asking(end: end)
            return ListStep(arguments: page(), hasNone: true)
        }
        // A short page may still not be the last one: only an empty one ends the list, where nothing comes after it.
        guard let last = keys.last else {
            if case .asking(let end) = doubt {
                throw query.list.inconsistent("the portal answered an empty page, although row \(end) comes after it")
            }
            doubt = .looking
            return ListStep(arguments: query.arguments(in: range, ascending: !query.isAscending), hasNone: true)
        }
        doubt = .none
        try query.check(rows, in: range, query.isAscending)
        range = range.rest(after: last, query.isAscending)
        return ListStep(arguments: page())
    }
}
