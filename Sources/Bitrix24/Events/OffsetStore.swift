/// Where a reader of a bot's events keeps how far it has come.
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
        try lock.withLock { _ in try Self.read(file.read())[name]?.int }
    }

    public func store(_ offset: Int, for name: String) async throws {
        try lock.withLock { _ in
            try file.change { bytes in
                var all = try Self.read(bytes)
                all[name] = .number(.init(offset))
                return JSON.object(all).bytes(.pretty)
            }
        }
    }

    private static func read(_ bytes: [UInt8]?) throws -> JSON.Object {
        guard let bytes, !bytes.isEmpty else { return JSON.Object() }
        return try JSON(parsing: bytes).object ?? JSON.Object()
    }
}
