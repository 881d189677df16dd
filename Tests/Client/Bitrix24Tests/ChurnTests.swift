import Testing

@testable import Bitrix24

/// Lists that change while they are read: every row that stayed comes, or an error does.
struct ChurnTests {
    /// The rows that came, in order, and the error that ended them.
    private static func read(
        _ list: ChurningList, key: String? = nil, _ time: VirtualTime, passes: Int = 2, order: JSON? = nil
    ) async throws -> (ids: [Int], error: BitrixError?) {
        let portal = ScriptedPortal(time: time) { list.answer($0) }
        let bitrix = try Bitrix.scripted(portal, time).with { $0.listPasses = passes }
        var arguments = Arguments()
        arguments["order"] = order
        var ids: [Int] = []
        do {
            for try await row in try bitrix.items(list.facts(key: key), arguments) {
                ids.append(Envelope.integer(row["ID"]) ?? -1)
            }
        } catch let error as BitrixError {
            return (ids, error)
        }
        return (ids, nil)
    }

    @Test(arguments: ChurningList.Paging.allCases, [true, false])
    func twentyRowsDeletedAndTwentyMadePerPage(_ paging: ChurningList.Paging, _ isOrdered: Bool) async throws {
        try await VirtualTime.run { time in
            var ended = 0
            for seed in 1...3 {
                let list = ChurningList(2000, paging, churn: 20, isOrdered: isOrdered, seed: UInt64(seed))
                let (ids, error) = try await Self.read(list, time)
                let lost = Set(list.stayed).subtracting(ids)
                #expect(error != nil || lost.isEmpty, "\(lost.count) of \(list.stayed.count) lost")
                #expect(Set(ids).count == ids.count)
                if let error { #expect(error.kind == .inconsistentList) }
                ended += error == nil ? 1 : 0
            }
            // Where a page begins at any row, no change makes the list fail.
            if paging != .wholePages { #expect(ended == 3) }
        }
    }

    @Test(arguments: ChurningList.Paging.allCases, [0, 1, 49, 50, 51, 99, 100, 101, 1234])
    func aListThatDoesNotChange(_ paging: ChurningList.Paging, _ count: Int) async throws {
        try await VirtualTime.run { time in
            for counts in [true, false] {
                let list = ChurningList(max(1, count), paging, churn: 0, counts: counts)
                if count == 0 { continue }
                let (ids, error) = try await Self.read(list, time)
                #expect(
                    error == nil && ids == list.stayed,
                    "\(paging) \(count) \(counts) \(ids.count) \(String(describing: error))")
            }
        }
    }

    /// The rows keep the order that the caller asked for; those that only a look by the key finds come last.
    @Test(arguments: [ChurningList.Paging.start, .wholePages], [0, 1, 20])
    func anotherOrderThanTheKeys(_ paging: ChurningList.Paging, _ churn: Int) async throws {
        try await VirtualTime.run { time in
            let list = ChurningList(1000, paging, churn: churn)
            let (ids, error) = try await Self.read(list, key: "ID", time, order: ["TITLE": "ASC"])
            #expect(error == nil && Set(list.stayed).isSubset(of: ids) && Set(ids).count == ids.count)
            if churn == 0 { #expect(ids == list.stayed) }
        }
    }

    /// One page fell short once: the second look finds out, and more looks find the rows.
    @Test func rowsThatCameAndWentInTheFirstPass() async throws {
        try await VirtualTime.run { time in
            for passes in 1...4 {
                let list = ChurningList(1000, .wholePages, churn: 20, until: 19)
                let (ids, error) = try await Self.read(list, time, passes: passes)
                let lost = Set(list.stayed).subtracting(ids)
                #expect(error != nil || lost.isEmpty)
                if passes > 2 { #expect(error == nil) } else { #expect(error?.kind == .inconsistentList) }
            }
        }
    }

    /// Pages of a keyset list that are empty in the middle say nothing: no row is lost.
    @Test(arguments: [1, 7, 50, 51])
    func anEmptyPageInTheMiddle(_ number: Int) async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...5000)
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { request in
                let answer = list.answer(request)
                guard request.method == "batch",
                    var results = try JSON(parsing: answer.body.bytes ?? [])["result"]?["result"]?.object
                else { return answer }
                for index in results.members.indices {
                    let isEmpty = count.withLock { count in
                        count += 1
                        return count == number
                    }
                    if isEmpty { results.members[index].value = [] }
                }
                return .result(["result": .object(results), "result_error": [], "result_total": []])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            var ids: [Int] = []
            for try await row in try bitrix.items(.deals) { ids.append(Envelope.integer(row["ID"]) ?? -1) }
            #expect(ids == Array(1...5000))
        }
    }

    /// The same where it is empty for ever: an error.
    @Test(arguments: [true, false]) func aPageThatIsEmptyForEver(_ isBatchable: Bool) async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...5000)
            let portal = ScriptedPortal(time: time) { request in
                let answer = list.answer(request)
                let isFrom = { (arguments: JSON) in
                    arguments["filter"]?[">ID"].flatMap(Int.init(json:)) == 500 && arguments["order"]?["ID"] == "ASC"
                }
                guard request.method == "batch" else { return isFrom(request.body) ? .result([]) : answer }
                // In the answer, a page that would begin with row 501 has none.
                var results = try JSON(parsing: answer.body.bytes ?? [])["result"]?["result"]?.object ?? [:]
                for index in results.members.indices where results.members[index].value[0]?["ID"] == "501" {
                    results.members[index].value = []
                }
                return .result(["result": .object(results), "result_error": [], "result_total": []])
            }
            var facts = MethodFacts.deals
            facts.batchable = isBatchable
            let ids = Locked(0)
            let error = await #expect(throws: BitrixError.self) {
                for try await _ in try Bitrix.scripted(portal, time).items(facts) { ids.withLock { $0 += 1 } }
            }
            #expect(error?.kind == .inconsistentList && ids.current == 500)
        }
    }

    /// The first page of a request fails: it is asked for again, as the others are.
    @Test func aFirstPageThatFails() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...5000)
            list.fail(.init(above: 60, times: 2))
            let portal = ScriptedPortal(time: time) { list.answer($0) }
            var ids: [Int] = []
            for try await row in try Bitrix.scripted(portal, time).items(.deals) {
                ids.append(Envelope.integer(row["ID"]) ?? -1)
            }
            #expect(ids == Array(1...5000))
        }
    }

    /// Rows that look alike are rows all the same.
    @Test(arguments: ChurningList.Paging.allCases)
    func rowsWithoutAKeyThatLookAlike(_ paging: ChurningList.Paging) async throws {
        try await VirtualTime.run { time in
            let list = ChurningList(230, paging, churn: 0, isOrdered: true) { ["NAME": .string("name \($0 / 70)")] }
            let portal = ScriptedPortal(time: time) { list.answer($0) }
            let facts = list.facts()
            var names: [String] = []
            var failure: BitrixError?
            do {
                for try await row in try Bitrix.scripted(portal, time).items(facts) {
                    names.append(row["NAME"]?.string ?? "")
                }
            } catch let error as BitrixError {
                failure = error
            }
            #expect(failure == nil && names == (1...230).map { "name \($0 / 70)" }, "\(names.count) \(paging)")
        }
    }
}
