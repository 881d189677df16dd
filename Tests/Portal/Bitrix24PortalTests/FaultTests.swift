import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct FaultTests {
    let portal: TestPortal
    init() throws { portal = try TestPortal { $0.rows = ["crm.deal": 200] } }

    private func call(_ method: String = "server.time") throws -> RawClient.Response {
        try portal.connect().request("GET", portal.webhookPath + method)
    }

    @Test func errorsByMethodAfterAndCount() throws {
        portal.control.add(
            FaultRule(.error(status: 503, code: "OVERLOAD_LIMIT", message: "m"), method: "server.*", after: 1, count: 2)
        )
        let statuses = try (0..<5).map { _ in try call().status }
        #expect(statuses == [200, 503, 503, 200, 200])
        #expect(try call("scope").status == 200)
    }

    @Test func probabilityFollowsTheSeed() throws {
        func statuses(_ seed: UInt64) throws -> [Int] {
            let portal = try TestPortal { $0.seed = seed }
            portal.control.add(FaultRule(.error(status: 500, code: "X", message: ""), probability: 0.5))
            return try (0..<40).map { _ in try portal.get(portal.webhookPath + "server.time").status }
        }
        let first = try statuses(7)
        #expect(try statuses(7) == first)
        #expect(Set(first) == [200, 500])
        #expect(try statuses(8) != first)
    }

    @Test func connectionsAreResetBeforeOrAfterTheEffect() throws {
        for (fault, effect) in [(Fault.resetBefore, 0), (.resetAfter, 1)] {
            let portal = try TestPortal()
            portal.control.add(FaultRule(fault, count: 1))
            #expect(throws: RawClient.Failure.self) { try portal.call("crm.deal.add", ["fields": ["TITLE": "x"]]) }
            #expect(try portal.control.rowIDs("crm.deal").count == effect)
        }
    }

    @Test func answersAreTruncatedMalformedSlowOrOfAnotherType() throws {
        portal.control.add(FaultRule(.truncated(bytes: 10), count: 1))
        let short = try call()
        #expect(short.isCutShort)
        #expect(short.body.count == 10)
        portal.control.removeFaults()
        portal.control.add(FaultRule(.malformed, count: 1))
        #expect(try call().json.isNull)
        portal.control.removeFaults()
        portal.control.add(FaultRule(.slow(bytes: 100, milliseconds: 1), count: 1))
        #expect(try call().json["result"] != nil)
        portal.control.removeFaults()
        portal.control.add(FaultRule(.wrongType, count: 1))
        #expect(try call().json["result"]?.array != nil)
        portal.control.removeFaults()
        portal.control.add(FaultRule(.status(502), count: 1))
        let page = try call()
        #expect(page.status == 502)
        #expect(page.headers["content-type"]?.hasPrefix("text/html") == true)
    }

    @Test func answersAreHeldBackWithoutHoldingUpOthers() throws {
        portal.control.add(FaultRule(.latency(milliseconds: 50), method: "server.time"))
        let clients = try (0..<40).map { _ in try portal.connect() }
        for client in clients { client.send("GET \(portal.webhookPath)server.time HTTP/1.1\r\nHost: x\r\n\r\n".utf8) }
        #expect(try portal.get(portal.webhookPath + "scope").status == 200)
        for client in clients { #expect(try client.receive().status == 200) }
    }

    @Test func aStopWhileAnswersAreHeldBackEndsThem() throws {
        portal.control.add(FaultRule(.latency(milliseconds: 600_000)))
        let client = try portal.connect()
        client.send("GET \(portal.webhookPath)server.time HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
        while portal.control.requests == 0 {}
        portal.portal.stop()
        #expect(portal.portal.port == 0)
    }

    @Test func callersAreSentElsewhere() throws {
        portal.control.add(FaultRule(.redirect(to: "http://127.0.0.1:9"), count: 1))
        let response = try call("server.time?x=1")
        #expect(response.status == 302)
        #expect(response.headers["location"] == "http://127.0.0.1:9\(portal.webhookPath)server.time?x=1")
    }

    @Test func rowsComeAndGoBetweenPages() throws {
        portal.control.add(FaultRule(.rowsDeleted(table: "crm.deal", count: 20), method: "crm.deal.list", count: 1))
        portal.control.add(FaultRule(.rowsCreated(table: "crm.deal", count: 5), method: "crm.deal.list", count: 1))
        #expect(try call("crm.deal.list").json["total"]?.int == 200)
        #expect(try call("crm.deal.list").json["total"]?.int == 185)
    }

    @Test func commandsOfABatchAreHitOneByOne() throws {
        portal.control.add(
            FaultRule(
                .error(status: 500, code: "INTERNAL_SERVER_ERROR", message: "m"), method: "crm.deal.list", after: 1,
                count: 1))
        let result = try portal.result(
            "batch", ["cmd": ["a": "crm.deal.list", "b": "crm.deal.list", "c": "crm.deal.list"]])
        #expect(result["result"]?.object?.map(\.key) == ["a", "c"])
        #expect(result["result_error"]?["b"]?["error"]?.string == "INTERNAL_SERVER_ERROR")
    }
}
