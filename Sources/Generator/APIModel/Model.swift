/// What the documentation says of the API, as data: the boundary between reading and writing.
public struct Model: Hashable, Sendable {
    /// Which documentation was read.
    public var sources: [Source] = []
    /// Every page that gave a fact; referred to by index.
    public var pages: [Page] = []
    /// Sorted by name, then REST version.
    public var methods: [Method] = []
    /// Sorted by name.
    public var events: [Event] = []
    /// Objects described once and referred to, sorted by name.
    public var types: [NamedType] = []
    /// Errors that any method may answer.
    public var systemErrors: [APIError] = []

    public init() {}
}

public struct Source: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable { case yfm, html, text }

    public var id: String
    public var kind: Kind
    public var language: Language
    public var digest: String

    public init(id: String, kind: Kind, language: Language, digest: String) {
        self.id = id
        self.kind = kind
        self.language = language
        self.digest = digest
    }
}

public enum Language: String, Sendable, CaseIterable { case en, ru }

public struct Page: Hashable, Sendable {
    /// The id of its source.
    public var source: String
    public var path: String
    /// The official page, where it is known.
    public var url: String?

    public init(source: String, path: String, url: String? = nil) {
        self.source = source
        self.path = path
        self.url = url
    }
}

/// A text in the languages in which it was found.
public struct LocalizedText: Hashable, Sendable {
    public var en: String?
    public var ru: String?

    public init(en: String? = nil, ru: String? = nil) {
        self.en = en
        self.ru = ru
    }

    public var isEmpty: Bool { en == nil && ru == nil }

    public subscript(language: Language) -> String? {
        get { language == .en ? en : ru }
        set { if language == .en { en = newValue } else { ru = newValue } }
    }
}

/// Where a fact comes from.
public struct Evidence: Hashable, Sendable {
    public enum Origin: String, Sendable, CaseIterable {
        case table, example, prose, link, error, name, elimination, otherPage = "other-page", patch, typescript
    }

    /// An index of the model's `pages`.
    public var page: Int
    public var line: Int
    public var column: Int
    /// Which fact: "itself", "type", "required", "default", …
    public var fact: String
    public var from: Origin
    /// The anchor of the section that the line stands in; nil at the beginning of a page.
    public var anchor: String?

    public init(page: Int, line: Int, column: Int, fact: String = "itself", from: Origin = .table) {
        self.page = page
        self.line = line
        self.column = column
        self.fact = fact
        self.from = from
    }
}
