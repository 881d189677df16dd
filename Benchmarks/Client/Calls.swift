import Bitrix24
import Bitrix24Portal
import Foundation

/// 5,000 rows where each request takes 100 ms.
func measureLists() async throws {
    let portal = try portal(rows: 5000)
    defer { portal.stop() }
    portal.control.add(FaultRule(.latency(milliseconds: 100)))
    let bitrix = try client(portal)
    var count = 0
    let seconds = try await best(of: 5) {
        portal.control.resetJournal()
        count = 0
        for try await _ in try bitrix.items(deals) { count += 1 }
    }
    report("\(count) rows, 100 ms a request", seconds, "\(portal.control.requests) requests")
    portal.control.removeFaults()
    report("\(count) rows, no latency", try await best(of: 5) { for try await _ in try bitrix.items(deals) {} })
}

/// 2,500 updates, and a thousand calls at once.
func measureWrites() async throws {
    let portal = try portal(rows: 2500)
    defer { portal.stop() }
    let ids = try portal.control.rowIDs("crm.deal")
    let bitrix = try client(portal)
    let seconds = try await best(of: 5) {
        portal.control.resetJournal()
        _ = try await bitrix.all { _ in
            ids.map { id in
                Call(
                    MethodFacts("crm.deal.update", effect: .write),
                    ["id": .number(.init(id)), "fields": ["TITLE": "new"]])
            }
        }
    }
    report("\(ids.count) updates", seconds, "\(portal.control.requests) requests")
    for effect in [MethodFacts.Effect.read, .write] {
        let seconds = try await best(of: 3) {
            try await withThrowingTaskGroup { group in
                for _ in 0..<1000 {
                    group.addTask { _ = try await bitrix.call("server.time", effect: effect) }
                }
                try await group.waitForAll()
            }
        }
        report("1000 calls at once, \(effect.rawValue)", seconds)
    }
}
