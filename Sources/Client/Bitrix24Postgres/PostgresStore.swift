import Bitrix24
import Foundation

/// A store in a PostgreSQL database: for any number of processes on any number of hosts.
///
///     let database = PostgresDatabase("postgresql://app@db.example/app")
///     let application = BitrixApplication(clientID: id, clientSecret: secret, store: PostgresStore(database))
///
/// Leases go by the clock of the database, so that the hosts' clocks may differ.
public final class PostgresStore: ApplicationStore {
    private let database: PostgresDatabase

    /// - Parameter database: may be shared with other stores and with a ``PostgresRate``.
    public init(_ database: PostgresDatabase) { self.database = database }

    private static func parameters(_ key: TokenKey) -> [String?] {
        [key.memberID, key.userID.map(String.init) ?? ""]
    }

    private static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        return String(Double(seconds) + Double(attoseconds) * 1e-18)
    }

    public func tokens(for key: TokenKey) async throws -> Tokens? {
        let rows = try await database.rows(
            "SELECT tokens FROM bitrix24_tokens WHERE member = $1 AND user_id = $2", Self.parameters(key))
        return try rows.first?.first?.map(Tokens.init(storedText:))
    }

    public func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        let parameters = Self.parameters(key) + [new.storedText]
        guard let expected else {
            let rows = try await database.rows(
                """
                INSERT INTO bitrix24_tokens (member, user_id, tokens) VALUES ($1, $2, $3)
                ON CONFLICT DO NOTHING RETURNING 1
                """, parameters)
            return !rows.isEmpty
        }
        let rows = try await database.rows(
            """
            UPDATE bitrix24_tokens SET tokens = $3, holder = NULL, until = NULL
            WHERE member = $1 AND user_id = $2 AND tokens = $4 RETURNING 1
            """, parameters + [expected.storedText])
        return !rows.isEmpty
    }

    public func remove(_ key: TokenKey) async throws {
        _ = try await database.rows(
            "DELETE FROM bitrix24_tokens WHERE member = $1 AND user_id = $2", Self.parameters(key))
    }

    public func portals() async throws -> [TokenKey] {
        try await database.rows("SELECT member, user_id FROM bitrix24_tokens").compactMap { row in
            row[0].map { TokenKey(memberID: $0, userID: row[1].flatMap { Int($0) }) }
        }
    }

    public func lease(_ key: TokenKey, to holder: String, for duration: Duration) async throws -> TokenLease {
        // The row is locked before its former holder is looked at, so that two who ask at a time do not both get it.
        let rows = try await database.rows(
            """
            WITH row AS MATERIALIZED (
                SELECT tokens, holder, holder IS NULL OR holder = $3 OR until <= clock_timestamp() AS free
                FROM bitrix24_tokens WHERE member = $1 AND user_id = $2 FOR UPDATE),
            taken AS (
                UPDATE bitrix24_tokens t
                SET holder = $3, until = clock_timestamp() + $4::double precision * interval '1 second'
                FROM row WHERE t.member = $1 AND t.user_id = $2 AND row.free)
            SELECT tokens, free, free AND holder IS NOT NULL AND holder <> $3 FROM row
            """, Self.parameters(key) + [holder, Self.seconds(duration)])
        guard let row = rows.first, let tokens = try row[0].map(Tokens.init(storedText:)) else {
            return TokenLease(tokens: nil, isHeld: false)
        }
        return TokenLease(tokens: tokens, isHeld: row[1] == "t", isTakenOver: row[2] == "t")
    }

    public func endLease(_ key: TokenKey, of holder: String) async throws {
        _ = try await database.rows(
            """
            UPDATE bitrix24_tokens SET holder = NULL, until = NULL
            WHERE member = $1 AND user_id = $2 AND holder = $3
            """, Self.parameters(key) + [holder])
    }

    public func value(_ name: String, of portal: String) async throws -> String? {
        try await database.rows("SELECT value FROM bitrix24_values WHERE portal = $1 AND name = $2", [portal, name])
            .first?.first ?? nil
    }

    public func replaceValue(
        _ expected: String?, with new: String?, for name: String, of portal: String
    ) async throws -> Bool {
        let key: [String?] = [portal, name]
        switch (expected, new) {
        case (nil, nil): return try await value(name, of: portal) == nil
        case (nil, let new?):
            return try await !database.rows(
                """
                INSERT INTO bitrix24_values (portal, name, value) VALUES ($1, $2, $3)
                ON CONFLICT DO NOTHING RETURNING 1
                """, key + [new]
            ).isEmpty
        case (let expected?, nil):
            return try await !database.rows(
                "DELETE FROM bitrix24_values WHERE portal = $1 AND name = $2 AND value = $3 RETURNING 1",
                key + [expected]
            ).isEmpty
        case (let expected?, let new?):
            return try await !database.rows(
                "UPDATE bitrix24_values SET value = $3 WHERE portal = $1 AND name = $2 AND value = $4 RETURNING 1",
                key + [new, expected]
            ).isEmpty
        }
    }

    public func removeAll(of memberID: String) async throws {
        _ = try await database.rows(
            """
            WITH gone AS (DELETE FROM bitrix24_tokens WHERE member = $1)
            DELETE FROM bitrix24_values WHERE portal = $1
            """, [memberID])
    }
}
