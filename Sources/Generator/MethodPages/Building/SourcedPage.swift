import APIModel

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

/// Where the documentation is published.
enum OfficialSite {
    static func url(of path: String, _ source: Source) -> String? {
        guard path.utf8.starts(with: "api-reference/".utf8), path.hasSuffix(".md") else { return nil }
        let host = source.language == .en ? "https://apidocs.bitrix24.com/" : "https://apidocs.bitrix24.ru/"
        return host + path.dropLast(3) + ".html"
    }
}
