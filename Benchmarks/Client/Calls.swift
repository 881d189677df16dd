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

/// 50,000 rows at 100 ms a request, and 500,000 without, in one pass each.
func measureLongLists() async throws {
    for (rows, latency) in [(50_000, 100), (500_000, 0)] {
        let portal = try portal(rows: rows)
        defer { portal.stop() }
        if latency > 0 { portal.control.add(FaultRule(.latency(milliseconds: latency))) }
        let bitrix = try client(portal)
        let before = residentMegabytes()
        var highest = 0.0
        let seconds = try await best(of: latency > 0 ? 3 : 1) {
            var count = 0
            for try await _ in try bitrix.items(deals) {
                count += 1
                if count % 10_000 == 0 { highest = max(highest, residentMegabytes() - before) }
            }
            precondition(count == rows)
        }
        report("\(rows) rows, \(latency) ms a request", seconds, String(format: "%.0f MB more at most", highest))
    }
}

/// What a row costs that is there already: on the main actor, and anywhere.
@MainActor func measureIterating() async throws {
    let rows = 200_000
    let settings = BitrixSettings().with {
        $0.rateLimit = nil
        $0.transport = OnePage(rows: rows)
    }
    let bitrix = try Bitrix(webhook: "https://example.bitrix24.com/rest/1/abcdef0123456789/", settings: settings)
    var first: Duration?
    var count = 0
    var clock = ContinuousClock.now
    for try await _ in try bitrix.items(MethodFacts("x.list", effect: .read, list: ListFacts(style: .start))) {
        if first == nil {
            first = .zero
            clock = .now
        }
        count += 1
    }
    let seconds =
        Double((ContinuousClock.now - clock).components.attoseconds) * 1e-18
        + Double((ContinuousClock.now - clock).components.seconds)
    report(
        "\(count) rows of one page on the main actor", seconds,
        String(format: "%.2f µs a row", seconds / Double(count) * 1e6))
}

/// All rows at once.
private struct OnePage: Transport {
    let body: [UInt8]

    init(rows: Int) {
        let page = (1...rows).map { JSON.object(["ID": .number(.init($0))]) }
        body = JSON.object(["result": .array(page), "total": .number(.init(rows))]).bytes()
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse { HTTPResponse(status: 200, body: body) }
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
    portal.control.add(FaultRule(.latency(milliseconds: 100)))
    let late = try await best(of: 3) {
        _ = try await bitrix.all { _ in
            ids.map { id in
                Call(
                    MethodFacts("crm.deal.update", effect: .write),
                    ["id": .number(.init(id)), "fields": ["TITLE": "new"]])
            }
        }
    }
    report("\(ids.count) updates, 100 ms a request", late)
    portal.control.removeFaults()
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
