import Bitrix24Portal
import Testing

@testable import Bitrix24

/// What other clients get wrong, against the portal on localhost, over HTTP.
struct PortalTests {
    private static func update(_ id: Int) -> Call<Answer> {
        Call(.updateDeal, ["id": .number(.init(id)), "fields": ["TITLE": .string("new \(id)")]])
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

    @Test func whatStandsBesideTheResultCanBeHad() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 60] }
        let count = Call(.items, ["entityTypeId": 2]).map { $0.result["items"]?.array?.count ?? 0 }
        let (rows, (again, answer)) = try await portal.client().all { _ in (count, count.withAnswer()) }
        #expect(rows == 50 && again == 50)
        #expect(answer.total == 60 && answer.next == 50)
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
        let transport = ScriptedPortal { try await URLSessionTransport.shared.send($0.http) }
        let settings = portal.settings { $0.transport = transport }
        let bitrix = try await portal.application(settings).adopt(portal.tokens())
        portal.control.expireTokens()
        let answers = try await withThrowingTaskGroup { group in
            for _ in 0..<100 {
                group.addTask { try await bitrix.call("user.current", effect: .read).result["ID"]?.string }
            }
            return try await group.reduce(into: 0) { count, id in count += id == nil ? 0 : 1 }
        }
        #expect(answers == 100)
        #expect(transport.methods.filter { $0 == "token" }.count == 1)
        #expect(portal.control.errors("expired_token") <= 100)
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
                // There are no such bots; that is for the portal to say, once it lets the call in.
                let error = await #expect(throws: BitrixError.self) {
                    try await bitrix.call("imbot.v2.Bot.get", ["botId": .number(.init(number)), "botToken": "x"])
                }
                #expect(error?.status != 429)
            }
            #expect(time.now >= .seconds(5) && time.now < .seconds(7))
            // It learns the pace from one refusal.
            #expect(portal.control.requests(of: "imbot.v2.Bot.get") <= 14)
        }
    }

    @Test func aPortalThatMoved() async throws {
        let (old, new) = (try LocalPortal(), try LocalPortal())
        let webhook = old.portal.webhook.split(separator: "/").suffix(2)
        _ = new.control.addWebhook(user: 1, code: String(webhook.last!))
        old.control.add(FaultRule(.redirect(to: new.portal.address)))
        // Another port of this machine is another host: it has to be allowed.
        let error = await #expect(throws: BitrixError.self) { try await old.client().send(Call(.addDeal)) }
        #expect(error?.kind == .redirect && new.control.requests == 0)
        old.control.resetJournal()
        let bitrix = try old.client { $0.addresses = AddressPolicy(allowing: [new.portal.address]) }
        let answer = try await bitrix.send(Call(.addDeal, ["fields": ["TITLE": "moved"]]))
        let id = answer.result.int ?? 0
        #expect(try new.control.row("crm.deal", id: id)?["title"] == "moved")
        _ = try await bitrix.call("user.current")
        #expect(old.control.requests == 1 && new.control.requests == 2)
    }

    @Test func overloadIsAskedOnce() async throws {
        let portal = try LocalPortal()
        portal.control.add(FaultRule(.error(status: 503, code: "OVERLOAD_LIMIT", message: "blocked")))
        await #expect(throws: BitrixError.self) { try await portal.client().call("user.current", effect: .read) }
        #expect(portal.control.requests == 1)
    }

    @Test func nobodyListens() async throws {
        let portal = try LocalPortal()
        let bitrix = try portal.client { $0.retries = .never }
        portal.portal.stop()
        let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Call(.addDeal)) }
        #expect(error?.kind == .unreachable && error?.outcome == .notExecuted)
    }
}
