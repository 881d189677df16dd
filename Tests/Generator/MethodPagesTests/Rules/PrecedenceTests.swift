import APIModel
import Testing

@testable import MethodPages

/// The resolver decides as the table says: for each row, two claims of neighbouring kinds.
@Suite struct PrecedenceTests {
    private let store = ClaimStore()

    private func claim(_ fact: Fact, _ kind: Precedence.Kind, _ value: ClaimValue, line: Int32 = 1) -> Claim {
        Claim(
            fact: fact, origin: kind.origin, quality: kind.quality, rule: RuleID(0), file: 0, line: line, column: 1,
            value: value)
    }

    private var resolver: Resolver { Resolver(stores: [store], languages: [.en]) }

    @Test func everyFactHasOneRow() {
        for fact in Fact.allCases {
            #expect(Precedence.rows.count { $0.fact == fact } == 1, "\(fact.name)")
            #expect(!Precedence.row(of: fact).reason.isEmpty)
            let row = Precedence.row(of: fact)
            #expect(row.join == .weighed || row.order.first?.origin == .patch, "a patch wins: \(fact.name)")
            #expect(row.weights.count == (row.join == .weighed ? row.order.count : 0), "\(fact.name)")
        }
    }

    /// A kind behind one of the same origin that asks for no more would never be looked at.
    @Test(arguments: Precedence.rows.map(\.fact)) func everyKindIsReached(fact: Fact) {
        for (place, kind) in Precedence.row(of: fact).order.enumerated() {
            #expect(Precedence.rank(claim(fact, kind, .flag(true))) == place, "\(fact.name): \(kind)")
        }
    }

    @Test(arguments: Precedence.rows.map(\.fact)) func neighboursAreDecidedByTheTable(fact: Fact) {
        let row = Precedence.row(of: fact)
        var kinds = row.order
        // Whatever stands in no row comes last.
        if let other = Evidence.Origin.allCases.first(where: { origin in !kinds.contains { $0.origin == origin } }) {
            kinds.append(.from(other, .strong))
        }
        for (stronger, weaker) in zip(kinds, kinds.dropFirst()) {
            let (one, two) = values(of: fact)
            let winner = claim(fact, stronger, one)
            let loser = claim(fact, weaker, two, line: 2)
            for claims in [[winner, loser], [loser, winner]] {
                let ranked = Resolver.ranked(fact, in: claims)
                #expect(ranked.map(\.line) == [1, 2], "\(fact.name): \(stronger) before \(weaker)")
                if let said = self.said(of: fact, claims) {
                    switch row.join {
                    case .strongest:
                        #expect(said == self.said(of: fact, [winner]), "\(fact.name): \(stronger), \(weaker)")
                    case .anyTrue: #expect(said == "true")
                    case .weighed:
                        #expect(said == self.said(of: fact, [winner]), "\(fact.name): \(stronger), \(weaker)")
                    case .unionOfBest where stronger.quality != weaker.quality:
                        let best = [(stronger, winner), (weaker, loser)].max { $0.0.quality < $1.0.quality }!.1
                        #expect(said == self.said(of: fact, [best]), "\(fact.name): \(stronger), \(weaker)")
                    case .union, .unionOfBest:
                        let all = [winner, loser].map { self.said(of: fact, [$0]) ?? "" }
                        #expect(Set(said.split(separator: " ").map(String.init)) == Set(all), "\(fact.name)")
                    }
                }
            }
        }
    }

    /// What is weighed adds up: two weak voices that agree outweigh a stronger one.
    @Test func weightsOfOneValueAddUp() {
        let (one, two) = values(of: .name)
        let title = claim(.name, .from(.name, .strong), one)
        let addresses = (0..<3).map { claim(.name, .from(.example), two, line: Int32($0)) }
        #expect(resolver.name([title] + addresses.dropLast()) == "a")
        #expect(resolver.name([title] + addresses + addresses) == "b")
    }

