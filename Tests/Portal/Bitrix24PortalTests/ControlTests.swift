import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct ControlTests {
    @Test func everythingCanBeDoneOverHTTP() throws {
        let portal = try TestPortal()
        func post(_ name: String, _ body: JSON) throws -> JSON { try portal.post("/_portal/" + name, body).json }
        #expect(try post("clock", ["advance": 60])["now"]?.int == 1_700_000_060)
        _ = try post("rows", ["table": "crm.deal", "create": 30, "delete": 10])
        #expect(try portal.get("/_portal/rows?table=crm.deal").json["ids"]?.array?.count == 20)
        _ = try post("faults", ["fault": "error", "code": "NO", "status": 418, "method": "scope", "count": 1])
        #expect(try portal.get(portal.webhookPath + "scope").status == 418)
        _ = try post("limits", ["size": 1, "drain": 1])
        #expect(portal.control.limits.bucket?.size == 1)
        _ = try post("limits", ["plan": "none"])
        let webhook = try #require(
            try post("webhooks", ["user": 2, "code": "abc", "scopes": ["crm"]])["webhook"]?.string)
        #expect(webhook.hasSuffix("/rest/2/abc/"))
        let tokens = try post("tokens", ["user": 2])
        #expect(
            try portal.post("/rest/user.current", ["auth": tokens["access_token"]!]).json["result"]?["ID"]?.string
                == "2")
        #expect(try portal.get("/_portal/requests").json["methods"]?["scope"]?.int == 1)
        #expect(try portal.get("/_portal/state").json["rows"]?["crm.deal"]?.int == 20)
        #expect(try portal.get("/_portal/").text.contains("faults"))
        #expect(try portal.get("/").text.contains("/page.js"))
    }

    @Test(
        arguments: [
            ("faults", ["fault": "magic"]), ("rows", ["table": "nothing"]), ("limits", ["plan": "free"]),
            ("operating", ["seconds": 1]), ("faults", ["fault": "status", "status": 9]),
        ] as [(String, JSON)])
    func whatItDoesNotUnderstandItSays(name: String, body: JSON) throws {
        let portal = try TestPortal()
        let response = try portal.post("/_portal/" + name, body)
        #expect(response.status == 400)
        #expect(response.json["error_description"]?.string?.isEmpty == false)
    }

    @Test func theLogShowsProblemsAndNoSecrets() throws {
        let portal = try TestPortal()
        _ = try portal.call(
            "imbot.v2.Bot.register", ["fields": ["code": "c", "botToken": "very-secret", "properties": ["name": "N"]]])
        let access = try #require(portal.control.issueTokens()["access_token"])
        _ = try portal.post("/rest/no.such", ["auth": access])
        let log = try portal.get("/_portal/log")
        #expect(log.json["calls"]?[0]?["error"]?.string == "ERROR_METHOD_NOT_FOUND")
        #expect(!log.text.contains("very-secret"))
        #expect(!log.text.contains(access.string!))
        #expect(!log.text.contains(portal.portal.webhookCode))
    }

    @Test func beyondLocalhostItAsksForTheKey() throws {
        let open = try TestPortal { $0.listensOn = "0.0.0.0" }
        #expect(try open.get("/_portal/state").status == 403)
        #expect(try open.get("/").text.contains(open.portal.webhookCode) == false)
        let strange = try TestPortal().get("/_portal/state", headers: ["Origin: http://example.com"])
        #expect(strange.status == 403)
        let keyed = try TestPortal {
            $0.listensOn = "0.0.0.0"
            $0.controlKey = "k"
        }
        #expect(try keyed.get("/_portal/state").status == 403)
        #expect(try keyed.get("/_portal/state", headers: ["X-Portal-Key: k"]).status == 200)
    }

    @Test func keysThatNobodyReadsAreRefused() throws {
        let portal = try TestPortal()
        let refused = try portal.post("/_portal/faults", ["fault": "error", "methd": "crm.deal.add"])
        #expect(refused.status == 400)
        #expect(refused.json["error_description"]?.string?.contains("methd") == true)
        #expect(portal.portal.faults.withLock { $0.isEmpty })
        #expect(try portal.post("/_portal/faults", ["fault": "latency", "code": "X"]).status == 400)
        #expect(try portal.post("/_portal/reset", ["all": true]).status == 400)
        #expect(try portal.get("/_portal/state?x=1").status == 400)
        #expect(Set(ControlReading.faultKeys.keys).count == 12)
        for (fault, keys) in ControlReading.faultKeys {
            var body: JSON.Object = ["fault": .string(fault)]
            for key in keys {
                body[key] = key == "to" || key == "table" || key == "code" || key == "message" ? "x" : 200
            }
            #expect(try portal.post("/_portal/faults", .object(body)).status == 200, "\(fault)")
        }
    }

    @Test func thePortalIsResetKeptAndRestored() throws {
        let portal = try TestPortal { $0.rows = ["crm.deal": 3] }
        let access = portal.control.issueTokens()
        _ = try portal.result("crm.deal.update", ["id": 1, "fields": ["TITLE": "changed"]])
        let snapshot = portal.control.snapshot()
        _ = try portal.result("crm.deal.delete", ["id": 1])
        _ = try portal.result("im.message.add", ["DIALOG_ID": "2", "MESSAGE": "x"])
        portal.control.add(FaultRule(.malformed))
        portal.control.answer("x", with: 1)
        portal.control.advance(by: 500)
        portal.control.limits = .cloud
        portal.control.restore(snapshot)
        #expect(try portal.result("crm.deal.get", ["id": 1])["TITLE"] == "changed")
        #expect(portal.control.now == 1_700_000_000)
        #expect(portal.control.limits == .none)
        #expect(portal.control.state["messages"] == [])
        #expect(try portal.call("x")["error"] == "ERROR_METHOD_NOT_FOUND")
        #expect(try portal.post("/rest/user.current", ["auth": access["access_token"]!]).status == 200)
        portal.control.reset()
        #expect(try portal.result("crm.deal.get", ["id": 1])["TITLE"] == "Deal 1")
        #expect(try portal.post("/rest/user.current", ["auth": access["access_token"]!]).status == 401)
        #expect(try portal.result("crm.deal.add", ["fields": [:]]) == 4)

        _ = try portal.post("/_portal/snapshots", ["name": "four"])
        _ = try portal.result("crm.deal.delete", ["id": 4])
        #expect(try portal.post("/_portal/restore", ["name": "five"]).status == 400)
        #expect(try portal.post("/_portal/restore", ["name": "four"]).status == 200)
        #expect(try portal.control.rowIDs("crm.deal") == [1, 2, 3, 4])
        #expect(try portal.post("/_portal/reset", [:]).status == 200)
        #expect(try portal.control.rowIDs("crm.deal") == [1, 2, 3])
    }

    @Test func theClockIsSetStoppedAndLetGo() throws {
        let portal = try TestPortal()
        #expect(try portal.post("/_portal/clock", ["set": "2026-01-31T12:00:00+01:00"]).json["now"] == 1_769_857_200)
        #expect(try portal.result("server.time") == "2026-01-31T11:00:00+00:00")
        _ = try portal.post("/_portal/clock", ["run": true])
        #expect(portal.control.now >= 1_769_857_200)
        _ = try portal.post("/_portal/clock", ["freeze": true])
        #expect(portal.control.now == portal.control.now)
        #expect(try portal.post("/_portal/clock", ["set": "tomorrow"]).status == 400)
    }

    @Test func rowsOfEachTableAreShown() throws {
        let portal = try TestPortal { $0.rows = ["crm.deal": 120] }
        let table = try portal.get("/_portal/table?table=crm.deal&start=100&limit=50").json
        #expect(table["total"] == 120)
        #expect(table["rows"]?.array?.count == 20)
        #expect(table["rows"]?[0]?["id"] == 101)
        #expect(try portal.get("/_portal/table?table=none").status == 400)
    }

    @Test func theSameSeedGivesTheSamePortal() throws {
        func rows(_ seed: UInt64) throws -> [JSON?] {
            let portal = try TestPortal {
                $0.seed = seed
                $0.rows = ["crm.deal": 20]
            }
            return try (1...20).map { try portal.control.row("crm.deal", id: $0) }
        }
        #expect(try rows(3) == rows(3))
        #expect(try rows(3) != rows(4))
    }
}
