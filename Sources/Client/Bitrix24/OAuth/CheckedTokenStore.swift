/// The application's store, whose errors are of the type that calls throw, and quote no token. What it cannot do at the
/// moment is tried again for a while.
struct CheckedTokenStore: Sendable {
    let store: any TokenStore
    let time: any TimeSource
    /// For how long a store that cannot be reached is asked again.
    let patience: Duration

    func tokens(for key: TokenKey) async throws -> Tokens? {
        try await repeating { try await store.tokens(for: key) }
    }

    func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        try await repeating(secrets: new.secrets + (expected?.secrets ?? [])) {
            try await store.replace(expected, with: new, for: key)
        }
    }

    /// The same, asked once.
    func replaceOnce(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        try await storing(secrets: new.secrets + (expected?.secrets ?? [])) {
            try await store.replace(expected, with: new, for: key)
        }
    }

    func remove(_ key: TokenKey) async throws { try await repeating { try await store.remove(key) } }

    func portals() async throws -> [TokenKey] { try await repeating { try await store.portals() } }

    func lease(_ key: TokenKey, to holder: String, for duration: Duration) async throws -> TokenLease {
        try await repeating { try await store.lease(key, to: holder, for: duration) }
    }

    /// Ends a lease, which would end by itself: a store that cannot do so now is not asked again.
    func endLease(_ key: TokenKey, of holder: String) async { try? await store.endLease(key, of: holder) }

    private func repeating<Value: Sendable>(
        secrets: [Secret] = [], _ body: () async throws -> Value
    ) async throws -> Value {
        try await storing(secrets: secrets) { try await Patience(time: time, limit: patience).wait(body) }
    }
}
