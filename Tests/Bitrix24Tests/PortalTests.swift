import Bitrix24Portal
import Testing

@testable import Bitrix24

/// What other clients get wrong, against the portal on localhost, over HTTP.
struct PortalTests {
    private static func update(_ id: Int) -> Call<Answer> {
        Call(.updateDeal, ["id": .number(.init(id)), "fields": ["TITLE": .string("new \(id)")]])
    }

    private static func ids(_ sequence: ItemSequence<JSON>, _ key: String = "ID") async throws -> [Int] {
        var ids: [Int] = []
        for try await row in sequence { ids.append(Envelope.integer(row[key]) ?? -1) }
        return ids
    }

    @Test func writesAgainstTheEnforcedLimit() async throws {
        let portal = try LocalPortal {
            $0.limits = .cloud
            $0.rows = ["crm.deal": 100]
        }
        let ids = try portal.control.rowIDs("crm.deal")
        try await VirtualTime.run { time in
            let bitrix = try portal.client(time, limit: .standard)
            let results = try await bitrix.batch { _ in (0..<3500).map { Self.update(ids[$0 % 100]) } }
            #expect(results.allSatisfy { (try? $0.get().result) == true })
            #expect(time.now <= .seconds((70.0 - 50) / 2 + 1))
        }
        #expect(portal.control.errors("QUERY_LIMIT_EXCEEDED") == 0)
        #expect(portal.control.requests == 70)
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
        #expect(seen.current.count > 1000 && seen.current == Array(ids.prefix(seen.current.count)))
    }

    @Test func oneOfAHundredCommandsFails() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 100] }
        var ids = try portal.control.rowIDs("crm.deal")
        ids[42] = 999_999
        let results = try await portal.client().batch { _ in ids.map(Self.update) }
        #expect(results.indices.filter { (try? results[$0].get().result) != true } == [42])
        #expect(portal.control.requests == 2)
    }

    @Test func aWriteWhoseAnswerIsLostIsSentOnce() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 5] }
        let bitrix = try portal.client()
        // On a connection that is used already: libraries like to repeat there by themselves.
        for _ in 0..<3 { _ = try await bitrix.call("server.time", effect: .read) }
        portal.control.add(FaultRule(.resetAfter, method: "crm.deal.add", count: 1))
        let error = await #expect(throws: BitrixError.self) {
            try await bitrix.send(Call(.addDeal, ["fields": ["TITLE": "once"]]))
        }
        #expect(error?.outcome == .unknown && error?.attempt == 1 && error?.kind == .connectionLost)
        #expect(try portal.control.rowIDs("crm.deal").count == 6)
        #expect(portal.control.requests(of: "crm.deal.add") == 1)
    }

    @Test func aReadIsRepeatedAfterABrokenConnection() async throws {
        let portal = try LocalPortal()
        portal.control.add(FaultRule(.resetBefore, method: "server.time", count: 1))
        portal.control.add(FaultRule(.truncated(bytes: 10), method: "server.time", after: 1, count: 1))
        portal.control.add(FaultRule(.malformed, method: "server.time", after: 2, count: 1))
        try await VirtualTime.run { time in
            let answer = try await portal.client(time).call("server.time", effect: .read)
            #expect(answer.result.string != nil)
        }
        #expect(portal.control.requests(of: "server.time") >= 3)
    }

    @Test func aHundredCallsWithAnExpiredToken() async throws {
        let portal = try LocalPortal()
        let refreshes = Locked(0)
        let settings = portal.settings {
            $0.observer = { event in
                if case .succeeded = event.kind, event.attempt == 2 { refreshes.withLock { $0 += 1 } }
            }
        }
        let bitrix = try await portal.application(settings).adopt(portal.tokens())
        portal.control.expireTokens()
        try await withThrowingTaskGroup { group in
            for _ in 0..<100 { group.addTask { _ = try await bitrix.call("user.current", effect: .read) } }
            try await group.waitForAll()
        }
        #expect(portal.control.errors("expired_token") <= 100)
        // The portal's application takes a refresh token once: a second refresh would have failed.
        #expect(refreshes.current > 0)
    }

    @Test func oneMethodOutOfTimeHoldsUpNoOther() async throws {
        let portal = try LocalPortal {
            $0.limits = .cloud
            $0.rows = ["crm.deal": 10]
        }
        portal.control.setOperatingCost(250, of: "crm.deal.list")
        try await VirtualTime.run { time in
            let bitrix = try portal.client(time)
            for _ in 0..<2 { _ = try await bitrix.send(Call(.deals)) }
            let heavy = Task(executorPreference: time) { try await bitrix.send(Call(.deals)) }
            _ = try await bitrix.call("user.current")
            #expect(time.now == .zero)
            _ = try await heavy.value
            #expect(time.now > .seconds(60) && time.now <= .seconds(720))
        }
        #expect(portal.control.requests(of: "crm.deal.list") <= 6)
    }

    @Test func botsGoTwiceASecond() async throws {
        let portal = try LocalPortal { $0.limits = .cloud.withBotLimit }
        try await VirtualTime.run { time in
            let bitrix = try portal.client(time, limit: .standard)
            for number in 0..<12 {
                _ = try? await bitrix.call("imbot.v2.Bot.get", ["botId": .number(.init(number)), "botToken": "x"])
            }
            #expect(time.now < .seconds(7))
        }
    }

    @Test func aPortalThatMoved() async throws {
        let (old, new) = (try LocalPortal(), try LocalPortal())
        let webhook = old.portal.webhook.split(separator: "/").suffix(2)
        _ = new.control.addWebhook(user: 1, code: String(webhook.last!))
        old.control.add(FaultRule(.redirect(to: new.portal.address)))
        let bitrix = try old.client()
        let answer = try await bitrix.send(Call(.addDeal, ["fields": ["TITLE": "moved"]]))
        let id = answer.result.int ?? 0
        #expect(try new.control.row("crm.deal", id: id)?["title"] == "moved")
        _ = try await bitrix.call("user.current")
        #expect(old.control.requests == 1 && new.control.requests == 2)
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

    @Test func overloadIsAskedOnce() async throws {
        let portal = try LocalPortal()
        portal.control.add(FaultRule(.error(status: 503, code: "OVERLOAD_LIMIT", message: "blocked")))
        await #expect(throws: BitrixError.self) { try await portal.client().call("user.current", effect: .read) }
        #expect(portal.control.requests == 1)
    }

    @Test func aThousandCallsAtOnce() async throws {
        let portal = try LocalPortal()
        let bitrix = try portal.client()
        let ids = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<1000 {
                group.addTask {
                    _ = try await bitrix.call("server.time", effect: .read)
                    return number
                }
            }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(ids.count == 1000)
        #expect(portal.control.requests == 1000)
    }

    @Test func nobodyListens() async throws {
        let portal = try LocalPortal()
        let bitrix = try portal.client { $0.retries = .never }
        portal.portal.stop()
        let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Call(.addDeal)) }
        #expect(error?.kind == .unreachable && error?.outcome == .notExecuted)
    }
}

