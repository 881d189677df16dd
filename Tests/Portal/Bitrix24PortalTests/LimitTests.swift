import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct LimitTests {
    @Test func theBucketLeaksByThePortalsClock() throws {
        let portal = try TestPortal { $0.limits = .cloud }
        func status() throws -> Int { try portal.get(portal.webhookPath + "server.time").status }
        for _ in 0..<50 { #expect(try status() == 200) }
        let refused = try portal.get(portal.webhookPath + "server.time")
        #expect(refused.status == 503)
        #expect(refused.json["error"]?.string == "QUERY_LIMIT_EXCEEDED")
        portal.control.advance(by: 1)
        #expect(try status() == 200)
        #expect(try status() == 200)
        #expect(try status() == 503)
        #expect(portal.control.errors("QUERY_LIMIT_EXCEEDED") == 2)
    }

    @Test func aBatchCountsAsOneRequest() throws {
        let portal = try TestPortal { $0.limits = Limits(bucket: .init(size: 1, drainPerSecond: 2)) }
        let cmd = JSON.array(Array(repeating: "server.time", count: 50))
        #expect(try portal.result("batch", ["cmd": cmd])["result"]?.object?.count == 50)
        #expect(try portal.call("server.time")["error"]?.string == "QUERY_LIMIT_EXCEEDED")
    }

    @Test func operatingTimeIsCountedOverTenMinutes() throws {
        let portal = try TestPortal { $0.limits = .cloud }
        portal.control.setOperatingCost(200, of: "server.time")
        let first = try portal.call("server.time")["time"]
        #expect(first?["operating"]?.int == 200)
        #expect(first?["duration"]?.int == 200)
        let reset = try #require(first?["operating_reset_at"]?.double)
        portal.control.advance(by: 120)
        _ = try portal.result("batch", ["cmd": ["a": "server.time", "b": "server.time"]])
        let refused = try portal.get(portal.webhookPath + "server.time")
        #expect(refused.status == 429)
        #expect(refused.json["error"]?.string == "OPERATION_TIME_LIMIT")
        #expect(try portal.get(portal.webhookPath + "scope").status == 200)
        portal.control.advance(by: reset - portal.control.now)
        #expect(try portal.call("server.time")["time"]?["operating"]?.int == 600)
        #expect(try portal.call("server.time")["error"]?.string == "OPERATION_TIME_LIMIT")
    }

    @Test func botsHaveALimitOfTheirOwn() throws {
        let portal = try TestPortal { $0.limits = Limits.none.withBotLimit }
        func error() throws -> String? {
            try portal.call("imbot.v2.Bot.list", ["botToken": "t"])["error"]?.string
        }
        #expect(try error() == nil)
        #expect(try error() == nil)
        let refused = try portal.post(portal.webhookPath + "imbot.v2.Bot.list", ["botToken": "t"])
        #expect(refused.status == 429)
        #expect(refused.json["error"]?.string != "OPERATION_TIME_LIMIT")
        #expect(try portal.call("server.time")["result"] != nil)
        portal.control.advance(by: 0.5)
        #expect(try error() == nil)
    }
}
