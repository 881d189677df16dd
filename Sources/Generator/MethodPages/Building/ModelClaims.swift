import APIModel
import Bitrix24JSON

/// What a model says of one owner, as claims: one per fact, and for each language one per text. The catalog is such a
/// source, and so is what was read of the pages above it.
struct ModelClaims {
    static let rules = [
        Rule(
            structural: "model.fact", reads: "A model, such as the catalog, says so.",
            claims: Fact.allCases.filter { $0 != .version }),
        Rule(
            derived: "model.either",
            reads: "One model has an object, the other a plain value: the portal may answer either.",
            claims: [.container], isOfLayers: true
        ) { method in
            for (index, field) in method.method.response.enumerated() {
                either(field, .answer([.field(index)]), &method)
            }
            for (index, field) in method.method.parameters.enumerated() {
                either(field, .parameter([.field(index)]), &method)
            }
        },
    ]

    private static func either(_ field: Field, _ place: Conclusions.Place, _ method: inout Conclusions) {
        let types = method.types(of: place)
        if let first = types.first, let other = types.dropFirst().first(where: { $0.isPlain != first.isPlain }) {
            method.claim(type: .union([field.type, other]), of: place, from: .example, .agreed)
        }
        for (index, field) in field.fields.enumerated() {
            either(field, place.appending(.field(index)), &method)
        }
    }

    private static let rule = RuleBook.id(of: "model.fact")!
    /// A claim counts its page within the source: the facts and the English texts, then the Russian ones.
    private static let languages: [Language] = [.en, .ru]
    private let stores = [ClaimStore(), ClaimStore()]

    private init() {}

    static func part(_ method: Method, files: [Int]) -> OwnerBuilder.Part {
        let writer = ModelClaims()
        var owner = OwnerClaims(.method, method.name, version: method.rest)
        owner.parameters = method.parameters.map(writer.field)
        owner.answer = method.response.map(writer.field)
        owner.errors = method.errors.map { ErrorClaims(claims: writer.claims(of: $0)) }
        owner.examples = method.examples
        owner.claims = writer.claims(of: method)
        return writer.part(owner, files)
    }

    static func part(_ event: Event, files: [Int]) -> OwnerBuilder.Part {
        let writer = ModelClaims()
        var owner = OwnerClaims(.event, event.name)
        owner.answer = event.payload.map(writer.field)
        owner.shown = event.examples
        owner.claims = writer.claims(of: event)
        return writer.part(owner, files)
    }

    static func part(_ thing: NamedType, files: [Int]) -> OwnerBuilder.Part {
        let writer = ModelClaims()
        var owner = OwnerClaims(.thing, thing.name)
        owner.answer = thing.fields.map(writer.field)
        owner.claims = writer.places(thing.evidence) + writer.claims(thing.base) + writer.text(.gone, thing.gone)
        return writer.part(owner, files)
    }

    static func part(_ errors: [APIError], files: [Int]) -> OwnerBuilder.Part {
        let writer = ModelClaims()
        var owner = OwnerClaims(.portal)
        owner.errors = errors.map { ErrorClaims(claims: writer.claims(of: $0)) }
        return writer.part(owner, files)
    }

    private func part(_ owner: OwnerClaims, _ files: [Int]) -> OwnerBuilder.Part {
        OwnerBuilder.Part(
            claims: owner, pages: zip(stores, Self.languages).map { .init(store: $0, language: $1) }, files: files)
    }

    // MARK: Owners

    private func claims(of method: Method) -> [Claim] {
        var claims = places(method.evidence) + method.scopes.flatMap { text(.scope, $0) }
        claims += deprecation(method.deprecated)
        if method.effect != .unknown {
            claims.append(claim(.effect, .number(Method.Effect.allCases.firstIndex(of: method.effect)!)))
        }
        claims += flag(.webhook, method.callers.webhook) + flag(.application, method.callers.application)
        claims += flag(.administrator, method.callers.administrator)
        if !method.batchable { claims += flag(.batchable, false) }
        claims += yes(.positional, method.positional)
        claims += method.choices.map { claim(.choice, ClaimValue(first: stores[0].add($0))) }
        if let list = method.list { claims.append(claim(.list, ClaimValue(first: stores[0].add(list)))) }
        claims += method.success.map { claim(.success, .number($0)) }
        claims += method.failure.map { claim(.failure, .number($0)) }
        claims += localized(.title, method.title) + localized(.summary, method.summary)
        return claims + localized(.audience, method.audience) + text(.gone, method.gone)
    }

    private func claims(of event: Event) -> [Claim] {
        places(event.evidence) + event.scopes.flatMap { text(.scope, $0) } + deprecation(event.deprecated)
            + flag(.auth, event.auth) + localized(.title, event.title) + localized(.summary, event.summary)
            + text(.gone, event.gone)
    }

    private func deprecation(_ deprecation: Method.Deprecation?) -> [Claim] {
        guard let deprecation else { return [] }
        return flag(.deprecated, true) + deprecation.replacements.flatMap { text(.replacement, $0) }
    }

