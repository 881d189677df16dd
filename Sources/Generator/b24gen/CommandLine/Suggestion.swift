/// The word that somebody probably meant.
enum Suggestion {
    /// The only one of the known words that starts so, or the nearest, where it is near enough.
    static func of(_ word: String, among known: [String]) -> String? {
        let longer = known.filter { $0.hasPrefix(word) }
        if longer.count == 1, word.utf8.count > 2 { return longer[0] }
        let nearest = known.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
            .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
        guard let nearest, nearest.distance <= max(2, word.utf8.count / 4) else { return nil }
        return nearest.word
    }

    /// How many letters have to be changed, added, removed or swapped with their neighbour.
    static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a.utf8)
        let b = Array(b.utf8)
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
                row.append(best)
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