/// The transport itself, over HTTP.
struct TransportTests {
    private static func request(_ portal: LocalPortal, _ method: String, timeout: Duration, isRepeatable: Bool = true)
        throws -> Bitrix24.HTTPRequest
    {
        var request = try RequestBuilder.request(
            MethodFacts(method), [:], to: PortalAddress(portal.portal.address),
            with: .webhook(user: "1", code: Secret(portal.portal.webhookCode)), body: .json, timeout: timeout)
        request.isRepeatable = isRepeatable
        return request
    }

    @Test(arguments: [true, false]) func anAnswerThatDoesNotComeInTime(_ isRepeatable: Bool) async throws {
        let portal = try LocalPortal()
        portal.control.add(FaultRule(.latency(milliseconds: 3000)))
        let request = try Self.request(
            portal, "server.time", timeout: .milliseconds(100), isRepeatable: isRepeatable)
        let error = await #expect(throws: TransportError.self) { try await URLSessionTransport.shared.send(request) }
        #expect(error?.kind == .timeout)
    }

    @Test func redirectsAreAnsweredNotFollowed() async throws {
        let portal = try LocalPortal()
        portal.control.add(FaultRule(.redirect(to: portal.portal.address), count: 1))
        let request = try Self.request(portal, "server.time", timeout: .seconds(10))
        let response = try await URLSessionTransport.shared.send(request)
        #expect(response.status == 302 && response.header("location")?.hasPrefix("http://127.0.0.1") == true)
        #expect(portal.control.requests == 1)
    }

    @Test func cancelledBeforeItsTurn() async throws {
        let portal = try LocalPortal()
        portal.control.add(FaultRule(.latency(milliseconds: 300)))
        let transport = URLSessionTransport(connections: 1)
        let request = try Self.request(portal, "server.time", timeout: .seconds(10))
        let first = Task { try await transport.send(request) }
        let others = (0..<20).map { _ in Task { try await transport.send(request) } }
        for task in others { task.cancel() }
        for task in others { await #expect(throws: CancellationError.self) { try await task.value } }
        #expect(try await first.value.status == 200)
    }

    @Test func noSecretInWhatURLSessionSays() async throws {
        let portal = try LocalPortal()
        portal.portal.stop()
        let request = try Self.request(portal, "server.time", timeout: .seconds(1))
        let error = await #expect(throws: TransportError.self) { try await URLSessionTransport.shared.send(request) }
        #expect(error.map { "\($0)".contains(portal.portal.webhookCode) } == false)
    }
}
