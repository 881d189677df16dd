import APIModel
import Bitrix24JSON
import Diagnostics

/// Makes one method, event or thing of the model from what all of its pages claim. It joins what is the same, lets the
/// resolver decide, and adds what follows.
struct OwnerBuilder {
    /// What one source says of the owner: a page, or a model in two languages.
    struct Part {
        var claims: OwnerClaims
        var pages: [ClaimPage]
        /// The index in the model of each file of the source.
        var files: [Int]

        init(claims: OwnerClaims, pages: [ClaimPage], files: [Int]) {
            self.claims = claims
            self.pages = pages
            self.files = files
        }

        /// One page.
        init(claims: OwnerClaims, store: ClaimStore, language: Language, files: [Int]) {
            self.init(claims: claims, pages: [ClaimPage(store: store, language: language)], files: files)
        }

        var isPage: Bool { pages.count == 1 }
    }

    /// The texts of the claims of one page, and its language.
    struct ClaimPage {
        var store: ClaimStore
        var language: Language
    }

    private let resolver: Resolver
    private let files: [[Int]]
    private let fileOffsets: [Int]
    private var owner: OwnerClaims
    private let builder: FieldBuilder
    private let order: RuleOrder

    /// - Parameter parts: the page that decides first.
    /// - Parameter order: whose rules conclude from what was joined.
    init(_ parts: consuming [Part], order: RuleOrder = .ofBook) {
        self.order = order
        // What is concluded stands behind all pages, in a store of its own, with the files of all of them.
        let pages = parts.flatMap(\.pages)
        resolver = Resolver(
            stores: pages.map(\.store) + [ClaimStore()], languages: pages.map(\.language) + [pages[0].language])
        files = parts.flatMap { part in part.pages.map { _ in part.files } } + [parts.flatMap(\.files)]
        var offset = 0
        fileOffsets = parts.flatMap { part in
            defer { offset += part.files.count }
            return part.pages.map { _ in offset }
        }
        builder = FieldBuilder(resolver: resolver, files: files)
        owner = OwnerClaims(parts[0].claims.identity.kind)
        owner.identity = parts[0].claims.identity
        var errors = ErrorGroups(resolver)
        var before = 0
        for index in parts.indices {
            var claims = OwnerClaims(owner.identity.kind)
            swap(&claims, &parts[index].claims)
            if index > 0 { claims.place(behind: UInt16(clamping: before)) }
            before += parts[index].pages.count
            errors.add(claims.errors, mayRepeat: parts[index].isPage)
            join(claims)
        }
        owner.errors = errors.errors
    }

    private mutating func join(_ other: OwnerClaims) {
        owner.claims += other.claims
        if owner.parameters.isEmpty {
            owner.parameters = other.parameters
        } else {
            owner.parameters.join(other.parameters)
        }
        if owner.answer.isEmpty { owner.answer = other.answer } else { owner.answer.join(other.answer) }
        for request in other.examples.requests where !owner.examples.requests.contains(request) {
            owner.examples.requests.append(request)
        }
        for response in other.examples.responses where !owner.examples.responses.contains(response) {
            owner.examples.responses.append(response)
        }
        for response in other.examples.errors where !owner.examples.errors.contains(response) {
            owner.examples.errors.append(response)
        }
        for example in other.shown where !owner.shown.contains(example) { owner.shown.append(example) }
    }

    // MARK: Methods

    /// - Parameter methodOfPage: the method that a page describes.
    mutating func method(_ methodOfPage: (String) -> String?) -> Method {
        var method = Method(name: owner.identity.name, rest: owner.identity.version)
        method.parameters = builder.fields(owner.parameters)
        method.response = builder.fields(owner.answer)
        method.examples = owner.examples
        resolveOwner(&method, methodOfPage)
        for stratum in order.conclusions { conclude(stratum, &method, methodOfPage) }
        return method
    }

    private func resolveOwner(_ method: inout Method, _ methodOfPage: (String) -> String?) {
        let claims = owner.claims
        method.scopes = resolver.texts(.scope, claims)
        method.deprecated = deprecation(besides: method.name, methodOfPage)
        method.effect = resolver.effect(claims)
        method.callers = resolver.callers(claims)
        method.batchable = resolver.flag(.batchable, claims) ?? true
        method.positional = resolver.isClaimed(.positional, claims)
        method.choices = resolver.choices(claims)
        method.list = resolver.list(claims)
        method.success = resolver.numbers(.success, claims)
        method.failure = resolver.numbers(.failure, claims)
        method.title = resolver.localized(.title, claims)
        method.summary = resolver.localized(.summary, claims)
        method.audience = resolver.localized(.audience, claims)
        method.errors = errors()
        method.gone = resolver.text(.gone, claims)
        method.pages = pages
        method.evidence = places(claims)
    }

