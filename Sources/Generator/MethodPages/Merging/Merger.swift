import APIModel
import Diagnostics
import Parallel

/// Makes one model of many pages.
public struct Merger {
    private var model = Model()
    private(set) var diagnostics: [Diagnostic] = []
    private var observe: (@Sendable (ResolvedOwner) -> Void)?
    private var pageIndexes: [PageKey: Int] = [:]
    /// The files of the model's pages, as a person can open them.
    private var modelFiles: [String] = []

    private struct PageKey: Hashable {
        let source: String
        let path: String
    }

    /// Pages may come in any order.
    public static func merge(
        _ pages: consuming [SourcedPage], sources: [Source], observe: (@Sendable (ResolvedOwner) -> Void)? = nil
    ) -> (model: Model, diagnostics: [Diagnostic]) {
        var merger = Merger()
        merger.observe = observe
        merger.run(pages, sources: sources)
        return (merger.model, merger.diagnostics)
    }

    private mutating func run(_ pages: consuming [SourcedPage], sources: [Source]) {
        model.sources = sources.sorted { $0.id < $1.id }
        var pages = Self.ordered(pages)
        let ranks = pages.map { PageRank($0) }
        mergeMethods(&pages, ranks)
        mergeEvents(&pages)
        mergeTypes(&pages)
        mergeSystemErrors(pages, ranks)
    }

