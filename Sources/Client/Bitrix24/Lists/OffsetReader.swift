/// Reads a list that can't be read by its key, and ends in an error where rows may have been missed.
///
/// One pass proves itself where pages overlap (see ``OffsetPass``). Where it does not, the list is looked at again: by
/// its key where it has one, else by offsets. Rows that turn up only then come last.
actor OffsetReader: PageReader {
    private let list: ListQuery
    /// Reads the same rows by their key; nil where that can't be.
    private let byKey: KeysetQuery?
    private var pass: OffsetPass
    private var passes = 1
    /// The rows delivered so far, once the first pass is over.
    private var delivered: SeenRows?
    /// All rows that were there before the present pass began.
    private var known: Set<RowIdentity> = []
    private var last: OffsetPass.Outcome?
    private var check: (any PageReader)?
    private var isOver = false

    init(_ list: ListQuery) {
        self.list = list
        byKey = list.offset == 0 ? KeysetQuery(list.unordered) : nil
        pass = OffsetPass(list)
    }

    func next() async throws -> [JSON]? {
        while !isOver {
            do {
                if let page = try await page() { return page }
                try await finishPass()
            } catch {
                isOver = true
                throw error
            }
        }
        return nil
    }

    /// The next rows of the present pass that were not delivered before.
    private func page() async throws -> [JSON]? {
        while true {
            let rows = if let check { try await check.next() } else { try await pass.next() }
            guard let rows else { return nil }
            guard delivered != nil else { return rows }
            let fresh = delivered?.join(rows, overlap: .max).fresh ?? []
            if !fresh.isEmpty { return fresh }
        }
    }

    private func finishPass() async throws {
        if check != nil {
            isOver = true
            return
        }
        let outcome = await pass.outcome
        if delivered == nil { delivered = outcome.seen }
        if outcome.isProof(canCheck: byKey != nil) || (last.map { outcome.proves($0, known: known) } ?? false) {
            isOver = true
            return
        }
        if let byKey, outcome.seen.key == .field(byKey.key.row) {
            check = byKey.list.reader()
            return
        }
        guard passes < list.options.listPasses else {
            isOver = true
            guard list.options.listPasses > 1 || outcome.hasShifted else { return }
            throw outcome.error(of: list, passes: passes)
        }
        passes += 1
        known.formUnion(outcome.seen.identities)
        last = outcome
        pass = OffsetPass(list, mode: outcome.mode)
    }
}

extension OffsetPass.Outcome {
    /// Whether one pass alone shows that no row was missed.
    /// - Parameter canCheck: whether a look by the key is to be had, which also finds rows that changed their places.
    func isProof(canCheck: Bool) -> Bool {
        if isOnePage { return totals.map { $0.last <= seen.count + offset } ?? true }
        let isComplete = totals.map { $0.last == seen.count + offset } ?? true
        guard mode == .anyRow || (mode == .unknown && !hasShifted) else { return false }
        return hasShifted || !isComplete ? !canCheck && seen.isUnique && hasShifted : true
    }

    /// Whether this pass shows that the ones before it missed nothing: every row that they read is still there, or as
    /// many as there are at all.
    /// - Parameter known: what was read before this pass.
    func proves(_ previous: OffsetPass.Outcome, known: Set<RowIdentity>) -> Bool {
        guard seen.isUnique, previous.seen.isUnique else { return seen.order == previous.seen.order }
        let stayed = known.intersection(seen.identities).count
        if let total = totals?.first, stayed == total - offset { return true }
        return !previous.hasShifted && stayed == known.count
    }

    func error(of list: ListQuery, passes: Int) -> BitrixError {
        let counts = totals.map { "; there were \($0.first), then \($0.last)" } ?? ""
        return list.inconsistent(
            "rows were created or deleted while they were read by offsets\(counts); \(seen.count) came, and some may be "
                + "missing: read it again\(passes > 1 ? " (it was read \(passes) times)" : "")")
    }
}
