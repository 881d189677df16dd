import APIModel
import Diagnostics
import Documents
import MethodPages

/// What every command starts from: the documentation that its options name, read, merged and patched.
struct DocumentationReading {
    var inputs: [Extraction.Input]
    var extraction: Extraction

    init(_ arguments: Arguments) throws(Failure) {
        let documentation = Documentation(
            language: arguments.value("--language").flatMap(Language.init),
            kind: arguments.value("--format").flatMap(Source.Kind.init))
        let folders = arguments.values("--docs")
        inputs = try documentation.inputs(folders.isEmpty ? [Documentation.standardFolder] : folders)
        extraction = Extraction.run(inputs, accountsRows: arguments.value("--rows") != nil)
        extraction.model.distrustCarriers()
        let patches = try Self.patches(arguments.value("--patches"))
        extraction.diagnostics += patches.diagnostics
        extraction.diagnostics += extraction.model.apply(patches.patches)
    }

    /// All patches of a folder; none where the standard one does not exist.
    private static func patches(_ folder: String?) throws(Failure) -> (patches: [Patch], diagnostics: [Diagnostic]) {
        let tree: SourceTree
        do throws(SourceTree.Failure) {
            tree = try SourceTree(root: folder ?? "specs/patches")
        } catch {
            guard let folder else { return ([], []) }
            throw .unreadable("\(folder) \(error)")
        }
        var all: (patches: [Patch], diagnostics: [Diagnostic]) = ([], [])
        for path in tree.paths(endingIn: ".json") {
            let name = "\(folder ?? "specs/patches")/\(path)"
            do throws(SourceTree.Failure) {
                let (patches, diagnostics) = Patch.read(path: name, bytes: try tree.bytes(of: path))
                all.patches += patches
                all.diagnostics += diagnostics
            } catch {
                throw .unreadable("\(name) \(error)")
            }
        }
        return all
    }
}
