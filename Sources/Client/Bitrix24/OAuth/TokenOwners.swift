import Foundation

/// Whose the tokens were that came without a user, by their refresh tokens. Finding out uses a refresh token up, and a
/// page that is opened again brings the same one, perhaps at the same time.
final class TokenOwners: Sendable {
    private let found = Locked<[Secret: (key: TokenKey, until: Date)]>([:])
    private let running = Locked(WeakTable<Secret, SharedWork<TokenKey>>())

    /// - Parameter find: asked once, unless it fails, until the access token that came along has expired.
    func owner(
        of tokens: Tokens, by token: Secret, at date: Date, find: @escaping @Sendable () async throws -> TokenKey
    ) async throws -> TokenKey {
        let work = running.withLock { $0.object(for: token) { SharedWork() } }
        return try await work.value { [found] in
            if let known = found.current[token] { return known.key }
            let key = try await find()
            found.withLock { found in
                found = found.filter { $0.value.until > date }
                found[token] = (key, tokens.expires ?? date.addingTimeInterval(3600))
            }
            return key
        }
    }
}
