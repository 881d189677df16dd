import Bitrix24
import CSQLite
import Foundation

/// A connection to a database file, used by one thread at a time.
///
/// `@unchecked`: everything happens on `queue`.
final class SQLiteConnection: @unchecked Sendable {
    /// SQLite waits for locks and for the disk, which the threads of tasks must not.
    private let queue = DispatchQueue(label: "Bitrix24SQLite")
    private let path: String
    private let lockTimeout: Duration
    private let isDurable: Bool
    private var attempts: Int32 = 0
    private var database: OpaquePointer?
    private var statements: [String: OpaquePointer] = [:]

    /// - Parameter isDurable: whether a change is on the disk when it is done.
    init(path: String, lockTimeout: Duration, isDurable: Bool) {
        self.path = path
        self.lockTimeout = lockTimeout
        self.isDurable = isDurable
    }

    deinit {
        for statement in statements.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(database)
    }

    /// A value of a row, or of a parameter.
    enum Value: Hashable, Sendable {
        case null
        case text(String)
        case number(Double)
    }

    /// Runs statements as one transaction that nobody else writes during.
    func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Result
    ) async throws -> Result {
        try await onQueue { connection in
            try connection.run("BEGIN IMMEDIATE")
            do {
                let result = try body(connection)
                try connection.run("COMMIT")
                return result
            } catch {
                _ = try? connection.run("ROLLBACK")
                throw error
            }
        }
    }

    /// Runs one statement.
    func rows(_ sql: String, _ parameters: [Value] = []) async throws -> [[Value]] {
        try await onQueue { try $0.run(sql, parameters) }
    }

    private func onQueue<Result: Sendable>(
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Swift.Result {
                        try self.open()
                        return try body(self)
                    })
            }
        }
    }

    // MARK: On the queue

    /// Runs a statement inside of a transaction.
    @discardableResult
    func run(_ sql: String, _ parameters: [Value] = []) throws -> [[Value]] {
        let statement = try prepared(sql)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, parameter) in zip(Int32(1)..., parameters) {
            let code =
                switch parameter {
                case .null: sqlite3_bind_null(statement, index)
                case .text(let text): b24_bind_text(statement, index, text, Int32(text.utf8.count))
                case .number(let number): sqlite3_bind_double(statement, index, number)
                }
            guard code == SQLITE_OK else { throw failure(code) }
        }
        var rows: [[Value]] = []
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return rows }
            guard code == SQLITE_ROW else { throw failure(code) }
            rows.append((0..<sqlite3_column_count(statement)).map { Self.value(statement, $0) })
        }
    }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes(database)) }

    private static func value(_ statement: OpaquePointer, _ column: Int32) -> Value {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER, SQLITE_FLOAT: return .number(sqlite3_column_double(statement, column))
        default:
            let bytes = UnsafeBufferPointer(
                start: sqlite3_column_text(statement, column), count: Int(sqlite3_column_bytes(statement, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func prepared(_ sql: String) throws -> OpaquePointer {
        if let statement = statements[sql] { return statement }
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else { throw failure(code) }
        statements[sql] = statement
        return statement
    }

    private func open() throws {
        guard database == nil else { return }
        // SQLite would let others read what it creates, and gives its further files the rights of this one.
        let file = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw BitrixError(.storage, message: "\(path): can't open it: \(String(cString: strerror(errno)))")
        }
        close(file)
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX, nil)
        database = opened
        do {
            guard code == SQLITE_OK else { throw failure(code) }
            sqlite3_extended_result_codes(database, 1)
            wait()
            try run("PRAGMA journal_mode = WAL")
            // A refresh token that a crash of the machine takes along loses the portal. A lease does not.
            try run("PRAGMA synchronous = \(isDurable ? "FULL" : "NORMAL")")
            for statement in SQLiteSchema.statements { try run(statement) }
        } catch {
            for statement in statements.values { sqlite3_finalize(statement) }
            statements = [:]
            sqlite3_close_v2(database)
            database = nil
            throw error
        }
    }

    /// Asks for the lock again after a millisecond or two. SQLite's own pauses grow to a tenth of a second, by which time
    /// somebody else always has it.
    private func wait() {
        let (seconds, attoseconds) = lockTimeout.components
        attempts = Int32(clamping: (seconds * 1000 + attoseconds / 1_000_000_000_000_000) / 2)
        sqlite3_busy_handler(
            database,
            { connection, number in
                let attempts = Unmanaged<SQLiteConnection>.fromOpaque(connection!).takeUnretainedValue().attempts
                guard number < attempts else { return 0 }
                usleep(.random(in: 1000...3000))
                return 1
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func failure(_ code: Int32) -> any Error {
        let message = "\(path): \(String(cString: sqlite3_errmsg(database)))"
        switch code & 0xff {
        case SQLITE_BUSY, SQLITE_LOCKED: return StoreUnavailable(reason: message)
        default: return BitrixError(.storage, message: message)
        }
    }
}

/// The tables. A user that nothing names is an empty text, because a key must not be null.
enum SQLiteSchema {
    static let statements = [
        """
        CREATE TABLE IF NOT EXISTS bitrix24_tokens (
            member TEXT NOT NULL, user TEXT NOT NULL, tokens TEXT NOT NULL, holder TEXT, until REAL,
            PRIMARY KEY (member, user)) WITHOUT ROWID
        """,
        """
        CREATE TABLE IF NOT EXISTS bitrix24_values (
            portal TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (portal, name)) WITHOUT ROWID
        """,
    ]
}
