import Foundation

/// What a portal hands over with an event, a placement, an installation or a robot's request: who calls, and perhaps
/// tokens. Absent tokens are normal: an event that nobody's action caused has none.
public struct HandedOver: Hashable, Sendable {
    /// Names the portal for good.
    public var memberID: String?
    /// The portal's domain at present.
    public var domain: String?
    /// The right to call, where it was given; nil also where the portal's address is none that could be trusted with it.
    /// Placements and many events do not say which user's it is: ``BitrixApplication/adopt(_:)`` finds out.
    public var tokens: Tokens?
    /// By which the application knows that it is the portal that calls.
    public var applicationToken: Secret?

    /// Whether the token is the one that the portal gave when the application was installed; false where none came.
    /// The comparison takes the same time whatever differs.
    public func isAuthentic(_ expected: Secret) -> Bool {
        guard let applicationToken, !expected.reveal().isEmpty else { return false }
        return applicationToken == expected
    }

    /// What can name a portal in a store: anybody can send anything as one.
    private static func name(_ text: String) -> String? {
        text.utf8.count <= 256 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f } ? text : nil
    }

    /// From the `auth` of an event or of a robot's request.
    init(auth: JSON?, receivedAt date: Date) {
        func text(_ key: String) -> String? {
            guard let value = auth?[key]?.string, !value.isEmpty else { return nil }
            return value
        }
        memberID = text("member_id").flatMap(Self.name)
        domain = text("domain")
        applicationToken = text("application_token").map { Secret($0) }
        guard let access = text("access_token"), let member = memberID, let portal = text("client_endpoint") ?? domain
        else { return }
        let expires =
            text("expires").flatMap(Double.init).flatMap(Date.init(portalSeconds:))
            ?? text("expires_in").flatMap(Double.init).flatMap(date.afterPortalSeconds)
        tokens = try? Tokens(
            accessToken: Secret(access), refreshToken: text("refresh_token").map { Secret($0) }, expires: expires,
            memberID: member, userID: text("user_id").flatMap(Int.init), portal: portal,
            scope: (text("scope") ?? "").split { $0 == "," || $0 == " " }.map(String.init),
            server: text("server_endpoint").flatMap { try? PortalAddress($0).limitKey })
    }

    /// From the fields of a placement.
    init(placement form: JSON.Object, receivedAt date: Date) {
        func text(_ key: String) -> String? {
            guard let value = form[key]?.string, !value.isEmpty else { return nil }
            return value
        }
        memberID = text("member_id").flatMap(Self.name)
        domain = text("DOMAIN")
        applicationToken = nil
        guard let access = text("AUTH_ID"), let member = memberID, let domain else { return }
        let scheme = text("PROTOCOL") == "0" ? "http" : "https"
        tokens = try? Tokens(
            accessToken: Secret(access), refreshToken: text("REFRESH_ID").map { Secret($0) },
            expires: text("AUTH_EXPIRES").flatMap(Double.init).flatMap(date.afterPortalSeconds), memberID: member,
            portal: "\(scheme)://\(domain)",
            server: text("SERVER_ENDPOINT").flatMap { try? PortalAddress($0).limitKey })
    }
}
