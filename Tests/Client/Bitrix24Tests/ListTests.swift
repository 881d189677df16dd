import Testing

@testable import Bitrix24

/// Lists by key.
struct ListTests {
    private static func portal(_ list: ScriptedList, _ time: VirtualTime, delay: Duration = .milliseconds(100))
        -> ScriptedPortal
    {
        ScriptedPortal(time: time) { request in
            try await time.sleep(for: delay)
            return list.answer(request)
        }
    }

    private static func ids(_ sequence: ItemSequence<JSON>) async throws -> [Int] {
        var ids: [Int] = []
        for try await row in sequence { ids.append(row["ID"]?.string.flatMap(Int.init) ?? -1) }
        return ids
    }

    @Test func fiveThousandRowsTakeThreeRequests() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(ScriptedList(1...5000), time)
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(.deals)) == Array(1...5000))
            #expect(portal.requests.count == 3)
            #expect(time.now == .milliseconds(200))
        }
    }

    @Test(arguments: [0, 1, 49, 50, 51, 99, 100, 101, 150, 2549, 2550, 2600])
    func anyNumberOfRows(_ count: Int) async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(stride(from: 10, to: 10 + 3 * count, by: 3))
            let bitrix = try Bitrix.scripted(Self.portal(list, time), time)
            #expect(try await Self.ids(bitrix.items(.deals)) == list.current)
        }
    }

    /// Keys far apart, in clusters, with a dense middle between sparse ends and the reverse.
    @Test(arguments: 0..<6)
    func anyDistributionOfKeys(_ seed: Int) async throws {
        try await VirtualTime.run { time in
            let ids: [Int] =
                switch seed {
                case 0: (1...6000).map { $0 * 997 }
                case 1: Array(1...100) + Array(900_000...903_000)
                case 2: (1...200).map { $0 * 5000 } + Array(500_001...504_000)
                case 3: Array(1...500) + Array(10_000_000...10_000_500)
                case 4: (0..<40).flatMap { cluster in (1...130).map { cluster * 100_000 + $0 } }
                default: [1, 1_000_000_000_000]
                }
            let list = ScriptedList(Set(ids))
            let portal = Self.portal(list, time)
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(.deals)) == list.current)
            #expect(portal.requests.count < 60)
        }
    }

    @Test func everyRowThatWasThereAllTheTimeComesOnce() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...5000)
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
            let bitrix = try Bitrix.scripted(portal, time)
            let ids = try await Self.ids(bitrix.items(.deals))
            #expect(ids == ids.sorted() && Set(ids).count == ids.count)
            #expect(Set(1...5000).subtracting(gone).isSubset(of: ids))
        }
    }

    /// The commands of one batch do not see the same: the last row of a short list goes away between the two.
    @Test(arguments: [("ASC", 40), ("DESC", 1)])
    func aRowThatGoesAwayBetweenTheEnds(_ order: String, _ gone: Int) async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...40)
            let portal = ScriptedPortal(time: time) { request in
                .batch(request) { _, arguments in
                    defer { list.remove([gone]) }
                    return .success((try? list.page(arguments)["result"]) ?? .null)
                }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let ids = try await Self.ids(bitrix.items(.deals, ["order": ["ID": .string(order)]]))
            #expect(ids == (order == "ASC" ? Array(1...40) : (1...40).reversed()))
        }
    }

    @Test func aFailedPageIsAskedAgain() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...5000)
            list.fail(.init(above: 1050, times: 1))
            let portal = Self.portal(list, time)
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(.deals)) == Array(1...5000))
        }
    }

    @Test func aPageThatCannotBeReadIsAnErrorAfterTheRowsBeforeIt() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...5000)
            list.fail(.init(above: 1050, times: 100))
            let bitrix = try Bitrix.scripted(Self.portal(list, time), time)
            let seen = Locked<[Int]>([])
            let error = await #expect(throws: BitrixError.self) {
                for try await row in try bitrix.items(.deals) {
                    seen.withLock { $0.append(row["ID"]?.string.flatMap(Int.init) ?? -1) }
                }
            }
            #expect(error?.code == "INTERNAL_SERVER_ERROR")
            #expect(seen.current == Array(1...1050))
        }
    }

    /// A page in the middle of a request that is none: what came before it in the same request is delivered.
    @Test(arguments: [true, false]) func aPageThatMakesNoSense(_ isByKey: Bool) async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...5000)
            // By offsets, a page begins with the last row of the one before it.
            let spoilt: JSON = isByKey ? "1051" : "1030"
            @Sendable func spoiled(_ page: JSON?) -> JSON { page?[0]?["ID"] == spoilt ? "oops" : page ?? .null }
            let portal = ScriptedPortal(time: time) { request in
                var envelope = try JSON(parsing: list.answer(request).body.bytes ?? []).object ?? [:]
                if let results = envelope["result"]?["result"]?.object {
                    let pages = results.map { JSON.Object.Member(key: $0.key, value: spoiled($0.value)) }
                    envelope["result"] = [
                        "result": .object(JSON.Object(pages)), "result_error": [],
                        "result_total": envelope["result"]?["result_total"] ?? [],
                    ]
                } else {
                    envelope["result"] = spoiled(envelope["result"])
                }
                return .json(.object(envelope))
            }
            let bitrix = try Bitrix.scripted(portal, time)
            var rows = try bitrix.items(isByKey ? .deals : .dealsByOffset).makeAsyncIterator()
            var last = 0
            let error = await #expect(throws: BitrixError.self) {
                while let row = try await rows.next() {
                    #expect(Envelope.integer(row["ID"]) == last + 1)
                    last += 1
                }
            }
            #expect(error?.kind == .decoding && last == (isByKey ? 1050 : 1030))
        }
    }

    @Test func descendingAndBoundedByTheCaller() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...6000)
            let bitrix = try Bitrix.scripted(Self.portal(list, time), time)
            let arguments: Arguments = ["order": ["ID": "DESC"], "filter": [">ID": 500, "<ID": "5801"]]
            #expect(try await Self.ids(bitrix.items(.deals, arguments)) == Array((501...5800).reversed()))
        }
    }

    @Test func theKeyIsSelectedWhatEverElseIs() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(ScriptedList(1...10), time)
            let bitrix = try Bitrix.scripted(portal, time)
            _ = try await Self.ids(bitrix.items(.deals, ["select": ["TITLE"]]))
            let selects = portal.requests[0].commands.map { $0.arguments["select"] }
            #expect(selects == [["TITLE", "ID"], ["TITLE", "ID"]])
        }
    }

    @Test func pagesOfTen() async throws {
        try await VirtualTime.run { time in
            // The facts say 50: what comes decides.
            let list = ScriptedList(1...2000, pageSize: 10)
            let bitrix = try Bitrix.scripted(Self.portal(list, time), time)
            #expect(try await Self.ids(bitrix.items(.deals)) == Array(1...2000))
        }
    }

    @Test func whatTakesNoBatchIsReadPageByPage() async throws {
        try await VirtualTime.run { time in
            var facts = MethodFacts.deals
            facts.batchable = false
            let portal = Self.portal(ScriptedList(1...170), time)
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(facts)) == Array(1...170))
            #expect(portal.methods.allSatisfy { $0 == "crm.deal.list" })
        }
    }

    @Test func noRequestIsBegunAfterCancellation() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(ScriptedList(1...50_000), time)
            let bitrix = try Bitrix.scripted(portal, time)
            let count = Locked(0)
            let task = Task(executorPreference: time) {
                for try await _ in try bitrix.items(.deals) { count.withLock { $0 += 1 } }
            }
            try await time.sleep(for: .milliseconds(350))
            task.cancel()
            let begun = portal.requests.count
            await #expect(throws: CancellationError.self) { try await task.value }
            try await time.sleep(for: .seconds(100))
            #expect(portal.requests.count == begun)
            #expect(count.current > 0 && count.current < 50_000)
        }
    }

    @Test func aGentleReaderAsksOneByOne() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(ScriptedList(1...8000), time)
            let bitrix = try Bitrix.scripted(portal, time) { $0.parallelRequests = 1 }
            for facts in [MethodFacts.deals, .dealsByOffset] {
                #expect(try await Self.ids(bitrix.items(facts)) == Array(1...8000))
            }
            let moments = portal.requests.map(\.moment)
            #expect(zip(moments, moments.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test func whoStopsTakingRowsStopsTheRequests() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(ScriptedList(1...50_000), time)
            let bitrix = try Bitrix.scripted(portal, time)
            var iterator: ItemSequence<JSON>.AsyncIterator? = try bitrix.items(.deals).makeAsyncIterator()
            _ = try await iterator?.next()
            // Nobody takes rows: no more is asked for than the window holds.
            try await time.sleep(for: .seconds(100))
            #expect(portal.requests.count == 1 + ReadAhead.first)
            iterator = nil
            try await time.sleep(for: .seconds(100))
            #expect(portal.requests.count == 1 + ReadAhead.first)
        }
    }

    @Test func aServerThatIgnoresTheFilterIsNotFollowedForEver() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                .batch(request) { _, arguments in
                    let rows = (1...50).map(ScriptedList.row)
                    return .success(.array(arguments["order"]?["ID"] == "DESC" ? [ScriptedList.row(900)] : rows))
                }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let error = await #expect(throws: BitrixError.self) { try await Self.ids(bitrix.items(.deals)) }
            #expect(error?.kind == .inconsistentList)
            #expect(portal.requests.count <= 1 + 4)
        }
    }

    @Test func aMethodOfWhichNothingIsKnownIsNotPaged() throws {
        let bitrix = try Bitrix(webhook: Bitrix.webhook)
        #expect(throws: BitrixError.self) { try bitrix.items(MethodFacts("user.current")) }
    }
}