    private static func ordered(_ pages: consuming [SourcedPage]) -> [SourcedPage] {
        let kept = withoutTwins(pages)
        return kept.indices.sorted {
            (kept[$0].source.id, kept[$0].page.files[0]) < (kept[$1].source.id, kept[$1].page.files[0])
        }.map { kept[$0] }
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

    // MARK: Pages

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

    private mutating func indexMap(of page: SourcedPage) -> [Int] {
        page.page.files.indices.map { index(of: $0, page) }
    }

    // MARK: Methods

    /// One method on several pages, the one that decides first, each with its indices in the model.
    private typealias Group = [(page: Int, map: [Int])]

    /// Takes the methods out of their pages: what nobody else holds is changed in place.
    private mutating func mergeMethods(_ pages: inout [SourcedPage], _ ranks: [PageRank]) {
        struct Key: Hashable {
            let name: String
            let rest: Int
        }
        var places: [Key: [Int]] = [:]
        var methodOfPage: [String: String] = [:]
        for (index, page) in pages.enumerated() {
            guard let method = page.page.method else { continue }
            places[Key(name: method.name, rest: method.rest), default: []].append(index)
            methodOfPage[page.page.files[0]] = method.name
        }
        var groups: [Group] = []
        for key in places.keys.sorted(by: { ($0.name, $0.rest) < ($1.name, $1.rest) }) {
            let group = places[key]!.sorted { ranks[$0] < ranks[$1] }
            groups.append(group.map { ($0, indexMap(of: pages[$0])) })
        }
        let merged = pages.withUnsafeMutableBufferPointer { pages in
            concurrentMap(groups) { method(of: $0, in: pages, methodOfPage) }
        }
        model.methods = merged.map(\.method)
        diagnostics += merged.flatMap(\.diagnostics)
    }

    /// No two groups have a page in common.
    private func method(
        of group: Group, in pages: UnsafeMutableBufferPointer<SourcedPage>, _ methodOfPage: [String: String]
    ) -> (method: Method, diagnostics: [Diagnostic]) {
        var merged: Method?
        var diagnostics: [Diagnostic] = []
        var parameters: [FieldClaims] = []
        var response: [FieldClaims] = []
        for (place, (index, map)) in group.enumerated() {
            var method = pages[index].page.method.take()!
            join(&pages[index].page.parameters, place, into: &parameters)
            join(&pages[index].page.response, place, into: &response)
            resolveReplacements(of: pages[index], in: &method, methodOfPage)
            method.reindex(map)
            method.pages = [map[0]]
            if merged == nil {
                merged = method
            } else {
                var combine = Combination(
                    files: modelFiles, sameLanguage: pages[group[0].page].page.language == pages[index].page.language)
                combine.join(method, into: &merged!)
                diagnostics += combine.diagnostics
            }
        }
        var method = merged!
        let builder = FieldBuilder(
            resolver: Resolver(
                stores: group.map { pages[$0.page].page.store }, languages: group.map { pages[$0.page].page.language }),
            files: group.map(\.map))
        method.parameters = builder.fields(parameters)
        method.response = builder.fields(response)
        tell(method.name, [("parameter", parameters), ("response", response)], builder)
        MethodInference.complete(&method)
        ExampleTypes.settle(&method)
        return (method, diagnostics)
    }

    private func join(_ claims: inout [FieldClaims], _ place: Int, into joined: inout [FieldClaims]) {
        claims.place(onPage: UInt16(place))
        if joined.isEmpty { swap(&claims, &joined) } else { joined.join(claims) }
        claims = []
    }

    private func resolveReplacements(of page: SourcedPage, in method: inout Method, _ methodOfPage: [String: String]) {
        guard method.deprecated != nil else { return }
        for link in page.page.replacementPages {
            let path = String(link.prefix { $0 != "#" })
            if let name = methodOfPage[path], method.deprecated?.replacements.contains(name) == false,
                name != method.name
            {
                method.deprecated?.replacements.append(name)
            }
        }
    }

    // MARK: Events, types, system errors

    private mutating func mergeEvents(_ pages: inout [SourcedPage]) {
        var events: [String: (event: Event, payload: [FieldClaims], pages: [Int], maps: [[Int]])] = [:]
        for index in pages.indices {
            for read in pages[index].page.events.takeAll() {
                let map = indexMap(of: pages[index])
                var (event, payload) = (read.event, read.payload)
                event.reindex(map)
                event.pages = [map[0]]
                if var known = events[event.name] {
                    payload.place(onPage: UInt16(known.pages.count))
                    known.payload.join(payload)
                    known.pages.append(index)
                    known.maps.append(map)
                    var combine = Combination(files: modelFiles, sameLanguage: false)
                    combine.join(event, into: &known.event)
                    events[event.name] = known
                } else {
                    events[event.name] = (event, payload, [index], [map])
                }
            }
        }
        model.events = events.keys.sorted().map { name in
            let known = events[name]!
            var event = known.event
            let builder = builder(pages, known.pages, known.maps)
            event.payload = builder.fields(known.payload)
            tell(name, [("payload", known.payload)], builder)
            return event
        }
    }

    private func tell(_ name: String, _ sides: [(String, [FieldClaims])], _ builder: FieldBuilder) {
        guard let observe else { return }
        for (side, claims) in sides {
            observe(
                ResolvedOwner(
                    name: name, side: side, claims: claims, resolver: builder.resolver, files: builder.files))
        }
    }

    private func builder(_ pages: [SourcedPage], _ indices: [Int], _ maps: [[Int]]) -> FieldBuilder {
        FieldBuilder(
            resolver: Resolver(
                stores: indices.map { pages[$0].page.store }, languages: indices.map { pages[$0].page.language }),
            files: maps)
    }

    private mutating func mergeTypes(_ pages: inout [SourcedPage]) {
        var types: [String: (type: NamedType, fields: [FieldClaims], pages: [Int], maps: [[Int]])] = [:]
        for index in pages.indices {
            for described in pages[index].page.types.takeAll() {
                var (type, fields) = (described.type, described.fields)
                let map = indexMap(of: pages[index])
                type.reindex(map)
                type.pages = [map[0]]
                if var known = types[type.name] {
                    fields.place(onPage: UInt16(known.pages.count))
                    known.fields.join(fields)
                    known.pages.append(index)
                    known.maps.append(map)
                    if known.type.base == .any { known.type.base = type.base }
                    for page in type.pages where !known.type.pages.contains(page) { known.type.pages.append(page) }
                    known.type.evidence += type.evidence
                    types[type.name] = known
                } else {
                    types[type.name] = (type, fields, [index], [map])
                }
            }
        }
        model.types = types.keys.sorted().map { name in
            let known = types[name]!
            var type = known.type
            let builder = builder(pages, known.pages, known.maps)
            type.fields = builder.fields(known.fields)
            tell(name, [("thing", known.fields)], builder)
            return type
        }
    }

    private mutating func mergeSystemErrors(_ pages: [SourcedPage], _ ranks: [PageRank]) {
        var included: [String: Set<IncludedErrors.Place>] = [:]
        let telling = pages.indices.filter {
            !pages[$0].page.systemErrors.isEmpty || !pages[$0].page.includedErrors.isEmpty
        }
        for page in telling.sorted(by: { ranks[$0] < ranks[$1] }).map({ pages[$0] }) {
            let map = indexMap(of: page)
            join(page.page.systemErrors, map)
            for part in page.page.includedErrors
            where included[page.source.id, default: []].insert(part.place).inserted {
                let file = page.page.files.firstIndex(of: part.place.file).map { map[$0] }
                join(part.errors, [file ?? map[0]])
            }
        }
    }

    private mutating func join(_ errors: [APIError], _ map: [Int]) {
        var errors = errors
        for index in errors.indices { errors[index].reindex(map) }
        if model.systemErrors.isEmpty {
            model.systemErrors = errors
        } else {
            ErrorMerge.join(errors, into: &model.systemErrors)
        }
    }
}

extension Array {
    /// Its elements, of which it keeps none: whoever takes one is the only one that holds it.
    fileprivate mutating func takeAll() -> some Sequence<Element> {
        var rest = [Element]()
        swap(&rest, &self)
        rest.reverse()
        return sequence(state: rest) { $0.popLast() }
    }
}

/// Where the documentation is published.
enum OfficialSite {
    static func url(of path: String, _ source: Source) -> String? {
        guard path.utf8.starts(with: "api-reference/".utf8), path.hasSuffix(".md") else { return nil }
        let host = source.language == .en ? "https://apidocs.bitrix24.com/" : "https://apidocs.bitrix24.ru/"
        return host + path.dropLast(3) + ".html"
    }
}
