import Foundation
import Testing

@testable import Bitrix24

/// Tokens that placements and events hand over: whose they are, and where their portal is, is for the authorization
/// server to say.
struct AdoptionTests {
    /// An authorization server that takes each refresh token once, and a portal that answers who calls.
    private final class Server: Sendable {
        struct State: Sendable {
            var users: [String: Int] = [:]
            var count = 0
            var portal = "https://example.bitrix24.com/rest/"

            mutating func grant(to user: Int) -> (access: String, refresh: String) {
                count += 1
                let pair = (access: "access-\(count)", refresh: "refresh-\(count)")
                users[pair.access] = user
                users[pair.refresh] = user
                return pair
            }
        }
        let state = Locked(State())
        let store = MemoryTokenStore()
        let transport: ScriptedPortal
        let application: BitrixApplication
        private let time: VirtualTime

        init(_ time: VirtualTime) {
            self.time = time
            let state = state
            transport = ScriptedPortal(time: time) { request in
                if request.method == "token" { return Self.token(request.url, state) }
                guard let user = state.current.users[request.auth ?? ""] else {
                    return .error("expired_token", status: 401)
                }
                return .result(.number(.init(user)))
            }
            application = BitrixApplication(
                clientID: "app.1", clientSecret: "client-secret-1", store: store, settings: .scripted(transport, time))
        }

        private static func token(_ url: URL, _ state: Locked<State>) -> HTTPResponse {
            let query = URLComponents(url: url, resolvingAgainstBaseURL: false)?.queryItems ?? []
            let token = query.first { $0.name == "refresh_token" }?.value ?? ""
            return state.withLock { state in
                guard let user = state.users.removeValue(forKey: token) else { return .error("invalid_grant") }
                let pair = state.grant(to: user)
                return .json([
                    "access_token": .string(pair.access), "refresh_token": .string(pair.refresh), "expires_in": 3600,
                    "member_id": "member-1", "client_endpoint": .string(state.portal), "user_id": .number(.init(user)),
                ])
            }
        }

        /// What a placement brings that the user opens.
        func placement(of user: Int, canRefresh: Bool = true) throws -> Tokens {
            let pair = state.withLock { $0.grant(to: user) }
            return try placement("AUTH_ID=\(pair.access)" + (canRefresh ? "&REFRESH_ID=\(pair.refresh)" : ""))
        }

        func placement(_ form: String, domain: String = "example.bitrix24.com") throws -> Tokens {
            let request = try PlacementRequest(
                query: "DOMAIN=\(domain)&PROTOCOL=1", form: "\(form)&AUTH_EXPIRES=3600&member_id=member-1".utf8,
                receivedAt: time.date)
            return try #require(request.sender.tokens)
        }

        /// What an event brings, which names the user.
        func event(of user: Int, canRefresh: Bool, portal: String) throws -> Tokens {
            let pair = state.withLock { $0.grant(to: user) }
            return try Tokens(
                accessToken: Secret(pair.access), refreshToken: canRefresh ? Secret(pair.refresh) : nil,
                memberID: "member-1", userID: user, portal: portal)
        }

        func stored(_ user: Int?) async throws -> Tokens? {
            try await store.tokens(for: TokenKey(memberID: "member-1", userID: user))
        }

        func expireAll() {
            state.withLock { state in
                for name in state.users.keys where name.hasPrefix("access") { state.users[name] = nil }
            }
        }

        var hosts: Set<String> { Set(transport.requests.compactMap(\.url.host)) }
    }

    private static let call = Call(MethodFacts("user.current", effect: .write))

