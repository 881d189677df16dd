import APIModel
import Diagnostics

/// The claims about one side of a method, an event or a thing as they were resolved: what `explain` shows and
/// `b24gen rules` counts.
public struct ResolvedOwner: Sendable {
    /// The name of the method or event.
    public let name: String
    /// "parameter", "response", "payload", "thing" or "error"; "owner" of what is said of the method or event itself, which
    /// has no name of its own.
    public let side: String
    let claims: [FieldClaims]
    let resolver: Resolver
    /// The index in the model of each file of each page.
    let files: [[Int]]

    /// One claim in words.
    public struct ShownClaim: Sendable {
        public let rule: String
        /// What it says, as the fact is written.
        public let value: String
        public let origin: Evidence.Origin
        /// An index of the model's pages, with line and column.
        public let page: Int
        public let line: Int
        public let column: Int
        public let won: Bool
    }

    /// All claims of one fact, the winner first, and the line of the table that decided.
    public struct Decision: Sendable {
        public let fact: String
        public let claims: [ShownClaim]
        public let reason: String
    }

    /// The decisions about a field, by its path: `ACTION`, `FIELDS.TITLE`. Names may have dots themselves.
    public func decisions(of path: String) -> [Decision] {
        find(path[...], in: claims).flatMap(decisions)
    }

    private func find(_ path: Substring, in fields: [FieldClaims]) -> [FieldClaims] {
        fields.flatMap { field -> [FieldClaims] in
            guard path.hasPrefix(field.name) else { return [] }
            let rest = path.dropFirst(field.name.count)
            if rest.isEmpty { return [field] }
            guard rest.first == "." else { return [] }
            return find(rest.dropFirst(), in: field.fields + field.variants.flatMap(\.fields))
        }
    }

    private func decisions(_ field: FieldClaims) -> [Decision] {
        Fact.allCases.compactMap { fact in
            let ranked = Resolver.ranked(fact, in: field.claims)
            guard fact != .itself, fact != .description, !ranked.isEmpty else { return nil }
            return Decision(
                fact: fact.name, claims: ranked.map { shown($0, among: ranked) },
                reason: Precedence.row(of: fact).reason)
        }
    }

    private func shown(_ claim: Claim, among ranked: [Claim]) -> ShownClaim {
        let files = files[Int(claim.page)]
        return ShownClaim(
            rule: RuleBook.rule(claim.rule).id, value: resolver.words(of: claim), origin: claim.origin,
            page: files.isEmpty ? 0 : files[min(Int(claim.file), files.count - 1)], line: Int(claim.line),
            column: Int(claim.column), won: resolver.wins(claim, among: ranked))
    }

    // MARK: Counting

    /// Visits every claim of every field, with whether it won.
    func forEachClaim(_ visit: (Claim, _ won: Bool) -> Void) { forEachClaim(of: claims, visit) }

    private func forEachClaim(of fields: [FieldClaims], _ visit: (Claim, Bool) -> Void) {
        for field in fields {
            for (_, claims) in Dictionary(grouping: field.claims, by: \.fact) {
                let ranked = Resolver.ranked(claims[0].fact, in: claims)
                for claim in ranked { visit(claim, resolver.wins(claim, among: ranked)) }
            }
            forEachClaim(of: field.fields, visit)
            for variant in field.variants { forEachClaim(of: variant.fields, visit) }
        }
    }
}

extension Resolver {
    /// Whether what a claim says is what came out: the winner, whoever says the same, and all that adds up.
    func wins(_ claim: Claim, among ranked: [Claim]) -> Bool {
        guard let winner = ranked.first else { return true }
        switch Precedence.join(of: claim.fact) {
        case .strongest where claim.fact.isText:
            let language = languages[Int(claim.page)]
            return ranked.first { languages[Int($0.page)] == language }.map { words(of: $0) } == words(of: claim)
        case .strongest: return words(of: claim) == words(of: winner)
        case .weighed where claim.fact == .name: return text(claim) == name(ranked)
        case .weighed: return claim.value.number == version(ranked)
        case .union, .unionOfBest, .anyTrue: return true
        }
    }

    /// What a claim says, as text.
    func words(of claim: Claim) -> String {
        switch claim.fact {
        case .container, .element, .scalar, .wire: "\(type(claim))"
        case .declared, .value, .defaultValue, .minimum, .maximum, .operators, .description, .code, .message, .scope,
            .replacement, .title, .summary, .audience, .name, .gone, .goneValue:
            text(claim)
        case .effect: Method.Effect.allCases[claim.value.number].rawValue
        case .choice: choice(claim).rule.rawValue + " of " + choice(claim).of.joined(separator: ", ")
        case .list: "\(list(claim).items), by \(list(claim).style.rawValue)"
        case .requiredWhen:
            "\(condition(claim).field) " + (condition(claim).equals.map { "is \($0)" } ?? "is absent")
        case .maxLength, .maxItems, .status, .success, .failure, .version: "\(claim.value.number)"
        default: claim.value.flag ? "yes" : "no"
        }
    }
}
