import APIModel

/// What the claims about one error come to.
struct ErrorFacts {
    /// "" is the documented empty code; nil: no mention has it.
    var code: String?
    var message: String?
    var description = LocalizedText()
    var status: Int?

    /// The words of its descriptions, by which a row that lost its code is known again.
    var words: Set<String> {
        let text = folded([description.en, description.ru].compactMap { $0 }.joined(separator: " "))
        return Set(text.split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { $0.count > 2 })
    }
}

extension Resolver {
    func error(_ claims: [Claim]) -> ErrorFacts {
        var facts = ErrorFacts()
        let winners = Winners(claims)
        facts.code = winners.place(of: .code).map { text(claims[$0]) }
        facts.message = winners.place(of: .message).map { text(claims[$0]) }
        facts.status = winners.place(of: .status).map { claims[$0].value.number }
        facts.description = localized(.description, claims)
        return facts
    }

    // MARK: Facts of owners

    func winner(_ fact: Fact, _ claims: [Claim]) -> Claim? {
        Winners(claims).place(of: fact).map { claims[$0] }
    }

    func text(_ fact: Fact, _ claims: [Claim]) -> String? { winner(fact, claims).map(text) }

    func flag(_ fact: Fact, _ claims: [Claim]) -> Bool? { winner(fact, claims)?.value.flag }

    /// Whether one claim says yes.
    func isClaimed(_ fact: Fact, _ claims: [Claim]) -> Bool { claims.contains { $0.fact == fact && $0.value.flag } }

    /// The strongest text of each language.
    func localized(_ fact: Fact, _ claims: [Claim]) -> LocalizedText {
        var localized = LocalizedText()
        for claim in Resolver.ranked(fact, in: claims) {
            let language = languages[Int(claim.page)]
            if localized[language] == nil { localized[language] = text(claim) }
        }
        return localized
    }

    /// All texts of a fact that add up, the strongest first.
    func texts(_ fact: Fact, _ claims: [Claim]) -> [String] {
        var all: [String] = []
        for claim in Resolver.ranked(fact, in: claims) {
            let text = text(claim)
            if !all.contains(text) { all.append(text) }
        }
        return all
    }

    func numbers(_ fact: Fact, _ claims: [Claim]) -> [Int] {
        var all: [Int] = []
        for claim in Resolver.ranked(fact, in: claims) where !all.contains(claim.value.number) {
            all.append(claim.value.number)
        }
        return all
    }

    /// Two sentences about the same parameters are one choice.
    func choices(_ claims: [Claim]) -> [Method.Choice] {
        var all: [Method.Choice] = []
        for claim in Resolver.ranked(.choice, in: claims) {
            let choice = choice(claim)
            if !all.contains(where: { Set($0.of) == Set(choice.of) }) { all.append(choice) }
        }
        return all
    }

    func effect(_ claims: [Claim]) -> Method.Effect {
        winner(.effect, claims).map { Method.Effect.allCases[$0.value.number] } ?? .unknown
    }

    func list(_ claims: [Claim]) -> Method.List? {
        winner(.list, claims).map(list)
    }

    func choice(_ claim: Claim) -> Method.Choice { store(claim).choices[Int(claim.value.first)] }
    func list(_ claim: Claim) -> Method.List { store(claim).lists[Int(claim.value.first)] }

    func callers(_ claims: [Claim]) -> Method.Callers {
        Method.Callers(
            webhook: flag(.webhook, claims), application: flag(.application, claims),
            administrator: flag(.administrator, claims))
    }

    // MARK: What is weighed

    /// The name with the most weight; of two, the smaller one.
    func name(_ claims: [Claim]) -> String? {
        heaviest(claims.filter { $0.fact == .name }) { text($0) }
    }

    /// The version of REST; nothing says 2.
    func version(_ claims: [Claim]) -> Int {
        heaviest(claims.filter { $0.fact == .version }) { $0.value.number } ?? 2
    }

    private func heaviest<Value: Hashable & Comparable>(_ claims: [Claim], _ value: (Claim) -> Value) -> Value? {
        var weights: [Value: Int] = [:]
        for claim in claims { weights[value(claim), default: 0] += Precedence.weight(claim) }
        return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
