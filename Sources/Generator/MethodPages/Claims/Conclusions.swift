import APIModel

/// What rules conclude from all that all pages say of a method: they see its resolved facts, and claim more.
struct Conclusions {
    /// All facts resolved so far.
    let method: Method
    private let owner: OwnerClaims
    private let resolver: Resolver
    /// Where the files of each page start among those of all pages.
    private let fileOffsets: [Int]
    private(set) var found: [(place: Place, claim: Claim)] = []
    /// Fields whose names turned out to be values.
    private(set) var folded: [Place] = []
    private(set) var rule = RuleID(0)

    /// - Parameter resolver: its last store takes what is concluded.
    init(_ owner: OwnerClaims, method: Method, resolver: Resolver, fileOffsets: [Int]) {
        self.owner = owner
        self.fileOffsets = fileOffsets
        self.method = method
        self.resolver = resolver
    }

    /// A part of the method.
    enum Place: Hashable {
        case owner
        case parameter([Step])
        case answer([Step])
        case error(Int)

        func appending(_ step: Step) -> Place {
            switch self {
            case .parameter(let steps): .parameter(steps + [step])
            case .answer(let steps): .answer(steps + [step])
            case .owner, .error: self
            }
        }
    }

    /// A field, or one of the fields of a variant, by its number.
    enum Step: Hashable {
        case field(Int)
        case variant(Int, Int)
    }

    mutating func run(_ rule: RuleID) {
        self.rule = rule
        RuleBook.rule(rule).conclusion?(&self)
    }

    // MARK: Claims

    /// Claims a fact of one part, at the position of another part that says so.
    mutating func claim(
        _ fact: Fact, _ value: (ClaimStore) -> ClaimValue, of place: Place, at position: Place,
        from origin: Evidence.Origin, _ quality: Claim.Quality = .fair
    ) {
        guard let itself = claims(of: position).first(where: { $0.fact == .itself }) ?? claims(of: position).first
        else { return }
        let claim = Claim(
            fact: fact, origin: origin, quality: quality, rule: rule, page: UInt16(clamping: resolver.stores.count - 1),
            file: UInt16(clamping: fileOffsets[Int(itself.page)] + Int(itself.file)), line: itself.line,
            column: itself.column, value: value(resolver.stores[resolver.stores.count - 1]))
        found.append((place, claim))
    }

    mutating func claim(
        _ fact: Fact, is flag: Bool, of place: Place, at position: Place, from origin: Evidence.Origin,
        _ quality: Claim.Quality = .fair
    ) {
        claim(fact, { _ in .flag(flag) }, of: place, at: position, from: origin, quality)
    }

    mutating func claim(
        type: ValueType, of place: Place, from origin: Evidence.Origin, _ quality: Claim.Quality
    ) {
        let facets = TypeFacets(type)
        // A value that is no container, whatever the page calls it: it stands whole in the place of one.
        if facets.container == nil {
            claim(.container, { ClaimValue(first: $0.add(type)) }, of: place, at: place, from: origin, quality)
        }
        for (fact, facet) in facets.claimed {
            claim(fact, { ClaimValue(first: $0.add(facet)) }, of: place, at: place, from: origin, quality)
        }
    }

    /// The fields of a part are values of its elements, and no fields.
    mutating func fold(_ place: Place, names: [String]) {
        for name in names {
            claim(.value, { ClaimValue(first: $0.add(name)) }, of: place, at: place, from: .example)
        }
        folded.append(place)
    }

    // MARK: What is claimed already

    /// The claims of a part.
    func claims(of place: Place) -> [Claim] {
        switch place {
        case .owner: owner.claims
        case .parameter(let steps): owner.parameters.field(at: steps)?.claims ?? []
        case .answer(let steps): owner.answer.field(at: steps)?.claims ?? []
        case .error(let index): owner.errors[index].claims
        }
    }

    /// What a claim says.
    func text(_ claim: Claim) -> String { resolver.text(claim) }
    func type(_ claim: Claim) -> ValueType { resolver.type(claim) }
}

extension TypeFacets {
    /// The facets that a type has, each as a fact.
    var claimed: [(Fact, ValueType)] {
        [(Fact.container, container), (.element, element), (.scalar, scalar), (.wire, wire)].compactMap { fact, facet in
            facet.map { (fact, $0) }
        }
    }
}

extension [FieldClaims] {
    fileprivate func field(at steps: some Collection<Conclusions.Step>) -> FieldClaims? {
        guard case .field(let index)? = steps.first, indices.contains(index) else { return nil }
        return self[index].field(at: steps.dropFirst())
    }
}

extension FieldClaims {
    fileprivate func field(at steps: some Collection<Conclusions.Step>) -> FieldClaims? {
        switch steps.first {
        case nil: self
        case .field(let index): fields[index].field(at: steps.dropFirst())
        case .variant(let variant, let index): variants[variant].fields[index].field(at: steps.dropFirst())
        }
    }

    fileprivate mutating func change(at steps: some Collection<Conclusions.Step>, _ body: (inout FieldClaims) -> Void) {
        switch steps.first {
        case nil: body(&self)
        case .field(let index): fields[index].change(at: steps.dropFirst(), body)
        case .variant(let variant, let index): variants[variant].fields[index].change(at: steps.dropFirst(), body)
        }
    }
}

extension OwnerClaims {
    /// Adds what was concluded.
    mutating func take(_ conclusions: Conclusions) {
        for place in conclusions.folded { change(place) { $0.fields = [] } }
        for (place, claim) in conclusions.found {
            switch place {
            case .owner: claims.append(claim)
            case .error(let index): errors[index].claims.append(claim)
            case .parameter, .answer: change(place) { $0.claims.append(claim) }
            }
        }
    }

    private mutating func change(_ place: Conclusions.Place, _ body: (inout FieldClaims) -> Void) {
        switch place {
        case .parameter(let steps):
            if case .field(let index)? = steps.first { parameters[index].change(at: steps.dropFirst(), body) }
        case .answer(let steps):
            if case .field(let index)? = steps.first { answer[index].change(at: steps.dropFirst(), body) }
        case .owner, .error: break
        }
    }
}
