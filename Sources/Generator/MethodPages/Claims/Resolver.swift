import APIModel

/// Decides what the claims about one subject come to. It knows the table of precedence and nothing else: no rule, no
/// page, no word.
struct Resolver {
    /// The stores of the pages whose claims are resolved, by `Claim.page`.
    let stores: [ClaimStore]
    /// The language of each page.
    let languages: [Language]

    init(stores: [ClaimStore], languages: [Language]) {
        self.stores = stores
        self.languages = languages
    }

    /// The claims of one fact, the winner first. Equal ranks keep the order of pages and of mentions.
    static func ranked(_ fact: Fact, in claims: [Claim]) -> [Claim] {
        let mine = claims.filter { $0.fact == fact }
        guard mine.count > 1 else { return mine }
        return mine.enumerated().sorted {
            (Precedence.rank($0.element), $0.element.page, $0.offset)
                < (Precedence.rank($1.element), $1.element.page, $1.offset)
        }.map(\.element)
    }

    /// The strongest claim of each fact, found in one walk over the claims.
    struct Winners {
        /// By fact, on the stack: this is made for every mention, stratum by stratum.
        private var places = SIMD64<Int32>(repeating: -1)

        init(_ claims: [Claim]) {
            for (place, claim) in claims.enumerated() {
                let fact = Int(claim.fact.rawValue)
                let known = places[fact]
                if known < 0 || Winners.beats(claim, claims[Int(known)]) { places[fact] = Int32(place) }
            }
        }

        static func beats(_ a: Claim, _ b: Claim) -> Bool {
            (Precedence.rank(a), a.page) < (Precedence.rank(b), b.page)
        }

        func place(of fact: Fact) -> Int? {
            let place = places[Int(fact.rawValue)]
            return place < 0 ? nil : Int(place)
        }
    }

    // MARK: A field

    func field(_ claims: [Claim]) -> FieldFacts {
        var facts = FieldFacts()
        let winners = Winners(claims)
        func winner(_ fact: Fact) -> Claim? { winners.place(of: fact).map { claims[$0] } }
        if let declared = winner(.declared) {
            facts.declared = text(declared)
            facts.declaredType = store(declared).type(declared.value.second)
        }
        facts.facets = facets(claims, winner: winner)
        facts.required = winner(.required)?.value.flag
        facts.defaultValue = winner(.defaultValue).map(text)
        facts.bounds.min = winner(.minimum).map(text)
        facts.bounds.max = winner(.maximum).map(text)
        facts.bounds.maxLength = winner(.maxLength)?.value.number
        facts.bounds.maxItems = winner(.maxItems)?.value.number
        facts.traits = traits(winner)
        facts.gone = winner(.gone).map(text)
        for claim in claims {
            switch claim.fact {
            case .nullable: facts.nullable = facts.nullable || claim.value.flag
            case .openValues: facts.openValues = facts.openValues || claim.value.flag
            case .open: facts.open = facts.open || claim.value.flag
            case .pattern: facts.pattern = facts.pattern || claim.value.flag
            default: break
            }
        }
        if let description = winner(.description) { facts.description = self.description(claims, description) }
        if winners.place(of: .value) != nil { facts.values = values(claims) }
        if winners.place(of: .goneValue) != nil {
            for claim in claims where claim.fact == .goneValue {
                if let place = facts.values.firstIndex(where: { $0.value == text(claim) }) {
                    facts.values[place].gone = store(claim).text(claim.value.second)
                }
            }
        }
        if winners.place(of: .operators) != nil {
            for claim in claims where claim.fact == .operators && !facts.operators.contains(text(claim)) {
                facts.operators.append(text(claim))
            }
        }
        if winners.place(of: .requiredWhen) != nil {
            for claim in claims where claim.fact == .requiredWhen {
                let condition = condition(claim)
                if !facts.requiredWhen.contains(condition) { facts.requiredWhen.append(condition) }
            }
        }
        return facts
    }

    private func traits(_ winner: (Fact) -> Claim?) -> Field.Traits {
        var traits: Field.Traits = []
        let readable = winner(.readable)?.value.flag
        let writable = winner(.writable)?.value.flag
        if readable != false, writable == false { traits.insert(.readOnly) }
        if readable == false, writable != false { traits.insert(.writeOnly) }
        for (fact, trait) in Self.traits where winner(fact)?.value.flag ?? false { traits.insert(trait) }
        return traits
    }

    private static let traits: [(Fact, Field.Traits)] = [
        (.multiple, .multiple), (.sortable, .sortable), (.filterable, .filterable), (.immutable, .immutable),
    ]

