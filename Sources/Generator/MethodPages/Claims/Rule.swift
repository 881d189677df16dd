import APIModel
import Documents

/// The number of a rule: its place in `RuleBook.all`.
struct RuleID: Hashable, Sendable {
    let rawValue: UInt16
    init(_ rawValue: UInt16) { self.rawValue = rawValue }
}

/// One way in which the documentation says something. A rule reads a mention and makes claims; it never sees the claims
/// of another rule of its stratum, and never calls one.
struct Rule: Sendable {
    /// Stable, and short enough to type: `required.star`.
    let id: String
    /// One line that says what it reads, with the words in quotes.
    let reads: String
    /// The facts that it may claim.
    let claims: [Fact]
    /// The resolved facts that it looks at: rules that claim them run in earlier strata.
    let needs: [Fact]
    /// The entries of the vocabulary that it looks for.
    let words: [any VocabularyEntry]
    /// The kinds of mentions that it reads.
    let kinds: [Mention.Kind]
    /// Where it is written.
    let place: String
    let body: @Sendable (Mention, FieldFacts, inout ClaimSink) -> Void
    /// What a rule about a method or an event reads: the page as a whole.
    private(set) var page: (@Sendable (OwnerMention, inout ClaimSink) -> Void)?
    /// What a rule concludes from all that all pages say of a method.
    private(set) var conclusion: (@Sendable (inout Conclusions) -> Void)?
    /// Whether it concludes from models that are laid over each other, rather than from pages.
    private(set) var isOfLayers = false

    init(
        _ id: String, reads: String, claims: [Fact], needs: [Fact] = [], words: [any VocabularyEntry] = [],
        of kinds: [Mention.Kind] = [.row], file: String = #fileID, line: Int = #line,
        body: @escaping @Sendable (Mention, FieldFacts, inout ClaimSink) -> Void
    ) {
        self.id = id
        self.reads = reads
        self.claims = claims
        self.needs = needs
        self.words = words
        self.kinds = kinds
        place = "\(file):\(line)"
        self.body = body
    }

    /// A rule that the builders of the tree call by its number.
    init(
        structural id: String, reads: String, claims: [Fact], words: [any VocabularyEntry] = [], file: String = #fileID,
        line: Int = #line
    ) {
        self.init(id, reads: reads, claims: claims, words: words, of: [], file: file, line: line) { _, _, _ in }
    }

    /// A rule about a method or an event as a whole.
    init(
        owner id: String, reads: String, claims: [Fact], words: [any VocabularyEntry] = [], file: String = #fileID,
        line: Int = #line, body: @escaping @Sendable (OwnerMention, inout ClaimSink) -> Void
    ) {
        self.init(structural: id, reads: reads, claims: claims, words: words, file: file, line: line)
        page = body
    }

    /// A rule that sees the resolved facts of a method, those of all of its pages.
    init(
        derived id: String, reads: String, claims: [Fact], needs: [Fact] = [], words: [any VocabularyEntry] = [],
        isOfLayers: Bool = false, file: String = #fileID, line: Int = #line,
        body: @escaping @Sendable (inout Conclusions) -> Void
    ) {
        self.init(id, reads: reads, claims: claims, needs: needs, words: words, of: [], file: file, line: line) {
            _, _, _ in
        }
        conclusion = body
        self.isOfLayers = isOfLayers
    }
}