    private func claims(of error: APIError) -> [Claim] {
        var claims = places(error.evidence) + text(.code, error.code) + text(.message, error.message)
        claims += localized(.description, error.description)
        if let status = error.status { claims.append(claim(.status, .number(status))) }
        return claims + text(.gone, error.gone)
    }

    // MARK: Fields

    private func field(_ field: Field) -> FieldClaims {
        var claims = places(field.evidence) + self.claims(field.type)
        if let declared = field.declared {
            let value = ClaimValue(first: stores[0].add(declared), second: stores[0].add(field.type))
            claims.append(claim(.declared, value))
        }
        claims += flag(.required, field.required)
        claims += field.requiredWhen.map { condition in
            let second = condition.equals.map { stores[0].add($0) } ?? -1
            return claim(.requiredWhen, ClaimValue(first: stores[0].add(condition.field), second: second))
        }
        claims += yes(.nullable, field.nullable) + yes(.openValues, field.openValues) + yes(.open, field.open)
        claims += yes(.pattern, field.pattern) + text(.defaultValue, field.defaultValue)
        claims += text(.minimum, field.bounds.min) + text(.maximum, field.bounds.max)
        if let most = field.bounds.maxLength { claims.append(claim(.maxLength, .number(most))) }
        if let most = field.bounds.maxItems { claims.append(claim(.maxItems, .number(most))) }
        claims += field.operators.flatMap { text(.operators, $0) } + field.values.flatMap(self.claims)
        claims += self.claims(field.traits) + localized(.description, field.description) + text(.gone, field.gone)
        return FieldClaims(
            name: field.name, claims: claims, fields: field.fields.map(self.field),
            variants: field.variants.map {
                .init(when: $0.when, caption: $0.caption, fields: $0.fields.map(self.field))
            })
    }

    /// The model knows the whole type. Only what holds something may become finer.
    private func claims(_ type: ValueType) -> [Claim] {
        func claim(_ fact: Fact, _ type: ValueType) -> [Claim] {
            type == .any ? [] : [self.claim(fact, ClaimValue(first: stores[0].add(type)))]
        }
        switch type {
        case .any: return []
        case .array(let element): return claim(.container, .array(.any)) + claim(.element, element)
        case .map(let key, let value): return claim(.container, .map(key: key, value: .any)) + claim(.element, value)
        default: return claim(.container, type)
        }
    }

    private func claims(_ value: Field.NamedValue) -> [Claim] {
        var claims: [Claim] = []
        for (page, language) in Self.languages.enumerated() where page == 0 || value.meaning[language] != nil {
            let meaning = value.meaning[language].map { stores[page].add($0) } ?? -1
            claims.append(claim(.value, ClaimValue(first: stores[page].add(value.value), second: meaning), page))
        }
        if let gone = value.gone {
            claims.append(
                claim(.goneValue, ClaimValue(first: stores[0].add(value.value), second: stores[0].add(gone))))
        }
        return claims
    }

    private func claims(_ traits: Field.Traits) -> [Claim] {
        (traits.contains(.readOnly) ? flag(.writable, false) : [])
            + (traits.contains(.writeOnly) ? flag(.readable, false) : [])
            + yes(.multiple, traits.contains(.multiple)) + yes(.sortable, traits.contains(.sortable))
            + yes(.filterable, traits.contains(.filterable)) + yes(.immutable, traits.contains(.immutable))
    }

    // MARK: Claims

    private func claim(_ fact: Fact, _ value: ClaimValue, _ page: Int = 0, at place: Evidence? = nil) -> Claim {
        Claim(
            fact: fact, origin: place?.from ?? .table, quality: .strong, rule: Self.rule, page: UInt16(page),
            file: UInt16(clamping: place?.page ?? 0), line: Int32(clamping: place?.line ?? 0),
            column: Int32(clamping: place?.column ?? 0), value: value)
    }

    private func places(_ evidence: [Evidence]) -> [Claim] {
        evidence.filter { $0.fact == "itself" }.map { claim(.itself, .flag(true), at: $0) }
    }

    private func flag(_ fact: Fact, _ value: Bool?) -> [Claim] { value.map { [claim(fact, .flag($0))] } ?? [] }

    private func yes(_ fact: Fact, _ value: Bool) -> [Claim] { value ? flag(fact, true) : [] }

    private func text(_ fact: Fact, _ text: String?) -> [Claim] {
        text.map { [claim(fact, ClaimValue(first: stores[0].add($0)))] } ?? []
    }

    private func localized(_ fact: Fact, _ text: LocalizedText) -> [Claim] {
        Self.languages.enumerated().flatMap { page, language in
            text[language].map { [claim(fact, ClaimValue(first: stores[page].add($0)), page)] } ?? []
        }
    }
}

extension Conclusions {
    /// The types that several sources give a part, without links and alternatives, which contradict nothing.
    fileprivate func types(of place: Place) -> [ValueType] {
        claims(of: place).filter { $0.fact == .container }.map(type).filter { type in
            switch type {
            case .union, .reference: false
            default: true
            }
        }
    }
}

extension ValueType {
    fileprivate var isPlain: Bool { !TypeFacets.isContainer(self) }
}
