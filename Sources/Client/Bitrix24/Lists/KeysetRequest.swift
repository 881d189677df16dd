/// Asks for as much of a keyset list as one request holds, in the way of one version of REST.
protocol KeysetRequest: Sendable {
    var query: KeysetQuery { get }
    /// How many rows the portal gives a page.
    var pageSize: Int { get set }
    /// How many rows one request should be meant to bring.
    /// - Parameter density: rows a key.
    func rows(atDensity density: Double) -> Int
    /// The rows of a range, from its beginning, as many as the request holds.
    func pages(of range: KeyRange) async throws -> KeysetResult
}

/// What came of a range.
struct KeysetResult: Sendable {
    /// In reading order, none empty.
    var pages: [[JSON]] = []
    /// The part of the range that is still to be read; nil where it is done.
    var rest: KeyRange?
    /// Why the rest was not answered, where it was for the rate of requests.
    var refusal: BitrixError?
    var rowCount: Int { pages.reduce(0) { $0 + $1.count } }
}

extension KeysetRequest {
    /// The first page and the last one, both in reading order.
    func ends() async throws -> (first: [JSON], last: [JSON]) {
        let bounds = query.bounds
        let outcomes = try await query.rows(of: [
            query.arguments(in: bounds, ascending: query.isAscending),
            query.arguments(in: bounds, ascending: !query.isAscending),
        ])
        var first = try outcomes[0].get()
        let last = try outcomes[1].get()
        if first.isEmpty, let end = try query.keys(of: last).first {
            first = try await query.begin(of: bounds, before: end)
        }
        try query.check(first, in: bounds, query.isAscending)
        try query.check(last, in: bounds, !query.isAscending)
        return (first, last.reversed())
    }
}

extension KeysetQuery {
    /// The rows of pages that do not refer to each other.
    func rows(of pages: [Arguments]) async throws -> [Result<[JSON], BitrixError>] {
        try await list.answers(to: pages).map { outcome in
            Result { () throws(BitrixError) in try list.rows(of: outcome.get()) }
        }
    }

    /// The first page of a range, asked for by itself: its error is the list's. It must not be empty.
    /// - Parameter end: the key of a row that the range holds.
    func begin(of range: KeyRange, before end: Int) async throws -> [JSON] {
        let rows = try await list.rows(of: list.page(arguments(in: range, ascending: isAscending)))
        guard rows.isEmpty else { return rows }
        // The row may have gone meanwhile.
        let last = try await list.rows(of: list.page(arguments(in: range, ascending: !isAscending)))
        guard last.isEmpty else {
            throw list.inconsistent("the portal answered an empty page, although row \(end) comes after it")
        }
        return []
    }

    /// The first request, before anything is known of the list.
    var request: any KeysetRequest {
        list.method.rest == .v2
            ? KeysetChain(query: self, pageSize: list.pageSize) : KeysetTiles(query: self, pageSize: list.pageSize)
    }
}
