import APIModel
import Diagnostics
import Dispatch
import Documents

/// Documentation in, a model out: reads every page on all cores, interprets it and merges.
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

    public static func run(_ inputs: [Input], accountsRows: Bool = false) -> Extraction {
        var pages: [SourcedPage] = []
        for input in inputs { pages += read(input, accountsRows) }
        let diagnostics = pages.flatMap(\.page.diagnostics)
        let rows = pages.flatMap(\.page.rows)
        let pageCount = pages.count
        let (model, found) = Merger.merge(pages, sources: inputs.map(\.source))
        return Extraction(model: model, diagnostics: diagnostics + found, rows: rows, pageCount: pageCount)
    }

    /// The pages of one documentation, each a pure function of its bytes.
    private static func read(_ input: Input, _ accountsRows: Bool) -> [SourcedPage] {
        let reader = YFMReader(tree: input.tree)
        let included = IncludedErrors()
        return concurrentMap(input.paths) { path in
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
    }
}

/// Maps on all cores, in order.
func concurrentMap<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable @escaping (Input) -> Output
) -> [Output] {
    let results = UnsafeMutablePointer<Output>.allocate(capacity: inputs.count)
    defer { results.deallocate() }
    // Pages differ a lot in length; small pieces keep both cores busy to the end.
    let stride = 8
    nonisolated(unsafe) let out = results
    DispatchQueue.concurrentPerform(iterations: (inputs.count + stride - 1) / stride) { piece in
        for index in piece * stride..<min(inputs.count, (piece + 1) * stride) {
            (out + index).initialize(to: transform(inputs[index]))
        }
    }
    return Array(unsafeUninitializedCapacity: inputs.count) { buffer, count in
        if let base = buffer.baseAddress { base.moveInitialize(from: results, count: inputs.count) }
        count = inputs.count
    }
}
