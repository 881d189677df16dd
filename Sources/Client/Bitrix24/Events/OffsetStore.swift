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

/// A store in a file that only its owner can read. Several processes of one host can share it.
public final class FileOffsetStore: OffsetStore {
    private let file: JournalFile

    /// - Parameter path: the file; it is created with the first offset, beside it one that ends in `.lock`.
    public init(path: String) { file = JournalFile(path: path) }

    public func offset(for name: String) async throws -> Int? { try file.read { $0[name]?.int } }

    public func store(_ offset: Int, for name: String) async throws {
        try file.change { _ in ((), [name: .number(.init(offset))]) }
    }
}
