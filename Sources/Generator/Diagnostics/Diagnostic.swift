/// Something that a person should know about a source: what is wrong, where, and what to do.
///
/// Diagnostics are values: stages return them beside their result and never print.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Sendable, CaseIterable {
        case error, warning, note
    }

    public var severity: Severity
    /// The stable name of the rule that found it: `table-row-short`, `differs-required`.
    public var rule: String
    public var position: Position
    public var message: String
    /// What to do about it, where there is something to do.
    public var hint: String?
    /// The other places that the message speaks of: the second of two that contradict each other.
    public var related: [Position]

    public init(
        _ severity: Severity, _ rule: String, at position: Position, _ message: String,
        hint: String? = nil, related: [Position] = []
    ) {
        self.severity = severity
        self.rule = rule
        self.position = position
        self.message = message
        self.hint = hint
        self.related = related
    }
}
