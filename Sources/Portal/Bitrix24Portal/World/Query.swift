import Bitrix24JSON

/// What a list method is asked for.
struct Query: Sendable {
    var condition = Condition.all([])
    /// Fields to sort by, the most important first.
    var order: [(field: String, ascending: Bool)] = []
    var offset = 0
    var limit = 50
    /// Whether to say how many rows there are in all: that costs a walk over them.
    var counts = true
}

extension Table {
    /// The indices of the rows asked for, and how many fit in all.
    func select(_ query: Query) -> (indices: [Int], total: Int?) {
        let ids = query.condition.idRange
        let start = firstIndex(notBelow: ids.lowerBound)
        let end = ids.upperBound == .max ? rows.count : firstIndex(notBelow: ids.upperBound + 1)
        guard start < end else { return ([], query.counts ? 0 : nil) }
        let candidates = start..<end

        guard query.order.isEmpty || query.order[0].field == "id" else { return sorted(query, candidates) }
        let ascending = query.order.first?.ascending ?? true
        if query.condition.isIDRange {
            let skipped = min(query.offset, candidates.count)
            let count = min(query.limit, candidates.count - skipped)
            let indices = (0..<count).map { ascending ? start + skipped + $0 : end - 1 - skipped - $0 }
            return (indices, query.counts ? candidates.count : nil)
        }
        var indices: [Int] = []
        var total = 0
        for step in 0..<candidates.count {
            let index = ascending ? start + step : end - 1 - step
            guard query.condition.holds(for: rows[index].fields) else { continue }
            total += 1
            if total > query.offset, indices.count < query.limit { indices.append(index) }
            if !query.counts, indices.count == query.limit { break }
        }
        return (indices, query.counts ? total : nil)
    }

    private func sorted(_ query: Query, _ candidates: Range<Int>) -> (indices: [Int], total: Int?) {
        let fitting = candidates.filter { query.condition.holds(for: rows[$0].fields) }
        let sorted = fitting.sorted { left, right in
            for (field, ascending) in query.order {
                let order = Condition.order(rows[left].fields[field] ?? .null, rows[right].fields[field] ?? .null)
                if order != 0 { return ascending ? order < 0 : order > 0 }
            }
            return left < right
        }
        return (Array(sorted.dropFirst(query.offset).prefix(query.limit)), query.counts ? fitting.count : nil)
    }
}
