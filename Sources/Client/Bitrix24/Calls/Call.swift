/// A call as a value: what to send, and how to read the answer. It can be sent, batched and paged.
public struct Call<Output: Sendable>: Sendable {
    private var parts: Shared<Parts>

    private struct Parts: Sendable {
        let method: MethodFacts
        var arguments: Arguments
        let decode: @Sendable (Answer) throws -> Output
        var name: String?
        var references: [ReferencePlacement] = []
    }

    public var method: MethodFacts { parts.value.method }
    public var arguments: Arguments {
        get { parts.value.arguments }
        set { parts.value.arguments = newValue }
    }
    public var decode: @Sendable (Answer) throws -> Output { parts.value.decode }
    /// By which later commands of a batch refer to its result.
    public internal(set) var name: String? {
        get { parts.value.name }
        set { parts.value.name = newValue }
    }
    /// Arguments that are results of earlier commands.
    var references: [ReferencePlacement] {
        get { parts.value.references }
        set { parts.value.references = newValue }
    }

    public init(
        _ method: MethodFacts, _ arguments: Arguments = Arguments(),
        decode: @escaping @Sendable (Answer) throws -> Output
    ) {
        parts = Shared(Parts(method: method, arguments: arguments, decode: decode))
    }

    /// The same call, its answer turned into something else.
    public func map<Other: Sendable>(_ transform: @escaping @Sendable (Output) throws -> Other) -> Call<Other> {
        var other = Call<Other>(method, arguments) { [decode] in try transform(decode($0)) }
        other.name = name
        other.references = references
        return other
    }

    /// The same call, its output beside the answer, which tells `time`, `total` and `next`.
    ///
    ///     let (deals, answer) = try await bitrix.send(bitrix.value { $0.crm.deal.list() }.withAnswer())
    public func withAnswer() -> Call<(output: Output, answer: Answer)> {
        var other = Call<(output: Output, answer: Answer)>(method, arguments) { [decode] in (try decode($0), $0) }
        other.name = name
        other.references = references
        return other
    }
}

extension Call where Output == Answer {
    /// A call whose answer stays as it came.
    public init(_ method: MethodFacts, _ arguments: Arguments = Arguments()) {
        self.init(method, arguments) { $0 }
    }
}
