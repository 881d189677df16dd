import Foundation

/// Keeps the tokens of one user of one portal good: one refresh at a time, however many calls wait for it, and however
/// many processes share the store.
final class TokenKeeper: Sendable {
    struct State: Sendable {
        var tokens: Tokens
        /// From when on they are refreshed ahead of their end; nil: nothing says when they end.
        var refreshFrom: Date?
        /// What the authorization server refused for good, so that it is not asked again.
        var refusal: TokenRefusal?
        /// What is in the store, as far as is known, while the tokens in memory could not be written to it.
        var unwritten: Unwritten?
    }

    /// Tokens that wait to be stored.
    struct Unwritten: Sendable {
        /// What they take the place of.
        var expected: Tokens
    }

    let key: TokenKey
    let application: BitrixApplication?
    let state: Locked<State>
    private let refresh = SharedWork<Tokens>()
    private let earlyRefresh = SharedWork<Tokens>()

    /// - Parameter application: nil for tokens that nobody can refresh.
    init(_ tokens: Tokens, application: BitrixApplication?) {
        key = tokens.key
        self.application = application
        state = Locked(State(tokens: tokens))
        adopt(tokens)
    }

    var current: Tokens { state.current.tokens }

    func adopt(_ new: Tokens) {
        let from = application.flatMap { application in
            new.expires.map { Self.refreshFrom($0, application.settings) }
        }
        state.withLock { state in
            state.tokens = new
            state.refreshFrom = from
        }
    }

    /// A minute before the end, or a tenth of what is left where that is less. Processes that share tokens choose
    /// different moments, so that one of them is done before the others begin.
    private static func refreshFrom(_ expires: Date, _ settings: BitrixSettings) -> Date {
        let margin = min(60, max(0, expires.timeIntervalSince(settings.time.date)) / 10)
        return expires.addingTimeInterval(-margin * (0.5 + settings.random() / 2))
    }

    /// Tokens that are not expired by the clock, as far as that can be known.
    func valid() async throws -> Tokens {
        let state = state.current
        let tokens = state.tokens
        guard let application, tokens.refreshToken != nil, let expires = tokens.expires, let from = state.refreshFrom
        else { return tokens }
        let now = application.settings.time.date
        if now < from { return tokens }
        guard now < expires else { return try await refreshed(after: tokens) }
        do {
            return try await earlyRefresh.value { [self] in
                try await TokenRefresh(self, application).early(insteadOf: tokens)
            }
        } catch let error as CancellationError {
            throw error
        } catch {
            // They are still good, and the next call tries again.
            return tokens
        }
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
        return try await refresh.value { [self] in
            try await TokenRefresh(self, application).run(insteadOf: stale)
        }
    }

    /// The portal has a new domain: it is kept for the next time, with whatever tokens are stored by then. Where it cannot
    /// be stored, the portal will say it once more.
    func moved(to address: PortalAddress) async throws {
        guard current.portal != address.text else { return }
        state.withLock { $0.tokens.portal = address.text }
        guard let application else { return }
        do {
            while let stored = try await application.store.tokens(for: key), stored.portal != address.text {
                var moved = stored
                moved.portal = address.text
                if try await application.store.replaceOnce(stored, with: moved, for: key) { return }
            }
        } catch let error as BitrixError {
            TokenWriter(self, application).report(error)
        }
    }
}

/// A refresh token that the authorization server no longer takes, or not for now.
struct TokenRefusal: Sendable {
    var token: Secret
    var error: BitrixError
    /// nil: for good.
    var until: Date?
}
