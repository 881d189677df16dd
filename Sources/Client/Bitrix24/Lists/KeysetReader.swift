/// Reads a keyset list: the ends of the range first, then ranges in parallel, delivered in order.
///
/// It never holds more than the answers of a few requests, however long the list is and however slowly it is taken.
actor KeysetReader: PageReader {
    /// A part of the list, in reading order; the last one may not be begun yet.
    private struct Slot {
        var range: KeyRange
        /// What it was refused with, when it was asked for before.
        var refusal: RateRefusal?
        var isDone = Locked(false)
        var task: Task<KeysetResult, any Error>?
    }

    private let query: KeysetQuery
    private var window: ReadAhead
    private var request: any KeysetRequest
    private var ready: [[JSON]] = []
    private var slots: [Slot] = []
    /// The rows at the far end, which came with the first request.
    private var end: [JSON] = []
    private var hasBegun = false
    /// Rows a key, as far as the list has been seen: few where most keys are of deleted or filtered rows.
    private var density = 1.0

    init(_ query: KeysetQuery) {
        self.query = query
        window = query.list.readAhead
        request = query.request
    }

    deinit { for slot in slots { slot.task?.cancel() } }

    func next() async throws -> [JSON]? {
        try Task.checkCancellation()
        if !hasBegun {
            try await begin()
            hasBegun = true
        }
        while true {
            if !ready.isEmpty { return ready.removeFirst() }
            guard !slots.isEmpty else {
                defer { end = [] }
                return end.isEmpty ? nil : end
            }
            try await takeFirst()
        }
    }

    private func begin() async throws {
        let (first, last) = try await request.ends()
        guard !first.isEmpty else { return }
        ready = [first]
        let firstKeys = try query.keys(of: first)
        let lastKeys = try query.keys(of: last)
        if lastKeys.isEmpty, let reached = firstKeys.last {
            // Whatever was there has gone, or the portal fails to say: the next request tells.
            request.pageSize = first.count
            slots = [Slot(range: query.bounds.rest(after: reached, query.isAscending))]
            return fill()
        }
        // Rows at the end may have gone between the two: then the last page holds none that the first one does not.
        guard let reached = firstKeys.last,
            let beyond = lastKeys.firstIndex(where: { query.isAscending ? $0 > reached : $0 < reached })
        else { return }
        // There is more than the first page: so this is how many rows one holds.
        request.pageSize = first.count
        density = max(Self.density(firstKeys), Self.density(lastKeys))
        end = Array(last[beyond...])
        let gap =
            query.isAscending
            ? KeyRange(above: reached, below: lastKeys[beyond]) : KeyRange(above: lastKeys[beyond], below: reached)
        if beyond == 0, gap.count != 0 { slots = [Slot(range: gap)] }
        fill()
    }

    private static func density(_ keys: [Int]) -> Double {
        guard let first = keys.first, let last = keys.last, first != last else { return 1 / 1_000_000 }
        return Double(keys.count - 1) / abs(Double(last) - Double(first))
    }

    private func takeFirst() async throws {
        fill()
        guard let task = slots.first?.task else { return }
        let range = slots[0].range
        window.taken(isThere: slots[0].isDone.current)
        let tasks = slots.compactMap(\.task)
        let result: KeysetResult
        do {
            result = try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                for task in tasks { task.cancel() }
            }
            try Task.checkCancellation()
        } catch {
            for task in tasks { task.cancel() }
            slots = []
            end = []
            throw error
        }
        learn(from: result, of: range)
        ready = result.pages
        if let rest = result.rest {
            // Where some of it came, another page was refused than before.
            let before = result.pages.isEmpty ? slots[0].refusal : nil
            slots[0] = Slot(
                range: rest,
                refusal: result.refusal.map { RateRefusal($0, after: before, deadline: query.list.deadline) })
        } else {
            slots.removeFirst()
        }
        fill()
    }

    private func learn(from result: KeysetResult, of range: KeyRange) {
        // The first page may have been short, of rows that the caller must not see.
        request.pageSize = max(request.pageSize, result.pages.map(\.count).max() ?? 0)
        var read = range
        if let rest = result.rest {
            if query.isAscending {
                read.below = rest.above.map { $0 + 1 }
            } else {
                read.above = rest.below.map { $0 - 1 }
            }
        }
        guard let span = read.count, span > 0 else { return }
        // Eight times as far at the most: one empty stretch does not tell of the next.
        density = max(Double(result.rowCount) / Double(span), density / 8)
    }

    /// Begins the first few ranges, each as long as one request is likely to hold.
    private func fill() {
        var index = 0
        while index < slots.count, index < window.limit {
            if slots[index].task == nil {
                let (piece, rest) = split(slots[index].range)
                slots[index].range = piece
                if let rest { slots.insert(Slot(range: rest), at: index + 1) }
                let (request, refusal) = (request, slots[index].refusal)
                let isDone = slots[index].isDone
                slots[index].task = Spawning.task {
                    defer { isDone.withLock { $0 = true } }
                    if let refusal { try await request.query.list.client.wait(after: refusal) }
                    return try await request.pages(of: piece)
                }
            }
            index += 1
        }
    }

    private func split(_ range: KeyRange) -> (KeyRange, KeyRange?) {
        let rows = Double(request.rows(atDensity: density))
        let length = Int(min(1e15, max(rows, (rows / max(density, 1e-12)).rounded(.down))))
        guard let count = range.count, count > length, let above = range.above, let below = range.below else {
            return (range, nil)
        }
        return query.isAscending
            ? (KeyRange(above: above, below: above + length + 1), KeyRange(above: above + length, below: below))
            : (KeyRange(above: below - length - 1, below: below), KeyRange(above: above, below: below - length))
    }
}
