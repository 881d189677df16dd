import Testing

@testable import Bitrix24

/// Lists that can't be read by their key.
struct OffsetListTests {
    private static func ids(_ sequence: ItemSequence<JSON>, _ key: String = "ID") async throws -> [Int] {
        var ids: [Int] = []
        for try await row in sequence { ids.append(Envelope.integer(row[key]) ?? -1) }
        return ids
    }

    @Test(arguments: [0, 1, 50, 51, 5000, 5049])
    func pagesComeByBatchesInOrder(_ count: Int) async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(0..<count)
            let portal = ScriptedPortal(time: time) { list.answer($0) }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(.dealsByOffset)) == Array(0..<count))
            // Each page but the first begins with the last row of the one before it.
            #expect(portal.requests.count == 1 + ((max(0, count - 50) + 48) / 49 + 49) / 50)
        }
    }

    /// A page that fails inside a batch is asked again by itself; then its error comes after the rows before it.
    @Test func aPageThatFails() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...6000)
            let bitrix = try Bitrix.scripted(ScriptedPortal(time: time) { list.answer($0) }, time) {
                $0.retries = .never
            }
            list.fail(.init(above: 1060, times: 1))
            #expect(try await Self.ids(bitrix.items(.dealsByOffset)) == Array(1...6000))
            list.fail(.init(above: 1060, times: .max))
            var rows = try bitrix.items(.dealsByOffset).makeAsyncIterator()
            var last = 0
            let error = await #expect(throws: BitrixError.self) {
                while let row = try await rows.next() {
                    #expect(Envelope.integer(row["ID"]) == last + 1)
                    last += 1
                }
            }
            #expect(error?.code == "INTERNAL_SERVER_ERROR" && last == 1030)
        }
    }

    @Test func aRowThatGoesShiftsNothing() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...1000)
            let portal = ScriptedPortal(time: time) { request in
                defer { list.remove([7]) }
                return list.answer(request)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(.dealsByOffset)) == Array(1...1000))
        }
    }

    /// A total that is far from the truth is an error, and does not have the portal asked for millions of pages.
    @Test(arguments: [ListFacts.Style.start, .navParams])
    func aTotalThatIsNotTrue(_ style: ListFacts.Style) async throws {
        try await VirtualTime.run { time in
            let facts = MethodFacts("x.list", effect: .read, list: ListFacts(pageSize: 50, style: style))
            let portal = ScriptedPortal(time: time) { request in
                var maps = (rows: JSON.Object(), totals: JSON.Object(), nexts: JSON.Object())
                let commands = request.method == "batch" ? request.commands : [("x", "x.list", request.body)]
                for command in commands {
                    let start = command.arguments["start"].flatMap(Int.init(json:)) ?? 0
                    let rows = (1...170).dropFirst(start).prefix(50).map(ScriptedList.row)
                    maps.rows.members.append(.init(key: command.key, value: .array(rows)))
                    maps.totals.members.append(.init(key: command.key, value: 1_000_000_000))
                    maps.nexts.members.append(.init(key: command.key, value: .number(.init(start + 50))))
                }
                if request.method != "batch" {
                    return .json([
                        "result": maps.rows["x"] ?? [], "total": 1_000_000_000, "next": maps.nexts["x"] ?? .null,
                    ])
                }
                return .result([
                    "result": .object(maps.rows), "result_error": [], "result_total": .object(maps.totals),
                    "result_next": .object(maps.nexts),
                ])
            }
            let error = await #expect(throws: BitrixError.self) {
                try await Self.ids(Bitrix.scripted(portal, time).items(facts))
            }
            #expect(error?.kind == .inconsistentList && portal.requests.count < 200)
        }
    }

    @Test func anotherOrderThanTheKeysIsReadByOffsets() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...120)
            let portal = ScriptedPortal(time: time) { list.answer($0) }
            let bitrix = try Bitrix.scripted(portal, time)
            let arguments: Arguments = ["order": ["TITLE": "ASC"]]
            #expect(try await Self.ids(bitrix.items(.deals, arguments)) == Array(1...120))
            #expect(portal.requests[0].body["order"] == ["TITLE": "ASC"])
        }
    }

    @Test func aServerThatRepeatsAPageIsNotFollowed() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                .json([
                    "result": .array((1...50).map(ScriptedList.row)),
                    "next": .number(.init((request.body["start"]?.int ?? 0) + 50)),
                ])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let error = await #expect(throws: BitrixError.self) { try await Self.ids(bitrix.items(.dealsByOffset)) }
            #expect(error?.kind == .inconsistentList)
            #expect(portal.requests.count == 2)
        }
    }

    @Test func navigationByPageNumber() async throws {
        try await VirtualTime.run { time in
            let facts = MethodFacts(
                "task.items.getlist", effect: .read, list: ListFacts(pageSize: 50, style: .navParams))
            let portal = ScriptedPortal(time: time) { request in
                // After the last page it answers that one again.
                let number = min(2, request.body["NAV_PARAMS"]?["iNumPage"]?.int ?? 1)
                return .result(.array((number * 50 - 49...number * 50).map(ScriptedList.row)))
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(facts)) == Array(1...100))
        }
    }

    @Test func rest3ByOffset() async throws {
        try await VirtualTime.run { time in
            let facts = MethodFacts(
                "mail.message.list", rest: .v3, effect: .read,
                list: ListFacts(items: "result.items", pageSize: 50, style: .pagination))
            let portal = ScriptedPortal(time: time) { request in
                let offset = request.body["pagination"]?["offset"]?.int ?? 0
                let rows = (1...170).dropFirst(offset).prefix(30).map { JSON.object(["id": .number(.init($0))]) }
                return .result(["items": .array(rows)])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(facts), "id") == Array(1...170))
        }
    }

    /// Pages of one field can be equal: the key is asked for too, which tells them from repeated ones.
    @Test(arguments: [ListFacts.Style.start, .navParams, .pagination])
    func aPortalThatAnswersNothingButWhatWasSelected(_ style: ListFacts.Style) async throws {
        try await VirtualTime.run { time in
            let facts = MethodFacts(
                "x.list", rest: style == .pagination ? .v3 : .v2, effect: .read, batchable: false,
                list: ListFacts(key: .init("ID"), pageSize: 50, style: style))
            let portal = ScriptedPortal(time: time) { request in
                let number = request.body["NAV_PARAMS"]?["iNumPage"]?.int ?? 1
                let offset = request.body["start"]?.int ?? request.body["pagination"]?["offset"]?.int
                let start = offset ?? (number - 1) * 50
                let rows = (1...170).dropFirst(start).prefix(50).map { id in
                    let row: JSON.Object = ["ID": .number(.init(id)), "STAGE_ID": "NEW"]
                    let selected = request.body["select"]?.array?.compactMap(\.string) ?? Array(row.keys)
                    return JSON.object(JSON.Object(row.members.filter { selected.contains($0.key) }))
                }
                var envelope: JSON.Object = ["result": .array(rows)]
                if style != .pagination { envelope["total"] = 170 }
                if style == .start, start + 50 < 170 { envelope["next"] = .number(.init(start + 50)) }
                return .json(.object(envelope))
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(facts, ["select": ["STAGE_ID"]])) == Array(1...170))
            #expect(try await Self.ids(bitrix.items(facts)) == Array(1...170))
        }
    }

    /// A page that comes again before all rows have come is no end.
    @Test func navigationThatStopsShort() async throws {
        try await VirtualTime.run { time in
            let facts = MethodFacts(
                "task.items.getlist", effect: .read, list: ListFacts(pageSize: 50, style: .navParams))
            let portal = ScriptedPortal(time: time) { request in
                let number = min(2, request.body["NAV_PARAMS"]?["iNumPage"]?.int ?? 1)
                let rows = (number * 50 - 49...number * 50).map(ScriptedList.row)
                return .json(["result": .array(rows), "total": 170])
            }
            var rows = try Bitrix.scripted(portal, time).items(facts).makeAsyncIterator()
            var last = 0
            let error = await #expect(throws: BitrixError.self) {
                while let row = try await rows.next() {
                    #expect(Envelope.integer(row["ID"]) == last + 1)
                    last += 1
                }
            }
            #expect(error?.kind == .inconsistentList && last == 100)
        }
    }

    @Test func tailGoesOnFromItsCursor() async throws {
        try await VirtualTime.run { time in
            let facts = MethodFacts(
                "main.eventlog.tail", rest: .v3, effect: .read,
                list: ListFacts(items: "result.items", key: .init("id"), pageSize: 50, style: .cursor))
            let portal = ScriptedPortal(time: time) { request in
                let value = request.body["cursor"]?["value"]?.int ?? 0
                let rows = (1...130).filter { $0 > value }.prefix(50).map { JSON.object(["id": .number(.init($0))]) }
                return .result(["items": .array(rows)])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let cursor: Arguments = ["cursor": ["field": "id", "value": 20, "order": "ASC"]]
            #expect(try await Self.ids(bitrix.items(facts, cursor), "id") == Array(21...130))
            let sent = portal.requests.count
            let filtered: Arguments = ["filter": [["id", ">", 5]]]
            let error = await #expect(throws: BitrixError.self) { try await Self.ids(bitrix.items(facts, filtered)) }
            #expect(error?.kind == .invalidCall && portal.requests.count == sent)
        }
    }
}
