import Bitrix24JSON
import Foundation
import Testing

@testable import Bitrix24Portal

@Suite struct StubTests {
    let portal: TestPortal
    init() throws { portal = try TestPortal() }

    @Test func answersAreGivenByMethodConditionAndTurn() throws {
        portal.control.answer("crm.product.list", with: [["ID": "always"]], total: 1)
        portal.control.answer("crm.product.list", with: [["ID": "once"]], times: 1)
        portal.control.answer("crm.product.list", with: [["ID": "twice"]], times: 1)
        portal.control.answer("crm.product.list", with: [], when: ["filter": ["ID": 5]], times: 1)
        func id(_ parameters: JSON = [:]) throws -> JSON? {
            try portal.result("crm.product.list", parameters)[0]?["ID"]
        }
        #expect(try id() == "once")
        #expect(try id(["filter": ["id": "5", "NAME": "x"]]) == "twice")
        #expect(try id(["filter": ["id": "5", "NAME": "x"]]) == nil)
        #expect(try id(["filter": ["ID": 5]]) == "always")
        #expect(try portal.call("crm.product.list")["total"] == 1)
        portal.control.removeAnswers(of: "crm.product.list")
        #expect(portal.portal.stubs.withLock { $0.isEmpty })
    }

    @Test func refusalsClosuresAndUnknownMethods() throws {
        portal.control.refuse("crm.deal.*", code: "BUSY", message: "Later", status: 503, times: 1)
        #expect(try portal.call("crm.deal.add", ["fields": [:]]) == ["error": "BUSY", "error_description": "Later"])
        #expect(try portal.result("crm.deal.add", ["fields": [:]]) == 1)
        portal.control.answer("future.method") { parameters in parameters["skip"] == nil ? ["is": "there"] : nil }
        let answer = try portal.get(portal.webhookPath + "future.method")
        #expect(answer.json["result"]?["is"] == "there")
        #expect(answer.headers["x-portal-answer"] == "stub")
        #expect(try portal.call("future.method", ["skip": 1])["error"] == "ERROR_METHOD_NOT_FOUND")
        #expect(portal.portal.calls(of: "future.method").map(\.source) == [.stub, .error])
    }

    @Test func commandsOfBatchesAreAnsweredToo() throws {
        portal.control.answer("crm.lead.get", with: ["ID": "7", "TITLE": "Stub"])
        let result = try portal.result(
            "batch", ["cmd": ["a": "crm.lead.get?id=7", "b": "crm.deal.add?fields[TITLE]=$result[a][TITLE]"]])
        #expect(result["result"]?["a"]?["TITLE"] == "Stub")
        #expect(try portal.control.row("crm.deal", id: 1)?["title"] == "Stub")
        portal.control.answer("tasks.task.get", with: ["item": ["id": 3]])
        let three = try portal.post(portal.webhookPath3 + "batch", [["method": "tasks.task.get", "query": ["id": 3]]])
        #expect(three.json["result"]?[0]?["item"]?["id"] == 3)
    }

    @Test func theSameOverHTTP() throws {
        let body: JSON = ["method": "x.y", "result": [1], "when": ["a": 1], "times": 1]
        #expect(try portal.post("/_portal/answers", body).status == 200)
        #expect(try portal.get("/_portal/answers").json["answers"]?[0]?["times"] == 1)
        #expect(try portal.call("x.y", ["a": "1"])["result"] == [1])
        #expect(try portal.call("x.y", ["a": "1"])["error"] == "ERROR_METHOD_NOT_FOUND")
        _ = try portal.post("/_portal/answers", ["method": "x.y", "error": "E", "status": 418, "message": "m"])
        let refused = try portal.get(portal.webhookPath + "x.y")
        #expect(refused.status == 418)
        #expect(refused.json["error_description"] == "m")
        #expect(try portal.post("/_portal/answers", ["method": "x.y"]).status == 400)
        #expect(try portal.get("/_portal/answers?method=x.y", method: "DELETE").status == 200)
        #expect(try portal.call("x.y")["error"] == "ERROR_METHOD_NOT_FOUND")
    }

    @Test func fixturesComeFromFiles() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fixtures-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ name: String, _ json: JSON) throws {
            try Data(json.bytes()).write(to: folder.appendingPathComponent(name))
        }
        try write(
            "1-state.json",
            [
                "calls": [["method": "crm.deal.add", "parameters": ["fields": ["TITLE": "From a file"]]]],
                "answers": [["method": "a.b", "result": 1, "times": 1]],
                "faults": [["fault": "error", "method": "scope", "code": "NO"]],
            ])
        try write("crm.product.list.json", ["result": [["ID": "1"]], "total": 1, "time": ["start": 1]])
        try portal.control.load(fixtures: folder.path)
        #expect(try portal.result("crm.deal.get", ["id": 1])["TITLE"] == "From a file")
        #expect(portal.portal.calls(of: "crm.deal.add").isEmpty)
        #expect(try portal.call("a.b")["result"] == 1)
        #expect(try portal.call("crm.product.list")["total"] == 1)
        #expect(try portal.call("scope")["error"] == "NO")
        try write("2.json", ["call": []])
        #expect(throws: PortalError.self) { try portal.control.load(fixtures: folder.path) }
        #expect(throws: PortalError.self) { try portal.control.load(fixtures: folder.path + "/none.json") }
    }
}
