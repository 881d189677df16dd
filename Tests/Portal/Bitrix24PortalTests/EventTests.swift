import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct EventTests {
    let portal: TestPortal
    let handler: Handler
    let auth: JSON

    init() throws {
        portal = try TestPortal { $0.rows = ["crm.deal": 3] }
        handler = try Handler()
        auth = try #require(portal.control.issueTokens()["access_token"])
    }

    private func app(_ method: String, _ parameters: JSON.Object = .init()) throws -> JSON {
        var parameters = parameters
        parameters["auth"] = auth
        let answer = try portal.post("/rest/" + method, .object(parameters)).json
        return answer["result"] ?? answer
    }

    @Test func boundHandlersAreToldOnceInTheFormOfPortals() throws {
        #expect(try app("event.bind", ["event": "onCrmDealUpdate", "handler": .string(handler.url)]) == true)
        _ = try portal.result("crm.deal.update", ["ID": 2, "fields": ["TITLE": "x"]])
        portal.control.waitForDeliveries()
        let event = try #require(handler.events.first)
        #expect(handler.events.count == 1)
        #expect(event["event"]?.string == "ONCRMDEALUPDATE")
        #expect(event["data"]?["FIELDS"]?["ID"]?.string == "2")
        #expect(event["ts"]?.string == "1700000000")
        #expect(event["auth"]?["application_token"]?.string == portal.portal.application.applicationToken)
        #expect(event["auth"]?["member_id"]?.string == portal.portal.memberID)
        let token = try #require(event["auth"]?["access_token"])
        #expect(try portal.post("/rest/user.current", ["auth": token]).status == 200)

        #expect(try app("event.get")[0]?["event"]?.string == "ONCRMDEALUPDATE")
        #expect(try app("event.unbind", ["event": "ONCRMDEALUPDATE", "handler": .string(handler.url)]) == ["count": 1])
        _ = try portal.result("crm.deal.update", ["ID": 2, "fields": ["TITLE": "y"]])
        portal.control.waitForDeliveries()
        #expect(handler.events.count == 1)
    }

    @Test func nothingIsDeliveredBeforeTheInstallationHasFinished() throws {
        var application = portal.portal.application
        application.isInstalled = false
        portal.control.add(application)
        _ = try app("event.bind", ["event": "ONCRMDEALDELETE", "handler": .string(handler.url)])
        _ = try portal.result("crm.deal.delete", ["ID": 1])
        portal.control.waitForDeliveries()
        #expect(handler.events.isEmpty)
        portal.control.finishInstallation()
        _ = try portal.result("crm.deal.delete", ["ID": 2])
        portal.control.waitForDeliveries()
        #expect(handler.events.map { $0["data"]?["FIELDS"]?["ID"]?.string } == ["2"])
    }

    @Test func anInstallationIsToldWithTokens() throws {
        portal.control.finishInstallation(handler: handler.url, user: 2)
        portal.control.waitForDeliveries()
        let event = try #require(handler.events.first)
        #expect(handler.events.count == 1)
        #expect(event["event"]?.string == "ONAPPINSTALL")
        #expect(event["data"]?["INSTALLED"]?.string == "Y")
        #expect(event["auth"]?["application_token"]?.string == portal.portal.application.applicationToken)
        let token = try #require(event["auth"]?["access_token"])
        #expect(try portal.post("/rest/user.current", ["auth": token]).json["result"]?["ID"]?.string == "2")
    }

    @Test func outboundWebhooksCarryTheirTokenAndNoOther() throws {
        portal.control.addOutboundWebhook(event: "OnCrmDealAdd", handler: handler.url, token: "mine")
        _ = try portal.result("crm.deal.add", ["fields": ["TITLE": "x"]])
        portal.control.waitForDeliveries()
        let event = try #require(handler.events.first)
        #expect(event["auth"]?["application_token"]?.string == "mine")
        #expect(event["auth"]?["access_token"] == nil)
    }

    @Test func addressesElsewhereAreNotCalled() throws {
        portal.control.addOutboundWebhook(event: "ONCRMDEALADD", handler: "http://example.com/")
        _ = try portal.result("crm.deal.add", ["fields": ["TITLE": "x"]])
        portal.control.waitForDeliveries()
        #expect(portal.control.recentProblems.last?.problems.first?.contains("this machine only") == true)
    }

    @Test func offlineEventsHaveOneRecordAnObject() throws {
        #expect(try app("event.bind", ["event": "ONCRMDEALUPDATE", "event_type": "offline"]) == true)
        for id in [1, 2, 1, 1] {
            _ = try portal.result("crm.deal.update", ["ID": .number(.init(id)), "fields": ["TITLE": "x"]])
            portal.control.advance(by: 1)
        }
        let list = try app("event.offline.list")
        #expect(list.array?.compactMap { $0["EVENT_DATA"]?["FIELDS"]?["ID"]?.string }.sorted() == ["1", "2"])
        let got = try app("event.offline.get")
        #expect(got["process_id"]?.isNull == true)
        #expect(got["events"]?.array?.compactMap { $0["EVENT_DATA"]?["FIELDS"]?["ID"]?.string } == ["2", "1"])
        #expect(try app("event.offline.get")["events"] == [])
    }

    @Test func theQueueIsAnnouncedButNotAtEveryChange() throws {
        _ = try app("event.bind", ["event": "ONCRMDEALUPDATE", "event_type": "offline"])
        let options: JSON = ["minTimeout": 5]
        _ = try app("event.bind", ["event": "ONOFFLINEEVENT", "handler": .string(handler.url), "options": options])
        for seconds in [1.0, 1, 5, 1] {
            _ = try portal.result("crm.deal.update", ["ID": 1, "fields": ["TITLE": "x"]])
            portal.control.advance(by: seconds)
        }
        portal.control.waitForDeliveries()
        #expect(handler.events.map { $0["event"]?.string } == ["ONOFFLINEEVENT", "ONOFFLINEEVENT"])
        #expect(handler.events.first?["data"] == nil)
    }

    @Test func reservedEventsAreClearedByTheirProcess() throws {
        _ = try app("event.bind", ["event": "ONCRMDEALUPDATE", "event_type": "offline"])
        for id in 1...3 {
            _ = try portal.result("crm.deal.update", ["ID": .number(.init(id)), "fields": ["TITLE": "x"]])
        }
        let reserved = try app("event.offline.get", ["clear": 0, "limit": 2])
        let process = try #require(reserved["process_id"])
        #expect(reserved["events"]?.array?.count == 2)
        #expect(try app("event.offline.get", ["clear": 0])["events"]?.array?.count == 1)
        // Taken up again after a crash.
        #expect(try app("event.offline.get", ["clear": 0, "process_id": process])["events"] == reserved["events"])
        _ = try portal.result("crm.deal.update", ["ID": 1, "fields": ["TITLE": "y"]])
        let first = try #require(reserved["events"]?[0])
        #expect(try app("event.offline.clear", ["process_id": process, "message_id": [first["MESSAGE_ID"]!]]) == true)
        #expect(try app("event.offline.error", ["process_id": process]) == true)
        let left = try app("event.offline.list").array ?? []
        #expect(left.filter { $0["ERROR"]?.string == "1" }.count == 1)
        #expect(try app("event.offline.get")["events"]?.array?.count == 1)
        #expect(try app("event.offline.get", ["error": 1])["events"]?.array?.count == 1)
    }

    @Test func aConnectorKeepsItsOwnChangesOut() throws {
        _ = try app("event.bind", ["event": "ONCRMDEALUPDATE", "event_type": "offline", "auth_connector": "me"])
        _ = try portal.result("crm.deal.update", ["ID": 1, "fields": ["TITLE": "x"], "auth_connector": "me"])
        _ = try portal.result("crm.deal.update", ["ID": 2, "fields": ["TITLE": "x"], "auth_connector": "other"])
        #expect(try app("event.offline.list") == [])
        let mine = try app("event.offline.get", ["auth_connector": "me"])["events"]?.array ?? []
        #expect(mine.compactMap { $0["EVENT_DATA"]?["FIELDS"]?["ID"]?.string } == ["2"])
    }

    @Test func eventsAreForApplications() throws {
        #expect(
            try portal.call("event.bind", ["event": "X", "handler": "http://127.0.0.1/"])["error"]?.string
                == "WRONG_AUTH_TYPE")
        #expect(try app("event.bind", ["event": ""])["error"]?.string == "ERROR_EVENT_NOT_FOUND")
    }

    @Test func botsByAddressGetTheirTokensToo() throws {
        let bot = try app(
            "imbot.v2.Bot.register",
            [
                "fields": [
                    "code": "b", "properties": ["name": "B"], "eventMode": "webhook",
                    "webhookUrl": .string(handler.url),
                ]
            ])["bot"]?["id"]
        let old = try app(
            "imbot.register", ["CODE": "o", "EVENT_HANDLER": .string(handler.url), "PROPERTIES": ["NAME": "O"]])
        for id in [bot?.int, old.int].compactMap({ $0 }) {
            _ = try portal.result("im.message.add", ["DIALOG_ID": .string("\(id)"), "MESSAGE": "Hello"])
        }
        portal.control.waitForDeliveries()
        #expect(handler.events.count == 2)
        let new = handler.events[0]
        #expect(new["event"]?.string == "ONIMBOTV2MESSAGEADD")
        #expect(new["data"]?["message"]?["isSystem"]?.string == "0")
        #expect(new["data"]?["message"]?["forward"]?.string == "")
        #expect(new["data"]?["bot"]?["auth"]?["application_token"] == new["auth"]?["application_token"])
        let first = handler.events[1]
        #expect(first["event"]?.string == "ONIMBOTMESSAGEADD")
        #expect(first["data"]?["PARAMS"]?["MESSAGE"]?.string == "Hello")
        #expect(first["data"]?["BOT"]?["\(old.int!)"]?["BOT_CODE"]?.string == "o")
    }

    @Test func everyEventCanBeSentByHand() throws {
        let portal = try Portal()
        try portal.start()
        defer { portal.stop() }
        let names = portal.control.events
        #expect(names.count >= 180)
        let access = try #require(portal.control.issueTokens()["access_token"])
        let client = try RawClient(port: portal.port)
        for name in names {
            let body: JSON = ["event": .string(name), "handler": .string(handler.url), "auth": access]
            let bound = try client.request("POST", "/rest/event.bind", body: body.bytes(), type: "application/json")
            #expect(bound.json["result"] == true, "\(name)")
            #expect(try portal.control.send(name) == 1, "\(name)")
        }
        portal.control.waitForDeliveries()
        #expect(handler.events.map { $0["event"]?.string } == names.map { $0.uppercased() })
        #expect(handler.events.allSatisfy { $0["event_handler_id"] != nil && $0["auth"]?["access_token"] != nil })
        #expect(handler.events.filter { $0["data"] != nil }.count > 150)
        #expect(throws: PortalError.self) { try portal.control.send("ONNOTHING") }
        let unknown: JSON = ["event": "ONNOTHING", "handler": .string(handler.url), "auth": access]
        let refused = try client.request("POST", "/rest/event.bind", body: unknown.bytes(), type: "application/json")
        #expect(refused.json["error"] == "ERROR_EVENT_NOT_FOUND")
    }

    @Test func eventsAreSentOverHTTPWithTheDataOfATest() throws {
        _ = try app("event.bind", ["event": "ONCRMDEALADD", "handler": .string(handler.url)])
        let told = try portal.post("/_portal/events", ["event": "onCrmDealAdd", "data": ["FIELDS": ["ID": 77]]])
        #expect(told.json["told"] == 1)
        #expect(try portal.get("/_portal/handlers").json["handlers"]?[0]?["id"] == 1)
        portal.control.waitForDeliveries()
        #expect(handler.events.first?["data"]?["FIELDS"]?["ID"] == "77")
        #expect(handler.events.first?["event_handler_id"] == "1")
        #expect(portal.control.calls.last?.source == .event)
        #expect(portal.control.calls.last?["auth", "access_token"] == .string(Secrets.mark))
    }

    @Test func hostsThatAreAllowedAreCalled() throws {
        let open = try TestPortal { $0.handlerHosts = ["portal.invalid"] }
        for (host, problem) in [("portal.invalid", "did not answer"), ("other.invalid", "this machine only")] {
            open.control.addOutboundWebhook(event: "ONCRMDEALADD", handler: "https://\(host)/x")
            _ = try open.result("crm.deal.add", ["fields": [:]])
            open.control.waitForDeliveries()
            #expect(open.control.recentProblems.last?.problems.first?.contains(problem) == true)
        }
    }

    @Test func botsHearWhatATestSends() throws {
        let bot = try app(
            "imbot.v2.Bot.register", ["fields": ["code": "b", "properties": ["name": "B"], "eventMode": "fetch"]]
        )["bot"]?["id"]
        _ = try app(
            "imbot.register", ["CODE": "o", "EVENT_HANDLER": .string(handler.url), "PROPERTIES": ["NAME": "O"]])
        #expect(try portal.control.send("ONIMBOTV2MESSAGEADD", data: ["message": ["text": "hi"]]) == 1)
        #expect(try portal.control.send("ONIMBOTMESSAGEADD", data: ["PARAMS": ["MESSAGE": "hi"]]) == 1)
        let events = try app("imbot.v2.Event.get", ["botId": bot ?? 0])
        #expect(events["events"]?[0]?["data"]?["message"]?["text"] == "hi")
        portal.control.waitForDeliveries()
        #expect(handler.events.first?["data"]?["PARAMS"]?["MESSAGE"] == "hi")
    }
}
