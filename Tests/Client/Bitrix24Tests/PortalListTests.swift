import Bitrix24Portal
import Testing

@testable import Bitrix24

/// Lists against the portal on localhost, over HTTP.
struct PortalListTests {
    private static func ids(_ sequence: ItemSequence<JSON>, _ key: String = "ID") async throws -> [Int] {
        var ids: [Int] = []
        for try await row in sequence { ids.append(Envelope.integer(row[key]) ?? -1) }
        return ids
    }

    @Test func fiveThousandRowsTakeThreeRequests() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 5000] }
        let ids = try portal.control.rowIDs("crm.deal")
        #expect(try await Self.ids(portal.client().items(.deals)) == ids)
        #expect(portal.control.requests == 3)
        let facts = MethodFacts.items
        #expect(try await Self.ids(portal.client().items(facts, ["entityTypeId": 2]), "id") == ids)
        #expect(portal.control.requests == 6)
    }

    @Test func rowsThatComeAndGoShiftNothing() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 5000] }
        let before = try Set(portal.control.rowIDs("crm.deal"))
        for fault in [Fault.rowsDeleted(table: "crm.deal", count: 1), .rowsCreated(table: "crm.deal", count: 1)] {
            portal.control.add(FaultRule(fault, method: "crm.deal.list", after: 1, count: 20))
        }
        let ids = try await Self.ids(portal.client().items(.deals))
        let after = try Set(portal.control.rowIDs("crm.deal"))
        #expect(before.subtracting(after).count == 20)
        #expect(Set(ids).count == ids.count)
        #expect(before.intersection(after).isSubset(of: ids))
    }

    @Test func aPageThatFailsInsideABatch() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 5000] }
        let ids = try portal.control.rowIDs("crm.deal")
        let fault = Fault.error(status: 500, code: "INTERNAL_SERVER_ERROR", message: "oops")
        portal.control.add(FaultRule(fault, method: "crm.deal.list", after: 30, count: 1))
        #expect(try await Self.ids(portal.client().items(.deals)) == ids)
        portal.control.removeFaults()
        portal.control.add(FaultRule(fault, method: "crm.deal.list", after: 30))
        let seen = Locked<[Int]>([])
        let error = await #expect(throws: BitrixError.self) {
            for try await row in try portal.client().items(.deals) {
                seen.withLock { $0.append(Envelope.integer(row["ID"]) ?? -1) }
            }
        }
        #expect(error?.code == "INTERNAL_SERVER_ERROR")
        #expect(seen.current.count >= 50 && seen.current == Array(ids.prefix(seen.current.count)))
    }

    @Test func cancelledInTheMiddleOfFiftyThousandRows() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 50_000] }
        let seen = Locked(0)
        let begun = Locked(0)
        let bitrix = try portal.client {
            $0.observer = { event in if case .sending = event.kind { begun.withLock { $0 += 1 } } }
        }
        let started = AsyncStream<Void>.makeStream()
        let task = Task {
            for try await _ in try bitrix.items(.deals) {
                seen.withLock { $0 += 1 }
                if seen.current == 5000 { started.continuation.yield() }
            }
        }
        for await _ in started.stream { break }
        task.cancel()
        let count = begun.current
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(begun.current <= count + 1 && begun.current < 21)
    }

    @Test func aKeyThatTheFilterAndTheRowNameDifferently() async throws {
        let portal = try LocalPortal { $0.rows = ["task": 230] }
        let facts = MethodFacts(
            "tasks.task.list", effect: .read,
            list: ListFacts(
                items: "result.tasks", key: .init(filter: "ID", row: "id"), pageSize: 50, style: .start, keyset: true))
        let ids = try await Self.ids(portal.client().items(facts, ["select": ["TITLE"]]), "id")
        #expect(try ids == portal.control.rowIDs("task") && ids.count >= 230)
    }

    @Test func rest3ByKeyByOffsetAndByCursor() async throws {
        let portal = try LocalPortal { $0.rows = ["main.eventlog": 230] }
        let bitrix = try portal.client()
        func facts(_ name: String, _ style: ListFacts.Style) -> MethodFacts {
            MethodFacts(
                name, rest: .v3, effect: .read,
                list: ListFacts(items: "result.items", key: .init("id"), pageSize: 50, style: style))
        }
        let byKey = try await Self.ids(bitrix.items(.log), "id")
        #expect(byKey.count == 230 && byKey == byKey.sorted())
        let order: Arguments = ["order": ["id": "DESC"]]
        let byOffset = try await Self.ids(bitrix.items(facts("main.eventlog.list", .pagination), order), "id")
        #expect(byOffset == byKey.reversed())
        #expect(try await Self.ids(bitrix.items(facts("main.eventlog.tail", .cursor)), "id") == byKey)
    }

    @Test func rest3InRanges() async throws {
        let portal = try LocalPortal { $0.rows = ["main.eventlog": 5000] }
        let ids = try portal.control.rowIDs("main.eventlog")
        #expect(try await Self.ids(portal.client().items(.log), "id") == ids)
        #expect(portal.control.requests == 3)
        portal.control.resetJournal()
        let large: Arguments = ["pagination": ["limit": 100], "order": ["id": "DESC"]]
        #expect(try await Self.ids(portal.client().items(.log, large), "id") == ids.reversed())
        #expect(portal.control.requests == 2)
        // One page of a batch fails: its rows come by themselves, and so do those of all others.
        let fault = Fault.error(status: 500, code: "INTERNAL_SERVER_ERROR", message: "oops")
        portal.control.add(FaultRule(fault, method: "main.eventlog.list", after: 30, count: 1))
        #expect(try await Self.ids(portal.client().items(.log), "id") == ids)
        for fault in [
            Fault.rowsDeleted(table: "main.eventlog", count: 1), .rowsCreated(table: "main.eventlog", count: 1),
        ] {
            portal.control.add(FaultRule(fault, method: "main.eventlog.list", after: 1, count: 20))
        }
        let seen = try await Self.ids(portal.client().items(.log), "id")
        let after = try Set(portal.control.rowIDs("main.eventlog"))
        #expect(Set(ids).subtracting(after).count == 20 && Set(seen).count == seen.count)
        #expect(after.intersection(ids).isSubset(of: seen))
    }

    @Test func byOffsetsWhereRowsGoMeanwhile() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 1000] }
        #expect(try await Self.ids(portal.client().items(.dealsByOffset)).count == 1000)
        portal.control.add(FaultRule(.rowsDeleted(table: "crm.deal", count: 1), method: "crm.deal.list", count: 1))
        let before = try portal.control.rowIDs("crm.deal")
        let ids = try await Self.ids(portal.client().items(.dealsByOffset))
        let stayed = try Set(before).intersection(portal.control.rowIDs("crm.deal"))
        #expect(stayed.count == 999 && stayed.isSubset(of: ids) && Set(ids).count == ids.count)
    }
}
