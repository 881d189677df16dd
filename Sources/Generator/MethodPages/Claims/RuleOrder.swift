/// In which order the rules run. Rules of one stratum come to the same in any order.
struct RuleOrder: Sendable {
    /// The rules that read mentions.
    var mentions: Strata
    /// The rules that read a page as a whole.
    var pages: [RuleID]
    /// The rules that conclude from what all pages say.
    var conclusions: Strata

    /// As the book has them.
    static let ofBook = RuleOrder(
        mentions: RuleBook.strata, pages: RuleBook.ofOwners, conclusions: RuleBook.conclusions)
}
