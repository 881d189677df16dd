/// REST 3: a batch fails as a whole, so that no command may refer to a row that may not be there. Instead the range is
/// cut into tiles, and each tile is read from both of its ends: where the two pages meet, nothing is left between them,
/// however many rows a page holds.
struct KeysetTiles: KeysetRequest {
    static let tilesPerRequest = BatchPlan.limit / 2

    let query: KeysetQuery
    var pageSize: Int

    /// A tile holds two pages where every key has a row. Where not all have, half a page is left free, because rows
    /// do not lie evenly.
    func rows(atDensity density: Double) -> Int {
        Self.tilesPerRequest * (density < 1 ? max(1, pageSize * 3 / 2) : pageSize * 2)
    }

    func pages(of range: KeyRange) async throws -> KeysetResult {
        let tiles = tiles(of: range)
        let outcomes = try await query.rows(
            of: tiles.flatMap { tile in
                [query.isAscending, !query.isAscending].map { query.arguments(in: tile, ascending: $0) }
            })
        var result = KeysetResult()
        for (number, tile) in tiles.enumerated() {
            let gap: Int?
            do {
                gap = try join(try outcomes[2 * number].get(), try outcomes[2 * number + 1].get(), tile, into: &result)
            } catch let empty as EmptyPage where result.pages.isEmpty {
                return try await beginning(of: tile, in: range, before: empty.end)
            } catch {
                // What came before it is delivered; asking again begins with this tile, whose error then counts.
                if result.pages.isEmpty { throw error }
                result.rest =
                    query.isAscending
                    ? KeyRange(above: tile.above, below: range.below) : KeyRange(above: range.above, below: tile.below)
                return result
            }
            guard let reached = gap else { continue }
            let rest = range.rest(after: reached, query.isAscending)
            result.rest = rest.count == 0 ? nil : rest
            return result
        }
        return result
    }

    /// Its near end was empty although its far end was not.
    private struct EmptyPage: Error { let end: Int }

    private func beginning(of tile: KeyRange, in range: KeyRange, before end: Int) async throws -> KeysetResult {
        let rows = try await query.begin(of: tile, before: end)
        var result = KeysetResult()
        if !rows.isEmpty { result.pages = [rows] }
        let bound = query.isAscending ? tile.below.map { $0 - 1 } : tile.above.map { $0 + 1 }
        if let reached = try query.keys(of: rows).last ?? bound {
            let rest = range.rest(after: reached, query.isAscending)
            result.rest = rest.count == 0 ? nil : rest
        }
        return result
    }

    /// Takes over the rows of a tile. Where its pages do not meet, the answer is the last key before the gap.
    private func join(_ near: [JSON], _ far: [JSON], _ tile: KeyRange, into result: inout KeysetResult) throws -> Int? {
        try query.check(near, in: tile, query.isAscending)
        try query.check(far, in: tile, !query.isAscending)
        if !near.isEmpty { result.pages.append(near) }
        guard let end = try query.keys(of: far).last else {
            // Empty from one end alone: rows have gone meanwhile, or the page says nothing.
            return try query.keys(of: near).last
        }
        var beyond = tile
        guard !near.isEmpty else { throw EmptyPage(end: end) }
        if let reached = try query.keys(of: near).last {
            beyond = tile.rest(after: reached, query.isAscending)
            let gap =
                query.isAscending ? KeyRange(above: reached, below: end) : KeyRange(above: end, below: reached)
            if gap.count != 0 { return reached }
        }
        let rest = try far.filter { beyond.contains(try query.list.key(of: $0, query.key.row)) }
        if !rest.isEmpty { result.pages.append(rest.reversed()) }
        return nil
    }

    /// In reading order. A range without an end is one tile.
    private func tiles(of range: KeyRange) -> [KeyRange] {
        guard let above = range.above, let below = range.below, let keys = range.count, keys > 0 else { return [range] }
        let number = min(Self.tilesPerRequest, max(1, (keys - 1) / (2 * pageSize) + 1))
        let width = (keys - 1) / number + 1
        let tiles = stride(from: above, to: below - 1, by: width).map { start in
            KeyRange(above: start, below: below - start > width ? start + width + 1 : below)
        }
        return query.isAscending ? tiles : tiles.reversed()
    }
}
