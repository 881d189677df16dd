/// Webhooks, applications and the tokens that they were given.
struct Accounts: Sendable {
    var webhooks: [String: Webhook] = [:]
    var applications: [String: Application] = [:]
    var administrators: Set<Int> = [1]
    private var byAccess: [String: Grant] = [:]
    private var byRefresh: [String: Grant] = [:]
    private var codes: [String: AuthorizationCode] = [:]
    private var generator: SeededGenerator

    /// Beyond so many, those that have ended are forgotten: every event brings a pair.
    private var grantLimit = 10_000

    struct Webhook: Sendable {
        var user: Int
        /// nil: all of them.
        var scopes: Set<String>?
    }

    struct AuthorizationCode: Sendable {
        var clientID: String
        var user: Int
        var expires: Double
    }

    init(generator: SeededGenerator) { self.generator = generator }

    /// Who calls with the code of a webhook, or with a token.
    func caller(_ webhook: RESTAddress.Webhook?, token: String?, at now: Double) throws(Refusal) -> Caller {
        if let webhook {
            guard let known = webhooks[webhook.code], known.user == webhook.user else { throw .noAuthorization }
            return Caller(
                user: known.user, way: .webhook(code: webhook.code), scopes: known.scopes,
                isAdministrator: administrators.contains(known.user))
        }
        guard let token, let grant = byAccess[token] else { throw .noAuthorization }
        guard now < grant.expires else { throw .expiredToken }
        return Caller(
            user: grant.user, way: .application(clientID: grant.clientID), scopes: grant.scopes,
            isAdministrator: administrators.contains(grant.user))
    }

    mutating func authorize(_ clientID: String, user: Int, at now: Double) -> String {
        let code = generator.code(length: 32)
        codes[code] = AuthorizationCode(clientID: clientID, user: user, expires: now + Lifetime.code)
        return code
    }

    mutating func exchange(code: String, for clientID: String, at now: Double) throws(Refusal) -> Grant {
        guard let known = codes.removeValue(forKey: code), known.clientID == clientID, now < known.expires else {
            throw .invalidGrant
        }
        return grant(clientID, user: known.user, at: now)
    }

    /// The old refresh token is worth nothing afterwards.
    mutating func refresh(_ token: String, for clientID: String, at now: Double) throws(Refusal) -> Grant {
        guard let known = byRefresh[token], known.clientID == clientID, now < known.refreshExpires else {
            throw .invalidGrant
        }
        byRefresh[token] = nil
        return grant(clientID, user: known.user, at: now)
    }

    mutating func grant(_ clientID: String, user: Int, at now: Double) -> Grant {
        let grant = Grant(
            clientID: clientID, user: user, access: generator.code(length: 32), refresh: generator.code(length: 32),
            expires: now + Lifetime.access, refreshExpires: now + Lifetime.refresh,
            scopes: applications[clientID]?.scopes)
        if byAccess.count > grantLimit {
            byAccess = byAccess.filter { now < $0.value.expires }
            byRefresh = byRefresh.filter { now < $0.value.refreshExpires }
            grantLimit = max(grantLimit, byAccess.count * 2)
        }
        byAccess[grant.access] = grant
        byRefresh[grant.refresh] = grant
        return grant
    }

    /// Access tokens end at once; refresh tokens still work.
    mutating func expireTokens(at now: Double) {
        for key in byAccess.keys { byAccess[key]?.expires = now }
    }

    /// All tokens of an application end at once.
    mutating func revoke(_ clientID: String) {
        byAccess = byAccess.filter { $0.value.clientID != clientID }
        byRefresh = byRefresh.filter { $0.value.clientID != clientID }
        codes = codes.filter { $0.value.clientID != clientID }
    }

    enum Lifetime {
        static let code = 30.0
        static let access = 3600.0
        static let refresh = 180.0 * 86_400
    }
}

/// An application registered on the portal.
public struct Application: Sendable {
    public var clientID: String
    public var clientSecret: String
    /// nil: all of them.
    public var scopes: Set<String>?
    public var redirectURI: String
    /// What its events carry, so that it can tell who sent them.
    public var applicationToken: String
    /// Nothing is delivered to it before.
    public var isInstalled: Bool

    public init(
        clientID: String, clientSecret: String, scopes: Set<String>? = nil, redirectURI: String = "",
        applicationToken: String, isInstalled: Bool = true
    ) {
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.scopes = scopes
        self.redirectURI = redirectURI
        self.applicationToken = applicationToken
        self.isInstalled = isInstalled
    }
}

/// A pair of tokens.
struct Grant: Sendable {
    var clientID: String
    var user: Int
    var access: String
    var refresh: String
    var expires: Double
    var refreshExpires: Double
    var scopes: Set<String>?
}

extension Refusal {
    static let invalidGrant = Refusal(400, "invalid_grant", "Invalid authorization tokens provided")
    static let invalidClient = Refusal(400, "invalid_client", "Invalid client data was provided")
    static let invalidOAuthRequest = Refusal(400, "invalid_request", "An incorrectly formatted authorization request")
}
