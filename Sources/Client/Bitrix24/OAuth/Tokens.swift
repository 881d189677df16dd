import Foundation

/// The right of an application to call one portal for one user.
public struct Tokens: Hashable, Sendable {
    /// Valid for an hour.
    public var accessToken: Secret
    /// Valid for 180 days, replaced with every refresh; nil where the portal handed over none.
    public var refreshToken: Secret?
    /// When the access token expires, in whole seconds, as servers count them: so it is the same date wherever it was
    /// stored meanwhile. nil: nothing says.
    public var expires: Date? {
        didSet { expires = Self.wholeSeconds(expires) }
    }
    /// Names the portal for good; its domain can change.
    public var memberID: String
    /// The user; nil where nothing says.
    public var userID: Int?
    /// Where the portal is now: `https://example.bitrix24.com`, without a path.
    public var portal: String
    /// What the application may do.
    public var scope: [String]
    /// The authorization server that they are of, as a host. It is asked for new ones if it is on the application's
    /// list, never otherwise.
    public var server: String?

    /// - Parameters:
    ///   - accessToken: the `access_token`.
    ///   - refreshToken: the `refresh_token`, if there is one.
    ///   - expires: when the access token does.
    ///   - memberID: the `member_id`.
    ///   - userID: the `user_id`, if it is known.
    ///   - portal: a domain or an address of the portal, such as its `client_endpoint`.
    ///   - scope: what the application may do.
    ///   - server: the authorization server that the tokens are from; used only where it is on the application's list.
    ///   - addresses: which portals may be named by plain `http`. Whether the application may reach the portal at all is
    ///     checked when the tokens are used.
    public init(
        accessToken: Secret, refreshToken: Secret? = nil, expires: Date? = nil, memberID: String, userID: Int? = nil,
        portal: String, scope: [String] = [], server: String? = nil, addresses: AddressPolicy = .publicHosts
    ) throws {
        self.accessToken = accessToken
        self.refreshToken = refreshToken
        self.expires = Self.wholeSeconds(expires)
        self.memberID = memberID
        self.userID = userID
        self.portal = try PortalAddress(portal, addresses: addresses).text
        self.scope = scope
        self.server = server
    }

    /// A date that no calendar can show, as `auth[expires]=nan` would make, says nothing.
    private static func wholeSeconds(_ date: Date?) -> Date? {
        (date?.timeIntervalSince1970).flatMap { Date(portalSeconds: $0.rounded(.down)) }
    }

    var secrets: [Secret] { [accessToken] + (refreshToken.map { [$0] } ?? []) }

    /// Under which they are stored.
    public var key: TokenKey { TokenKey(memberID: memberID, userID: userID) }
}

/// Names the tokens of one user of one portal.
public struct TokenKey: Hashable, Sendable {
    public var memberID: String
    public var userID: Int?
    public init(memberID: String, userID: Int? = nil) {
        self.memberID = memberID
        self.userID = userID
    }
}

extension Date {
    /// A moment that a portal names in seconds since 1970; nil for what is no moment of the calendar's ten thousand years.
    init?(portalSeconds seconds: Double) {
        guard seconds.isFinite, (0..<253_402_300_800).contains(seconds) else { return nil }
        self.init(timeIntervalSince1970: seconds)
    }

    /// The moment so many seconds later; nil where that is none.
    func afterPortalSeconds(_ seconds: Double) -> Date? { Date(portalSeconds: timeIntervalSince1970 + seconds) }
}
