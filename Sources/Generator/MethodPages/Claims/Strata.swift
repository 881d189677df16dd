/// The order in which rules run: a rule that needs a fact runs after every rule that claims it.
struct Strata: Sendable {
    /// Rules by number, the first stratum first; in a stratum they keep the order of the book.
    let rules: [[RuleID]]

    enum Failure: Error, CustomStringConvertible {
        case cycle([String])

        var description: String {
            switch self {
            case .cycle(let ids):
                "these rules need what they claim, directly or through each other: \(ids.joined(separator: ", "))"
            }
        }
    }

    /// - Parameter isMeant: which rules run in these strata. Without it those that read mentions: rules of structure speak
    ///   while the tree is built, before and after these.
    init(_ rules: [Rule], where isMeant: (Rule) -> Bool = { !$0.kinds.isEmpty }) throws(Failure) {
        var left = rules.indices.filter { isMeant(rules[$0]) }
        var strata: [[RuleID]] = []
        while !left.isEmpty {
            // Facts that a rule which has not run yet may still claim.
            let open = Set(left.flatMap { rules[$0].claims })
            let ready = left.filter { rules[$0].needs.allSatisfy { !open.contains($0) } }
            guard !ready.isEmpty else { throw .cycle(left.map { rules[$0].id }) }
            strata.append(ready.map { RuleID(UInt16($0)) })
            left.removeAll(where: ready.contains)
        }
        self.rules = strata
    }
}
