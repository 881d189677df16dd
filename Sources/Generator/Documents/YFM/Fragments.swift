/// Included files: read once, used by many pages.
extension YFMReader {
    struct Request: Hashable, Sendable {
        var path: String
        var anchor: String
        var withoutTitle: Bool
    }

    func fragment(_ request: Request, chain: IncludeChain) -> Result<Document, SourceTree.Failure> {
        if let known = cache.withLock({ $0.fragments[request] }) { return known }
        let result: Result<Document, SourceTree.Failure>
        do throws(SourceTree.Failure) {
            let bytes = try tree.bytes(of: request.path)
            chain.pay(for: bytes)
            let mode: Mode = request.withoutTitle ? .includeWithoutTitle : .include
            var builder = build(bytes, chain: chain.including(request.path), mode: mode)
            if !request.anchor.isEmpty { builder.keepSection(named: request.anchor) }
            let document = builder.finish()
            // What was left out for the sake of who asked for it is not what others would get.
            if document.diagnostics.contains(where: { IncludeChain.rules.contains($0.rule) }) {
                return .success(document)
            }
            result = .success(document)
        } catch {
            result = .failure(error)
        }
        keep(result, for: request)
        return result
    }

    private func keep(_ result: Result<Document, SourceTree.Failure>, for request: Request) {
        cache.withLock { cache in
            if case .success(let document) = result {
                cache.fragmentBytes += document.bytes.count + document.nodes.count * MemoryLayout<Node>.stride
            }
            if cache.fragmentBytes <= Self.mostFragmentBytes { cache.fragments[request] = result }
        }
    }

    private static let mostFragmentBytes = 1 << 26
}

/// Who includes whom: the page that is read, what it includes, what that includes.
struct IncludeChain {
    private(set) var paths: [String]
    private let budget: Budget

    private final class Budget {
        var includes = 1000
        var bytes = 1 << 25
    }

    /// What is reported where an include is left out because of the page that asks for it.
    static let rules: Set = ["include-cycle", "include-too-deep", "include-too-much"]
    static let deepest = 16

    init(page: String) {
        paths = [page]
        budget = Budget()
    }

    /// The file that is being read.
    var path: String { paths[paths.count - 1] }

    func including(_ path: String) -> IncludeChain {
        var chain = self
        chain.paths.append(path)
        return chain
    }

    /// Lets the page include nothing more.
    func close() { budget.includes = 0 }

    /// Accounts for a file that has to be read for this page.
    func pay(for bytes: [UInt8]) { budget.bytes -= bytes.count }

    /// Whether the page may include one file more.
    func takesOne() -> Bool {
        budget.includes -= 1
        return budget.includes >= 0 && budget.bytes >= 0
    }
}
