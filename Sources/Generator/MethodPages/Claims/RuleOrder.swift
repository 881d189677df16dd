/// In which order the rules run. Rules of one stratum come to the same in any order.
struct RuleOrder: Sendable {
    /// The rules that read mentions.
    var mentions: [[RuleID]]
    /// The rules that read a page as a whole.
    var pages: [RuleID]
    /// The rules that conclude from what all pages say.
    var conclusions: [[RuleID]]

    /// As the book has them.
    static let ofBook = RuleOrder(
        mentions: RuleBook.strata.rules, pages: RuleBook.ofOwners, conclusions: RuleBook.conclusions.rules)

    /// Of models that are laid over each other.
    static let ofLayers = RuleOrder(mentions: [], pages: [], conclusions: RuleBook.ofLayers.rules)
}
