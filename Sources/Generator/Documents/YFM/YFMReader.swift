import Diagnostics
import Parallel

/// Reads pages of YFM Markdown.
public final class YFMReader: Sendable {
    public let tree: SourceTree
    let cache = Locked(Cache())

    /// What many pages ask for.
    struct Cache: Sendable {
        var fragments: [Request: Result<Document, SourceTree.Failure>] = [:]
        var fragmentBytes = 0
        var titles: [String: String?] = [:]
        /// The headings of pages by their names.
        var headings: [String: [String: String]] = [:]
    }

    public init(tree: SourceTree) {
        self.tree = tree
    }

    /// The page at a path of the tree; where it cannot be read, an empty document that says why.
    public func read(_ path: String) -> Document {
        do throws(SourceTree.Failure) {
            return read(path, bytes: try tree.bytes(of: path))
        } catch {
            var builder = DocumentBuilder(path: path)
            builder.report(.error, "page-unreadable", at: .init(), "the page \(error.description)")
            return builder.finish()
        }
    }

    /// A page whose bytes are at hand; what it includes comes from the tree.
    public func read(_ path: String, bytes: [UInt8]) -> Document {
        guard bytes.count <= Self.longestPage else {
            var builder = DocumentBuilder(path: path)
            builder.report(
                .error, "page-too-large", at: .init(), "the page has \(bytes.count) bytes and was not read",
                hint: "a page has at most \(Self.longestPage)")
            return builder.finish()
        }
        var builder = build(bytes, chain: IncludeChain(page: path), mode: .page)
        builder.addSlugs()
        keepTitle(of: path, bytes)
        return builder.finish()
    }

    /// What bytes are read as.
    enum Mode {
        case page, include, includeWithoutTitle
    }

    func build(_ bytes: [UInt8], chain: IncludeChain, mode: Mode) -> DocumentBuilder {
        let path = chain.path
        let text = PageText(bytes, path: path)
        return text.bytes.withUnsafeBufferPointer { input in
            var scanner = Scanner(input: input, path: path)
            scanner.run()
            return CommonMark.parse(scanner.scan.markdown) { root in
                var builder = DocumentBuilder(path: path)
                builder.diagnostics = text.diagnostics + scanner.diagnostics
                var converter = Converter(
                    input: input, scan: scanner.scan, reader: self, chain: chain, mode: mode,
                    builder: builder)
                converter.convert(root)
                if mode == .page, converter.builder.nodes[0].text.isEmpty {
                    converter.builder.setTitle(converter.builder.intern(text.title))
                }
                return converter.builder
            }
        }
    }
}
