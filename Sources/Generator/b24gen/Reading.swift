import APIModel
import Diagnostics
import Documents
import MethodPages
import Parallel

/// What every command starts from: the documentation that its options name, read, merged and patched.
struct DocumentationReading {
    var inputs: [Extraction.Input]
    var extraction: Extraction
    /// The claims about the owner that was asked for.
    var resolved: [ResolvedOwner] = []

    /// What `--docs` names, or the pages under specs.
    /// - Parameter explaining: the method or event whose claims are kept.
    init(_ arguments: Arguments, explaining owner: String? = nil) throws(Failure) {
        for rule in arguments.values("--without") where !Extraction.switchOff(rule: rule) {
            let suggestion = Suggestion.of(rule, among: RuleCount.identifiers)
            throw .wrongUse("there is no rule \(rule)", hint: suggestion.map { "did you mean \($0)?" })
        }
        let documentation = Documentation(
            language: arguments.value("--language").flatMap(Language.init),
            kind: arguments.value("--format").flatMap(Source.Kind.init))
        try self.init(
            documentation, folders: arguments.values("--docs"), patches: arguments.value("--patches"),
            accountsRows: arguments.value("--rows") != nil, explaining: owner)
    }

    /// Reads folders of documentation; without any, the pages under specs.
    init(
        _ documentation: Documentation = Documentation(), folders: [String], patches folder: String?,
        accountsRows: Bool = false, explaining owner: String? = nil
    ) throws(Failure) {
        inputs = try documentation.inputs(folders.isEmpty ? [Documentation.standardFolder] : folders)
        let kept = Kept()
        let observe: @Sendable (ResolvedOwner) -> Void = { if $0.name == owner { kept.add($0) } }
        extraction = Extraction.run(inputs, accountsRows: accountsRows, observe: owner == nil ? nil : observe)
        resolved = kept.owners
        extraction.model.distrustCarriers()
        let patches = try Self.patches(folder)
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

/// Claims that several threads hand over.
private final class Kept: Sendable {
    private let list = Locked<[ResolvedOwner]>([])

    func add(_ owner: ResolvedOwner) { list.withLock { $0.append(owner) } }

    var owners: [ResolvedOwner] { list.withLock { $0 } }
}
