import APIModel

/// Which page decides when two of them contradict each other.
///
/// 1. A page of the current documentation before one of an older: an older one has types `unknown`
///    or none, and no answers with `time`.
/// 2. A source that keeps every mark before a text that lost some: YFM and HTML before text.
/// 3. English before Russian.
/// 4. The smaller path, so that the order of the files never matters.
struct PageRank: Comparable {
    var age: Int
    var form: Int
    var language: Int
    var path: String

    init(_ page: SourcedPage) {
        let method = page.page.method
        let fields = method?.parameters ?? []
        let untyped = fields.filter { $0.declared == nil || $0.declared == "unknown" }.count
        age = (untyped > 0 ? 2 : 0) + ((method?.response.count ?? 2) < 2 ? 1 : 0)
        form = page.source.kind == .text ? 1 : 0
        language = page.page.language == .en ? 0 : 1
        path = page.page.files[0]
        // A text that lost its types is not old for it.
        if form == 1, (method?.response.count ?? 0) >= 2 { age = 0 }
    }

    static func < (a: PageRank, b: PageRank) -> Bool {
        (a.age, a.form, a.language, a.path) < (b.age, b.form, b.language, b.path)
    }
}

/// A page and the documentation that it is from.
public struct SourcedPage: Sendable {
    public var page: MethodPage
    public var source: Source
    /// Where the documentation lies; with it, a path leads to the file.
    public var folder: String

    public init(page: MethodPage, source: Source, folder: String = "") {
        self.page = page
        self.source = source
        self.folder = folder
    }

    /// The path that a person can open.
    func file(_ path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }

    /// The page with positions that a person can open.
    func located() -> SourcedPage {
        guard !folder.isEmpty else { return self }
        var copy = self
        for index in copy.page.diagnostics.indices {
            copy.page.diagnostics[index].position.path = file(copy.page.diagnostics[index].position.path)
            for place in copy.page.diagnostics[index].related.indices {
                copy.page.diagnostics[index].related[place].path = file(
                    copy.page.diagnostics[index].related[place].path)
            }
        }
        for index in copy.page.rows.indices {
            copy.page.rows[index].position.path = file(copy.page.rows[index].position.path)
        }
        return copy
    }
}