    private func facets(_ claims: [Claim], winner: (Fact) -> Claim?) -> TypeFacets {
        var facets = TypeFacets()
        facets.scalar = scalar(claims, winner(.scalar))
        facets.element = element(claims, winner(.element))
        facets.container = container(claims, winner(.container), scalar: winner(.scalar), element: winner(.element))
        // An object whose keys are said to hold something has keys of its own.
        if facets.container == .object, winner(.element)?.origin == .prose {
            facets.container = .map(key: .string, value: .any)
        }
        if facets.container == nil, facets.element != nil, facets.scalar == nil { facets.container = .array(.any) }
        if let wire = winner(.wire) {
            // An example shows how a declared boolean goes over the wire; it makes no boolean of a string.
            let isShown = wire.origin == .example || wire.origin == .typescript
            if !isShown || facets.scalar == nil || facets.scalar == .boolean(.json) { facets.wire = type(wire) }
        }
        return facets
    }

    /// The scalar; a shape that says "date" is finer than an example that shows a text.
    private func scalar(_ claims: [Claim], _ winner: Claim?) -> ValueType? {
        guard let winner else { return nil }
        let type = type(winner)
        guard type == .string, winner.origin == .example else { return type }
        let declared = claims.first { $0.fact == .scalar && $0.origin == .typescript }.map(self.type)
        return declared == .date || declared == .datetime ? declared : type
    }

    /// The element; that the keys are no names says nothing of what stands under them.
    private func element(_ claims: [Claim], _ winner: Claim?) -> ValueType? {
        guard let winner, type(winner) == .any else { return winner.map(type) }
        return Self.ranked(.element, in: claims).lazy.map(type).first { $0 != .any } ?? .any
    }

    /// The container, where compatible claims join: the finer one says no less than the stronger one.
    private func container(_ claims: [Claim], _ winner: Claim?, scalar: Claim?, element: Claim?) -> ValueType? {
        guard let winner else { return nil }
        let type = type(winner)
        guard winner.origin == .example || winner.origin == .typescript, winner.quality != .agreed else { return type }
        // An empty list or object stands for nothing: a date that was not printed.
        if winner.quality == .weak, let scalar, scalar.origin != .example { return nil }
        switch (scalar.map(self.type), scalar?.origin) {
        // One example shows one of the alternatives.
        case (.union?, .table?): return nil
        // Anything may be a list of words.
        case (.any?, .table?) where element.map({ !TypeFacets.isContainer(self.type($0)) }) ?? false: return nil
        default: break
        }
        guard let declared = claims.first(where: { $0.fact == .container && $0.origin == .table }).map(self.type) else {
            return type
        }
        switch (declared, type) {
        // One example shows one of the alternatives.
        case (.union, _): return declared
        case (.map, .object): return declared
        // A list with gaps in its keys comes as an object.
        case (.array, .map) where element?.origin == .table: return declared
        default: return type
        }
    }

    /// The strongest description of each language; most fields have one.
    private func description(_ claims: [Claim], _ winner: Claim) -> LocalizedText {
        var description = LocalizedText()
        description[languages[Int(winner.page)]] = text(winner)
        guard languages.contains(where: { $0 != languages[Int(winner.page)] }) else { return description }
        for claim in Self.ranked(.description, in: claims) where description[languages[Int(claim.page)]] == nil {
            description[languages[Int(claim.page)]] = text(claim)
        }
        return description
    }

    /// Values add up; each is explained by whoever explains it first in its language.
    private func values(_ claims: [Claim]) -> [Field.NamedValue] {
        var values: [Field.NamedValue] = []
        var places: [String: Int] = [:]
        let best = bestQualities(of: .value, in: claims)
        for claim in claims where claim.fact == .value && claim.quality == best[claim.page] {
            let value = text(claim)
            let meaning = claim.value.second < 0 ? nil : store(claim).text(claim.value.second)
            let place: Int
            if let known = places[value] {
                place = known
            } else {
                place = values.count
                places[value] = place
                values.append(.init(value: value))
            }
            let language = languages[Int(claim.page)]
            if let meaning, !meaning.isEmpty, values[place].meaning[language] == nil {
                values[place].meaning[language] = meaning
            }
        }
        return values
    }

    /// A list says more than a sentence: of each page the best mention of values counts.
    private func bestQualities(of fact: Fact, in claims: [Claim]) -> [UInt16: Claim.Quality] {
        var best: [UInt16: Claim.Quality] = [:]
        for claim in claims where claim.fact == fact {
            best[claim.page] = max(best[claim.page] ?? .weak, claim.quality)
        }
        return best
    }

    // MARK: What a claim holds

    func store(_ claim: Claim) -> ClaimStore { stores[Int(claim.page)] }
    func text(_ claim: Claim) -> String { store(claim).text(claim.value.first) }
    func type(_ claim: Claim) -> ValueType { store(claim).type(claim.value.first) }

    func condition(_ claim: Claim) -> Field.Condition {
        Field.Condition(
            field: store(claim).text(claim.value.first),
            equals: claim.value.second < 0 ? nil : store(claim).text(claim.value.second))
    }
}
