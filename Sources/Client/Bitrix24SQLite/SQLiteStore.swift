import Bitrix24
import Foundation

/// A store in an SQLite database: for all processes of one host, however many portals there are.
///
///     let application = BitrixApplication(
///         clientID: id, clientSecret: secret, store: SQLiteStore(path: "/var/lib/app/bitrix.sqlite"))
///
/// The file is created so that only its owner can read it. The tables' names begin with `bitrix24_`, so that it can be a
/// database that the application has anyway. It must not lie on a network drive, where locks are not to be trusted.
public final class SQLiteStore: ApplicationStore {
    private let connection: SQLiteConnection
    /// Leases need not outlive a crash of the machine, and so do not wait for the disk.
    private let leases: SQLiteConnection
    private let now: @Sendable () -> Date

    /// - Parameters:
    ///   - path: the database's file; it is created, with the tables, when it is first used.
    ///   - lockTimeout: how long to wait for another process that writes before the store counts as unavailable.
    public convenience init(path: String, lockTimeout: Duration = .seconds(5)) {
        self.init(path: path, lockTimeout: lockTimeout, now: { Date() })
    }

    /// - Parameter now: the clock by which leases end; one for all processes of the host.
    init(path: String, lockTimeout: Duration, now: @escaping @Sendable () -> Date) {
        connection = SQLiteConnection(path: path, lockTimeout: lockTimeout, isDurable: true)
        leases = SQLiteConnection(path: path, lockTimeout: lockTimeout, isDurable: false)
        self.now = now
    }

    private typealias Value = SQLiteConnection.Value

    private static func parameters(_ key: TokenKey) throws -> [Value] {
        [try text(key.memberID), .text(key.userID.map(String.init) ?? "")]
    }

    /// SQLite ends some comparisons of texts at a NUL.
    private static func text(_ text: String) throws -> Value {
        guard !text.utf8.contains(0) else {
            throw BitrixError(.storage, message: "a NUL in the name of a portal or a value")
        }
        return .text(text)
    }

    private static func string(_ value: Value?) -> String? {
        if case .text(let text)? = value { return text }
        return nil
    }

    public func tokens(for key: TokenKey) async throws -> Tokens? {
        let rows = try await connection.rows(
            "SELECT tokens FROM bitrix24_tokens WHERE member = ?1 AND user = ?2", Self.parameters(key))
        return try Self.string(rows.first?.first).map(Tokens.init(storedText:))
    }

    public func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        let parameters = try Self.parameters(key) + [.text(new.storedText)]
        return try await connection.transaction { connection in
            if let expected {
                try connection.run(
                    """
                    UPDATE bitrix24_tokens SET tokens = ?3, holder = NULL, until = NULL
                    WHERE member = ?1 AND user = ?2 AND tokens = ?4
                    """, parameters + [.text(expected.storedText)])
            } else {
                try connection.run("INSERT OR IGNORE INTO bitrix24_tokens VALUES (?1, ?2, ?3, NULL, NULL)", parameters)
            }
            return connection.changes == 1
        }
    }

    public func remove(_ key: TokenKey) async throws {
        _ = try await connection.rows(
            "DELETE FROM bitrix24_tokens WHERE member = ?1 AND user = ?2", Self.parameters(key))
    }

    public func portals() async throws -> [TokenKey] {
        try await connection.rows("SELECT member, user FROM bitrix24_tokens").compactMap { row in
            Self.string(row[0]).map { TokenKey(memberID: $0, userID: Self.string(row[1]).flatMap { Int($0) }) }
        }
    }

    public func lease(_ key: TokenKey, to holder: String, for duration: Duration) async throws -> TokenLease {
        let parameters = try Self.parameters(key)
        let now = now().timeIntervalSince1970
        let (seconds, attoseconds) = duration.components
        let until = now + Double(seconds) + Double(attoseconds) * 1e-18
        return try await leases.transaction { connection in
            let row = try connection.run(
                "SELECT tokens, holder, until FROM bitrix24_tokens WHERE member = ?1 AND user = ?2", parameters
            ).first
            guard let row, let tokens = try Self.string(row[0]).map(Tokens.init(storedText:)) else {
                return TokenLease(tokens: nil, isHeld: false)
            }
            let other = Self.string(row[1]).flatMap { $0 == holder ? nil : $0 }
            if other != nil, case .number(let end) = row[2], end > now {
                return TokenLease(tokens: tokens, isHeld: false)
            }
            try connection.run(
                "UPDATE bitrix24_tokens SET holder = ?3, until = ?4 WHERE member = ?1 AND user = ?2",
                parameters + [.text(holder), .number(until)])
            return TokenLease(tokens: tokens, isHeld: true, isTakenOver: other != nil)
        }
    }

    public func endLease(_ key: TokenKey, of holder: String) async throws {
        _ = try await leases.rows(
            "UPDATE bitrix24_tokens SET holder = NULL, until = NULL WHERE member = ?1 AND user = ?2 AND holder = ?3",
            Self.parameters(key) + [.text(holder)])
    }

    public func value(_ name: String, of portal: String) async throws -> String? {
        let rows = try await connection.rows(
            "SELECT value FROM bitrix24_values WHERE portal = ?1 AND name = ?2",
            [Self.text(portal), Self.text(name)])
        return Self.string(rows.first?.first)
    }

    public func replaceValue(
        _ expected: String?, with new: String?, for name: String, of portal: String
    ) async throws -> Bool {
        let parameters = [try Self.text(portal), try Self.text(name)]
        return try await connection.transaction { connection in
            let stored = try connection.run(
                "SELECT value FROM bitrix24_values WHERE portal = ?1 AND name = ?2", parameters)
            guard Self.string(stored.first?.first) == expected else { return false }
            if let new {
                try connection.run(
                    "INSERT OR REPLACE INTO bitrix24_values VALUES (?1, ?2, ?3)", parameters + [.text(new)])
            } else {
                try connection.run("DELETE FROM bitrix24_values WHERE portal = ?1 AND name = ?2", parameters)
            }
            return true
        }
    }

    public func removeAll(of memberID: String) async throws {
        let member = try Self.text(memberID)
        try await connection.transaction { connection in
            try connection.run("DELETE FROM bitrix24_tokens WHERE member = ?1", [member])
            try connection.run("DELETE FROM bitrix24_values WHERE portal = ?1", [member])
        }
    }
}

extension SQLiteStore: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: []) }
}
