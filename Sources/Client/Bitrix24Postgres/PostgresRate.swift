import Bitrix24

/// The rate of requests to portals, counted in a PostgreSQL database for all processes that use it.
///
///     settings.sharedRate = PostgresRate(database)
///
/// Portals count requests by the internet address that they come from: processes that leave by different addresses have a
/// rate each, and name their address as `origin`.
public final class PostgresRate: SharedRate {
    private let database: PostgresDatabase
    private let origin: String

    /// - Parameters:
    ///   - database: may be shared with a ``PostgresStore``.
    ///   - origin: names the internet address by which these requests leave, where there are several.
    public init(_ database: PostgresDatabase, origin: String = "") {
        self.database = database
        self.origin = origin
    }

    /// What is left in the bucket, by the clock of the database; two hosts' clocks would differ.
    private static let left = "greatest(0, r.level - greatest(0, clock.now - r.updated) * $2::double precision)"

    public func take(_ portal: String, _ limit: RateLimit) async throws -> Duration {
        // A bucket that nobody has used is made first: what follows needs a row to lock.
        let taking = """
            WITH clock AS MATERIALIZED (SELECT extract(epoch FROM clock_timestamp())::double precision AS now),
            taken AS (
                UPDATE bitrix24_rates r SET level = \(Self.left) + 1, updated = greatest(r.updated, clock.now)
                FROM clock WHERE r.bucket = $1 AND \(Self.left) + 1 <= $3::double precision RETURNING 1)
            SELECT 0::double precision FROM taken
            UNION ALL
            SELECT greatest(0.005, (\(Self.left) + 1 - $3::double precision) / $2::double precision)
            FROM bitrix24_rates r, clock WHERE r.bucket = $1 AND NOT EXISTS (SELECT 1 FROM taken)
            """
        let parameters = parameters(portal, limit)
        if let wait = try await seconds(taking, parameters) { return wait }
        _ = try await database.rows(
            "INSERT INTO bitrix24_rates VALUES ($1, 0, 0) ON CONFLICT DO NOTHING", [parameters[0]])
        return try await seconds(taking, parameters) ?? .milliseconds(5)
    }

    public func refused(_ portal: String, _ limit: RateLimit) async throws {
        _ = try await database.rows(
            """
            WITH clock AS MATERIALIZED (SELECT extract(epoch FROM clock_timestamp())::double precision AS now)
            UPDATE bitrix24_rates r
            SET level = greatest(\(Self.left), $3::double precision), updated = greatest(r.updated, clock.now)
            FROM clock WHERE r.bucket = $1
            """, parameters(portal, limit))
    }

    private func parameters(_ portal: String, _ limit: RateLimit) -> [String?] {
        [origin.isEmpty ? portal : "\(portal) \(origin)", String(limit.perSecond), String(limit.usable)]
    }

    private func seconds(_ sql: String, _ parameters: [String?]) async throws -> Duration? {
        try await database.rows(sql, parameters).first?.first??.asSeconds
    }
}

extension String {
    fileprivate var asSeconds: Duration? { Double(self).map { .seconds($0) } }
}
