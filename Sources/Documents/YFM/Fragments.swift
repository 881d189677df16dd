/// Included files: read once, used by many pages.
extension YFMReader {
    struct Request: Hashable, Sendable {
        var path: String
        var anchor: String
        var withoutTitle: Bool
    }

    func fragment(_ request: Request, chain: [String]) -> Result<Document, SourceTree.Failure> {
        if let known = cache.withLock({ $0.fragments[request] }) { return known }
        let result: Result<Document, SourceTree.Failure>
        do throws(SourceTree.Failure) {
            let bytes = try tree.bytes(of: request.path)
            let document = build(
                bytes, chain: chain + [request.path], mode: request.withoutTitle ? .includeWithoutTitle : .include
            ).finish()
            result = .success(document)
        } catch {
            result = .failure(error)
        }
        cache.withLock { $0.fragments[request] = result }
        return result
    }
}
