/// What a portal can be told to do wrong.
public enum Fault: Sendable, Equatable {
    /// The answer comes so many milliseconds later.
    case latency(milliseconds: Int)
    /// The call has no effect and is answered with this error. It reaches single commands of a batch too.
    case error(status: Int, code: String, message: String)
    /// The call has no effect and is answered with this status and a page of HTML, as a proxy would.
    case status(Int)
    /// The connection is reset and the call has no effect.
    case resetBefore
    /// The call has its effect, then the connection is reset.
    case resetAfter
    /// The answer ends after so many bytes, although it announces all of them.
    case truncated(bytes: Int)
    /// The answer is not JSON.
    case malformed
    /// `result` has another type than documented.
    case wrongType
    /// The answer comes so many bytes at a time, with a pause between them.
    case slow(bytes: Int, milliseconds: Int)
    /// The caller is sent to another address: `http://127.0.0.1:port`.
    case redirect(to: String)
    /// So many rows appear after the call, in the table of `crm.deal`, `crm.contact`, `user`, `task`, or `crm.item.N`.
    case rowsCreated(table: String, count: Int)
    /// So many rows, chosen by the seed, disappear after the call.
    case rowsDeleted(table: String, count: Int)
}

/// When a fault happens.
public struct FaultRule: Sendable, Equatable {
    /// A method's name, or its beginning with a star: `crm.deal.*`. Whether it stands in a batch does not matter.
    public var method: String
    /// So many calls pass unharmed first.
    public var after: Int
    /// So many are hit; nil: all from then on.
    public var count: Int?
    /// How likely each is hit, decided by the portal's seed.
    public var probability: Double
    public var fault: Fault

    public init(_ fault: Fault, method: String = "*", after: Int = 0, count: Int? = nil, probability: Double = 1) {
        self.fault = fault
        self.method = method
        self.after = after
        self.count = count
        self.probability = probability
    }
}
