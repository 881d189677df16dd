/// Where the tokens of an application's portals live.
///
/// Clients, processes and hosts may share a store. What one of them replaces the others find, and a lease lets one of
/// them refresh while the others wait. The stores that come with the library (``MemoryTokenStore``, ``FileTokenStore``,
/// and those of the products Bitrix24SQLite and Bitrix24Postgres) are tested by the product `Bitrix24StoreChecks`, which
/// a store of your own can be tested by as well.
///
/// Where a method throws ``StoreUnavailable`` it is tried again for a while. Any other error ends the call with a
/// ``BitrixError`` of the kind ``BitrixError/Kind/storage``.
public protocol TokenStore: Sendable {
    /// The tokens of one user of one portal; nil where there are none.
    func tokens(for key: TokenKey) async throws -> Tokens?

    /// Stores new tokens in the place of the expected ones (nil: of none), and returns whether it did. It must not where
    /// something else is stored meanwhile: then somebody else has refreshed the tokens. It ends the lease.
    func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool

    /// Removes tokens and their lease. Nothing happens where there are none.
    func remove(_ key: TokenKey) async throws

    /// The keys of all tokens, in no particular order: by these an application finds its portals after a restart.
    func portals() async throws -> [TokenKey]

    /// Reads the tokens, and takes the right to refresh them if nobody else has it.
    ///
    /// A lease ends by itself after its duration, so that a process that was killed stands in nobody's way. The holder
    /// extends it by asking again under the same name.
    /// - Parameters:
    ///   - key: whose tokens.
    ///   - holder: names the attempt; two attempts never have the same name.
    ///   - duration: how long the lease lasts from now.
    func lease(_ key: TokenKey, to holder: String, for duration: Duration) async throws -> TokenLease

    /// Ends a lease before its time. Nothing happens where the holder has none.
    func endLease(_ key: TokenKey, of holder: String) async throws
}

/// What a store answers to ``TokenStore/lease(_:to:for:)``.
public struct TokenLease: Hashable, Sendable {
    /// The tokens that are stored now; nil where there are none, and then there is no lease either.
    public var tokens: Tokens?
    /// Whether the holder has the lease now.
    public var isHeld: Bool
    /// Whether the lease was somebody else's, who neither replaced the tokens nor ended it in time. It may have refreshed
    /// them and still be about to store what it got.
    public var isTakenOver: Bool

    /// - Parameters:
    ///   - tokens: the tokens that are stored now.
    ///   - isHeld: whether the holder has the lease now.
    ///   - isTakenOver: whether somebody else's lease ran out.
    public init(tokens: Tokens?, isHeld: Bool, isTakenOver: Bool = false) {
        self.tokens = tokens
        self.isHeld = isHeld
        self.isTakenOver = isTakenOver
    }
}

/// For stores of which each belongs to one process.
extension TokenStore {
    /// Unsupported unless the store says otherwise.
    public func remove(_ key: TokenKey) async throws {
        throw BitrixError(.storage, message: "\(type(of: self)) cannot remove tokens")
    }

    /// Unsupported unless the store says otherwise.
    public func portals() async throws -> [TokenKey] {
        throw BitrixError(.storage, message: "\(type(of: self)) cannot list its tokens")
    }

    /// Always granted unless the store says otherwise: processes that share such a store may refresh at the same time,
    /// and only one of them succeeds.
    public func lease(_ key: TokenKey, to holder: String, for duration: Duration) async throws -> TokenLease {
        let tokens = try await tokens(for: key)
        return TokenLease(tokens: tokens, isHeld: tokens != nil)
    }

    /// Nothing unless the store says otherwise.
    public func endLease(_ key: TokenKey, of holder: String) async throws {}
}

/// Thrown by a store that cannot be reached at the moment: the database restarts, the file is locked. What was to be
/// done may or may not have been done. It is tried again.
public struct StoreUnavailable: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened, without any token.
    public var reason: String

    /// - Parameter reason: what happened, without any token.
    public init(reason: String) { self.reason = reason }

    public var description: String { reason }
}
