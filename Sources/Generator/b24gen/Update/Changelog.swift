import Changes

/// CHANGELOG.md: the versions, the newest first, above them what is not released.
struct Changelog {
    static let file = "CHANGELOG.md"
    private static let unreleased = "## Unreleased"
    private var lines: [String]

    init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// The text with an entry of the changes under what is not released; an entry of the same day is replaced.
    func adding(_ changes: ChangeList, date: String) -> String {
        guard !changes.changes.isEmpty else { return lines.joined(separator: "\n") }
        var lines = lines
        let heading = "### The API, as documented on \(date)"
        let entry = ChangeReport(changes).markdown.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("### ") ? "#" + $0 : String($0) }
        if !lines.contains(Self.unreleased) {
            let first = lines.firstIndex { $0.hasPrefix("## ") } ?? lines.count
            lines.insert(contentsOf: [Self.unreleased, ""], at: first)
        }
        if let start = lines.firstIndex(of: heading) {
            let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("## ") || $0.hasPrefix("### ") } ?? lines.count
            lines.removeSubrange(start..<end)
        }
        let start = lines.firstIndex(of: Self.unreleased)!
        // Behind what people wrote under the heading.
        let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("## ") } ?? lines.count
        var block = [heading, ""] + entry
        while block.last == "" { block.removeLast() }
        var before = Array(lines[..<end])
        while before.last == "" { before.removeLast() }
        return (before + [""] + block + [""] + lines[end...]).joined(separator: "\n")
    }

    /// The version behind the newest one.
    func nextVersion(isBreaking: Bool) -> String {
        let newest =
            lines.lazy.compactMap { line -> [Int]? in
                guard line.hasPrefix("## ") else { return nil }
                let numbers = line.dropFirst(3).prefix { $0 != " " }.split(separator: ".").compactMap { Int($0) }
                return numbers.count == 3 ? numbers : nil
            }.first ?? [0, 0, 0]
        let (major, minor, patch) = (newest[0], newest[1], newest[2])
        guard isBreaking else { return "\(major).\(minor).\(patch + 1)" }
        return major == 0 ? "0.\(minor + 1).0" : "\(major + 1).0.0"
    }
}
