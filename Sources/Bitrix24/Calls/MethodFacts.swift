/// What the documentation says of a method that matters for sending it: generated, one constant a method.
public struct MethodFacts: Hashable, Sendable {
    /// The name on the wire: `im.message.like`.
    public var name: String
    public var rest: RESTVersion
    public var effect: Effect
    /// Whether the method may stand in a batch.
    public var batchable: Bool
    /// The names of the parameters in the order that matters on the wire; empty where none does.
    public var positional: [String]
    /// How it pages; nil for a method that does not.
    public var list: ListFacts?

    public init(
        _ name: String, rest: RESTVersion = .v2, effect: Effect = .unknown, batchable: Bool = true,
        positional: [String] = [], list: ListFacts? = nil
    ) {
        self.name = name
        self.rest = rest
        self.effect = effect
        self.batchable = batchable
        self.positional = positional
        self.list = list
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
