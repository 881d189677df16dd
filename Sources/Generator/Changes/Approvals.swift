/// Changes that someone has approved, each by its fingerprint: a line each, with words behind it that say what it is.
public struct Approvals: Sendable, Equatable {
    /// The fingerprints.
    public private(set) var fingerprints: Set<String> = []
    private var lines: [String] = []

    /// No approvals.
    public init() {}

    /// Reads a file; empty lines and lines that start with `#` say nothing.
    public init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let word = line.split(separator: " ").first else { continue }
            fingerprints.insert(String(word))
            lines.append(String(line))
        }
    }

    /// Adds changes that are not approved yet.
    public mutating func approve(_ changes: [Change]) {
        for change in changes where fingerprints.insert(change.fingerprint).inserted {
            let words = "\(change.fingerprint) \(change.owner): \(change.message) [\(change.rule.id)]"
            lines.append(String(words.map { $0.isNewline ? " " : $0 }))
        }
    }

    /// The text of the file.
    public var text: String {
        "# Changes of the API that were looked at and approved: fingerprint, what it is. `b24gen update --approve` adds them.\n"
            + lines.sorted().map { $0 + "\n" }.joined()
    }
}
