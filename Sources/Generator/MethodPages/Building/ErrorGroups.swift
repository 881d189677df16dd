import APIModel

/// The errors of one owner while the mentions of its pages are joined: which of them are the same, the rules say.
struct ErrorGroups {
    private let resolver: Resolver
    /// One for each error, with the claims of all of its mentions.
    private(set) var errors: [ErrorClaims] = []
    private var facts: [ErrorFacts] = []

    init(_ resolver: Resolver) { self.resolver = resolver }

    /// Adds the errors of one more source.
    /// - Parameter mayRepeat: whether it may have the same error twice, as pages do and models do not.
    mutating func add(_ mentions: [ErrorClaims], mayRepeat: Bool) {
        let mentions = mayRepeat ? withoutRepetitions(mentions) : mentions
        guard !errors.isEmpty else {
            errors = mentions
            facts = mentions.map { resolver.error($0.claims) }
            return
        }
        var left = mentions.map { (claims: $0, candidate: SameErrorRules.Candidate(facts: resolver.error($0.claims))) }
        var taken: Set<Int> = []
        for (id, rule) in zip(SameErrorRules.ids, SameErrorRules.byFacts) where RuleBook.isOn(id) && !left.isEmpty {
            let known = facts.indices.map {
                SameErrorRules.Candidate(facts: facts[$0], isTaken: taken.contains($0))
            }
            let pairs = rule.pairs(left.map(\.candidate), known)
            for (mention, known) in pairs {
                taken.insert(known)
                attach(left[mention].claims, left[mention].candidate.facts, to: known, codeFrom: rule.codeFrom, by: id)
            }
            for index in pairs.map(\.mention).sorted(by: >) { left.remove(at: index) }
        }
        errors += left.map(\.claims)
        facts += left.map(\.candidate.facts)
    }

    private mutating func attach(
        _ mention: ErrorClaims, _ said: ErrorFacts, to known: Int, codeFrom: Evidence.Origin?, by rule: RuleID
    ) {
        var claims = mention.claims
        // The rule answers for it that the mention belongs here.
        for index in claims.indices where claims[index].fact == .itself { claims[index].rule = rule }
        if facts[known].code == nil, let codeFrom {
            for index in claims.indices where claims[index].fact == .code {
                claims[index].origin = codeFrom
                claims[index].rule = rule
            }
        }
        errors[known].claims += claims
        // Pages come in the order of their rank: what is known stays.
        if facts[known].code == nil { facts[known].code = said.code }
        if facts[known].message == nil { facts[known].message = said.message }
        for language in Language.allCases where facts[known].description[language] == nil {
            facts[known].description[language] = said.description[language]
        }
    }

    /// A page may have the same row twice.
    private func withoutRepetitions(_ mentions: [ErrorClaims]) -> [ErrorClaims] {
        struct Row: Hashable {
            var code: String
            var message: String?
            var description: LocalizedText
        }
        var places: [Row: Int] = [:]
        var unique: [ErrorClaims] = []
        for mention in mentions {
            let facts = resolver.error(mention.claims)
            guard let code = facts.code else {
                unique.append(mention)
                continue
            }
            let row = Row(code: code, message: facts.message, description: facts.description)
            if let known = places[row] {
                unique[known].claims += mention.claims
            } else {
                places[row] = unique.count
                unique.append(mention)
            }
        }
        return unique
    }
}
