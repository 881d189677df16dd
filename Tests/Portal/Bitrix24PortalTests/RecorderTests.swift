import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct RecorderTests {
    private struct Deal: Decodable {
        struct Fields: Decodable { var TITLE: String }
        var fields: Fields
    }

    @Test func callsAreKeptWithWhatWasAskedAndAnswered() throws {
        let portal = try TestPortal()
        _ = try portal.result("crm.deal.add", ["fields": ["TITLE": "First"]])
        _ = try portal.call("crm.deal.get", ["id": 99])
        let add = try #require(portal.portal.calls(of: "crm.deal.add").first)
        #expect(add["FIELDS", "title"] == "First")
        #expect(try add.parameters(as: Deal.self).fields.TITLE == "First")
        #expect(try add.result(as: Int.self) == 1)
        #expect(add.caller == "user 1, webhook")
        #expect(add.source == .state)
        #expect(add.time == 1_700_000_000)
        #expect(add.duration >= 0)
        let get = try #require(portal.portal.calls(of: "crm.deal.*").last)
        #expect(get.status == 400)
        #expect(get.source == .error)
        #expect(get.answer?["error_description"] == "Not found")
    }

    @Test func commandsOfABatchAreCallsOfTheirOwn() throws {
        let portal = try TestPortal()
        _ = try portal.result(
            "batch", ["cmd": ["a": "crm.deal.add?fields[TITLE]=x", "b": "crm.deal.get?id=$result[a]", "c": "no.such"]])
        let batch = try #require(portal.portal.calls(of: "batch").first)
        let get = try #require(portal.portal.calls(of: "crm.deal.get").first)
        #expect(get.batch == batch.id)
        #expect(get["id"] == 1)
        #expect(get.answer?["TITLE"] == "x")
        #expect(portal.portal.calls(of: "no.such").first?.error == "ERROR_METHOD_NOT_FOUND")
        #expect(portal.control.requests(of: "batch/crm.deal.get") == 1)
    }

    @Test func theLastTenThousandAreKept() throws {
        let journal = Journal()
        func entry(_ number: Int, bytes: Int) -> Journal.Entry {
            .init(
                moment: Double(number), rest: 2, method: "m\(number % 7)", status: 200, callerText: "", parameters: [:],
                answer: [UInt8](repeating: 0x20, count: bytes), source: .state)
        }
        for number in 1...10_500 { journal.add(entry(number, bytes: 0)) }
        #expect(journal.entries().map(\.id) == Array(501...10_500))
        #expect(journal.entries(after: 10_490).map(\.moment) == (10_491...10_500).map(Double.init))
        #expect(journal.entry(500) == nil)
        #expect(journal.entry(10_500)?.id == 10_500)
        journal.forget()
        #expect(journal.entries().isEmpty)
        #expect(journal.requests == 10_500)
        for number in 1...600 { journal.add(entry(number, bytes: 200_000)) }
        let kept = journal.entries()
        #expect(kept.count == 600)
        #expect(kept.map { $0.answer?.count ?? 0 }.reduce(0, +) <= Journal.bodiesLimit)
        #expect(kept.last?.answer != nil)
        #expect(kept.first?.answer == nil)
    }

    @Test func overHTTPThereAreSummariesAndDetails() throws {
        let portal = try TestPortal()
        for _ in 0..<3 { _ = try portal.result("server.time") }
        let access = try #require(portal.control.issueTokens()["access_token"])
        _ = try portal.post("/rest/user.current?auth=\(access.string!)", [:])
        let calls = try portal.get("/_portal/calls?after=1").json
        #expect(calls["calls"]?.array?.compactMap { $0["id"]?.int } == [2, 3, 4])
        #expect(calls["calls"]?[0]?["parameters"] == nil)
        #expect(try portal.get("/_portal/calls?method=user.*").json["calls"]?.array?.count == 1)
        let call = try portal.get("/_portal/call?id=4").json
        #expect(call["answer"]?["result"]?["ID"] == "1")
        #expect(call["source"] == "behaviour")
        #expect(try portal.get("/_portal/call?id=99").status == 400)
        #expect(try portal.get("/_portal/calls", method: "DELETE").status == 200)
        #expect(try portal.get("/_portal/calls").json["calls"] == [])
    }

    @Test func aCallIsMadeAgainOnBehalfOfItsCaller() throws {
        let portal = try TestPortal()
        _ = try portal.result("crm.deal.add", ["fields": ["TITLE": "again"]])
        let access = try #require(portal.control.issueTokens(user: 2)["access_token"])
        _ = try portal.post("/rest/user.current", ["auth": access])
        #expect(try portal.post("/_portal/replay", ["call": 1]).json["answer"]?["result"] == 2)
        #expect(try portal.control.row("crm.deal", id: 2)?["title"] == "again")
        #expect(try portal.post("/_portal/replay", ["call": 2]).json["answer"]?["result"]?["ID"] == "2")
    }

    @Test func trafficIsReplayedInItsOrderWithoutSecrets() throws {
        let recorded = try TestPortal { $0.rows = ["crm.deal": 2] }
        let code = recorded.portal.webhookCode
        _ = try recorded.result("crm.deal.get", ["id": "1"])
        _ = try recorded.result("crm.deal.update", ["id": 1, "fields": ["TITLE": .string("see /rest/1/\(code)/")]])
        _ = try recorded.result("crm.deal.get", ["id": 1])
        _ = try recorded.result("batch", ["cmd": ["a": "crm.deal.get?id=2"]])
        _ = try recorded.call("crm.deal.get", ["id": 77])
        let traffic = recorded.control.traffic
        #expect(!traffic.text().contains(code))
        #expect(traffic["calls"]?.array?.count == 5)

        let portal = try TestPortal()
        try portal.control.replay(traffic)
        #expect(try portal.result("crm.deal.get", ["ID": 1])["TITLE"] == "Deal 1")
        #expect(try portal.result("crm.deal.get", ["id": 1])["TITLE"] == "see /rest/1/…/")
        #expect(try portal.result("crm.deal.get", ["id": 1])["TITLE"] == "see /rest/1/…/")
        #expect(try portal.result("crm.deal.get", ["id": 2])["TITLE"] == "Deal 2")
        #expect(try portal.call("crm.deal.get", ["id": 77])["error_description"] == "Not found")
        #expect(portal.portal.calls(of: "crm.deal.get").first?.source == .recorded)
        #expect(throws: PortalError.self) { try portal.control.replay(["calls": []]) }
    }

    @Test func anotherPortalIsRecorded() throws {
        let real = try TestPortal { $0.rows = ["crm.deal": 1] }
        let between = try TestPortal { $0.upstream = real.portal.webhook }
        #expect(try between.result("crm.deal.get", ["id": 1])["TITLE"] == "Deal 1")
        #expect(try between.call("crm.deal.get", ["id": 5])["error_description"] == "Not found")
        #expect(between.portal.calls(of: "crm.deal.get").first?.source == .upstream)
        let traffic = between.control.traffic
        #expect(!traffic.text().contains(real.portal.webhookCode))
        #expect(traffic["calls"]?.array?.map { $0["status"]?.int } == [200, 400])
        #expect(throws: PortalError.self) { try TestPortal { $0.upstream = "http://example.com/rest/1/x/" } }
    }
}
