import Bitrix24Postgres
import Foundation
import Testing

@testable import Bitrix24

@Suite(.enabled(if: PostgresServer.isHere)) struct PostgresRateTests {
    /// So slow that nothing is drained while the test runs, however slow the machine.
    private static let limit = RateLimit(capacity: 51, perSecond: 0.000_001)

    @Test func manyWhoAskTakeWhatThereIs() async throws {
        let address = try #require(PostgresServer.shared).database()
        let rates = (0..<4).map { _ in PostgresRate(PostgresDatabase(Secret(address), connections: 2)) }
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<80 {
                group.addTask { try await rates[number % 4].take("portal.example", Self.limit) == .zero }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 50)
        #expect(try await rates[0].take("portal.example", Self.limit) > .seconds(1))
        #expect(try await rates[0].take("other.example", Self.limit) == .zero)
        let elsewhere = try PostgresRate(
            PostgresDatabase(Secret(#require(PostgresServer.shared).database())), origin: "192.0.2.1")
        #expect(try await elsewhere.take("portal.example", Self.limit) == .zero)
    }

    @Test func aRefusalFillsTheBucket() async throws {
        let database = PostgresDatabase(Secret(try #require(PostgresServer.shared).database()))
        let rate = PostgresRate(database)
        #expect(try await rate.take("portal.example", Self.limit) == .zero)
        try await rate.refused("portal.example", Self.limit)
        #expect(try await rate.take("portal.example", Self.limit) > .zero)
        // It drains by the clock of the database.
        let quick = RateLimit(capacity: 51, perSecond: 1_000_000)
        #expect(try await rate.take("portal.example", quick) == .zero)
    }

    @Test func aDatabaseThatIsNotThereIsUnavailable() async throws {
        let store = PostgresStore(PostgresDatabase("postgresql://nobody@127.0.0.1:1/none"))
        await #expect(throws: StoreUnavailable.self) { try await store.portals() }
    }

    @Test func aNameWithANULIsRefused() async throws {
        let store = PostgresStore(PostgresDatabase(Secret(try #require(PostgresServer.shared).database())))
        await #expect(throws: BitrixError.self) { try await store.value("a\0b", of: "m") }
        await #expect(throws: BitrixError.self) { try await store.tokens(for: TokenKey(memberID: "m\0")) }
    }
}
