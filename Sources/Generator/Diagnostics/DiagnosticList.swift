import Bitrix24JSON

/// Diagnostics in the one order in which they are always shown: by place, then rule, then words.
public struct DiagnosticList: Hashable, Sendable {
    public let diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.sorted {
            if $0.position != $1.position { return $0.position < $1.position }
            if $0.rule != $1.rule { return $0.rule < $1.rule }
            if $0.message != $1.message { return $0.message < $1.message }
            return $0.severity.rank < $1.severity.rank
        }
    }

    /// How many there are of each rule, the most frequent first.
    public var countsByRule: [(rule: String, count: Int)] {
        var counts: [String: Int] = [:]
        for diagnostic in diagnostics { counts[diagnostic.rule, default: 0] += 1 }
        return counts.map { (rule: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
    }

    public func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
}

extension Diagnostic.Severity {
    /// The worst first.
    fileprivate var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}
