/// A group of the API: one module of the library, one file of the catalog.
public struct APIGroup: Hashable, Sendable {
    /// As on the command line: `--only im`.
    public var id: String
    /// The module's name.
    public var module: String
    /// The first segments of the names of its methods.
    public internal(set) var roots: [Root] = []
    /// The scopes of its events, where they are others than the roots.
    public internal(set) var scopes: [String] = []

    /// The first segment of the names of methods.
    public struct Root: Hashable, Sendable {
        /// In small letters.
        public var name: String
        /// Whether the rule placed it, and nobody has decided yet.
        public var isPlacedByRule = false
    }

    /// A group with the name of its module, which begins with `Bitrix24` as all do.
    init(id: String, named name: String) {
        self.id = id
        module = "Bitrix24" + name
    }

    /// What every group needs: error codes, shared types, the namespaces that several groups extend.
    static let shared = APIGroup(id: "shared", named: "Shared")
}
