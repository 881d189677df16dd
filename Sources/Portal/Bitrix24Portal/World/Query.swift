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
        let end = ids.upperBound == .max ? count : firstIndex(notBelow: ids.upperBound + 1)
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
        walk(query.condition, candidates, ascending: ascending) { index in
            total += 1
            if total > query.offset, indices.count < query.limit { indices.append(index) }
            return query.counts || indices.count < query.limit
        }
        return (indices, query.counts ? total : nil)
    }

    private func sorted(_ query: Query, _ candidates: Range<Int>) -> (indices: [Int], total: Int?) {
        let fields = query.order.map { (column: $0.field == "id" ? nil : column($0.field) ?? -1, $0.ascending) }
        let (wanted, overflow) = query.offset.addingReportingOverflow(query.limit)
        var best = SmallestFirst(count: overflow ? .max : wanted) { (left: SortedRow, right: SortedRow) in
            for (place, field) in fields.enumerated() where left.keys[place] != right.keys[place] {
                return (left.keys[place] < right.keys[place]) == field.1
            }
            return left.index < right.index
        }
        var total = 0
        walk(query.condition, candidates, ascending: true) { index in
            total += 1
            let (place, row) = position(of: index)
            let chunk = chunks[place]
            let keys = fields.map { column, _ in
                switch column {
                case .some(let column): SortKey(column < 0 ? nil : chunk.value(column, row))
                case nil: SortKey(chunk.ids[row].json)
                }
            }
            best.offer(SortedRow(index: index, keys: keys))
            return true
        }
        return (best.sorted().dropFirst(query.offset).map(\.index), query.counts ? total : nil)
    }

    /// Visits the rows that fit, in the order of their ids, until told that it is enough.
    private func walk(
        _ condition: Condition, _ candidates: Range<Int>, ascending: Bool, _ visit: (Int) -> Bool
    ) {
        let matcher = Matcher(condition, self)
        let places = position(of: candidates.lowerBound).chunk...position(of: candidates.upperBound - 1).chunk
        for step in 0..<places.count {
            let place = ascending ? places.lowerBound + step : places.upperBound - step
            let start = start(ofChunk: place)
            let range = candidates.clamped(to: start..<start + chunks[place].count)
            let fit = matcher.fit(chunks[place])
            if case .none = fit { continue }
            for offset in 0..<range.count {
                let index = ascending ? range.lowerBound + offset : range.upperBound - 1 - offset
                if case .some(let rows) = fit, !rows[index - start] { continue }
                guard visit(index) else { return }
            }
        }
    }
}

/// A row and what it is sorted by.
private struct SortedRow {
    let index: Int
    let keys: [SortKey]
}

/// What a value is sorted by: nothing, then numbers and moments, then texts.
private enum SortKey: Comparable {
    case nothing
    case number(Double)
    case text(String)

    init(_ value: JSON?) {
        let text = value?.scalar ?? ""
        if text.isEmpty {
            self = .nothing
        } else if let number = Condition.number(text) ?? Condition.moment(text) {
            self = .number(number)
        } else {
            self = .text(text)
        }
    }
}

/// Keeps so many of the elements that come first, without sorting the others.
struct SmallestFirst<Element> {
    private let count: Int
    private let isBefore: (Element, Element) -> Bool
    private var kept: [Element] = []
    private var bound: Element?

    init(count: Int, _ isBefore: @escaping (Element, Element) -> Bool) {
        self.count = count
        self.isBefore = isBefore
    }

    mutating func offer(_ element: Element) {
        if let bound, !isBefore(element, bound) { return }
        kept.append(element)
        guard count < Int.max / 4, kept.count >= 2 * count + 64 else { return }
        kept.sort(by: isBefore)
        kept.removeSubrange(count...)
        bound = kept.last
    }

    func sorted() -> ArraySlice<Element> { kept.sorted(by: isBefore).prefix(count) }
}
