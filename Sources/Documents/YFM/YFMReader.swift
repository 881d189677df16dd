import Diagnostics

/// Reads pages of YFM Markdown.
public final class YFMReader: Sendable {
    public let tree: SourceTree
    let cache = Locked(Cache())

    /// What many pages ask for.
    struct Cache: Sendable {
        var fragments: [Request: Result<Document, SourceTree.Failure>] = [:]
        var titles: [String: String?] = [:]
        /// Pages that were read for their title and wait to be read as a whole.
        var waiting: [String: [UInt8]] = [:]
    }

    public init(tree: SourceTree) {
        self.tree = tree
    }

    /// The page at a path of the tree; where it cannot be read, an empty document that says why.
    public func read(_ path: String) -> Document {
        do throws(SourceTree.Failure) {
            let waiting = cache.withLock { $0.waiting.removeValue(forKey: path) }
            if let waiting { return read(path, bytes: waiting) }
            return read(path, bytes: try tree.bytes(of: path))
        } catch {
            var builder = DocumentBuilder(path: path)
            builder.report(.error, "page-unreadable", at: .init(), "the page \(error.description)")
            return builder.finish()
        }
    }

    /// A page whose bytes are at hand; what it includes comes from the tree.
    public func read(_ path: String, bytes: [UInt8]) -> Document {
        var builder = build(bytes, chain: [path], mode: .page)
        builder.addSlugs()
        keepTitle(of: path, bytes)
        return builder.finish()
    }

    /// What bytes are read as.
    enum Mode {
        case page, include, includeWithoutTitle
        /// The line of a heading of which only the text matters.
        case heading
    }

    func build(_ bytes: [UInt8], chain: [String], mode: Mode) -> DocumentBuilder {
        let path = chain[chain.count - 1]
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
