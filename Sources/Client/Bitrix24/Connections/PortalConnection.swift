/// How a client reaches its portal, and by what right.
protocol PortalConnection: Sendable {
    /// Where the portal is at present.
    var address: PortalAddress { get }
    /// The address that the program itself wrote, where it did: no policy refuses it.
    var namedAddress: PortalAddress? { get }
    func credentials() async throws -> Credentials
    /// New credentials in the place of ones that have expired; nil where there are no others.
    func renewed(after stale: Credentials) async throws -> Credentials?
    func moved(to address: PortalAddress) async throws
    /// What must not be seen in a message that quotes a request.
    var secrets: [Secret] { get }
}

final class WebhookConnection: PortalConnection {
    private let webhook: Webhook
    private let place: Locked<PortalAddress>

    init(_ webhook: Webhook) {
        self.webhook = webhook
        place = Locked(webhook.address)
    }

    var address: PortalAddress { place.current }
    var namedAddress: PortalAddress? { webhook.address }
    func credentials() -> Credentials { .webhook(user: webhook.user, code: webhook.code) }
    func renewed(after stale: Credentials) -> Credentials? { nil }
    var secrets: [Secret] { [webhook.code] }
    func moved(to address: PortalAddress) { place.withLock { $0 = address } }
}

/// A portal by tokens. Its address always came from outside, so that the policy checks it whenever it changes.
final class TokenConnection: PortalConnection {
    private let keeper: TokenKeeper
    private let place: Locked<PortalAddress>
    private let addresses: AddressPolicy

    init(keeper: TokenKeeper, settings: BitrixSettings) throws {
        self.keeper = keeper
        addresses = settings.addresses
        place = Locked(try PortalAddress(keeper.current.portal, checkedBy: settings.addresses))
    }

    var address: PortalAddress { place.current }
    var namedAddress: PortalAddress? { nil }
    var secrets: [Secret] { keeper.current.secrets }

    func credentials() async throws -> Credentials { try await credentials(of: keeper.valid()) }

    func renewed(after stale: Credentials) async throws -> Credentials? {
        guard case .token(let secret) = stale else { return nil }
        var tokens = keeper.current
        if tokens.accessToken == secret { tokens = try await keeper.refreshed(after: tokens) }
        return try credentials(of: tokens)
    }

    func moved(to address: PortalAddress) async throws {
        place.withLock { $0 = address }
        try await keeper.moved(to: address)
    }

    /// A refresh tells where the portal is now.
    private func credentials(of tokens: Tokens) throws -> Credentials {
        if tokens.portal != place.current.text {
            let address = try PortalAddress(tokens.portal, checkedBy: addresses)
            place.withLock { $0 = address }
        }
        return .token(tokens.accessToken)
    }
}
