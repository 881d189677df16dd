import APIModel
import Documents
import MethodPages

/// Where the portal learns which methods there are.
enum ModelSource {
    /// The Markdown of the documentation itself, with its examples.
    static func extract(_ folder: String) throws -> Model {
        let tree: SourceTree
        do {
            tree = try SourceTree(root: folder)
        } catch {
            throw Failure(description: "\(folder) \(error)")
        }
        let paths = tree.paths.filter {
            $0.hasPrefix("api-reference/") && $0.hasSuffix(".md") && !$0.contains("/_include")
        }
        guard !paths.isEmpty else { throw Failure(description: "\(folder) has no pages under api-reference") }
        let isRussian = folder.split(whereSeparator: { !$0.isLetter }).last == "ru"
        let source = Source(id: "docs", kind: .yfm, language: isRussian ? .ru : .en, digest: "")
        return Extraction.run([.init(tree: tree, source: source, paths: paths)]).model
    }

    struct Failure: Error, CustomStringConvertible { var description: String }
}
