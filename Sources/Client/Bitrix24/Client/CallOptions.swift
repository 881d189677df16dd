/// What applies to single calls rather than to a client.
///
///     try await bitrix.with { $0.deadline = .seconds(5) }.crm.deal.get(id: 1)
public struct CallOptions: Hashable, Sendable {
    /// How long a call may take as a whole: all waits, all attempts.
    public var deadline: Duration?
    /// Who goes first where calls wait for the portal's rate limit; nil: those with a deadline.
    public var priority: CallPriority?
    /// The caller's word that the call does no harm when it is executed twice: after a broken connection or a server
    /// error it is sent again, though it writes.
    public var mayRepeat = false
    /// How often a list is read, where it can be read by offsets alone and only another look tells whether rows were
    /// missed: see <doc:Listing>. The default, 2, ends in an error where the second look finds that rows came or went;
    /// more let it look again before. 1 trusts such a list unless it shows that it changed.
    public var listPasses = 2
    /// How the arguments travel; REST 3 knows JSON only.
    public var body = Body.json

    public init() {}

    public enum Body: Hashable, Sendable {
        case json
        /// A form with nested names, as some old methods want it: `null` and empty arrays can't travel so.
        case form
    }
}
