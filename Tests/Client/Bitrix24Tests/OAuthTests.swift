import Foundation
import Testing

@testable import Bitrix24

struct OAuthTests {
    /// A portal and its authorization server: one access token is good, and a refresh token is taken once.
    private final class Server: Sendable {
        struct State: Sendable {
            var access = "access-1"
            var refresh = "refresh-1"
            var refreshes = 0
        }
        let state = Locked(State())
        let time: VirtualTime
        var portal: ScriptedPortal { transport.current! }
        private let transport = Locked<ScriptedPortal?>(nil)

        init(_ time: VirtualTime) {
            self.time = time
            let state = state
            transport.withLock {
                $0 = ScriptedPortal(time: time) { request in
                    try await time.sleep(for: .milliseconds(50))
                    if request.method == "token" { return Self.token(request.url, state) }
                    return request.auth == state.current.access
                        ? .result(.string(request.method)) : .error("expired_token", "expired", status: 401)
                }
            }
        }

        private static func token(_ url: URL, _ state: Locked<State>) -> HTTPResponse {
            let query = URLComponents(url: url, resolvingAgainstBaseURL: false)?.queryItems ?? []
            func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
            return state.withLock { state in
                let isGood =
                    value("grant_type") == "refresh_token"
                    ? value("refresh_token") == state.refresh : value("code") == "code-1"
                guard value("client_secret") == "client-secret-1", isGood else {
                    return .error("invalid_grant", "client_secret=client-secret-1 was wrong")
                }
                state.refreshes += 1
                state.access = "access-\(state.refreshes + 1)"
                state.refresh = "refresh-\(state.refreshes + 1)"
                return .json([
                    "access_token": .string(state.access), "refresh_token": .string(state.refresh), "expires_in": 3600,
                    "member_id": "member-1", "client_endpoint": "https://example.bitrix24.com/rest/",
                    "server_endpoint": "https://evil.example/rest/", "scope": "crm,im", "user_id": 1,
                ])
            }
        }

        func application(_ store: any TokenStore = MemoryTokenStore()) -> BitrixApplication {
            BitrixApplication(
                clientID: "app.1", clientSecret: "client-secret-1", store: store, settings: .scripted(portal, time))
        }

        func tokens(_ number: Int = 1) throws -> Tokens {
            try Tokens(
                accessToken: Secret("access-\(number)"), refreshToken: Secret("refresh-\(number)"),
                memberID: "member-1", userID: 1, portal: "example.bitrix24.com")
        }
    }

    private static let call = Call(MethodFacts("crm.deal.add", effect: .write))

