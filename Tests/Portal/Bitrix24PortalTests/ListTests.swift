import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct ListTests {
    @Test func pagesOfFiftyWithNextAndTotal() throws {
        let portal = try TestPortal { $0.rows = ["crm.contact": 120] }
        let first = try portal.call("crm.contact.list", ["select": ["ID"]])
        #expect(first["result"]?.array?.count == 50)
        #expect(first["next"]?.int == 50)
        #expect(first["total"]?.int == 120)
        let last = try portal.call("crm.contact.list", ["select": ["ID"], "start": 100])
        #expect(last["result"]?.array?.count == 20)
        #expect(last["next"] == nil)
        let uncounted = try portal.call("crm.contact.list", ["start": -1])
        #expect(uncounted["total"]?.int == 0)
        #expect(uncounted["next"] == nil)
        #expect(uncounted["result"]?.array?.count == 50)
    }

    @Test(
        arguments: [
            ([">ID": 90], "91"), (["<=ID": 2], "1"), (["ID": [5, 7]], "5"), (["@ID": [7, 9]], "7"),
            (["!@ID": [1, 2]], "3"),
            (["!ID": 1], "2"), (["%TITLE": "DEAL 42"], "42"), (["=TITLE": "Deal 33"], "33"),
            ([">=ID": "50", "<ID": 60], "50"),
            (["><ID": [20, 30]], "20"), (["LOGIC": "OR", "0": ["ID": 70], "1": ["ID": 80]], "70"),
        ] as [(JSON, String)])
    func filtersOfRestTwo(filter: JSON, first: String) throws {
        let portal = try TestPortal { $0.rows = ["crm.deal": 100] }
        let result = try portal.result("crm.deal.list", ["filter": filter, "order": ["ID": "ASC"], "select": ["ID"]])
        #expect(result[0]?["ID"]?.string == first)
    }

    @Test func orderAndSelect() throws {
        let portal = try TestPortal { $0.rows = ["crm.deal": 100] }
        let byID = try portal.result("crm.deal.list", ["order": ["ID": "DESC"], "select": ["ID", "TITLE"]])
        #expect(byID[0] == ["ID": "100", "TITLE": "Deal 100"])
        let rows = try portal.result("crm.deal.list", ["order": ["OPPORTUNITY": "DESC", "ID": "ASC"]]).array ?? []
        let amounts = rows.compactMap { $0["OPPORTUNITY"]?.whole }
        #expect(amounts == amounts.sorted(by: >))
        #expect(rows[0]["STAGE_ID"] != nil)
    }

    @Test func theSameDealsByBothGenerations() throws {
        let portal = try TestPortal()
        let id = try #require(
            try portal.result(
                "crm.deal.add", ["fields": ["TITLE": "Shared", "OPPORTUNITY": "99.90", "UF_CRM_123": "x"]]
            ).int)
        let item = try #require(
            try portal.result("crm.item.get", ["entityTypeId": 2, "id": .number(.init(id))])["item"])
        #expect(item["title"]?.string == "Shared")
        #expect(item["opportunity"]?.number?.text == "99.90")
        #expect(item["ufCrm_123"]?.string == "x")
        _ = try portal.result(
            "crm.item.update", ["entityTypeId": 2, "id": .number(.init(id)), "fields": ["title": "New"]])
        #expect(try portal.result("crm.deal.get", ["ID": .number(.init(id))])["TITLE"]?.string == "New")
        #expect(try portal.result("crm.deal.delete", ["ID": .number(.init(id))]).bool == true)
        #expect(try portal.call("crm.deal.get", ["ID": .number(.init(id))])["error_description"]?.string == "Not found")
        #expect(try portal.call("crm.item.get", ["entityTypeId": 2, "id": 1])["error"]?.string == "NOT_FOUND")
    }

    @Test func phonesAreAddedChangedAndRemoved() throws {
        let portal = try TestPortal()
        let phones: JSON = [["VALUE": "+1", "VALUE_TYPE": "WORK"], ["VALUE": "+2", "VALUE_TYPE": "HOME"]]
        _ = try portal.result("crm.contact.add", ["fields": ["NAME": "A", "PHONE": phones]])
        let change: JSON = [["ID": 1, "DELETE": "Y"], ["ID": 2, "VALUE": "+3"], ["VALUE": "+4"]]
        _ = try portal.result("crm.contact.update", ["ID": 1, "fields": ["PHONE": change]])
        let shown = try portal.result("crm.contact.get", ["ID": 1])["PHONE"]?.array ?? []
        #expect(shown.compactMap { $0["VALUE"]?.string } == ["+3", "+4"])
        #expect(try portal.result("crm.contact.list")[0]?["PHONE"] == nil)
        #expect(try portal.result("crm.contact.list", ["select": ["ID", "PHONE"]])[0]?["PHONE"] != nil)
    }

    @Test func tasksAndUsers() throws {
        let portal = try TestPortal { $0.rows = ["task": 55] }
        let list = try portal.call(
            "tasks.task.list", ["filter": [">ID": 2], "order": ["ID": "asc"], "select": ["ID", "TITLE"]])
        #expect(list["result"]?["tasks"]?[0] == ["id": "3", "title": "Task 3"])
        #expect(list["total"]?.int == 53)
        #expect(try portal.call("tasks.task.add", ["fields": ["X": 1]])["error"]?.string == "ERROR_CORE")
        let wrong = try portal.call("tasks.task.add", ["fields": ["TITLE": "T", "RESPONSIBLE_ID": 999]])
        #expect(wrong["error"]?.string == "ERROR_CORE")

        #expect(try portal.result("user.current")["ID"]?.string == "1")
        #expect(try portal.result("user.get", ["ID": 2])[0]?["ID"]?.string == "2")
        #expect(try portal.result("user.get", ["FILTER": ["EMAIL": "user3@example.com"]])[0]?["ID"]?.string == "3")
        #expect(try portal.call("user.add", ["EMAIL": "none"])["error_description"]?.string == "wrong_email")
        #expect(try portal.result("user.add", ["EMAIL": "new@example.com"]).int == 6)
    }

    @Test func itemsOfAnyKindAndWrongFilters() throws {
        let portal = try TestPortal { $0.rows = ["crm.item.128": 3] }
        let list = try portal.call("crm.item.list", ["entityTypeId": 128, "filter": [">id": 1]])
        #expect(list["result"]?["items"]?.array?.count == 2)
        #expect(list["total"]?.int == 2)
        let wrong = try portal.call("crm.item.list", ["entityTypeId": 128, "filter": ["colour": 1]])
        #expect(wrong["error"]?.string == "INVALID_ARG_VALUE")
        #expect(try portal.call("crm.item.list", ["entityTypeId": 5])["error"]?.string == "NOT_FOUND")
    }

    @Test func phonesAndAddressesAreOneFieldOfItems() throws {
        let portal = try TestPortal()
        func item(_ method: String, _ parameters: JSON.Object) throws -> JSON {
            var parameters = parameters
            parameters["entityTypeId"] = 3
            return try #require(try portal.result(method, .object(parameters))["item"])
        }
        let new: JSON = [
            ["typeId": "PHONE", "valueType": "WORK", "value": "+1"], ["typeId": "EMAIL", "value": "a@example.com"],
        ]
        let contact = try item("crm.item.add", ["fields": ["name": "Ann", "fm": new]])
        #expect(contact["fm"]?.array?.map { $0["typeId"]?.string } == ["PHONE", "EMAIL"])
        #expect(contact["phone"]?.string == "+1" && contact["email"]?.string == "a@example.com")
        let id = try #require(contact["id"])
        let phone = try #require(contact["fm"]?[0]?["id"]?.int)
        let changes = JSON.Object([
            .init(key: "n0", value: ["typeId": "PHONE", "valueType": "HOME", "value": "+2"]),
            .init(key: "\(phone)", value: ["typeId": "PHONE", "value": ""]),
        ])
        let changed = try item("crm.item.update", ["id": id, "fields": ["fm": .object(changes)]])
        #expect(changed["fm"]?.array?.map { $0["value"]?.string } == ["+2", "a@example.com"])
        func listed(_ select: JSON) throws -> JSON? {
            try portal.result("crm.item.list", ["entityTypeId": 3, "select": select])["items"]?[0]
        }
        #expect(try listed(["*"])?["fm"] == changed["fm"])
        // It can't be asked for by its name.
        #expect(try listed(["id", "fm"])?["fm"] == nil)
    }

    @Test func restThreePagesByLimitAndOffset() throws {
        let portal = try TestPortal { $0.rows = ["main.eventlog": 450] }
        func ids(_ parameters: JSON) throws -> [Int] {
            try portal.call3("main.eventlog.list", parameters)["result"]?["items"]?.array?.compactMap { $0["id"]?.int }
                ?? []
        }
        #expect(try ids([:]).count == 50)
        #expect(try ids(["pagination": ["limit": 1000]]).count == 200)
        #expect(try ids(["pagination": ["limit": 10, "page": 3], "order": ["id": "ASC"]]) == Array(21...30))
        #expect(try ids(["pagination": ["limit": 10, "offset": 445]]) == Array(446...450))
        #expect(try ids(["filter": [["id", "between", [5, 7]]]]) == [5, 6, 7])
        #expect(try ids(["filter": [["id", [3, 4]], ["severity", "SECURITY"]]]) == [3, 4])
        #expect(
            try ids(["filter": [["logic": "or", "conditions": [["id", "<", 2], ["id", ">=", 450]]]]]) == [1, 450])
    }

    @Test(
        arguments: [
            (["pagination": ["limit": "abc"]], "INVALIDPAGINATIONEXCEPTION"),
            (["pagination": ["limit": 0]], "INVALIDPAGINATIONEXCEPTION"),
            (["filter": [["id", "like", 1]]], "UNKNOWNFILTEROPERATOREXCEPTION"),
            (["filter": [["colour", 1]]], "UNKNOWNDTOPROPERTYEXCEPTION"),
            (["filter": 5], "INVALIDFILTEREXCEPTION"), (["select": ["colour"]], "UNKNOWNDTOPROPERTYEXCEPTION"),
            (["select": "id"], "INVALIDSELECTEXCEPTION"), (["order": ["id": "up"]], "INVALIDORDEREXCEPTION"),
        ] as [(JSON, String)])
    func restThreeRefusesWhatItCannotRead(parameters: JSON, code: String) throws {
        let portal = try TestPortal()
        let error = try portal.call3("main.eventlog.list", parameters)["error"]?["code"]?.string
        #expect(error == "BITRIX_REST_V3_EXCEPTION_" + code)
    }

    @Test func tailFollowsACursor() throws {
        let portal = try TestPortal { $0.rows = ["main.eventlog": 120] }
        func ids(_ cursor: JSON) throws -> [Int] {
            try portal.call3("main.eventlog.tail", ["cursor": cursor])["result"]?["items"]?.array?.compactMap {
                $0["id"]?.int
            } ?? []
        }
        #expect(try ids(["value": 100]) == Array(101...120))
        #expect(try ids(["value": 5, "order": "DESC", "limit": 2]) == [4, 3])
        let refused = try portal.call3("main.eventlog.tail", ["filter": [["id", ">", 5]], "cursor": ["field": "id"]])
        #expect(refused["error"]?["code"]?.string == "BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION")
    }

    @Test func relatedObjectsAreSelected() throws {
        let portal = try TestPortal { $0.rows = ["task": 1] }
        let item = try portal.call3("tasks.task.get", ["id": 1, "select": ["title", "responsible.email"]])["result"]?[
            "item"]
        #expect(item == ["id": 1, "title": "Task 1", "responsible": ["email": "user1@example.com"]])
        let text = try portal.call3("tasks.task.get", ["id": "1"])["error"]?["validation"]?[0]?["field"]?.string
        #expect(text == "id")
    }
}
