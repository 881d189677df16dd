import Foundation

/// A store that is gone with the process.
public final class MemoryTokenStore: ApplicationStore {
    private struct State: Sendable {
        var tokens: [TokenKey: Tokens] = [:]
        var leases: [TokenKey: (holder: String, until: Date)] = [:]
        var values: [ValueKey: String] = [:]
    }

    private struct ValueKey: Hashable, Sendable {
        var portal: String
        var name: String
    }

    private let state = Locked(State())
    private let now: @Sendable () -> Date

    /// An empty store.
    public convenience init() { self.init(now: { Date() }) }

    /// - Parameter now: the clock by which leases end.
    init(now: @escaping @Sendable () -> Date) { self.now = now }

    public func tokens(for key: TokenKey) async throws -> Tokens? { state.withLock { $0.tokens[key] } }

    public func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        state.withLock { state in
            guard state.tokens[key] == expected else { return false }
            state.tokens[key] = new
            state.leases[key] = nil
            return true
        }
    }

    public func remove(_ key: TokenKey) async throws {
        state.withLock { state in
            state.tokens[key] = nil
            state.leases[key] = nil
        }
    }

    public func portals() async throws -> [TokenKey] { state.withLock { Array($0.tokens.keys) } }

    public func lease(_ key: TokenKey, to holder: String, for duration: Duration) async throws -> TokenLease {
        let now = now()
        return state.withLock { state in
            guard let tokens = state.tokens[key] else { return TokenLease(tokens: nil, isHeld: false) }
            let other = state.leases[key].flatMap { $0.holder == holder ? nil : $0 }
            if let other, other.until > now { return TokenLease(tokens: tokens, isHeld: false) }
            state.leases[key] = (holder, now.addingTimeInterval(duration.seconds))
            return TokenLease(tokens: tokens, isHeld: true, isTakenOver: other != nil)
        }
    }

    public func endLease(_ key: TokenKey, of holder: String) async throws {
        state.withLock { if $0.leases[key]?.holder == holder { $0.leases[key] = nil } }
    }

    public func value(_ name: String, of portal: String) async throws -> String? {
        state.withLock { $0.values[ValueKey(portal: portal, name: name)] }
    }

    public func replaceValue(
        _ expected: String?, with new: String?, for name: String, of portal: String
    ) async throws -> Bool {
        state.withLock { state in
            let key = ValueKey(portal: portal, name: name)
            guard state.values[key] == expected else { return false }
            state.values[key] = new
            return true
        }
    }

    public func removeAll(of memberID: String) async throws {
        state.withLock { state in
            state.tokens = state.tokens.filter { $0.key.memberID != memberID }
            state.leases = state.leases.filter { $0.key.memberID != memberID }
            state.values = state.values.filter { $0.key.portal != memberID }
        }
    }
}

extension MemoryTokenStore: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: []) }
}
