/// Reads a list page after page, the next one on the way while the last one is being used.
actor StepReader: PageReader {
    private let list: ListQuery
    private var steps: any ListSteps
    private var coming: Task<Answer, any Error>?
    private var isDone = false

    init(_ list: ListQuery, _ steps: any ListSteps) {
        self.list = list
        self.steps = steps
    }

    deinit { coming?.cancel() }

    func next() async throws -> [JSON]? {
        while !isDone {
            try Task.checkCancellation()
            do {
                let task = try coming ?? ask(steps.first())
                let answer = try await withTaskCancellationHandler {
                    try await task.value
                } onCancel: {
                    task.cancel()
                }
                try Task.checkCancellation()
                let rows = try list.rows(of: answer)
                let next = try steps.next(after: rows, answer)
                isDone = next.arguments == nil
                coming = next.arguments.map(ask)
                if !rows.isEmpty, !next.hasNone { return rows }
            } catch {
                isDone = true
                coming = nil
                throw error
            }
        }
        return nil
    }

    private func ask(_ arguments: Arguments) -> Task<Answer, any Error> {
        Spawning.task { [list] in try await list.page(arguments) }
    }
}

/// How a list goes from page to page.
protocol ListSteps: Sendable {
    func first() throws -> Arguments
    mutating func next(after rows: [JSON], _ answer: Answer) throws -> ListStep
}

struct ListStep: Sendable {
    /// Of the next page; nil: there is none.
    var arguments: Arguments?
    /// The page just read was a look, not a part of the list.
    var hasNone = false

    static let end = ListStep(arguments: nil)
}
