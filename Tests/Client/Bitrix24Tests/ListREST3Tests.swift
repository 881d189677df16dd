import Testing

@testable import Bitrix24

/// Lists of REST 3 by key: ranges cut into tiles, each read from both of its ends.
struct ListREST3Tests {
    private static func portal(_ list: ScriptedList3, _ time: VirtualTime) -> ScriptedPortal {
        ScriptedPortal(time: time) { request in
            try await time.sleep(for: .milliseconds(100))
            return list.answer(request)
        }
    }

    private static func ids(_ sequence: ItemSequence<JSON>) async throws -> [Int] {
        var ids: [Int] = []
        for try await row in sequence { ids.append(row["id"]?.int ?? -1) }
        return ids
    }

    @Test func fiveThousandRowsTakeThreeRequests() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(ScriptedList3(1...5000), time)
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(.log)) == Array(1...5000))
            #expect(portal.requests.count == 3)
            #expect(time.now == .milliseconds(200))
        }
    }

    @Test(arguments: [0, 1, 49, 50, 51, 99, 100, 101, 102, 150, 2599, 2600, 2601])
    func anyNumberOfRows(_ count: Int) async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList3(stride(from: 10, to: 10 + 3 * count, by: 3))
            let bitrix = try Bitrix.scripted(Self.portal(list, time), time)
            #expect(try await Self.ids(bitrix.items(.log)) == list.current)
        }
    }

    /// Keys far apart, in clusters, with a dense middle between sparse ends, every other one, and the reverse of each.
    @Test(arguments: 0..<7, ["ASC", "DESC"])
    func anyDistributionOfKeys(_ seed: Int, _ order: JSON) async throws {
        try await VirtualTime.run { time in
            var generator = Seeded(seed: UInt64(seed))
            let ids: [Int] =
                switch seed {
                case 0: (1...6000).map { $0 * 997 }
                case 1: Array(1...100) + Array(900_000...903_000)
                case 2: (1...200).map { $0 * 5000 } + Array(500_001...504_000)
                case 3: Array(1...500) + Array(10_000_000...10_000_500)
                case 4: (0..<40).flatMap { cluster in (1...130).map { cluster * 100_000 + $0 } }
                case 5: (1...9000).filter { _ in Bool.random(using: &generator) }
                default: [1, 1_000_000_000_000]
                }
            let list = ScriptedList3(Set(ids))
            let portal = Self.portal(list, time)
            let bitrix = try Bitrix.scripted(portal, time)
            let expected = order == "ASC" ? list.current : list.current.reversed()
            #expect(try await Self.ids(bitrix.items(.log, ["order": ["id": order]])) == expected)
            #expect(portal.requests.count < 60)
        }
    }

    @Test func everyRowThatWasThereAllTheTimeComesOnce() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList3(1...5000)
            let gone = (0..<20).map { $0 * 240 + 101 }
            let portal = ScriptedPortal(time: time) { request in
                try await time.sleep(for: .milliseconds(100))
                defer {
                    list.remove(gone.prefix(10))
                    if time.now > .milliseconds(150) { list.remove(gone) }
                    list.add((0..<20).map { 5001 + $0 })
                }
                return list.answer(request)
            }
            let ids = try await Self.ids(Bitrix.scripted(portal, time).items(.log))
            #expect(ids == ids.sorted() && Set(ids).count == ids.count)
            #expect(Set(1...5000).subtracting(gone).isSubset(of: ids))
        }
    }

    /// The commands of one batch do not see the same: the last row of a short list goes away between the two.
    @Test(arguments: [("ASC", 40), ("DESC", 1)])
    func aRowThatGoesAwayBetweenTheEnds(_ order: String, _ gone: Int) async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList3(1...40)
            let portal = ScriptedPortal(time: time) { request in
                let pages = try (request.body.array ?? []).map { command in
                    defer { list.remove([gone]) }
                    var single = request
                    (single.method, single.body) = ("main.eventlog.list", command["query"] ?? .null)
                    return try JSON(parsing: list.answer(single).body.bytes ?? [])["result"] ?? .null
                }
                return .result(.array(pages))
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let ids = try await Self.ids(bitrix.items(.log, ["order": ["id": .string(order)]]))
            #expect(ids == (order == "ASC" ? Array(1...40) : (1...40).reversed()))
        }
    }

    /// What a page does not hold is not taken for absent, whether the server gives few always or now and then.
    @Test(arguments: [37, 50, 64])
    func aServerThatReturnsFewerThanAsked(_ most: Int) async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList3(1...4000) { min($0, max(1, $1) % 3 == 0 ? 11 : most) }
            let bitrix = try Bitrix.scripted(Self.portal(list, time), time)
            #expect(try await Self.ids(bitrix.items(.log, ["pagination": ["limit": 100]])) == Array(1...4000))
        }
    }

    @Test func aFailedPageIsAskedAgainByItself() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList3(1...5000)
            let portal = Self.portal(list, time)
            let bitrix = try Bitrix.scripted(portal, time)
            var pages = try bitrix.pages(.log).makeAsyncIterator()
            var ids = try await pages.next()?.compactMap { $0["id"]?.int } ?? []
            list.fail(.init(above: 1050, times: 1))
            while let page = try await pages.next() { ids += page.compactMap { $0["id"]?.int } }
            #expect(ids == Array(1...5000))
        }
    }

    @Test func aPageThatCannotBeReadIsAnErrorAfterTheRowsBeforeIt() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList3(1...5000)
            let bitrix = try Bitrix.scripted(Self.portal(list, time), time)
            var rows = try bitrix.items(.log).makeAsyncIterator()
            var last = try await rows.next()?["id"]?.int ?? 0
            list.fail(.init(above: 1060, times: .max))
            let error = await #expect(throws: BitrixError.self) {
                while let row = try await rows.next() {
                    #expect(row["id"]?.int == last + 1)
                    last += 1
                }
            }
            #expect(error?.code == "INTERNAL_SERVER_ERROR")
            #expect((1000..<1060).contains(last))
        }
    }

    /// Conditions of the caller stand beside those of the paging, whatever form they have.
    @Test(arguments: [
        ["severity", "ERROR"] as JSON, [["severity", "ERROR"]],
        ["logic": "or", "conditions": [["severity", "ERROR"], ["severity", "INFO"]]],
    ])
    func theCallersFilterHolds(_ filter: JSON) async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(ScriptedList3(1...500), time)
            let bitrix = try Bitrix.scripted(portal, time)
            let ids = try await Self.ids(bitrix.items(.log, ["filter": filter]))
            #expect(ids == Array(1...500))
            let first = filter[0]?.array == nil ? filter : filter[0]
            let queries = portal.requests.flatMap { $0.body.array ?? [] }
            #expect(queries.count > 4 && queries.allSatisfy { $0["query"]?["filter"]?[0] == first })
        }
    }

    @Test func theCallersBoundsHold() async throws {
        try await VirtualTime.run { time in
            let bitrix = try Bitrix.scripted(Self.portal(ScriptedList3(1...6000), time), time)
            let arguments: Arguments = ["filter": [["id", ">", 500], ["id", "<", 5801]], "order": ["id": "DESC"]]
            #expect(try await Self.ids(bitrix.items(.log, arguments)) == Array((501...5800).reversed()))
        }
    }

    /// A page of the caller's, and everything after it: by offsets, which is what was asked for.
    @Test(arguments: [["offset": 120, "limit": 50] as JSON, ["page": 3, "limit": 60]])
    func fromTheMiddle(_ pagination: JSON) async throws {
        try await VirtualTime.run { time in
            let bitrix = try Bitrix.scripted(Self.portal(ScriptedList3(1...300), time), time)
            #expect(try await Self.ids(bitrix.items(.log, ["pagination": pagination])) == Array(121...300))
        }
    }

    @Test func whatTakesNoBatchIsReadPageByPage() async throws {
        try await VirtualTime.run { time in
            var facts = MethodFacts.log
            facts.batchable = false
            let portal = Self.portal(ScriptedList3(1...170) { limit, _ in min(limit, 37) }, time)
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(facts)) == Array(1...170))
            #expect(portal.methods.allSatisfy { $0 == "main.eventlog.list" })
        }
    }

    @Test func aServerThatIgnoresTheFilterIsNotFollowedForEver() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                let page: JSON = ["items": .array((1...50).map { ["id": .number(.init($0))] })]
                return .result(.array((request.body.array ?? []).map { _ in page }))
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let error = await #expect(throws: BitrixError.self) { try await Self.ids(bitrix.items(.log)) }
            #expect(error?.kind == .inconsistentList && portal.requests.count == 1)
        }
    }
}
