/// Reads the pages of a list in order.
protocol PageReader: Actor {
    /// nil: there are no more.
    func next() async throws -> [JSON]?
}

extension ListQuery {
    /// The best way to read this list.
    func reader() -> any PageReader {
        if let query = KeysetQuery(self) {
            let page = query.arguments(in: query.bounds, ascending: true)
            return BatchCommand(Call(method, page)).obstacle == nil
                ? KeysetReader(query) : StepReader(self, KeysetSteps(query))
        }
        return switch facts.style {
        case .start: OffsetReader(self)
        case .navParams: StepReader(self, NavigationSteps(self))
        case .cursor: StepReader(self, CursorSteps(self))
        case .pagination: StepReader(self, PaginationSteps(self))
        }
    }
}
