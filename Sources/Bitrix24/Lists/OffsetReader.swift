/// Reads a REST 2 list by offsets, where it can't be read by its key: the first page tells how many rows there are, the
/// others come by batches, in order.
///
/// Rows created or deleted meanwhile shift such pages. That shows in a changed total: then the rows are followed by an
/// error that says so.
actor OffsetReader: PageReader {
    static let window = 4

    private let list: ListQuery
    private var ready: [[JSON]] = []
    private var tasks: [Task<[Answer], any Error>] = []
    private var total: Int?
    private var changedTotal: Int?
    private var nextStart: Int?
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
        var arguments = list.arguments
        arguments[list.facts.parameters.start] = .number(.init(start))
        return try await list.page(arguments)
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
        guard let total, list.method.batchable else {
            // Nothing tells how many there are, or no batch takes it: page after page.
            guard let start = nextStart else { return }
            nextStart = nil
            let answer = try await page(start)
            try take(answer, from: start)
            if self.total != nil, let next = answer.next, next > start { nextStart = next }
            return
        }
        while tasks.count < Self.window, let start = nextStart {
            let starts = Array(stride(from: start, to: total, by: step).prefix(BatchPlan.limit))
            nextStart = nil
            guard let last = starts.last else { break }
            if total - last > step { nextStart = last + step }
            tasks.append(Spawning.task { [list] in try await Self.pages(starts, list) })
        }
        guard let first = tasks.first else { return }
        let all = tasks
        do {
            let answers = try await withTaskCancellationHandler {
                try await first.value
            } onCancel: {
                for task in all { task.cancel() }
            }
            tasks.removeFirst()
            for answer in answers { try take(answer, from: 0) }
        } catch {
            for task in all { task.cancel() }
            tasks = []
            nextStart = nil
            throw error
        }
    }

    private static func pages(_ starts: [Int], _ list: ListQuery) async throws -> [Answer] {
        try await list.answers(
            to: starts.map { start in
                var arguments = list.arguments
                arguments[list.facts.parameters.start] = .number(.init(start))
                return arguments
            }
        ).map { try $0.get() }
    }
}
