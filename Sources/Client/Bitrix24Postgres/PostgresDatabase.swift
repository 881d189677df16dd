import Bitrix24
import Foundation

/// A PostgreSQL database, as ``PostgresStore`` and ``PostgresRate`` share it.
///
///     let database = PostgresDatabase("postgresql://app@db.example/app")
///
/// Connections are made when they are needed, and again after the database was away. The tables' names begin with
/// `bitrix24_`; they are created unless they exist (``schema``).
public final class PostgresDatabase: Sendable {
    private let connections: [PostgresConnection]
    private let turn: Mutable<Int>

    /// - Parameters:
    ///   - connection: an address or a list of parameters as libpq reads it. Parameters that it does not name come from
    ///     the environment (`PGHOST`, `PGPASSWORD`, …).
    ///   - connections: how many statements may run at a time.
    ///   - timeout: how long connecting or a statement may take before the database counts as unavailable.
    public init(_ connection: Secret, connections: Int = 4, timeout: Duration = .seconds(10)) {
        self.connections = (0..<max(1, connections)).map { _ in
            PostgresConnection(parameters: connection, timeout: timeout)
        }
        turn = Mutable(0)
    }

    /// Runs a statement on the connection that is least busy.
    func rows(_ sql: String, _ parameters: [String?] = []) async throws -> [[String?]] {
        for case let parameter? in parameters where parameter.utf8.contains(0) {
            throw BitrixError(.storage, message: "a NUL in the name of a portal or a value")
        }
        return try await idlest.rows(sql, parameters)
    }

    private var idlest: PostgresConnection {
        let first = turn.withLock { turn in
            turn = (turn + 1) % connections.count
            return turn
        }
        let inOrder = connections[first...] + connections[..<first]
        return inOrder.min { $0.waiting < $1.waiting } ?? connections[first]
    }

    /// The statements that create the tables, for databases whose applications must not create any.
    public static let schema = """
        CREATE TABLE IF NOT EXISTS bitrix24_tokens (
            member text NOT NULL, user_id text NOT NULL, tokens text NOT NULL, holder text, until timestamptz,
            PRIMARY KEY (member, user_id));
        CREATE TABLE IF NOT EXISTS bitrix24_values (
            portal text NOT NULL, name text NOT NULL, value text NOT NULL, PRIMARY KEY (portal, name));
        CREATE TABLE IF NOT EXISTS bitrix24_rates (
            bucket text PRIMARY KEY, level double precision NOT NULL, updated double precision NOT NULL);
        """
}

extension PostgresDatabase: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["connections": connections.count]) }
}

/// A value behind a lock.
final class Mutable<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
