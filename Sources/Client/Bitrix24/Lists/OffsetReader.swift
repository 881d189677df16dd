/// Reads a REST 2 list by offsets, where it can't be read by its key: the first page tells how many rows there are, the
/// others come by batches, in order.
///
/// Rows created or deleted meanwhile shift such pages. That shows in a changed total: then the rows are followed by an
/// error that says so.
actor OffsetReader: PageReader {
    private typealias Page = (start: Int, answer: Result<Answer, BitrixError>)

    private let list: ListQuery
    private var ready: [[JSON]] = []
    private var tasks: [Task<[Page], any Error>] = []
    private var total: Int?
    private var changedTotal: Int?
    private var nextStart: Int?
    /// The next page failed in a batch: it is asked again by itself, and its error then counts.
    private var isNextFailed = false
    /// What ends the list once the pages before it are delivered.
    private var failure: (any Error)?
    private var step = 50
    private var previous: [JSON] = []
    private var hasBegun = false

    init(_ list: ListQuery) { self.list = list }

    deinit { for task in tasks { task.cancel() } }

    func next() async throws -> [JSON]? {
        try Task.checkCancellation()
        if !hasBegun {
            try take(await page(list.offset), from: list.offset)
            hasBegun = true
        }
        while ready.isEmpty {
            if let failure {
                self.failure = nil
                throw failure
            }
            if tasks.isEmpty, nextStart == nil {
                guard let total, let changedTotal else { return nil }
                self.changedTotal = nil
                throw list.inconsistent(
                    "rows were created or deleted while they were read by offsets: there were \(total), then "
                        + "\(changedTotal); some may be missing or doubled")
            }
            try await advance()
        }
        return ready.removeFirst()
    }

    private func page(_ start: Int) async throws -> Answer {
        try await list.page(Self.arguments(start, list))
    }

    private static func arguments(_ start: Int, _ list: ListQuery) -> Arguments {
        var arguments = list.arguments(selecting: list.facts.key)
        arguments[list.facts.parameters.start] = .number(.init(start))
        return arguments
    }

    private func take(_ answer: Answer, from start: Int) throws {
        let rows = try list.rows(of: answer)
        if let count = answer.total {
            if let total, count != total { changedTotal = count }
            total = total ?? count
        }
        if !rows.isEmpty {
            guard rows != previous else {
                throw list.inconsistent("the portal repeated a page instead of the next one")
            }
            previous = rows
            ready.append(rows)
        }
        guard !hasBegun || total == nil else { return }
        if let next = answer.next, next > start {
            step = next - start
            nextStart = next
        } else {
            nextStart = nil
        }
    }

    private func advance() async throws {
        guard let total, list.method.batchable, !isNextFailed else {
            // Nothing tells how many there are, or no batch takes it: page after page.
            guard let start = nextStart else { return }
            nextStart = nil
            isNextFailed = false
            let answer = try await page(start)
            try take(answer, from: start)
            if self.total != nil, let next = answer.next, next > start { nextStart = next }
            return
        }
        while tasks.count < list.window, let start = nextStart {
            let starts = Array(stride(from: start, to: total, by: step).prefix(BatchPlan.limit))
            nextStart = nil
            guard let last = starts.last else { break }
            if total - last > step { nextStart = last + step }
            tasks.append(Spawning.task { [list] in try await Self.pages(starts, list) })
        }
        guard let first = tasks.first else { return }
        let all = tasks
        do {
            let pages = try await withTaskCancellationHandler {
                try await first.value
            } onCancel: {
                for task in all { task.cancel() }
            }
            tasks.removeFirst()
            for page in pages {
                guard case .success(let answer) = page.answer else {
                    // What came before it is delivered first.
                    for task in tasks { task.cancel() }
                    tasks = []
                    nextStart = page.start
                    isNextFailed = true
                    return
                }
                try take(answer, from: page.start)
            }
        } catch {
            for task in all { task.cancel() }
            tasks = []
            nextStart = nil
            if ready.isEmpty { throw error }
            failure = error
        }
    }

    private static func pages(_ starts: [Int], _ list: ListQuery) async throws -> [Page] {
        let answers = try await list.answers(to: starts.map { arguments($0, list) })
        return zip(starts, answers).map { (start: $0, answer: $1) }
    }
}
