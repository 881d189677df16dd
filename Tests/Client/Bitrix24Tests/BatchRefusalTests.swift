import Testing

@testable import Bitrix24

/// Commands that are refused for the rate of requests inside a batch that is answered: they are repeated as calls are.
struct BatchRefusalTests {
    private static func get(_ id: Int) -> Call<JSON> {
        Call(MethodFacts("crm.deal.get", effect: .read), ["ID": .number(.init(id))]) { $0.result["ID"] ?? .null }
    }

    /// Refuses the deal 2 so many times.
    private static func portal(_ time: VirtualTime, refusals: Int) -> ScriptedPortal {
        let left = Locked(refusals)
        return ScriptedPortal(time: time) { request in
            .batch(request) { _, arguments in
                let isRefused =
                    arguments["ID"] == "2"
                    && left.withLock { left in
                        defer { left -= 1 }
                        return left > 0
                    }
                return isRefused ? .failure(Refusal(code: "QUERY_LIMIT_EXCEEDED")) : .success(arguments)
            }
        }
    }

    private static func gaps(_ requests: [ScriptedPortal.Request]) -> [Double] {
        zip(requests, requests.dropFirst()).map { (($1.moment - $0.moment).seconds * 1000).rounded() / 1000 }
    }

    @Test func theyWaitLongerEachTime() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time, refusals: 5)
            let repeats = Locked(0)
            let bitrix = try Bitrix.scripted(portal, time) {
                $0.observer = { event in
                    guard case .repeating(let error) = event.kind else { return }
                    #expect(error.code == "QUERY_LIMIT_EXCEEDED" && event.method == "crm.deal.get")
                    repeats.withLock { $0 += 1 }
                }
            }
            #expect(try await bitrix.all { _ in (1...3).map { Self.get($0) } } == ["1", "2", "3"])
            #expect(portal.requests.map(\.commands.count) == [3, 1, 1, 1, 1, 1])
            #expect(Self.gaps(portal.requests) == [0.375, 0.75, 1.5, 3, 6])
            #expect(repeats.current == 5)
        }
    }

    /// The bucket counts as full, and drains at half the speed: what comes next waits for a place.
    @Test func theLimitsAreTold() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time, refusals: 1)
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard)
            _ = try await bitrix.all { _ in [Self.get(1), Self.get(2)] }
            #expect(Self.gaps(portal.requests).allSatisfy { $0 > 0.9 })
        }
    }

    @Test func theDeadlineEndsTheWaiting() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time, refusals: 100)
            let bitrix = try Bitrix.scripted(portal, time).with { $0.deadline = .seconds(10) }
            let results = try await bitrix.batch { _ in [Self.get(1), Self.get(2)] }
            #expect(try results[0].get() == "1")
            guard case .failure(let error) = results[1] else {
                Issue.record("it was refused to the end")
                return
            }
            #expect(error.code == "QUERY_LIMIT_EXCEEDED" && error.outcome == .notExecuted)
            #expect(error.attempt == portal.requests.count)
            #expect(time.now < .seconds(10))
        }
    }

    @Test func cancellationEndsTheWaiting() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time, refusals: 100)
            let bitrix = try Bitrix.scripted(portal, time)
            let task = Task(executorPreference: time) { try await bitrix.all { _ in [Self.get(1), Self.get(2)] } }
            try await time.sleep(for: .seconds(3))
            let sent = portal.requests.count
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            try await time.sleep(for: .seconds(100))
            #expect(portal.requests.count == sent)
        }
    }

    /// Nothing of a chain was executed whose first command was refused.
    @Test func aChainIsRepeatedAsAWhole() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time, refusals: 2)
            let bitrix = try Bitrix.scripted(portal, time)
            let results = try await bitrix.all { _ in
                let first = Self.get(2).named("first")
                return [first, Self.get(0).setting("ID", to: first.reference["ID"])]
            }
            #expect(results == ["2", "$result[c0][ID]"])
            #expect(Self.gaps(portal.requests) == [0.375, 0.75])
        }
    }

    /// The ends of a list, and a page in its middle.
    @Test func pagesOfAListWaitToo() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...5000)
            let refusing = ScriptedList(1...5000)
            refusing.fail(.init(code: "QUERY_LIMIT_EXCEEDED", above: 1050, times: .max))
            let portal = ScriptedPortal(time: time) { request in
                if time.now >= .seconds(1) { return (time.now < .seconds(3) ? refusing : list).answer(request) }
                return .batch(request) { _, _ in .failure(Refusal(code: "QUERY_LIMIT_EXCEEDED")) }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            var ids: [Int] = []
            for try await row in try bitrix.items(.deals) { ids.append(Envelope.integer(row["ID"]) ?? -1) }
            #expect(ids == Array(1...5000))
            #expect(Self.gaps(Array(portal.requests.prefix(3))) == [0.375, 0.75])
            let repeats = portal.requests.filter { $0.commands[0].arguments["filter"]?[">ID"] == "1050" }
            #expect(Self.gaps(repeats) == [0.75, 1.5])
        }
    }

    @Test func aListRefusedToTheEndFailsByItsDeadline() async throws {
        try await VirtualTime.run { time in
            let list = ScriptedList(1...5000)
            list.fail(.init(code: "QUERY_LIMIT_EXCEEDED", above: 1050, times: 100))
            let portal = ScriptedPortal(time: time) { list.answer($0) }
            let bitrix = try Bitrix.scripted(portal, time).with { $0.deadline = .seconds(5) }
            var rows = try bitrix.items(.deals).makeAsyncIterator()
            var last = 0
            let error = await #expect(throws: BitrixError.self) {
                while let row = try await rows.next() {
                    #expect(Envelope.integer(row["ID"]) == last + 1)
                    last += 1
                }
            }
            #expect(error?.code == "QUERY_LIMIT_EXCEEDED" && last == 1050 && time.now < .seconds(5))
        }
    }
}
