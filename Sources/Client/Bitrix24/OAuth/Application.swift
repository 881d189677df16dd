import Foundation

/// An OAuth application: what it is called, its secret, and where the tokens of its portals live.
///
///     let application = BitrixApplication(clientID: "app.573ad8a0346747.09223434", clientSecret: secret, store: store)
///     let address = try application.authorizationURL(portal: "example.bitrix24.com", state: state)
///     let bitrix = try await application.authorize(code: code)
///     let later = try await application.portal(memberID: "a223c6b3710f85df22e9377d6c4f7553", userID: 1)
public final class BitrixApplication: Sendable {
    public let clientID: String
    let clientSecret: Secret
    let store: CheckedTokenStore
    let settings: BitrixSettings
    /// The only hosts that ever see the application's secret.
    let authorizationServers: Set<String>
    let owners = TokenOwners()
    let writers = TokenWriters()
    private let keepers = Locked(WeakTable<TokenKey, TokenKeeper>())

    /// The authorization servers that the documentation names.
    public static let documentedServers: Set<String> = ["oauth.bitrix.info", "oauth.bitrix24.tech"]

    /// - Parameters:
    ///   - clientID: the `client_id` of the application.
    ///   - clientSecret: its `client_secret`.
    ///   - store: where the tokens of its portals live.
    ///   - storePatience: for how long a store that cannot be reached, such as a database that restarts, is asked again
    ///     before a call fails. Tokens that were refreshed are stored however long it takes.
    ///   - settings: how its clients behave.
    ///   - authorizationServers: hosts, with `:port` where it is not the usual one, that may see the application's
    ///     secret besides the documented ones. The first is asked for tokens where the portal names none.
    public init(
        clientID: String, clientSecret: Secret, store: any TokenStore = MemoryTokenStore(),
        authorizationServers: [String] = [], storePatience: Duration = .seconds(30),
        settings: BitrixSettings = BitrixSettings()
    ) {
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.store = CheckedTokenStore(store: store, time: settings.time, patience: storePatience)
        self.settings = settings
        self.authorizationServers = Self.documentedServers.union(authorizationServers.map { $0.lowercased() })
        preferredServer = authorizationServers.first?.lowercased() ?? "oauth.bitrix.info"
    }

    let preferredServer: String

    /// Where to send a user's browser to allow the application into the portal. The portal sends it back to the
    /// application's address with a `code` that is good for 30 seconds, and with `state` unchanged.
    public func authorizationURL(portal: String, state: String) throws -> URL {
        let query: JSON.Object = [
            "client_id": .string(clientID), "response_type": "code", "state": .string(state),
        ]
        let text =
            try PortalAddress(portal).text + "/oauth/authorize/?"
            + String(decoding: FormEncoder.encode(query), as: UTF8.self)
        guard let url = URL(string: text) else {
            throw BitrixError(.invalidCall, message: "not the address of a portal: give https://HOST/")
        }
        return url
    }

    /// Exchanges the code that the portal sent back, and stores the tokens.
    /// - Parameters:
    ///   - code: the `code` that came; it is good for 30 seconds.
    ///   - server: the `server_domain` that came with it; it has to be on the list.
    public func authorize(code: Secret, server: String? = nil) async throws -> Bitrix {
        let server = try checked(server ?? preferredServer)
        let tokens = try await TokenRequest(application: self).send(
            ["grant_type": "authorization_code", "code": .string(code.reveal())], to: server)
        return try await keep(tokens, isConfirmed: true)
    }

    /// A portal whose tokens are in the store, by the rights of one user; nil where there are none.
    public func portal(memberID: String, userID: Int? = nil) async throws -> Bitrix? {
        guard let tokens = try await store.tokens(for: TokenKey(memberID: memberID, userID: userID)) else { return nil }
        return Bitrix(Client(try TokenConnection(keeper: keeper(for: tokens), settings: settings), settings))
    }

    /// The keys of all tokens in the store.
    public func portals() async throws -> [TokenKey] { try await store.portals() }

    /// Forgets the tokens of one user of a portal. Clients that have them go on until their access token expires.
    public func forget(_ key: TokenKey) async throws { try await store.remove(key) }

    /// Waits until all tokens that were refreshed are in the store. Call it before the process ends: where the store could
    /// not be reached, they are in memory alone.
    public func finishStoring() async { await writers.finish() }

    /// One keeper for a user of a portal, so that all clients share one refresh. It lives as long as they do.
    func keeper(for tokens: Tokens) -> TokenKeeper {
        keepers.withLock { $0.object(for: tokens.key) { TokenKeeper(tokens, application: self) } }
    }

    /// Where new tokens come from: the server that gave the old ones if it is on the list, else the preferred one.
    func server(of tokens: Tokens) throws -> String {
        if let server = tokens.server, let known = try? checked(server) { return known }
        return try checked(preferredServer)
    }

    /// The server, if it is on the list.
    func checked(_ server: String) throws -> String {
        let host = server.lowercased()
        guard authorizationServers.contains(host) else {
            throw BitrixError(
                .authorization,
                message: "\(host) is not on the list of authorization servers; add it if it is to be trusted")
        }
        return host
    }
}

extension BitrixApplication: CustomStringConvertible, CustomReflectable {
    public var description: String { "application \(clientID)" }
    public var customMirror: Mirror { Mirror(self, children: ["clientID": clientID]) }
}
