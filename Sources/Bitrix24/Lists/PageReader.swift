/// Reads the pages of a list in order.
protocol PageReader: Actor {
    /// nil: there are no more.
    func next() async throws -> [JSON]?
}

extension ListQuery {
    /// The best way to read this list.
    func reader() -> any PageReader {
        if let query = KeysetQuery(self) {
            return method.batchable && arguments.object.members.allSatisfy(\.value.survivesForm)
                ? KeysetReader(query) : StepReader(self, KeysetSteps(query))
        }
        switch facts.style {
        case .start: return OffsetReader(self)
        case .navParams: return StepReader(self, NavigationSteps(self))
        case .cursor: return StepReader(self, CursorSteps(self))
        case .pagination:
            if let steps = REST3KeysetSteps(self) { return StepReader(self, steps) }
            return StepReader(self, PaginationSteps(self))
        }
    }
}
