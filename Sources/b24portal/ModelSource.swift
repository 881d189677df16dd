import APIModel
import Documents
import Foundation
import MethodPages

/// Where the portal learns which methods there are.
enum ModelSource {
    /// The catalog of a checkout, where the portal is started in one.
    static let catalog = "specs/catalog"

    /// A model's file, or a folder of them: what they say together.
    static func read(_ path: String) throws -> Model {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(description: "there is no model at \(path)")
        }
        let files =
            isFolder.boolValue
            ? try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }.sorted()
                .map { path + "/" + $0 } : [path]
        var together = Model()
        for file in files {
            let model: Model
            do {
                model = try Model(json: [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
            } catch {
                throw Failure(description: "\(file) is not a model: \(error)")
            }
            together.methods += model.methods
            together.events += model.events
            together.types += model.types
            together.systemErrors += model.systemErrors
        }
        return together
    }

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
