import APIModel
import Diagnostics
import Parallel

/// Makes one model of many pages: groups what they claim by owner, things first, and builds the owners on all cores.
public struct ModelBuilder {
    private var model = Model()
    private var pageIndexes: [PageKey: Int] = [:]
    /// The files of the model's pages, as a person can open them.
    private var modelFiles: [String] = []
    private var methodOfPage: [String: String] = [:]
    private var observe: (@Sendable (ResolvedOwner) -> Void)?

    private struct PageKey: Hashable {
        let source: String
        let path: String
    }

    /// Pages may come in any order.
    /// - Parameter observe: is told of every owner's claims when they are resolved, on several threads.
    public static func build(
        _ pages: consuming [SourcedPage], sources: [Source], observe: (@Sendable (ResolvedOwner) -> Void)? = nil
    ) -> (model: Model, diagnostics: [Diagnostic]) {
        var builder = ModelBuilder()
        builder.observe = observe
        builder.model.sources = sources.sorted { $0.id < $1.id }
        let diagnostics = builder.run(pages)
        return (builder.model, diagnostics)
    }

    private mutating func run(_ pages: consuming [SourcedPage]) -> [Diagnostic] {
        var groups = group(Self.ordered(pages))
        let built = groups.withUnsafeMutableBufferPointer { groups in
            // No two owners share anything that changes.
            concurrentMap(Array(groups.indices)) { [self] index in
                var parts: [OwnerBuilder.Part] = []
                swap(&parts, &groups[index].parts)
                return build(groups[index].identity, parts)
            }
        }
        var diagnostics: [Diagnostic] = []
        for owner in built {
            switch owner.owner {
            case .method(let method): model.methods.append(method)
            case .event(let event): model.events.append(event)
            case .thing(let thing): model.types.append(thing)
            case .errors(let errors): model.systemErrors = errors
            }
            diagnostics += owner.diagnostics
        }
        return diagnostics
    }

    // MARK: One owner

    private enum Owner {
        case method(Method), event(Event), thing(NamedType), errors([APIError])
    }

    private func build(
        _ identity: OwnerClaims.Identity, _ parts: consuming [OwnerBuilder.Part]
    ) -> (owner: Owner, diagnostics: [Diagnostic]) {
        var builder = OwnerBuilder(parts)
        let owner: Owner
        switch identity.kind {
        case .method: owner = .method(builder.method { methodOfPage[$0] })
        case .event: owner = .event(builder.event { methodOfPage[$0] })
        case .thing: owner = .thing(builder.thing())
        case .portal: owner = .errors(builder.errors())
        }
        if let observe { for resolved in builder.resolved { observe(resolved) } }
        if identity.kind == .portal { return (owner, []) }
        let found = builder.contradictions { place in
            Position(path: modelFiles[place.page], line: place.line, column: place.column)
        }
        return (owner, found)
    }

    // MARK: Groups

    private struct Group {
        var identity: OwnerClaims.Identity
        var parts: [OwnerBuilder.Part]
    }

    /// The claims of all pages by owner, in the order of the model; of an owner, the page that decides first.
    private mutating func group(_ pages: consuming [SourcedPage]) -> [Group] {
        var places: [OwnerClaims.Identity: Int] = [:]
        var groups: [Group] = []
        func add(_ part: OwnerBuilder.Part) {
            let identity = part.claims.identity
            if let known = places[identity] {
                groups[known].parts.append(part)
            } else {
                places[identity] = groups.count
                groups.append(Group(identity: identity, parts: [part]))
            }
        }
        var included: [String: Set<IncludedErrors.Place>] = [:]
        for page in pages {
            guard !page.page.owners.isEmpty || !page.page.includedErrors.isEmpty else { continue }
            let map = page.page.files.indices.map { index(of: $0, page) }
            for owner in page.page.owners {
                if owner.identity.kind == .method { methodOfPage[page.page.files[0]] = owner.identity.name }
                add(.init(claims: owner, store: page.page.store, language: page.page.language, files: map))
            }
            for part in page.page.includedErrors
            where included[page.source.id, default: []].insert(part.place).inserted {
                var portal = OwnerClaims(.portal)
                portal.errors = part.errors
                let file = page.page.files.firstIndex(of: part.place.file).map { map[$0] } ?? map[0]
                add(.init(claims: portal, store: part.store, language: page.page.language, files: [file]))
            }
        }
        return groups.sorted {
            let (a, b) = ($0.identity, $1.identity)
            return (a.kind, a.name, a.version) < (b.kind, b.name, b.version)
        }
    }

    /// The index in the model of a page's file.
    private mutating func index(of file: Int, _ page: SourcedPage) -> Int {
        let path = page.page.files[min(file, page.page.files.count - 1)]
        let key = PageKey(source: page.source.id, path: path)
        if let known = pageIndexes[key] { return known }
        model.pages.append(Page(source: page.source.id, path: path, url: OfficialSite.url(of: path, page.source)))
        modelFiles.append(page.file(path))
        pageIndexes[key] = model.pages.count - 1
        return model.pages.count - 1
    }

    // MARK: Order

    private static func ordered(_ pages: consuming [SourcedPage]) -> [SourcedPage] {
        let kept = withoutTwins(pages)
        let orders = kept.map { PageOrder($0) }
        return kept.indices.sorted { orders[$0] < orders[$1] }.map { kept[$0] }
    }

    /// A text that was saved from a page shows less than the page itself: where both are at hand, it adds nothing.
    private static func withoutTwins(_ pages: consuming [SourcedPage]) -> [SourcedPage] {
        func key(_ page: SourcedPage) -> String {
            let path = page.page.files[0]
            return page.source.language.rawValue + " "
                + (path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[..<$0]) } ?? path)
        }
        guard pages.contains(where: { $0.source.kind == .text }) else { return pages }
        let whole = Set(pages.lazy.filter { $0.source.kind != .text }.map(key))
        return pages.filter { $0.source.kind != .text || !whole.contains(key($0)) }
    }
}