    @Test func theAuthorizationAddress() throws {
        let application = BitrixApplication(clientID: "app.1", clientSecret: "s")
        let url = try application.authorizationURL(portal: "example.bitrix24.com", state: "a&b")
        #expect(
            url.absoluteString
                == "https://example.bitrix24.com/oauth/authorize/?client_id=app.1&response_type=code&state=a%26b")
        #expect(throws: BitrixError.self) { try application.authorizationURL(portal: "http://example.com", state: "") }
    }

    @Test func aCodeBecomesTokensThatAreStored() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let store = MemoryTokenStore()
            let bitrix = try await server.application(store).authorize(code: "code-1")
            #expect(try await bitrix.send(Self.call).result == "crm.deal.add")
            let key = TokenKey(memberID: "member-1", userID: 1)
            #expect(try await store.tokens(for: key)?.refreshToken?.reveal() == "refresh-2")
            #expect(try await server.application(store).portal(memberID: "member-1", userID: 1) != nil)
            #expect(try await server.application(store).portal(memberID: "nobody") == nil)
        }
    }

    @Test func aHundredCallsWithAnExpiredTokenRefreshOnce() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            server.state.withLock { $0.access = "another" }
            let application = server.application()
            let bitrix = try await application.adopt(server.tokens())
            // A second client of the same application shares the refresh.
            let other = try await application.portal(memberID: "member-1", userID: 1)!
            try await withThrowingTaskGroup { group in
                for number in 0..<100 {
                    group.addTask { _ = try await (number % 2 == 0 ? bitrix : other).send(Self.call) }
                }
                try await group.waitForAll()
            }
            #expect(server.state.current.refreshes == 1)
            #expect(server.portal.methods.filter { $0 == "crm.deal.add" }.count == 200)
        }
    }

    @Test func knownExpiryIsNotTriedFirst() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let bitrix = try await server.application().authorize(code: "code-1")
            try await time.sleep(for: .seconds(3601))
            _ = try await bitrix.send(Self.call)
            #expect(server.portal.methods == ["token", "token", "crm.deal.add"])
        }
    }

    @Test func tokensThatAreRefusedAtOnceAreNotRefreshedForEver() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let portal = ScriptedPortal(time: time) { request in
                request.method == "token"
                    ? try await server.portal.send(request.http) : .error("expired_token", status: 401)
            }
            let application = BitrixApplication(
                clientID: "app.1", clientSecret: "client-secret-1", settings: .scripted(portal, time))
            let bitrix = try await application.adopt(server.tokens())
            let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.call) }
            #expect(error?.code == "expired_token" && error?.attempt == 4)
            #expect(portal.methods.count { $0 == "token" } == 3)
        }
    }

    @Test func whatAnotherProcessRefreshedIsTakenFromTheStore() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let store = MemoryTokenStore()
            let (one, other) = (server.application(store), server.application(store))
            let first = try await one.adopt(server.tokens())
            let second = try await other.portal(memberID: "member-1", userID: 1)!
            server.state.withLock { $0.access = "another" }
            async let a = first.send(Self.call)
            async let b = second.send(Self.call)
            _ = try await (a, b)
            // Both may have asked; the server took the refresh token once, and the other found the tokens stored.
            #expect(server.state.current.refreshes == 1)
            let key = TokenKey(memberID: "member-1", userID: 1)
            #expect(try await store.tokens(for: key)?.accessToken.reveal() == "access-2")
        }
    }

    @Test func whoIsCancelledDoesNotTakeTheRefreshAlong() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            server.state.withLock { $0.access = "another" }
            let bitrix = try await server.application().adopt(server.tokens())
            let first = Task(executorPreference: time) { try await bitrix.send(Self.call) }
            let second = Task(executorPreference: time) { try await bitrix.send(Self.call) }
            try await time.sleep(for: .milliseconds(75))
            first.cancel()
            await #expect(throws: CancellationError.self) { try await first.value }
            #expect(time.now == .milliseconds(75))
            #expect(try await second.value.result == "crm.deal.add")
            #expect(server.state.current.refreshes == 1)
        }
    }

    @Test func aDeadlineDoesNotWaitForTheRefreshOfOthers() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let portal = ScriptedPortal(time: time) { request in
                if request.method == "token" { try await time.sleep(for: .seconds(60)) }
                return try await server.portal.send(request.http)
            }
            server.state.withLock { $0.access = "another" }
            let application = BitrixApplication(
                clientID: "app.1", clientSecret: "client-secret-1", settings: .scripted(portal, time))
            let bitrix = try await application.adopt(server.tokens())
            let patient = Task(executorPreference: time) { try await bitrix.send(Self.call) }
            let error = await #expect(throws: BitrixError.self) {
                try await bitrix.with { $0.deadline = .seconds(3) }.send(Self.call)
            }
            #expect(error?.kind == .deadline && error?.outcome == .notExecuted && time.now == .seconds(3))
            #expect(try await patient.value.result == "crm.deal.add")
            #expect(server.state.current.refreshes == 1)
        }
    }

    @Test func theSecretGoesToServersOnTheListOnly() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            await #expect(throws: BitrixError.self) {
                try await server.application().authorize(code: "code-1", server: "evil.example")
            }
            #expect(server.portal.requests.isEmpty)
            // The tokens say that they come from evil.example: the refresh does not go there.
            let bitrix = try await server.application().authorize(code: "code-1")
            try await time.sleep(for: .seconds(4000))
            _ = try await bitrix.send(Self.call)
            let hosts = Set(server.portal.requests.filter { $0.method == "token" }.compactMap(\.url.host))
            #expect(hosts == ["oauth.bitrix.info"])
        }
    }

    /// Tokens remember which of the listed servers they are of; one that is not listed is never asked.
    @Test(arguments: [
        ("https://oauth.bitrix24.tech/rest/", "oauth.bitrix24.tech"),
        ("https://evil.example/rest/", "oauth.bitrix.info"),
        ("https://oauth.bitrix.info@evil.example/", "oauth.bitrix.info"),
        ("oauth.bitrix24.tech.evil.example", "oauth.bitrix.info"),
    ])
    func tokensAreRefreshedWhereTheyAreFrom(_ endpoint: String, _ host: String) async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            server.state.withLock { $0.access = "another" }
            let form = FormEncoder.encode([
                "event": "ONX",
                "auth": [
                    "access_token": "access-1", "refresh_token": "refresh-1", "member_id": "member-1", "user_id": "1",
                    "client_endpoint": "https://example.bitrix24.com/rest/", "server_endpoint": .string(endpoint),
                ],
            ])
            let tokens = try #require(try IncomingEvent(form: form).sender.tokens)
            let bitrix = try await server.application().adopt(tokens)
            _ = try await bitrix.send(Self.call)
            let asked = server.portal.requests.filter { $0.method == "token" }.compactMap(\.url.host)
            #expect(asked == [host])
        }
    }

    /// An event may come without a refresh token: the one that is stored is not lost.
    @Test func anEventsTokensDoNotTakeTheRefreshTokenAway() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let application = server.application()
            _ = try await application.adopt(server.tokens())
            var tokens = try server.tokens()
            tokens.accessToken = "of the event"
            tokens.refreshToken = nil
            let bitrix = try await application.adopt(tokens)
            #expect(try await bitrix.send(Self.call).result == "crm.deal.add")
            #expect(server.state.current.refreshes == 1)
        }
    }

    @Test func anAuthorizationErrorShowsNoSecret() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            let error = await #expect(throws: BitrixError.self) {
                try await server.application().authorize(code: "code-2")
            }
            #expect(error?.code == "invalid_grant" && error?.kind == .authorization)
            #expect(error.map { "\($0)".contains("client-secret-1") } == false)
        }
    }

    @Test func tokensWithoutApplicationCanNotBeRefreshed() async throws {
        try await VirtualTime.run { time in
            let server = Server(time)
            server.state.withLock { $0.access = "another" }
            let bitrix = try Bitrix(tokens: server.tokens(), settings: .scripted(server.portal, time))
            let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.call) }
            #expect(error?.kind == .authorization && error?.code == "expired_token")
        }
    }

    @Test func aMovedPortalIsStored() async throws {
        try await VirtualTime.run { time in
            let store = MemoryTokenStore()
            let portal = ScriptedPortal(time: time) { request in
                guard request.url.host == "example.bitrix24.com" else { return .result(request.body) }
                return HTTPResponse(
                    status: 302, headers: [("location", "https://new.bitrix24.com/rest/crm.deal.add")], body: [])
            }
            let application = BitrixApplication(
                clientID: "app.1", clientSecret: "s", store: store, settings: .scripted(portal, time))
            let tokens = try Tokens(
                accessToken: "access-1", memberID: "member-1", userID: 1, portal: "example.bitrix24.com")
            let bitrix = try await application.adopt(tokens)
            // Another process has refreshed them meanwhile: its tokens stay.
            var refreshed = tokens
            refreshed.accessToken = "access-2"
            #expect(try await store.replace(tokens, with: refreshed, for: tokens.key))
            let answer = try await bitrix.call("crm.deal.add", ["fields": ["TITLE": "x"]])
            #expect(answer.result == ["fields": ["TITLE": "x"], "auth": "access-1"])
            #expect(bitrix.host == "new.bitrix24.com")
            refreshed.portal = "https://new.bitrix24.com"
            #expect(try await store.tokens(for: tokens.key) == refreshed)
        }
    }
}
