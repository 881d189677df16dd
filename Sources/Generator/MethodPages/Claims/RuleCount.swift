import APIModel
import Parallel

/// How often each rule spoke, won and lost over a documentation, and on how many pages.
public final class RuleCount: Sendable {
    public struct Row: Sendable {
        public let id: String
        public let reads: String
        /// Where the rule is written: `MethodPages/ValueRules.swift:56`.
        public let place: String
        public fileprivate(set) var won = 0
        public fileprivate(set) var lost = 0
        fileprivate var pages: Set<Int> = []
        /// Where it spoke: page of the model, line, and what it claimed.
        public fileprivate(set) var examples: [(page: Int, line: Int, owner: String, claim: String, won: Bool)] = []
        public var pageCount: Int { pages.count }
    }

    private let table: Locked<[Row]>
    private let followed: String?

    /// - Parameter following: the rule whose claims are kept one by one.
    public init(following: String? = nil) {
        followed = following
        table = Locked(RuleBook.all.map { Row(id: $0.id, reads: $0.reads, place: $0.place) })
    }

    public var rows: [Row] { table.withLock { $0 } }

    /// Whether a rule reads pages; the others speak where models are laid over each other.
    public static func readsPages(_ id: String) -> Bool { !ModelClaims.rules.contains { $0.id == id } }

    /// The identifiers of all rules, for suggestions.
    public static var identifiers: [String] { RuleBook.all.map(\.id) }

    public func add(_ owner: ResolvedOwner) {
        table.withLock { rows in
            owner.forEachClaim { claim, won in
                let index = Int(claim.rule.rawValue)
                let files = owner.files[Int(claim.page)]
                let page = files.isEmpty ? 0 : files[min(Int(claim.file), files.count - 1)]
                if won { rows[index].won += 1 } else { rows[index].lost += 1 }
                rows[index].pages.insert(page)
                guard rows[index].id == followed else { return }
                rows[index].examples.append(
                    (page, Int(claim.line), owner.name, "\(claim.fact.name) \(owner.resolver.words(of: claim))", won))
            }
        }
    }

    /// Why a rule stays that speaks nowhere; nil: nothing keeps it.
    public static func reasonToKeep(_ id: String) -> String? { RuleBook.kept[id] }

    /// Whether a word stays that occurs nowhere.
    public static func keeps(word: String) -> Bool { RuleBook.keptWords.contains(word) }
}
