/// Reads a list by offsets once, and finds out whether rows can have been missed.
///
/// Rows that are created or deleted meanwhile shift all later ones. So each page is asked for from the last row of the
/// page before it: where that row comes first, nothing lies between the two. Where it does not, the pages in between
/// are asked for until one of them holds a row that was read before. As long as rows keep their order, such a pass
/// misses none. Portals that know whole pages only can't be asked so: there the pages follow each other, and only
/// another look tells what was missed.
actor OffsetPass {
    /// How the portal reads an offset.
    enum Mode: Sendable { case unknown, anyRow, wholePages }

    /// What a pass came to.
    struct Outcome: Sendable {
        var seen: SeenRows
        var mode: Mode
        /// Whether there was no second page, so that nothing can have shifted.
        var isOnePage: Bool
        /// Whether a page began elsewhere than it should have, or the number of rows changed.
        var hasShifted: Bool
        /// How many rows there are, as the portal said first and last.
        var totals: (first: Int, last: Int)?
        /// How many rows were passed over at the caller's wish.
        var offset: Int
    }

    let list: ListQuery
    var paging: OffsetPaging
    let fetcher: OffsetFetcher
    var seen = SeenRows()
    var mode = Mode.unknown
    var ready: [[JSON]] = []
    private var failure: (any Error)?
    private var hasBegun = false
    var isOver = false
    private var pageCount = 0
    var hasShifted = false
    var totals: (first: Int, last: Int)?
    /// The number of the row after the last one that was read, as far as is known.
    var end: Int
    /// The same for the last one that was asked for.
    private var askedEnd = 0
    var overlap = 1
    /// How many rows a page really brings.
    var stride: Int
    /// How many pages the next request asks for: few where nothing tells how many there are, or where pages shift.
    var growth = 1
    /// How often pages did not join.
    var gaps = 0
    /// Pages in a row that brought nothing new.
    var barren = 0
    /// Pages in a row that were shorter than the largest one, where nothing tells how many rows there are.
    var shortPages = 0
    var largest = 0
    var previous: (start: Int, rows: [JSON]) = (0, [])

    static let longestBarren = 40
    static let shortPagesOfAnEnd = 10

    init(_ list: ListQuery, mode: Mode = .unknown) {
        self.list = list
        self.mode = mode
        paging = OffsetPaging(list)
        fetcher = OffsetFetcher(list)
        end = list.offset
        stride = paging.pageSize
    }

    var outcome: Outcome {
        Outcome(
            seen: seen, mode: mode, isOnePage: pageCount <= 1, hasShifted: hasShifted, totals: totals,
            offset: list.offset)
    }

    /// The next rows that were not read before; nil after the last ones.
    func next() async throws -> [JSON]? {
        try Task.checkCancellation()
        while ready.isEmpty {
            if let failure {
                self.failure = nil
                isOver = true
                throw failure
            }
            if isOver { return nil }
            do {
                if hasBegun { try await advance() } else { try await begin() }
                try Task.checkCancellation()
            } catch {
                await fetcher.drop()
                // What came before it is delivered first.
                failure = error
            }
        }
        return ready.removeFirst()
    }

    private func begin() async throws {
        hasBegun = true
        let window = paging.first
        let answer = try await OffsetFetcher.page(window, paging).get()
        let rows = try list.rows(of: answer)
        pageCount = 1
        note(answer)
        seen.begin(with: rows, documentedKey: list.facts.key?.row)
        if !rows.isEmpty { ready.append(rows) }
        previous = (window.start, rows)
        if let next = answer.next, next > window.start {
            paging.pageSize = next - window.start
        } else if list.facts.style == .navParams, !rows.isEmpty {
            paging.pageSize = min(paging.pageSize, rows.count)
        }
        stride = max(1, list.facts.style == .pagination ? rows.count : paging.pageSize)
        if stride == 1, mode == .unknown { mode = .wholePages }
        largest = rows.count
        if totals != nil { growth = BatchPlan.limit }
        end = answer.next ?? window.start + rows.count
        askedEnd = end
        isOver = isLast(rows, fresh: rows.count, window, answer)
    }

    /// Whether no page can follow.
    func isLast(_ rows: [JSON], fresh: Int, _ window: OffsetWindow, _ answer: Answer) -> Bool {
        if rows.isEmpty { return true }
        let reached = window.start + rows.count
        switch list.facts.style {
        case .start, .cursor:
            if let next = answer.next, next > window.start { return false }
            if let total = answer.total, total > 0 { return reached >= total || fresh == 0 }
            return rows.count < paging.pageSize || fresh == 0
        case .navParams:
            if let total = answer.total, total > 0 { return reached >= total }
            return rows.count < window.size || (fresh == 0 && barren > 0)
        // A page may have fewer rows than were asked for, and still not be the last one.
        case .pagination: return fresh == 0 && rows.count < max(stride, overlap + 1)
        }
    }

    func note(_ answer: Answer) {
        guard let total = answer.total, total > 0 else { return }
        if let totals, totals.last != total { hasShifted = true }
        totals = (totals?.first ?? total, total)
    }

    private func advance() async throws {
        await ask()
        guard let page = try await fetcher.next() else { return }
        let answer: Answer
        switch page.answer {
        case .success(let success): answer = success
        // It failed in a batch: it is asked again by itself, and its error then counts.
        case .failure: answer = try await OffsetFetcher.page(page.window, paging).get()
        }
        let rows = try list.rows(of: answer)
        pageCount += 1
        if mode == .unknown, isAligned(rows, page.window, answer) { mode = .wholePages }
        if mode == .wholePages {
            try await takeWhole(rows, page.window, answer)
        } else {
            try await take(rows, page.window, answer)
        }
        if isOver { await fetcher.drop() }
    }

    /// Whether the portal took an offset for the page that it lies in.
    func isAligned(_ rows: [JSON], _ window: OffsetWindow, _ answer: Answer) -> Bool {
        switch list.facts.style {
        case .pagination, .cursor: false
        case .navParams: rows.count > window.size
        case .start:
            if let next = answer.next {
                next != window.start + paging.pageSize
            } else {
                answer.total.map { $0 > 0 && window.start + rows.count > $0 } ?? (rows == previous.rows)
            }
        }
    }

    /// Asks for the next stretches, a few requests at a time.
    private func ask() async {
        if await fetcher.isIdle { askedEnd = end }
        let total = totals?.last
        let limit = growth < BatchPlan.limit ? 1 : await fetcher.window.limit
        while await fetcher.running < limit {
            var windows: [OffsetWindow] = []
            let count = list.method.batchable ? growth : 1
            while windows.count < count {
                // Beyond the last row that is known of, one page looks whether there are more.
                if let total, askedEnd >= total, !windows.isEmpty || askedEnd > end { break }
                let window =
                    mode == .wholePages
                    ? paging.page(after: askedEnd) : paging.window(after: askedEnd, overlap: overlap)
                windows.append(window)
                let brings = list.facts.style == .pagination ? min(window.size, stride) : window.size
                askedEnd = max(askedEnd + 1, window.start + brings)
            }
            guard !windows.isEmpty else { return }
            await fetcher.ask(windows, paging)
        }
    }
}
