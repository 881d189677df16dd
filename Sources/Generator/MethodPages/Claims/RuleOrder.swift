/// In which order the rules run. Rules of one stratum come to the same in any order.
struct RuleOrder: Sendable {
    /// The rules that read mentions.
    let mentions: [[RuleID]]
    /// The rules that read a page as a whole.
    let pages: [RuleID]
    /// The rules that conclude from what all pages say.
    let conclusions: [[RuleID]]
    /// The rules that read mentions, with what is asked of them a million times.
    let steps: [[Step]]

    init(mentions: [[RuleID]], pages: [RuleID], conclusions: [[RuleID]]) {
        self.mentions = mentions
        self.pages = pages
        self.conclusions = conclusions
        steps = mentions.map { $0.map { Step($0) } }
    }

    /// As the book has them.
    static let ofBook = RuleOrder(
        mentions: RuleBook.strata.rules, pages: RuleBook.ofOwners, conclusions: RuleBook.conclusions.rules)

    /// Where models are laid over each other, which were read and concluded already.
    static let ofLayers = RuleOrder(mentions: [], pages: [], conclusions: RuleBook.ofLayers.rules)

    struct Step: Sendable {
        let id: RuleID
        private let kinds: UInt8
        let body: @Sendable (Mention, FieldFacts, inout ClaimSink) -> Void

        init(_ id: RuleID) {
            let rule = RuleBook.rule(id)
            self.id = id
            kinds = rule.kinds.reduce(0) { $0 | 1 << $1.rawValue }
            body = rule.body
        }

        func reads(_ kind: Mention.Kind) -> Bool { kinds >> kind.rawValue & 1 == 1 }
    }
}
