/// Where tokens live. Several clients, several processes even, may share a store: what one of them replaces, the
/// others find. Where it throws, calls fail with an error of the kind ``BitrixError/Kind/storage``.
public protocol TokenStore: Sendable {
    func tokens(for key: TokenKey) async throws -> Tokens?

    /// Stores new tokens in the place of the expected ones (nil: of none), and says whether it did. It must not where
    /// something else is stored meanwhile: then somebody else has refreshed the tokens.
    func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool
}

/// The application's store, whose errors are of the type that calls throw, and quote no token.
struct CheckedTokenStore: TokenStore {
    let store: any TokenStore

    func tokens(for key: TokenKey) async throws -> Tokens? { try await storing { try await store.tokens(for: key) } }

    func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        try await storing(secrets: new.secrets + (expected?.secrets ?? [])) {
            try await store.replace(expected, with: new, for: key)
        }
    }
}

/// A store that is gone with the process.
public final class MemoryTokenStore: TokenStore {
    private let stored = Locked<[TokenKey: Tokens]>([:])

    public init() {}

    public func tokens(for key: TokenKey) async throws -> Tokens? { stored.withLock { $0[key] } }

    public func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        stored.withLock { stored in
            guard stored[key] == expected else { return false }
            stored[key] = new
            return true
        }
    }
}

extension MemoryTokenStore: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: []) }
}
