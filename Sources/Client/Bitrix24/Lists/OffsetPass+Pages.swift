extension OffsetPass {
    // MARK: Portals that begin a page at any row

    /// Takes over a page that should begin with the last rows that were read.
    func take(_ rows: [JSON], _ window: OffsetWindow, _ answer: Answer) async throws {
        guard !touches(rows), window.start > list.offset else {
            accept(rows, window, answer, overlap: end - window.start)
            if shortPages >= Self.shortPagesOfAnEnd { try await lookBeyond() }
            return try judge(rows, window)
        }
        // Something before it has gone: whatever was asked for ahead lies too far down as well.
        await fetcher.drop()
        hasShifted = true
        gaps += 1
        growth = 1
        overlap = min(max(1, stride / 2), overlap * 2 + 1)
        if mode == .unknown, gaps > 3 { return startWholePages() }
        var back = overlap
        while true {
            let between = paging.window(after: end, overlap: back)
            let answer = try await OffsetFetcher.page(between, paging).get()
            let found = try list.rows(of: answer)
            if mode == .unknown, isAligned(found, between, answer) { return startWholePages() }
            if touches(found) || between.start <= list.offset {
                accept(found, between, answer, overlap: nil)
                return try judge(found, between)
            }
            back += stride
        }
    }

    private func touches(_ rows: [JSON]) -> Bool { rows.contains { seen.contains($0) } }

    /// - Parameter overlap: how many of its rows should have been read before; nil: nobody knows.
    private func accept(_ rows: [JSON], _ window: OffsetWindow, _ answer: Answer, overlap: Int?) {
        note(answer)
        let joint = seen.join(rows, overlap: overlap.flatMap { $0 > 0 ? $0 : nil } ?? .max)
        if joint.isSeamless, !joint.fresh.isEmpty, mode == .unknown { mode = .anyRow }
        if joint.isSeamless {
            growth = min(BatchPlan.limit, growth * 2)
            self.overlap = max(1, self.overlap - 1)
        } else {
            hasShifted = true
        }
        if !joint.fresh.isEmpty { ready.append(joint.fresh) }
        isOver = isLast(rows, fresh: joint.fresh.count, window, answer)
        barren = joint.fresh.isEmpty ? barren + 1 : 0
        let reached = window.start + rows.count
        end = list.facts.style == .start ? max(reached, min(answer.next ?? reached, window.end)) : reached
        guard list.facts.style == .pagination, !joint.fresh.isEmpty else { return }
        stride = max(2, rows.count)
        largest = max(largest, rows.count)
        shortPages = rows.count < largest ? shortPages + 1 : 0
    }

    /// A list of REST 3 that grows as fast as it is read would never end: one page after another brings a few rows, and
    /// nothing lies further on. Rows made since the reading began need not come.
    private func lookBeyond() async throws {
        shortPages = 0
        let beyond = OffsetWindow(start: end + largest, size: paging.pageSize)
        if try list.rows(of: await OffsetFetcher.page(beyond, paging).get()).isEmpty { isOver = true }
    }

    /// Refuses what would never end.
    private func judge(_ rows: [JSON], _ window: OffsetWindow) throws {
        defer { previous = (window.start, rows) }
        guard !isOver, barren > 0 else { return }
        guard rows != previous.rows || window.start <= previous.start else {
            throw list.inconsistent("the portal repeated a page instead of the next one, after \(seen.count) rows")
        }
        guard barren < Self.longestBarren else { throw endless }
    }

    private var endless: BitrixError {
        list.inconsistent(
            "the portal counted \(totals.map { String($0.last) } ?? "more") rows, and gave \(seen.count)")
    }

    /// No page begins as it was asked for: the portal goes by whole pages.
    private func startWholePages() {
        mode = .wholePages
        if list.facts.style == .start { end = max(list.offset, alignedEnd) }
    }

    /// The first page that was not read as a whole.
    private var alignedEnd: Int { end / max(1, paging.pageSize) * paging.pageSize }

    // MARK: Portals that know whole pages only

    /// Takes over a page that follows the last one.
    func takeWhole(_ rows: [JSON], _ asked: OffsetWindow, _ answer: Answer) async throws {
        if list.facts.style == .navParams, rows.count > asked.size { paging.pageSize = rows.count }
        let window = paging.aligned(asked)
        if window.start > alignedEnd {
            // Pages that were asked for as if they could begin anywhere leave some out.
            await fetcher.drop()
            return startWholePages()
        }
        note(answer)
        if rows.isEmpty {
            isOver = true
            return
        }
        if rows == previous.rows, window.start >= end {
            // After the last page `NAV_PARAMS` answers it once more.
            guard list.facts.style == .navParams, seen.count >= totals?.last ?? 0 else {
                throw list.inconsistent(
                    "the portal repeated a page after \(seen.count) of \(totals.map { String($0.last) } ?? "?") rows")
            }
            isOver = true
            return
        }
        let joint = seen.join(rows, overlap: window.start < end ? .max : 0)
        if window.start >= end, joint.known > 0 { hasShifted = true }
        if !joint.fresh.isEmpty { ready.append(joint.fresh) }
        barren = joint.fresh.isEmpty ? barren + 1 : 0
        previous = (window.start, rows)
        guard window.end > end || rows.count + window.start > end else { return }
        isOver = isLast(rows, fresh: joint.fresh.count, window, answer)
        if joint.fresh.isEmpty, answer.next != nil { isOver = false }
        end = max(end, answer.next ?? window.start + rows.count)
        guard barren < Self.longestBarren else { throw endless }
    }
}
