import APIModel
import Diagnostics

/// Finds claims that lost against an incompatible one. Each fact of a field, an error or an owner has at most one finding,
/// `differs-<fact>`, with the positions of the winner and of the strongest claim that contradicts it.
struct Contradictions {
    private let resolver: Resolver
    private let position: (Claim) -> Position
    private(set) var diagnostics: [Diagnostic] = []

    init(_ resolver: Resolver, position: @escaping (Claim) -> Position) {
        self.resolver = resolver
        self.position = position
    }

    mutating func check(_ owner: OwnerClaims) {
        // Things are known by their names alone: two of one name need not be the same.
        guard owner.identity.kind != .thing else { return }
        let name = owner.identity.name
        check(owner.claims, of: name, Self.ofOwners)
        compareLists(.scope, owner.claims, of: name)
        check(owner.parameters, in: name)
        check(owner.answer, in: name)
        for error in owner.errors {
            let code = resolver.winner(.code, error.claims).map { resolver.text($0) }
            check(
                error.claims,
                of: "\(name) › error \(code.map { $0.isEmpty ? "without code" : $0 } ?? "of unknown code")",
                Self.ofErrors)
        }
    }

    private mutating func check(_ fields: [FieldClaims], in holder: String) {
        compareFields(fields, in: holder)
        for field in fields {
            let path = "\(holder) › \(field.name)"
            check(field.claims, of: path, Self.ofFields)
            compareLists(.value, field.claims, of: path)
            check(field.fields, in: path)
            for variant in field.variants { check(variant.fields, in: path) }
        }
    }

    // MARK: Facts of which one claim wins

    private static let ofFields = Facts([
        .container, .element, .scalar, .required, .defaultValue, .minimum, .maximum, .maxLength, .maxItems, .readable,
        .writable, .multiple, .immutable, .sortable, .filterable,
    ])
    private static let ofErrors = Facts([.code, .message, .status])
    private static let ofOwners = Facts([
        .webhook, .application, .administrator, .batchable, .effect, .auth, .container, .scalar,
    ])

    private mutating func check(_ claims: [Claim], of subject: String, _ facts: Facts) {
        guard claims.count > 2 else { return }
        let winners = Resolver.Winners(claims)
        var told: Set<String> = []
        for (index, claim) in claims.enumerated() where facts.has(claim.fact) && claim.quality != .weak {
            guard let place = winners.place(of: claim.fact), place != index else { continue }
            let winner = claims[place]
            // What all examples show is no contradiction: it says what the words left open.
            guard winner.quality != .weak, winner.quality != .agreed, !agree(winner, claim) else { continue }
            guard told.insert(claim.fact.findingName).inserted else { continue }
            let fact = claim.fact.findingName
            report(
                claim.fact,
                "\(subject): \(fact) is \(words(claim)) here (\(language(claim))), but \(words(winner)) where it is decided (\(language(winner)))",
                at: claim, against: winner)
        }
    }

    private func agree(_ a: Claim, _ b: Claim) -> Bool {
        switch a.fact {
        // A portal sends numbers and flags as texts: an example says little of a scalar that is declared.
        case .element where a.origin.isShown || b.origin.isShown: true
        case .scalar where a.origin.isShown || b.origin.isShown: true
        case .container, .element, .scalar: Compatibility.agree(resolver.type(a), resolver.type(b))
        case .message, .defaultValue: Compatibility.agree(text: resolver.text(a), resolver.text(b))
        case .minimum, .maximum, .code: folded(resolver.text(a)) == folded(resolver.text(b))
        case .effect: a.value == b.value || Set([a.value.number, b.value.number]) == Self.readAndConsume
        default: a.value == b.value
        }
    }

    /// A page may leave out what reading does to what was read.
    private static let readAndConsume = Set(
        [Method.Effect.read, .consume].map { Method.Effect.allCases.firstIndex(of: $0)! })

    private func words(_ claim: Claim) -> String {
        switch claim.fact {
        case .container, .element, .scalar: resolver.type(claim).words
        case .message, .defaultValue, .minimum, .maximum, .code: quoted(resolver.text(claim))
        case .effect: Method.Effect.allCases[claim.value.number].rawValue
        case .status, .maxLength, .maxItems: String(claim.value.number)
        default: String(claim.value.flag)
        }
    }

    // MARK: Facts that add up

    /// Lists of two pages that name different things: the union is right, and one of the pages is not whole.
    private mutating func compareLists(_ fact: Fact, _ claims: [Claim], of subject: String) {
        var pages: [UInt16: (first: Claim, texts: Set<String>)] = [:]
        for claim in claims where claim.fact == fact && (fact != .value || claim.quality >= .strong) {
            pages[claim.page, default: (claim, [])].texts.insert(resolver.text(claim))
        }
        guard pages.count > 1, let first = pages.keys.min().flatMap({ pages[$0] }) else { return }
        for page in pages.keys.sorted().dropFirst() {
            let other = pages[page]!
            let difference = first.texts.symmetricDifference(other.texts)
            guard !difference.isEmpty else { continue }
            let named = difference.sorted().prefix(5).joined(separator: ", ") + (difference.count > 5 ? ", …" : "")
            report(
                fact,
                "\(subject): \(other.texts.count) \(fact.findingName)s here (\(language(other.first))), but \(first.texts.count) where it is decided (\(language(first.first))); only one has \(named)",
                at: other.first, against: first.first)
            return
        }
    }

    /// Rows that one page has and another does not, where both have rows.
    private mutating func compareFields(_ fields: [FieldClaims], in holder: String) {
        var pages: [UInt16: Claim] = [:]
        for field in fields {
            for claim in field.claims where claim.isRow && pages[claim.page] == nil { pages[claim.page] = claim }
        }
        guard pages.count > 1 else { return }
        for field in fields {
            guard let row = field.claims.first(where: \.isRow) else { continue }
            let named = Set(field.claims.lazy.filter { $0.fact == .itself }.map(\.page))
            guard let missing = pages.keys.sorted().first(where: { !named.contains($0) }), let place = pages[missing]
            else { continue }
            report(
                .field,
                "\(holder): there is no \(field.name) here (\(language(place))), but a row of its own on another page (\(language(row)))",
                at: place, against: row)
        }
    }

    private func language(_ claim: Claim) -> String { resolver.languages[Int(claim.page)].rawValue }

    private mutating func report(_ fact: Fact, _ message: String, at loser: Claim, against winner: Claim) {
        diagnostics.append(
            Diagnostic(
                .warning, "differs-\(fact.findingName)", at: position(loser), message,
                hint: "mend the page that is wrong, or decide it with a patch", related: [position(winner)]))
    }
}

extension Claim {
    /// Whether a row of a table names the field.
    fileprivate var isRow: Bool { fact == .itself && origin == .table && quality == .strong }
}

extension Evidence.Origin {
    /// Whether it is shown by code rather than said.
    fileprivate var isShown: Bool { self == .example || self == .typescript }
}

/// A set of facts that is asked for each claim.
private struct Facts {
    private let bits: UInt64

    init(_ facts: [Fact]) { bits = facts.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

    func has(_ fact: Fact) -> Bool { bits >> UInt64(fact.rawValue) & 1 == 1 }
}
