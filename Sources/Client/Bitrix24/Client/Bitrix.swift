/// A Bitrix24 portal and the right to call it. Cheap to copy; the methods of the API hang off it:
///
///     let bitrix = try Bitrix(webhook: "https://example.bitrix24.com/rest/1/abcdef0123456789/")
///     try await bitrix.im.message.like(messageID: 34247, action: .plus)
public struct Bitrix: Sendable {
    /// One reference, so that the namespaces of the API, which all hold a portal, are as small.
    private var state: State

    private final class State: Sendable {
        let client: Client
        let options: CallOptions
        init(_ client: Client, _ options: CallOptions) {
            self.client = client
            self.options = options
        }
    }

    init(_ client: Client) { state = State(client, CallOptions()) }

    var client: Client { state.client }

    /// What applies to the calls made through this copy.
    public var options: CallOptions {
        get { state.options }
        set { state = State(client, newValue) }
    }

    /// A portal by an inbound webhook. Throws where the text is not the address of one.
    public init(webhook: String, settings: BitrixSettings = BitrixSettings()) throws {
        self.init(Client(WebhookConnection(try Webhook(webhook, addresses: settings.addresses)), settings))
    }

    public init(webhook: Webhook, settings: BitrixSettings = BitrixSettings()) {
        self.init(Client(WebhookConnection(webhook), settings))
    }

    /// A portal by tokens that it handed over in a placement or an event. They are good for an hour: to have them
    /// refreshed, let ``BitrixApplication/adopt(_:)`` take them over.
    public init(tokens: Tokens, settings: BitrixSettings = BitrixSettings()) throws {
        let keeper = TokenKeeper(tokens, application: nil)
        self.init(Client(try TokenConnection(keeper: keeper, settings: settings), settings))
    }

    /// The same portal with other options for the calls made through the copy.
    ///
    ///     try await bitrix.with { $0.deadline = .seconds(5) }.user.current()
    public func with(_ change: (inout CallOptions) -> Void) -> Bitrix {
        var copy = self
        change(&copy.options)
        return copy
    }

    /// The portal's host at present.
    public var host: String { client.connection.address.host }

    /// The moment by which a call that begins now has to be done.
    var deadline: Duration? { options.deadline.map { client.settings.time.now + $0.bounded } }
}

extension Bitrix: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "Bitrix24 portal \(host)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["host": host, "options": options]) }
}
