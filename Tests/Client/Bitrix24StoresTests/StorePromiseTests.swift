import Bitrix24Postgres
import Bitrix24SQLite
import Bitrix24StoreChecks
import Foundation
import Testing

@testable import Bitrix24

/// Every store of the library, by the checks that are public.
struct StorePromiseTests {
    private static func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stores-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }

    private static func expectAll(_ report: StoreReport) {
        #expect(report.failures.isEmpty, "\(report)")
        #expect(report.results.count >= 20, "\(report.results.count) checks are too few")
    }

    /// A clock that the checks move.
    private final class Clock: Sendable {
        let date = Locked(Date(timeIntervalSince1970: 1_800_000_000))
        func pass(_ duration: Duration) { date.withLock { $0.addTimeInterval(duration.seconds) } }
    }

    @Test func inMemory() async {
        let clock = Clock()
        let store = MemoryTokenStore(now: { clock.date.current })
        await Self.expectAll(StoreChecks(passing: { clock.pass($0) }) { store }.run())
    }

    @Test func inAFile() async throws {
        try await Self.withFolder { folder in
            let clock = Clock()
            let checks = StoreChecks(passing: { clock.pass($0) }) {
                FileTokenStore(path: folder + "/store", now: { clock.date.current })
            }
            await Self.expectAll(checks.run())
        }
    }

    @Test func inSQLite() async throws {
        try await Self.withFolder { folder in
            await Self.expectAll(StoreChecks { SQLiteStore(path: folder + "/store.sqlite") }.run())
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let mode = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.posixPermissions]
                #expect((mode as? NSNumber)?.intValue == 0o600, "\(name)")
            }
        }
    }

    @Test(.enabled(if: PostgresServer.isHere)) func inPostgreSQL() async throws {
        let server = try #require(PostgresServer.shared)
        let address = try server.database()
        let database = PostgresDatabase(Secret(address))
        // Two of them, as two processes would have.
        let other = PostgresDatabase(Secret(address), connections: 1)
        let turn = Locked(false)
        let checks = StoreChecks {
            PostgresStore(
                turn.withLock { turn in
                    turn.toggle()
                    return turn
                } ? database : other)
        }
        await Self.expectAll(checks.run())
    }

    /// A store that forgets is found out.
    @Test func checksFailWhereAPromiseIsBroken() async {
        let report = await StoreChecks(passing: { _ in }) { MemoryTokenStore() }.run()
        #expect(report.failures.count >= 5)
        #expect("\(report)".contains("failed"))
    }
}
