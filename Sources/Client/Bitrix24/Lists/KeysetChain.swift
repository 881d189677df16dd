/// REST 2: pages by chained commands of a batch, each asking for what comes after the last row of the one before it.
struct KeysetChain: KeysetRequest {
    /// One command of the fifty looks where the range ends.
    static let pagesPerRequest = BatchPlan.limit - 1

    let query: KeysetQuery
    var pageSize: Int

    func rows(atDensity density: Double) -> Int { Self.pagesPerRequest * pageSize }

    func pages(of range: KeyRange) async throws -> KeysetResult {
        let isAscending = query.isAscending
        let (above, below) = (range.above.map(KeysetQuery.Bound.key), range.below.map(KeysetQuery.Bound.key))
        let needed = range.count.map { $0 / pageSize + ($0 % pageSize == 0 ? 0 : 1) } ?? Self.pagesPerRequest
        let count = min(Self.pagesPerRequest, max(1, needed))
        var commands = (0..<count).map { number -> Arguments in
            let previous: KeysetQuery.Bound? =
                number == 0 ? nil : .lastRow(of: BatchEncoding.key(number - 1), at: pageSize - 1)
            return isAscending
                ? query.arguments(above: previous ?? above, below: below, ascending: true)
                : query.arguments(above: above, below: previous ?? below, ascending: false)
        }
        commands.append(query.arguments(above: above, below: below, ascending: !isAscending, keysOnly: true))
        var outcomes = try await send(commands)
        let probe = outcomes.removeLast().flatMap { rows in Result { try query.keys(of: rows).first } }
        let result = try read(outcomes, range, probe)
        guard result.pages.isEmpty, result.rest != nil, !isRefused(outcomes.first) else { return result }
        return try await alone(range, probe)
    }

    /// Whether the whole has to wait for one of the portal's limits.
    private func isRefused(_ outcome: Result<[JSON], any Error>?) -> Bool {
        guard case .failure(let error as BitrixError)? = outcome else { return false }
        return [SystemCode.queryLimitExceeded, SystemCode.operationTimeLimit].contains(error.code)
    }

    /// The first page came to nothing: it is asked for by itself, which repeats it where that helps.
    private func alone(_ range: KeyRange, _ probe: Result<Int?, any Error>) async throws -> KeysetResult {
        let end = (try? probe.get()) ?? nil
        let rows =
            if let end {
                try await query.begin(of: range, before: end)
            } else {
                try await query.list.rows(of: query.list.page(query.arguments(in: range, ascending: query.isAscending)))
            }
        return try read([.success(rows)], range, .success(rows.isEmpty ? nil : end))
    }

    /// - Parameter probe: the key of the range's last row when it was looked for; nil: there was none.
    private func read(
        _ outcomes: [Result<[JSON], any Error>], _ range: KeyRange, _ probe: Result<Int?, any Error>
    ) throws -> KeysetResult {
        var result = KeysetResult()
        var rest = range
        for outcome in outcomes {
            let key: Int
            let rows: [JSON]
            do {
                rows = try outcome.get()
                guard let last = rows.last else {
                    // Empty, although a row comes further on, or may: it says nothing.
                    let isOver = (try? probe.get().map { !rest.contains($0) } ?? true) ?? false
                    result.rest = isOver ? nil : rest
                    return result
                }
                // A page after a short one refers to a row that is not there: it says nothing.
                try query.check(rows, in: rest, query.isAscending)
                key = try query.list.key(of: last, query.key.row)
            } catch let error as BitrixError {
                // What came before it is delivered; asking again begins with this page, whose error then counts.
                if error.code == SystemCode.queryLimitExceeded { result.refusal = error }
                if result.pages.isEmpty, error.kind != .portal { throw error }
                result.rest = rest
                return result
            }
            result.pages.append(rows)
            rest = rest.rest(after: key, query.isAscending)
            if rest.count == 0 || key == (try? probe.get()) { return result }
            if rows.count != pageSize { break }
        }
        result.rest = rest
        return result
    }

    private func send(_ pages: [Arguments]) async throws -> [Result<[JSON], any Error>] {
        try Task.checkCancellation()
        let list = query.list
        let commands = pages.enumerated().map { number, arguments -> JSON.Object.Member in
            let form = String(decoding: FormEncoder.encode(arguments.object), as: UTF8.self)
            return .init(key: BatchEncoding.key(number), value: .string("\(list.method.name)?\(form)"))
        }
        let answer = try await list.client.exchange(
            MethodFacts("batch", effect: .read), ["halt": 0, "cmd": .object(JSON.Object(commands))],
            covered: [list.method.name], list.options, deadline: list.deadline)
        let reader = BatchAnswer(answer: answer, rest: .v2)
        return pages.indices.map { number in
            let key = BatchEncoding.key(number)
            switch reader.outcome(of: key, position: number) {
            case .success(let page):
                list.client.limits.answered(list.method.name, page.time)
                return Result { try list.rows(of: page) }
            case .failure(let failure):
                let error = list.client.error(failure, list.method, list.arguments)
                list.client.heed(error, of: list.method, reader.time(of: key))
                return .failure(error)
            case .absent:
                return .failure(
                    BitrixError(
                        .malformedAnswer, message: "a page of the list was not answered", method: list.method.name,
                        attempt: 1))
            }
        }
    }
}
