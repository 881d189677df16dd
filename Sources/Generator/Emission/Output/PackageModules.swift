/// The list of generated modules in `Package.swift`, between two marks.
public enum PackageModules {
    /// A module of a group.
    public struct Module: Hashable, Sendable {
        /// As it is imported.
        public var name: String
        /// The modules that it hands on, and therefore depends on.
        public var reexports: [String]
    }

    /// The line before the list.
    public static let begin = "// b24gen: the generated modules, each with those that it hands on"
    /// The line behind it.
    public static let end = "// b24gen: end of the generated modules"

    /// The manifest with the list of these modules.
    public static func replacing(in manifest: String, with modules: [Module]) throws(CatalogProblem) -> String {
        var lines = manifest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = lines.firstIndex(of: begin), let last = lines.firstIndex(of: end), first < last else {
            throw CatalogProblem("Package.swift: the marks of the generated modules are missing (\(begin))")
        }
        let others = (lines[..<first] + lines[last...]).joined(separator: "\n")
        for module in modules where others.contains("name: \"\(module.name)\"") {
            throw CatalogProblem(
                "Package.swift: \(module.name) is another target already; rename its group in specs/groups.txt")
        }
        var list = ["let modules: KeyValuePairs<String, [String]> = ["]
        for module in modules.sorted(by: { $0.name < $1.name }) {
            let reexports = module.reexports.map { "\"\($0)\"" }.joined(separator: ", ")
            list.append("    \"\(module.name)\": [\(reexports)],")
        }
        list.append("]")
        lines.replaceSubrange((first + 1)..<last, with: list)
        return lines.joined(separator: "\n")
    }
}