    /// Of two claims of one rank the first mention wins, of two pages the first page.
    @Test func equalRanksKeepTheirOrder() {
        let first = claim(.defaultValue, .from(.prose), values(of: .defaultValue).0)
        var second = claim(.defaultValue, .from(.prose), values(of: .defaultValue).1, line: 2)
        #expect(Resolver.ranked(.defaultValue, in: [first, second]).map(\.line) == [1, 2])
        #expect(Resolver.ranked(.defaultValue, in: [second, first]).map(\.line) == [2, 1])
        second.page = 1
        #expect(Resolver.ranked(.defaultValue, in: [second, first]).map(\.line) == [1, 2])
    }

    /// Two values that contradict each other.
    private func values(of fact: Fact) -> (ClaimValue, ClaimValue) {
        func pair(_ a: Int32, _ b: Int32, _ second: Int32 = -1) -> (ClaimValue, ClaimValue) {
            (ClaimValue(first: a, second: second), ClaimValue(first: b, second: second))
        }
        switch fact {
        case .container: return pair(store.add(.object), store.add(.array(.any)))
        case .element, .scalar: return pair(store.add(.integer), store.add(.double))
        case .wire: return pair(store.add(.boolean(.yesNo)), store.add(.boolean(.zeroOne)))
        case .declared: return pair(store.add("a"), store.add("b"), store.add(.integer))
        case .goneValue: return pair(store.add("a"), store.add("b"), store.add("2026-02"))
        case .maxLength, .maxItems: return (.number(5), .number(6))
        case .version, .success, .failure, .status: return (.number(3), .number(2))
        case .value, .requiredWhen, .operators, .defaultValue, .minimum, .maximum, .description, .code, .message, .name,
            .scope, .title, .summary, .audience, .gone, .goneValue:
            return pair(store.add("a"), store.add("b"))
        default: return (.flag(true), .flag(false))
        }
    }

    /// What comes of the claims; nil of facts that are shown nowhere alone.
    private func said(of fact: Fact, _ claims: [Claim]) -> String? {
        let facts = resolver.field(claims)
        switch fact {
        case .declared: return facts.declared
        case .container: return facts.facets.container.map(FieldText.text)
        case .element: return facts.facets.element.map(FieldText.text)
        case .scalar: return facts.facets.scalar.map(FieldText.text)
        case .wire: return facts.facets.wire.map(FieldText.text)
        case .nullable: return "\(facts.nullable)"
        case .required: return facts.required.map { "\($0)" }
        case .requiredWhen: return facts.requiredWhen.map(\.field).joined(separator: " ")
        case .value: return facts.values.map(\.value).joined(separator: " ")
        case .openValues: return "\(facts.openValues)"
        case .defaultValue: return facts.defaultValue
        case .minimum: return facts.bounds.min
        case .maximum: return facts.bounds.max
        case .maxLength: return facts.bounds.maxLength.map { "\($0)" }
        case .maxItems: return facts.bounds.maxItems.map { "\($0)" }
        case .operators: return facts.operators.joined(separator: " ")
        case .open: return "\(facts.open)"
        case .pattern: return "\(facts.pattern)"
        case .description: return facts.description.en
        case .code: return resolver.error(claims).code
        case .message: return resolver.error(claims).message
        case .status: return resolver.error(claims).status.map { "\($0)" }
        case .name: return resolver.name(claims)
        case .version: return "\(resolver.version(claims))"
        case .scope: return resolver.texts(fact, claims).joined(separator: " ")
        case .success, .failure: return resolver.numbers(fact, claims).map { "\($0)" }.joined(separator: " ")
        case .title, .summary, .audience: return resolver.localized(fact, claims).en
        case .webhook, .application, .administrator, .batchable: return resolver.flag(fact, claims).map { "\($0)" }
        case .deprecated, .positional: return "\(resolver.isClaimed(fact, claims))"
        default: return nil
        }
    }
}
