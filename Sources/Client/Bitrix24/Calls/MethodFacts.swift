/// What the documentation says of a method that matters for sending it.
public struct MethodFacts: Hashable, Sendable {
    /// One reference: every call has facts, and is handed on through thousands of generated functions.
    private var facts: Shared<Facts>

    private struct Facts: Hashable, Sendable {
        var name: String
        var rest: RESTVersion
        var effect: Effect
        var batchable: Bool
        var positional: [String]
        var list: ListFacts?
    }

    /// The name on the wire: `im.message.like`.
    public var name: String {
        get { facts.value.name }
        set { facts.value.name = newValue }
    }
    public var rest: RESTVersion {
        get { facts.value.rest }
        set { facts.value.rest = newValue }
    }
    public var effect: Effect {
        get { facts.value.effect }
        set { facts.value.effect = newValue }
    }
    /// Whether the method may stand in a batch.
    public var batchable: Bool {
        get { facts.value.batchable }
        set { facts.value.batchable = newValue }
    }
    /// The names of the parameters in the order that matters on the wire; empty where none does.
    public var positional: [String] {
        get { facts.value.positional }
        set { facts.value.positional = newValue }
    }
    /// How it pages; nil for a method that does not.
    public var list: ListFacts? {
        get { facts.value.list }
        set { facts.value.list = newValue }
    }

    public init(
        _ name: String, rest: RESTVersion = .v2, effect: Effect = .unknown, batchable: Bool = true,
        positional: [String] = [], list: ListFacts? = nil
    ) {
        facts = Shared(
            Facts(
                name: name, rest: rest, effect: effect, batchable: batchable, positional: positional, list: list))
    }

    /// Most methods: nothing to say but what they do. Short for those who compile them by the thousand.
    public static func read(_ name: String) -> MethodFacts { MethodFacts(name, effect: .read) }
    public static func write(_ name: String) -> MethodFacts { MethodFacts(name, effect: .write) }

    /// Name and version together identify a method.
    public enum RESTVersion: Int, Hashable, Sendable { case v2 = 2, v3 = 3 }

    /// What a call does to the portal. It decides what may be sent twice: only a `read`.
    public enum Effect: String, Hashable, Sendable {
        case read, write
        /// Reading removes what was read.
        case consume
        /// Counts as a write.
        case unknown
    }
}
