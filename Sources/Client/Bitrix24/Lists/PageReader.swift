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
        return facts.style == .cursor ? StepReader(self, CursorSteps(self)) : OffsetReader(self)
    }
}
