import Bitrix24JSON

// Rows, fixtures, snapshots, time.
extension ControlCommand {
    static let state: [ControlCommand] = [
        .init("GET", "rows", ["table"], "the ids of a table's rows") { (portal, body) throws(Refusal) in
            record(["ids": try table(portal, body).ids])
        },
        .init("GET", "table", ["table", "start", "limit"], "rows of a table as the portal keeps them") {
            (portal, body) throws(Refusal) in
            let table = try table(portal, body)
            let start = min(max(0, body.whole("start") ?? 0), table.count)
            let end = start + min(max(0, body.whole("limit") ?? 50), 1000, table.count - start)
            return record(["total": table.count, "rows": (start..<end).map { JSON.object(table.fields(at: $0)) }])
        },
        .init("POST", "rows", ["table", "create", "delete"], "makes up rows, or deletes some that the seed chooses") {
            (portal, body) throws(Refusal) in
            let name = try ControlReading.text("table", body)
            guard let schema = Catalog.schema(named: name) else {
                throw .malformed(PortalError.unknownTable(name).description)
            }
            let now = portal.clock.now
            portal.world.withLock {
                $0.populate(schema, count: max(0, body.whole("create") ?? 0), at: now)
                $0.depopulate(schema, count: max(0, body.whole("delete") ?? 0))
            }
            return nil
        },
        .init("POST", "fixtures", Portal.fixtureKeys, "calls that make state, answers, faults, all in one") {
            (portal, body) throws(Refusal) in
            try portal.load(.object(body.object))
            return nil
        },
        .init("POST", "reset", "makes the portal what it was when it started") { portal, _ in
            portal.reset()
            return nil
        },
        .init("GET", "snapshots", "the names of what was kept") { portal, _ in
            record(["names": portal.snapshots.withLock { $0.keys.sorted() }])
        },
        .init("POST", "snapshots", ["name"], "keeps how the portal is now") { portal, body in
            let snapshot = portal.snapshot()
            portal.snapshots.withLock { $0[body.text("name") ?? ""] = snapshot }
            return nil
        },
        .init("POST", "restore", ["name"], "makes the portal what it was then") { (portal, body) throws(Refusal) in
            let name = body.text("name") ?? ""
            guard let snapshot = portal.snapshots.withLock({ $0[name] }) else {
                throw .malformed("there is no snapshot \(name)")
            }
            portal.restore(snapshot)
            return nil
        },
        .init("POST", "clock", ["advance", "freeze", "run", "set"], "moves, stops or sets the portal's time") {
            (portal, body) throws(Refusal) in
            if let moment = body.text("set") {
                guard let seconds = body["set"]?.decimal ?? Timestamp.moment(moment) else {
                    throw .malformed("\(moment) is no time; write 2026-01-31T12:00:00Z or seconds since 1970")
                }
                portal.clock.set(to: min(max(seconds, 0), 4e9))
            }
            if body.truth("freeze") == true { portal.clock.freeze() }
            if body.truth("run") == true { portal.clock.run() }
            portal.clock.advance(by: ControlReading.seconds("advance", body))
            return record(["now": portal.clock.now])
        },
    ]

    private static func table(_ portal: Portal, _ body: Parameters) throws(Refusal) -> Table {
        let name = try ControlReading.text("table", body)
        do {
            return try portal.table(named: name)
        } catch {
            throw .malformed("\(error)")
        }
    }
}
