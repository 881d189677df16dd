/// A store that waits for another one where that cannot be reached at the moment, such as a database that restarts: an event
/// that is refused meanwhile would not come again.
public struct PatientStore: ApplicationStore {
    private let store: any ApplicationStore
    private let patience: Patience

    /// - Parameters:
    ///   - store: the store that is asked.
    ///   - patience: for how long it is asked again.
    ///   - time: the clock by which to wait.
    public init(
        _ store: any ApplicationStore, patience: Duration = .seconds(30), time: any TimeSource = SystemTime.shared
    ) {
        self.store = store
        self.patience = Patience(time: time, limit: patience)
    }

    public func tokens(for key: TokenKey) async throws -> Tokens? {
        try await patience.wait { try await store.tokens(for: key) }
    }
    public func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        try await patience.wait { try await store.replace(expected, with: new, for: key) }
    }
    public func remove(_ key: TokenKey) async throws { try await patience.wait { try await store.remove(key) } }
    public func portals() async throws -> [TokenKey] { try await patience.wait { try await store.portals() } }
    public func lease(_ key: TokenKey, to holder: String, for duration: Duration) async throws -> TokenLease {
        try await patience.wait { try await store.lease(key, to: holder, for: duration) }
    }
    public func endLease(_ key: TokenKey, of holder: String) async throws {
        try await patience.wait { try await store.endLease(key, of: holder) }
    }
    public func value(_ name: String, of portal: String) async throws -> String? {
        try await patience.wait { try await store.value(name, of: portal) }
    }
    public func replaceValue(
        _ expected: String?, with new: String?, for name: String, of portal: String
    ) async throws -> Bool {
        try await patience.wait { try await store.replaceValue(expected, with: new, for: name, of: portal) }
    }
    public func removeAll(of memberID: String) async throws {
        try await patience.wait { try await store.removeAll(of: memberID) }
    }
}

/// Asks again where a store is unavailable, at growing distances of a second at most.
struct Patience: Sendable {
    /// How long a reader of events waits for its store of offsets.
    static let usual = Duration.seconds(30)

    let time: any TimeSource
    let limit: Duration

    func wait<Value>(_ body: () async throws -> Value) async throws -> Value {
        let begin = time.now
        var pause = Duration.milliseconds(50)
        while true {
            do {
                return try await body()
            } catch let error as StoreUnavailable {
                guard time.now - begin + pause < limit else { throw error }
                try await time.sleep(for: pause)
                pause = min(pause * 2, .seconds(1))
            }
        }
    }
}
