/// A call as a value: what to send, and how to read the answer. It can be sent, batched and paged.
public struct Call<Output: Sendable>: Sendable {
    public let method: MethodFacts
    public var arguments: Arguments
    public let decode: @Sendable (Answer) throws -> Output
    /// By which later commands of a batch refer to its result.
    public internal(set) var name: String?
    /// Arguments that are results of earlier commands.
    var references: [ReferencePlacement] = []

    public init(
        _ method: MethodFacts, _ arguments: Arguments = Arguments(),
        decode: @escaping @Sendable (Answer) throws -> Output
    ) {
        self.method = method
        self.arguments = arguments
        self.decode = decode
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
