import Foundation
import Testing

@testable import Bitrix24

/// A portal and its authorization server, which takes each refresh token once.
final class SharedServer: Sendable {
    struct State: Sendable {
        var number = 1
        var lifetime = 3600
        var refreshes = 0
        /// Refresh tokens that were used before.
        var refusals = 0
        /// Answered in the place of tokens, one after the other.
        var failures: [HTTPResponse] = []
        var tokenRequests = 0
    }
    let state = Locked(State())
    let time: VirtualTime
    let store: UnsteadyStore

    init(_ time: VirtualTime) {
        self.time = time
        store = UnsteadyStore(time)
    }

    /// A process of its own.
    func process() -> BitrixApplication {
        let (state, time) = (state, time)
        let portal = ScriptedPortal(time: time) { request in
            try await time.sleep(for: .milliseconds(50))
            if request.method == "token" { return Self.token(request.url, state) }
            let access = "access-\(state.current.number)"
            return request.auth == access ? .result(true) : .error("expired_token", status: 401)
        }
        return BitrixApplication(
            clientID: "app.1", clientSecret: "client-secret-1", store: store, settings: .scripted(portal, time))
    }

    private static func token(_ url: URL, _ state: Locked<State>) -> HTTPResponse {
        let query = URLComponents(url: url, resolvingAgainstBaseURL: false)?.queryItems ?? []
        let token = query.first { $0.name == "refresh_token" }?.value
        return state.withLock { state in
            state.tokenRequests += 1
            if !state.failures.isEmpty { return state.failures.removeFirst() }
            guard token == "refresh-\(state.number)" else {
                state.refusals += 1
                return .error("invalid_grant", "used")
            }
            state.refreshes += 1
            state.number += 1
            return .json([
                "access_token": .string("access-\(state.number)"),
                "refresh_token": .string("refresh-\(state.number)"),
                "expires_in": .number(.init(state.lifetime)), "member_id": "member-1", "user_id": 1,
                "client_endpoint": "https://example.bitrix24.com/rest/",
            ])
        }
    }

    func tokens(_ number: Int, expiresIn seconds: Double? = nil) throws -> Tokens {
        try Tokens(
            accessToken: Secret("access-\(number)"), refreshToken: Secret("refresh-\(number)"),
            expires: seconds.map(time.date.addingTimeInterval), memberID: "member-1", userID: 1,
            portal: "example.bitrix24.com")
    }

    func stored(expiresIn seconds: Double? = nil) async throws -> TokenKey {
        let tokens = try tokens(1, expiresIn: seconds)
        #expect(try await store.replace(nil, with: tokens, for: tokens.key))
        return tokens.key
    }
}

/// A store that can be out of reach.
final class UnsteadyStore: TokenStore {
    let isAway = Locked(false)
    private let inner: MemoryTokenStore

    init(_ time: VirtualTime) { inner = MemoryTokenStore(now: { time.date }) }

    private func reach() throws {
        if isAway.current { throw StoreUnavailable(reason: "the database restarts") }
    }
    func tokens(for key: TokenKey) async throws -> Tokens? {
        try reach()
        return try await inner.tokens(for: key)
    }
    func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        try reach()
        return try await inner.replace(expected, with: new, for: key)
    }
    func lease(_ key: TokenKey, to holder: String, for duration: Duration) async throws -> TokenLease {
        try reach()
        return try await inner.lease(key, to: holder, for: duration)
    }
    func endLease(_ key: TokenKey, of holder: String) async throws {
        try reach()
        try await inner.endLease(key, of: holder)
    }
}
