import APIModel
import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct BatchTests {
    @Test func commandsRunInOrderAndEachHasItsOwnError() throws {
        let portal = try TestPortal { $0.rows = ["crm.deal": 60] }
        let result = try portal.result(
            "batch", ["cmd": ["list": "crm.deal.list?select[]=ID", "bad": "no.such", "time": "server.time"]])
        #expect(result["result"]?["list"]?.array?.count == 50)
        #expect(result["result_total"]?["list"]?.int == 60)
        #expect(result["result_next"]?["list"]?.int == 50)
        #expect(result["result_error"]?["bad"]?["error"]?.string == "ERROR_METHOD_NOT_FOUND")
        #expect(result["result"]?["time"] != nil)
        #expect(result["result_time"]?["list"]?["operating"] != nil)
        #expect(portal.control.requests == 1)
        #expect(portal.control.requests(of: "batch/crm.deal.list") == 1)
    }

    @Test func emptyMapsAreLists() throws {
        let portal = try TestPortal()
        let result = try portal.result("batch", ["cmd": ["a": "no.such"]])
        #expect(result["result"] == [])
        #expect(result["result_next"] == [])
    }

    @Test func laterCommandsUseEarlierResults() throws {
        let portal = try TestPortal()
        let result = try portal.result(
            "batch",
            [
                "halt": 1,
                "cmd": [
                    "add": "crm.deal.add?fields[TITLE]=First%20deal", "get": "crm.deal.get?id=$result[add]",
                    "copy": "crm.deal.add?fields[TITLE]=Copy of $result[get][TITLE]",
                    "end": "crm.deal.get?ID=$result[copy]",
                ],
            ])
        #expect(result["result"]?["end"]?["TITLE"]?.string == "Copy of First deal")
    }

    @Test func keysetPagesAreChained() throws {
        let portal = try TestPortal { $0.rows = ["crm.deal": 170] }
        var commands = JSON.Object()
        commands["p0"] = "crm.deal.list?start=-1&order[ID]=ASC&filter[>ID]=0&select[]=ID"
        for page in 1...3 {
            commands["p\(page)"] =
                "crm.deal.list?start=-1&order[ID]=ASC&select[]=ID&filter[>ID]=$result[p\(page - 1)][49][ID]"
        }
        let result = try portal.result("batch", ["cmd": .object(commands)])
        let ids = (0...3).flatMap { result["result"]?["p\($0)"]?.array ?? [] }.compactMap { $0["ID"]?.string }
        #expect(ids == (1...170).map(String.init))
    }

    @Test func aBatchSaysWhetherAllOfItWasBehaviour() throws {
        var model = Model()
        model.methods = [Method(name: "quiet.method")]
        let portal = try TestPortal(model)
        for (command, source) in [("server.time", "behaviour"), ("quiet.method", "type")] {
            let response = try portal.post(portal.webhookPath + "batch", ["cmd": [.string(command)]])
            #expect(response.headers["x-portal-answer"] == source)
        }
    }

    @Test func haltStopsAtTheFirstError() throws {
        let portal = try TestPortal()
        let cmd: JSON = ["a": "no.such", "b": "server.time"]
        #expect(try portal.result("batch", ["cmd": cmd, "halt": 1])["result"] == [])
        #expect(try portal.result("batch", ["cmd": cmd, "halt": 0])["result"]?["b"] != nil)
    }

    @Test func batchesDoNotNestAndMethodsCanRefuse() throws {
        var model = Model()
        var method = Method(name: "lonely.method")
        method.batchable = false
        model.methods = [method]
        let portal = try TestPortal(model)
        let errors = try portal.result("batch", ["cmd": ["a": "batch?cmd[x]=server.time", "b": "lonely.method"]])[
            "result_error"]
        #expect(errors?["a"]?["error"]?.string == "ERROR_BATCH_METHOD_NOT_ALLOWED")
        #expect(errors?["b"]?["error"]?.string == "ERROR_BATCH_METHOD_NOT_ALLOWED")
    }

    @Test func fiftyAreTheMost() throws {
        let portal = try TestPortal { $0.batchLimit = 2000 }
        let fifty = JSON.array(Array(repeating: "server.time", count: 50))
        #expect(try portal.result("batch", ["cmd": fifty])["result"]?.object?.count == 50)
        let more = JSON.array(Array(repeating: "server.time", count: 51))
        #expect(try portal.call("batch", ["cmd": more])["error"]?.string == "ERROR_BATCH_LENGTH_EXCEEDED")
        let long: JSON = ["a": .string("server.time?x=" + String(repeating: "x", count: 3000))]
        #expect(try portal.call("batch", ["cmd": long])["error"]?.string == "ERROR_BATCH_LENGTH_EXCEEDED")
    }

    @Test func restThreeIsAllOrNothing() throws {
        let portal = try TestPortal()
        let add: JSON = [
            "method": "tasks.task.add", "as": "new",
            "query": ["fields": ["title": "One", "responsibleId": 1, "creatorId": 1]],
        ]
        let answer = try portal.post(
            portal.webhookPath3 + "batch",
            [add, ["method": "tasks.task.get", "query": ["id": ["$ref": "new.item.id"]]]])
        #expect(answer.json["result"]?[1]?["item"]?["title"]?.string == "One")
        #expect(try portal.control.rowIDs("task") == [1])

        let failing = try portal.post(
            portal.webhookPath3 + "batch", [add, ["method": "tasks.task.get", "query": ["id": 99]]])
        #expect(failing.status == 400)
        #expect(failing.json["error"]?["code"]?.string == "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION")
        #expect(try portal.control.rowIDs("task") == [1])
    }

    @Test func restThreeRefersToListsAndTakesATokenBesideNumberedCommands() throws {
        let portal = try TestPortal { $0.rows = ["task": 3] }
        let token = try #require(portal.control.issueTokens()["access_token"])
        let answer = try portal.post(
            "/rest/api/batch",
            [
                "0": ["method": "tasks.task.list", "as": "all", "query": ["select": ["id"]]],
                "1": ["method": "tasks.task.list", "query": ["filter": [["id", "in", ["$refArray": "all.id"]]]]],
                "auth": token,
            ])
        #expect(answer.json["result"]?["1"]?["items"]?.array?.count == 3)
    }
}
