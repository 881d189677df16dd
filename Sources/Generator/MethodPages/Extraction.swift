import APIModel
import Diagnostics
import Documents
import Parallel

/// Documentation in, a model out: reads every page on all cores, interprets it, and resolves what all pages claim.
public struct Extraction: Sendable {
    public var model: Model
    public var diagnostics: [Diagnostic]
    /// Where each row of each table of the method pages went.
    public var rows: [RowAccount]
    /// How many pages were read.
    public var pageCount: Int

    /// One documentation to read.
    public struct Input: Sendable {
        public var tree: SourceTree
        public var source: Source
        /// The pages to read.
        public var paths: [String]
        /// Where the tree lies, as diagnostics name it.
        public var folder: String

        public init(tree: SourceTree, source: Source, paths: [String], folder: String = "") {
            self.tree = tree
            self.source = source
            self.paths = paths
            self.folder = folder
        }
    }

    /// - Parameters:
    ///   - accountsRows: whether to say of every row where it went.
    ///   - isSequential: reads one page at a time, as counting words wants it.
    ///   - observe: is told of every owner's claims as they are resolved, on several threads.
    public static func run(
        _ inputs: [Input], accountsRows: Bool = false, isSequential: Bool = false,
        observe: (@Sendable (ResolvedOwner) -> Void)? = nil
    ) -> Extraction {
        var pages: [SourcedPage] = []
        for input in inputs { pages += read(input, accountsRows, isSequential) }
        let diagnostics = pages.flatMap(\.page.diagnostics)
        let rows = pages.flatMap(\.page.rows)
        let pageCount = pages.count
        let (model, found) = ModelBuilder.build(pages, sources: inputs.map(\.source), observe: observe)
        return Extraction(model: model, diagnostics: diagnostics + found, rows: rows, pageCount: pageCount)
    }

    /// Switches a rule off for this run.
    /// - Returns: whether there is such a rule.
    public static func switchOff(rule: String) -> Bool { RuleBook.switchOff(rule) }

    /// The pages of one documentation, each a pure function of its bytes.
    private static func read(_ input: Input, _ accountsRows: Bool, _ isSequential: Bool) -> [SourcedPage] {
        let reader = YFMReader(tree: input.tree)
        let included = IncludedErrors()
        func page(_ path: String) -> SourcedPage {
            let document: Document
            switch input.source.kind {
            case .yfm: document = reader.read(path)
            case .html: document = HTMLReader().read(path: path, bytes: (try? input.tree.bytes(of: path)) ?? [])
            case .text: document = TextReader().read(path: path, bytes: (try? input.tree.bytes(of: path)) ?? [])
            }
            let page = MethodPage(
                document, language: input.source.language, kind: input.source.kind, accountsRows: accountsRows,
                sharing: included)
            return SourcedPage(page: page, source: input.source, folder: input.folder).located()
        }
        guard isSequential else { return concurrentMap(input.paths, page) }
        return input.paths.map { path in
            defer { VocabularyUse.endPage() }
            return page(path)
        }
    }
}
