/// Pages of a keyset list in one request, by chained commands of a batch: each asks for what comes after the last row
/// of the one before it.
struct KeysetRequest: Sendable {
    /// One command of the fifty looks where the range ends.
    static let pagesPerRequest = BatchPlan.limit - 1

    let query: KeysetQuery
    /// How many rows the portal gives a page.
    let pageSize: Int

    /// What came of a range.
    struct Result: Sendable {
        /// In reading order.
        var pages: [[JSON]] = []
        /// The part of the range that is still to be read; nil where it is done.
        var rest: KeyRange?
        var rowCount: Int { pages.reduce(0) { $0 + $1.count } }
    }

    /// The first page and the last one.
    func ends() async throws -> (first: [JSON], last: [JSON]) {
        let bounds = query.bounds
        let (above, below) = (bounds.above.map(KeysetQuery.Bound.key), bounds.below.map(KeysetQuery.Bound.key))
        let outcomes = try await send([
            query.arguments(above: above, below: below, ascending: query.isAscending),
            query.arguments(above: above, below: below, ascending: !query.isAscending),
        ])
        let (first, last) = (try outcomes[0].get(), try outcomes[1].get())
        try check(first, in: bounds, query.isAscending)
        try check(last, in: bounds, !query.isAscending)
        return (first, last.reversed())
    }

    func pages(of range: KeyRange) async throws -> Result {
        let isAscending = query.isAscending
        let (above, below) = (range.above.map(KeysetQuery.Bound.key), range.below.map(KeysetQuery.Bound.key))
        let needed = range.count.map { ($0 + pageSize - 1) / pageSize } ?? Self.pagesPerRequest
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
        let end = try (try? outcomes.removeLast().get()).flatMap { try query.keys(of: $0).first }
        return try read(outcomes, range, end: end)
    }

    /// - Parameter end: the key of the range's last row when it was looked for; nil: there was none.
    private func read(_ outcomes: [Swift.Result<[JSON], BitrixError>], _ range: KeyRange, end: Int?) throws -> Result {
        var result = Result()
        var rest = range
        for outcome in outcomes {
            let rows: [JSON]
            switch outcome {
            case .success(let page): rows = page
            case .failure(let error):
                // What came before it is delivered; asking again begins with this page, whose error then counts.
                let isRefusal = [SystemCode.operationTimeLimit, SystemCode.queryLimitExceeded].contains(error.code)
                if result.pages.isEmpty, !isRefusal { throw error }
                result.rest = rest
                return result
            }
            guard let last = rows.last else { return result }
            // A page after a short one refers to a row that is not there: it says nothing.
            try check(rows, in: rest, query.isAscending)
            result.pages.append(rows)
            let key = try query.list.key(of: last, query.key.row)
            if query.isAscending { rest.above = key } else { rest.below = key }
            if rest.count == 0 || key == end { return result }
            if rows.count != pageSize { break }
        }
        result.rest = rest
        return result
    }

    /// Every row within the range, in order, none twice: else the portal does not do as it was asked.
    private func check(_ rows: [JSON], in range: KeyRange, _ isAscending: Bool) throws {
        var range = range
        for key in try query.keys(of: rows) {
            guard key > range.above ?? .min, key < range.below ?? .max else {
                throw query.list.inconsistent(
                    "the portal did not filter or order by \(query.key.filter), or repeated a page: row \(key) can't be "
                        + "here")
            }
            if isAscending { range.above = key } else { range.below = key }
        }
    }

    private func send(_ pages: [Arguments]) async throws -> [Swift.Result<[JSON], BitrixError>] {
        try Task.checkCancellation()
        let list = query.list
        let commands = pages.enumerated().map { number, arguments -> JSON.Object.Member in
            let form = String(decoding: FormEncoder.encode(arguments.object), as: UTF8.self)
            return .init(key: BatchEncoding.key(number), value: .string("\(list.method.name)?\(form)"))
        }
        let answer = try await list.client.exchange(
            MethodFacts("batch", effect: .read), ["halt": 0, "cmd": .object(JSON.Object(commands))],
            covered: [list.method.name], list.options,
            deadline: list.options.deadline.map { list.client.settings.time.now + $0 })
        let reader = BatchAnswer(answer: answer, rest: .v2)
        return try pages.indices.map { number in
            let key = BatchEncoding.key(number)
            switch reader.outcome(of: key, position: number) {
            case .success(let page):
                list.client.limits.answered(list.method.name, page.time)
                return .success(try list.rows(of: page))
            case .failure(let failure):
                let error = list.client.error(failure, list.method)
                if error.code == SystemCode.operationTimeLimit {
                    list.client.limits.outOfTime(list.method.name, reader.time(of: key))
                }
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
