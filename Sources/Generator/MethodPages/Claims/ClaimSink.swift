import APIModel
import Diagnostics
import Documents

/// Takes what the rules say of one mention. It knows which rule speaks, so that a claim can be traced back to it.
struct ClaimSink {
    let page: PageContext
    var rule: RuleID = RuleID(0)
    private(set) var claims: [Claim] = []
    private(set) var fields: [MentionedField] = []
    /// All of the text is about the only key of the object, and says nothing of the object.
    var isAboutOnlyKey = false

    init(page: PageContext, rule: RuleID = RuleID(0)) {
        self.page = page
        self.rule = rule
    }

    // MARK: Claims

    mutating func claim(
        _ fact: Fact, _ value: ClaimValue, at element: Element, from origin: Evidence.Origin = .table,
        _ quality: Claim.Quality = .fair
    ) {
        claims.append(
            Claim(
                fact: fact, origin: origin, quality: quality, rule: rule, file: UInt16(clamping: element.file),
                line: Int32(clamping: element.line), column: Int32(clamping: element.column), value: value))
    }

    mutating func claim(
        _ fact: Fact, is value: Bool, at element: Element, from origin: Evidence.Origin = .table,
        _ quality: Claim.Quality = .fair
    ) {
        claim(fact, .flag(value), at: element, from: origin, quality)
    }

    mutating func claim(
        _ fact: Fact, text: String, at element: Element, from origin: Evidence.Origin = .table,
        _ quality: Claim.Quality = .fair
    ) {
        claim(fact, ClaimValue(first: page.store.add(text)), at: element, from: origin, quality)
    }

    /// Claims every facet of a type.
    mutating func claim(
        type: ValueType, at element: Element, from origin: Evidence.Origin = .table, _ quality: Claim.Quality = .fair
    ) {
        let facets = TypeFacets(type)
        for (fact, facet) in [
            (Fact.container, facets.container), (.element, facets.element), (.scalar, facets.scalar),
            (.wire, facets.wire),
        ] {
            if let facet { claim(fact, facet: facet, at: element, from: origin, quality) }
        }
    }

    mutating func claim(
        _ fact: Fact, facet: ValueType, at element: Element, from origin: Evidence.Origin = .table,
        _ quality: Claim.Quality = .fair
    ) {
        claim(fact, ClaimValue(first: page.store.add(facet)), at: element, from: origin, quality)
    }

    /// The declaration as written, with what it means.
    mutating func claim(declared: DeclaredType, at element: Element, from origin: Evidence.Origin) {
        let value = ClaimValue(first: page.store.add(declared.text), second: page.store.add(declared.type))
        claim(.declared, value, at: element, from: origin, declared.type == .any ? .weak : .strong)
    }

    mutating func claim(
        value: String, meaning: String?, at element: Element, from origin: Evidence.Origin = .prose,
        _ quality: Claim.Quality = .strong
    ) {
        let meaning = meaning.flatMap { $0.isEmpty ? nil : page.store.add($0) } ?? -1
        claim(.value, ClaimValue(first: page.store.add(value), second: meaning), at: element, from: origin, quality)
    }

    mutating func claim(condition: Field.Condition, at element: Element, from origin: Evidence.Origin = .prose) {
        let value = ClaimValue(
            first: page.store.add(condition.field), second: condition.equals.map(page.store.add) ?? -1)
        claim(.requiredWhen, value, at: element, from: origin)
    }

    // MARK: Structure

    /// A field below the mention.
    mutating func add(_ field: MentionedField) { fields.append(field) }
}

extension MentionedField {
    /// Adds what whatever holds the field says of it: an example in the cell, a list of directions.
    mutating func claim(
        type: ValueType, at element: Element, from origin: Evidence.Origin, _ quality: Claim.Quality,
        _ page: PageContext
    ) {
        add(page) { $0.claim(type: type, at: element, from: origin, quality) }
    }

    mutating func claim(value: String, meaning: String, at element: Element, _ page: PageContext) {
        add(page) { $0.claim(value: value, meaning: meaning, at: element) }
    }

    mutating func claim(
        _ fact: Fact, is value: Bool, at element: Element, from origin: Evidence.Origin, _ quality: Claim.Quality,
        _ page: PageContext
    ) {
        add(page) { $0.claim(fact, is: value, at: element, from: origin, quality) }
    }

    private mutating func add(_ page: PageContext, _ speak: (inout ClaimSink) -> Void) {
        var sink = ClaimSink(page: page, rule: RuleBook.listsRule)
        speak(&sink)
        claims += sink.claims
        let count = facts.fieldCount
        facts = page.resolver.field(claims)
        facts.fieldCount = count
    }
}

// MARK: What only owners have

extension ClaimSink {
    mutating func claim(_ fact: Fact, number: Int, at element: Element, from origin: Evidence.Origin = .prose) {
        claim(fact, .number(number), at: element, from: origin)
    }

    mutating func claim(_ choice: Method.Choice, at element: Element) {
        claim(.choice, ClaimValue(first: page.store.add(choice)), at: element, from: .prose)
    }

    mutating func claim(_ effect: Method.Effect, at element: Element) {
        claim(.effect, .number(Method.Effect.allCases.firstIndex(of: effect)!), at: element, from: .prose)
    }
}