    @Test func eachUserOfAPortalKeepsTheirOwnRights() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let ann = try await server.application.adopt(server.placement(of: 7))
            #expect(try await ann.send(Self.call).result == 7)
            let bob = try await server.application.adopt(server.placement(of: 9))
            for _ in 0..<2 {
                #expect(try await ann.send(Self.call).result == 7)
                #expect(try await bob.send(Self.call).result == 9)
                server.expireAll()
            }
            #expect(try await server.stored(7)?.userID == 7)
            #expect(try await server.stored(9)?.userID == 9)
            #expect(try await server.stored(nil) == nil)
        }
    }

    /// With the same tokens, of which the refresh token is good once.
    @Test func aPageThatIsOpenedAgainIsStillTheUsers() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let tokens = try server.placement(of: 7)
            async let one = server.application.adopt(tokens)
            async let other = server.application.adopt(tokens)
            for bitrix in try await [one, other, server.application.adopt(tokens)] {
                #expect(try await bitrix.send(Self.call).result == 7)
            }
            #expect(server.transport.methods.filter { $0 == "token" }.count == 1)
            // Somebody else's portal gets nothing by them.
            var stolen = tokens
            stolen.memberID = "member-2"
            let error = await #expect(throws: BitrixError.self) { try await server.application.adopt(stolen) }
            #expect(error?.kind == .authorization)
        }
    }

    /// Nobody can say whose these are: they serve the client that they were given to.
    @Test func tokensOfNobodyKnownAreSharedWithNobody() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let ann = try await server.application.adopt(server.placement(of: 7, canRefresh: false))
            let bob = try await server.application.adopt(server.placement(of: 9, canRefresh: false))
            #expect(try await ann.send(Self.call).result == 7)
            #expect(try await bob.send(Self.call).result == 9)
            #expect(try await server.stored(nil) == nil)
            server.expireAll()
            let error = await #expect(throws: BitrixError.self) { try await ann.send(Self.call) }
            #expect(error?.kind == .authorization && error?.code == "expired_token")
        }
    }

    @Test func aRefreshThatAnswersAnotherUsersTokensIsNotTaken() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            var tokens = try server.event(of: 9, canRefresh: true, portal: "example.bitrix24.com")
            tokens.userID = 7
            let bitrix = try await server.application.adopt(tokens)
            server.expireAll()
            let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.call) }
            #expect(error?.kind == .authorization)
            #expect(try await server.stored(7) == tokens)
        }
    }

    @Test(arguments: ["evil.example", "evil.bitrix24.com"])
    func aPlacementThatSomeoneMadeUpChangesNothing(_ domain: String) async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let ann = try await server.application.adopt(server.placement(of: 7))
            let stored = try await server.stored(7)
            let forged = try server.placement("AUTH_ID=mine&REFRESH_ID=mine-too", domain: domain)
            let error = await #expect(throws: BitrixError.self) { try await server.application.adopt(forged) }
            #expect(error?.kind == .authorization)
            #expect(try await ann.send(Self.call).result == 7)
            #expect(try await server.stored(7) == stored)
            #expect(server.hosts == ["example.bitrix24.com", "oauth.bitrix.info"])
        }
    }

    /// It names the user too: what is stored has another address, and nothing proves this one.
    @Test(arguments: ["evil.example", "evil.bitrix24.com"])
    func anEventThatSomeoneMadeUpChangesNothing(_ portal: String) async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let real = try server.event(of: 7, canRefresh: false, portal: "example.bitrix24.com")
            let ann = try await server.application.adopt(real)
            var forged = try Tokens(accessToken: "mine", memberID: "member-1", userID: 7, portal: portal)
            for token in [nil, "mine-too"] as [Secret?] {
                forged.refreshToken = token
                let error = await #expect(throws: BitrixError.self) { try await server.application.adopt(forged) }
                #expect(error?.kind == .authorization)
            }
            #expect(try await server.stored(7) == real)
            #expect(try await ann.send(Self.call).result == 7)
            #expect(server.hosts.isSubset(of: ["example.bitrix24.com", "oauth.bitrix.info"]))
        }
    }

    /// The event says that the portal is elsewhere; its own refresh token proves it, or the one that is stored.
    @Test(arguments: [true, false])
    func aPortalThatHasMovedIsFollowed(canRefresh: Bool) async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let ann = try await server.application.adopt(server.placement(of: 7))
            server.state.withLock { $0.portal = "https://new.bitrix24.com/rest/" }
            let event = try server.event(of: 7, canRefresh: canRefresh, portal: "new.bitrix24.com")
            let again = try await server.application.adopt(event)
            #expect(try await again.send(Self.call).result == 7)
            #expect(try await ann.send(Self.call).result == 7)
            #expect(again.host == "new.bitrix24.com" && ann.host == "new.bitrix24.com")
            #expect(try await server.stored(7)?.portal == "https://new.bitrix24.com")
        }
    }
}
