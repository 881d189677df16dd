import Foundation

/// Keeps the tokens of one user of one portal good: one refresh at a time, however many calls wait for it.
final class TokenKeeper: Sendable {
    private let key: TokenKey
    private let application: BitrixApplication?
    private let tokens: Locked<Tokens>
    private let refresh = SharedWork<Tokens>()

    /// - Parameter application: nil for tokens that nobody can refresh.
    init(_ tokens: Tokens, application: BitrixApplication?) {
        key = tokens.key
        self.application = application
        self.tokens = Locked(tokens)
    }

    var current: Tokens { tokens.current }

    func adopt(_ new: Tokens) { tokens.withLock { $0 = new } }

    /// Tokens that are not expired by the clock, as far as that can be known.
    func valid() async throws -> Tokens {
        let current = current
        guard let application, current.refreshToken != nil, let expires = current.expires,
            expires <= application.settings.time.date
        else { return current }
        return try await refreshed(after: current)
    }

    /// Tokens that are not the stale ones: somebody else's refresh, or one of our own.
    func refreshed(after stale: Tokens) async throws -> Tokens {
        let current = current
        if current.accessToken != stale.accessToken { return current }
        guard let application else {
            throw BitrixError(
                .authorization, code: SystemCode.expiredToken,
                message: "the access token has expired, and there is nothing to refresh it with")
        }
        return try await refresh.value { [self] in try await renew(stale, application) }
    }

    private func renew(_ stale: Tokens, _ application: BitrixApplication) async throws -> Tokens {
        // A refresh may have ended between the caller's look and this one.
        let current = current
        if current.accessToken != stale.accessToken { return current }
        if let stored = try await newer(than: current, in: application.store) { return stored }
        guard let token = current.refreshToken else {
            throw BitrixError(
                .authorization, code: SystemCode.expiredToken,
                message: "the access token has expired, and there is no refresh token")
        }
        var fresh: Tokens
        do {
            fresh = try await TokenRequest(application: application).refresh(current, by: token)
        } catch let error as BitrixError {
            // Another process that shares the store was quicker: the server takes a refresh token once.
            if let stored = try await newer(than: current, in: application.store) { return stored }
            throw error
        }
        fresh.userID = key.userID
        return try await store(fresh, insteadOf: current, application.store)
    }

    private func newer(than current: Tokens, in store: any TokenStore) async throws -> Tokens? {
        guard let stored = try await store.tokens(for: key), stored.accessToken != current.accessToken else {
            return nil
        }
        adopt(stored)
        return stored
    }

    private func store(_ fresh: Tokens, insteadOf old: Tokens, _ store: any TokenStore) async throws -> Tokens {
        adopt(fresh)
        var expected: Tokens? = old
        // What is stored meanwhile is older than what the server has just given: a moved portal, a lost race.
        while try await !store.replace(expected, with: fresh, for: key) {
            expected = try await store.tokens(for: key)
        }
        return fresh
    }

    /// The portal has a new domain: it is kept for the next time, with whatever tokens are stored by then.
    func moved(to address: PortalAddress) async throws {
        guard current.portal != address.text else { return }
        tokens.withLock { $0.portal = address.text }
        guard let store = application?.store else { return }
        while let stored = try await store.tokens(for: key), stored.portal != address.text {
            var moved = stored
            moved.portal = address.text
            if try await store.replace(stored, with: moved, for: key) { return }
        }
    }
}
