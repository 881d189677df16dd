/// Where a reader of a bot's events keeps how far it has come. Where it throws, the reader fails with an error of the
/// kind ``BitrixError/Kind/storage``.
public protocol OffsetStore: Sendable {
    /// nil: nothing is stored.
    func offset(for name: String) async throws -> Int?
    func store(_ offset: Int, for name: String) async throws
}

/// A store that is gone with the process.
public final class MemoryOffsetStore: OffsetStore {
    private let offsets = Locked<[String: Int]>([:])

    public init() {}

    public func offset(for name: String) async throws -> Int? { offsets.withLock { $0[name] } }
    public func store(_ offset: Int, for name: String) async throws { offsets.withLock { $0[name] = offset } }
}

/// A store in a file.
public final class FileOffsetStore: OffsetStore {
    private let file: PrivateFile
    private let lock = Locked(())

    public init(path: String) { file = PrivateFile(path: path) }

    public func offset(for name: String) async throws -> Int? {
        try lock.withLock { _ in try file.read()[name]?.int }
    }

    public func store(_ offset: Int, for name: String) async throws {
        _ = try lock.withLock { _ in
            try file.change { all in
                all[name] = .number(.init(offset))
                return true
            }
        }
    }
}