    /// Runs the rules of one stratum, and resolves again what they speak of.
    private mutating func conclude(
        _ stratum: [RuleID], _ method: inout Method, _ methodOfPage: (String) -> String?
    ) {
        var conclusions = Conclusions(owner, method: method, resolver: resolver, fileOffsets: fileOffsets)
        for id in stratum where RuleBook.isOn(id) { conclusions.run(id) }
        guard !conclusions.found.isEmpty || !conclusions.folded.isEmpty else { return }
        owner.take(conclusions)
        var changed: (parameters: Set<Int>, answer: Set<Int>, owner: Bool) = ([], [], false)
        for place in conclusions.found.map(\.place) + conclusions.folded {
            switch place {
            case .parameter(let steps): if case .field(let index)? = steps.first { changed.parameters.insert(index) }
            case .answer(let steps): if case .field(let index)? = steps.first { changed.answer.insert(index) }
            case .owner, .error: changed.owner = true
            }
        }
        for index in changed.parameters { method.parameters[index] = builder.field(owner.parameters[index]) }
        for index in changed.answer { method.response[index] = builder.field(owner.answer[index]) }
        if changed.owner { resolveOwner(&method, methodOfPage) }
    }

    private func deprecation(besides name: String, _ methodOfPage: (String) -> String?) -> Method.Deprecation? {
        guard resolver.isClaimed(.deprecated, owner.claims) else { return nil }
        var replacements: [String] = []
        for claim in Resolver.ranked(.replacement, in: owner.claims) {
            let text = resolver.text(claim)
            // Of a page its method; nothing where it describes none.
            let named = claim.origin == .link ? methodOfPage(text).flatMap { $0 == name ? nil : $0 } : text
            if let named, !replacements.contains(named) { replacements.append(named) }
        }
        return Method.Deprecation(replacements: replacements)
    }

    // MARK: Errors

    /// The errors, each with every place that names it.
    func errors() -> [APIError] {
        owner.errors.map { error in
            let facts = resolver.error(error.claims)
            var built = APIError(code: facts.code)
            built.pattern = facts.code.map(ErrorCode.isPattern) ?? false
            built.message = facts.message
            built.description = facts.description
            built.status = facts.status
            built.gone = resolver.text(.gone, error.claims)
            built.evidence = places(error.claims)
            if let code = resolver.winner(.code, error.claims), code.origin != .table {
                built.evidence.append(evidence(code, "code"))
            }
            return built
        }
    }

    // MARK: Events and things

    func event(_ methodOfPage: (String) -> String?) -> Event {
        let claims = owner.claims
        var event = Event(name: owner.identity.name)
        event.scopes = resolver.texts(.scope, claims)
        event.payload = builder.fields(owner.answer)
        event.auth = resolver.flag(.auth, claims)
        event.deprecated = deprecation(besides: event.name, methodOfPage)
        event.title = resolver.localized(.title, claims)
        event.summary = resolver.localized(.summary, claims)
        event.examples = owner.shown
        event.gone = resolver.text(.gone, claims)
        event.pages = pages
        event.evidence = places(claims)
        return event
    }

    func thing() -> NamedType {
        var type = NamedType(name: owner.identity.name, base: resolver.field(owner.claims).type)
        type.fields = builder.fields(owner.answer)
        type.gone = resolver.text(.gone, owner.claims)
        type.pages = pages
        type.evidence = places(owner.claims)
        return type
    }

    // MARK: Places

    /// The first file of each page.
    private var pages: [Int] {
        var pages: [Int] = []
        for file in files.dropLast().compactMap(\.first) where !pages.contains(file) { pages.append(file) }
        return pages
    }

    private func places(_ claims: [Claim]) -> [Evidence] {
        var seen: Set<Evidence> = []
        return claims.filter { $0.fact == .itself }.map { evidence($0, "itself") }.filter { seen.insert($0).inserted }
    }

    private func evidence(_ claim: Claim, _ fact: String) -> Evidence {
        let files = files[Int(claim.page)]
        let file = files.isEmpty ? 0 : files[min(Int(claim.file), files.count - 1)]
        return Evidence(page: file, line: Int(claim.line), column: Int(claim.column), fact: fact, from: claim.origin)
    }

    // MARK: Claims

    /// All claims about the owner as they were resolved, side by side.
    var resolved: [ResolvedOwner] {
        let own = FieldClaims(name: "", claims: owner.claims)
        let errors = owner.errors.map { error in
            FieldClaims(name: resolver.error(error.claims).code ?? "", claims: error.claims)
        }
        let side = owner.identity.kind == .event ? "payload" : owner.identity.kind == .thing ? "thing" : "response"
        return [("owner", [own]), ("parameter", owner.parameters), (side, owner.answer), ("error", errors)]
            .filter { !$0.1.isEmpty }
            .map { side, claims in
                ResolvedOwner(name: owner.identity.name, side: side, claims: claims, resolver: resolver, files: files)
            }
    }

    // MARK: Contradictions

    /// Claims that lost against incompatible ones.
    func contradictions(_ position: @escaping (Evidence) -> Position) -> [Diagnostic] {
        var found = Contradictions(resolver) { position(evidence($0, "itself")) }
        found.check(owner)
        return found.diagnostics
    }
}
