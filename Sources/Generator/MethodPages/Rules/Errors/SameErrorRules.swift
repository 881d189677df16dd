import APIModel

/// When two mentions are the same error: rows of several pages and languages, some of which lost their codes. Each rule
/// sees all errors that are known, and the mentions of one more page that no rule has matched yet.
enum SameErrorRules {
    static let all = byFacts.map(\.rule)
    static let ids = byFacts.map { RuleBook.id(of: $0.rule.id)! }

    struct Matching: Sendable {
        let rule: Rule
        /// How the code of a match is known, where it stands in no row beside the message.
        let codeFrom: Evidence.Origin?
        /// Pairs of a mention and the known error that it is.
        let pairs: @Sendable (_ mentions: [Candidate], _ known: [Candidate]) -> [(mention: Int, known: Int)]
    }

    /// What the rules see of an error or a mention.
    struct Candidate {
        let facts: ErrorFacts
        /// Another mention of the same page is this error already.
        var isTaken = false
    }

    /// In the order in which they are tried: what one of them matches, the next ones do not see.
    static let byFacts = [code, message, words, codeLeftOver, rowLeftOver]

    private static let code = Matching(
        rule: Rule(structural: "same-error.code", reads: "The code is the same.", claims: [.itself]),
        codeFrom: nil
    ) { mentions, known in
        // One code with several messages: by its message, else by its place among the rows of the code.
        var met: [String: Int] = [:]
        return mentions.indices.compactMap { index in
            guard let code = mentions[index].facts.code else { return nil }
            let alike = known.indices.filter { known[$0].facts.code == code }
            let message = mentions[index].facts.message
            let place = met[code, default: 0]
            met[code] = place + 1
            if let same = alike.first(where: { isSame(known[$0].facts.message, message) }) { return (index, same) }
            // The empty code says nothing: only the message tells.
            if code.isEmpty {
                return alike.first { known[$0].facts.message == nil && message == nil }.map { (index, $0) }
            }
            guard let first = alike.first else { return nil }
            return (index, place < alike.count ? alike[place] : first)
        }
    }

    private static let message = Matching(
        rule: Rule(
            structural: "same-error.message", reads: "The message is the same, and one of the two has no code.",
            claims: [.itself]),
        codeFrom: nil
    ) { mentions, known in
        mentions.indices.compactMap { index in
            let facts = mentions[index].facts
            let same = known.indices.first {
                (known[$0].facts.code == nil || facts.code == nil) && isSame(known[$0].facts.message, facts.message)
            }
            return same.map { (index, $0) }
        }
    }

    private static let words = Matching(
        rule: Rule(
            structural: "same-error.words",
            reads: "A row without its code says the same in other words, more than any other.",
            claims: [.itself, .code]),
        codeFrom: .otherPage
    ) { mentions, known in
        var taken: Set<Int> = []
        let words = known.map(\.facts.words)
        return mentions.indices.compactMap { index in
            let own = mentions[index].facts.words
            guard !own.isEmpty else { return nil }
            var best: (index: Int, likeness: Double)?
            for other in known.indices
            where !taken.contains(other) && !words[other].isEmpty
                && (known[other].facts.code == nil) != (mentions[index].facts.code == nil)
            {
                let likeness = Double(words[other].intersection(own).count) / Double(words[other].union(own).count)
                if likeness >= 0.5, likeness > best?.likeness ?? 0 { best = (other, likeness) }
            }
            guard let best else { return nil }
            taken.insert(best.index)
            return (index, best.index)
        }
    }

    private static let codeLeftOver = Matching(
        rule: Rule(
            structural: "same-error.code-left-over", reads: "One code has no row, and one row has no code.",
            claims: [.itself, .code]),
        codeFrom: .elimination
    ) { mentions, known in
        let codeless = known.indices.filter { known[$0].facts.code == nil }
        let coded = mentions.indices.filter { mentions[$0].facts.code != nil }
        return codeless.count == 1 && coded.count == 1 ? [(coded[0], codeless[0])] : []
    }

    private static let rowLeftOver = Matching(
        rule: Rule(
            structural: "same-error.row-left-over",
            reads: "One row without a code is left, and one error that no row is.",
            claims: [.itself]),
        codeFrom: .elimination
    ) { mentions, known in
        let codeless = mentions.indices.filter { mentions[$0].facts.code == nil }
        guard codeless.count == 1, known.allSatisfy({ $0.facts.code != nil }) else { return [] }
        let free = known.indices.filter { !known[$0].isTaken }
        return free.count == 1 ? [(codeless[0], free[0])] : []
    }

    private static func isSame(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return false }
        return folded(a) == folded(b)
    }
}
