import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

/// Filters, orders and selections as callers write them.
@Suite struct FilterTests {
    /// Three deals; their titles.
    private func titles(_ portal: TestPortal, _ parameters: JSON) throws -> [String] {
        try portal.result("crm.deal.list", parameters).array?.compactMap { $0["TITLE"]?.string } ?? []
    }

    private func portal() throws -> TestPortal {
        let portal = try TestPortal(catalog: ())
        for (title, amount) in [("Red boat", 10), ("Blue boat", 20), ("Red car", 30)] {
            _ = try portal.result("crm.deal.add", ["fields": ["TITLE": .string(title), "OPPORTUNITY": amount.json]])
        }
        return portal
    }

    @Test(
        arguments: [
            (["=%TITLE": "red%"], ["Red boat", "Red car"]), (["=%TITLE": "%boat"], ["Red boat", "Blue boat"]),
            (["%=TITLE": "%e%o%"], ["Red boat", "Blue boat"]), (["!=%TITLE": "%boat"], ["Red car"]),
            (["!%=TITLE": "red%"], ["Blue boat"]), (["=%TITLE": "red"], []),
            (["%TITLE": "boat"], ["Red boat", "Blue boat"]),
            (["!%TITLE": "boat"], ["Red car"]), (["><OPPORTUNITY": [15, 25]], ["Blue boat"]),
            (["!><OPPORTUNITY": [15, 25]], ["Red boat", "Red car"]),
            ([["logic": "OR", "0": ["OPPORTUNITY": 10], "1": ["OPPORTUNITY": 30]]], ["Red boat", "Red car"]),
            (["0": ["logic": "OR", "0": ["OPPORTUNITY": 10], "1": ["OPPORTUNITY": 30]]], ["Red boat", "Red car"]),
            ([["logic": "OR"], ["OPPORTUNITY": 10], ["OPPORTUNITY": 20]], ["Red boat", "Blue boat"]),
            (["COLOUR": "x", "SIZE": 5, ">OPPORTUNITY": 15], ["Blue boat", "Red car"]),
            (["STAGE_SEMANTIC_ID": "P", "CLOSED": "N", "<=OPPORTUNITY": 10], ["Red boat"]),
        ] as [(JSON, [String])])
    func filters(filter: JSON, expected: [String]) throws {
        #expect(try titles(portal(), ["filter": filter, "order": ["ID": "ASC"]]) == expected)
    }

    @Test func logicInAForm() throws {
        let portal = try portal()
        let form = "filter[0][logic]=OR&filter[0][0][OPPORTUNITY]=10&filter[0][1][OPPORTUNITY]=30&order[ID]=ASC"
        let found = try portal.form(portal.webhookPath + "crm.deal.list", form).json["result"]?.array
        #expect(found?.compactMap { $0["TITLE"]?.string } == ["Red boat", "Red car"])
    }

    @Test func timesAreMoments() throws {
        let portal = try portal()
        // The portal's clock stands at 2023-11-14T22:13:20+00:00.
        let count = { (filter: JSON) in try titles(portal, ["filter": filter]).count }
        #expect(try count([">=DATE_CREATE": "2023-11-15T01:13:20+03:00"]) == 3)
        #expect(try count([">DATE_CREATE": "2023-11-15T01:13:20+03:00"]) == 0)
        #expect(try count(["<DATE_CREATE": "2023-11-14T18:13:21-04:00"]) == 3)
    }

    @Test func usersByIDAndInOrder() throws {
        let portal = try TestPortal(catalog: ())
        for parameters: JSON in [["ID": 2], ["id": "2"], ["filter": ["ID": 2]], ["FILTER": ["=ID": 2]]] {
            let found = try portal.result("user.get", parameters).array
            #expect(found?.compactMap { $0["ID"]?.string } == ["2"])
        }
        let ordered = try portal.result("user.get", ["order": ["ID": "DESC"]]).array
        #expect(ordered?.first?["ID"]?.string == "5")
        let byName = try portal.result("user.get", ["sort": "ID", "order": "DESC"]).array
        #expect(byName?.first?["ID"]?.string == "5")
    }

    @Test func rowsOfAFamilyAreFilteredSortedAndPaged() throws {
        let portal = try TestPortal(catalog: ())
        for number in 1...60 {
            _ = try portal.result(
                "catalog.price.add",
                [
                    "fields": [
                        "productId": (number % 2).json, "catalogGroupId": 1, "price": number.json, "currency": "EUR",
                    ]
                ])
        }
        let first = try portal.call("catalog.price.list", ["order": ["price": "desc"], "select": ["id", "price"]])
        #expect(first["total"]?.int == 60 && first["next"]?.int == 50)
        #expect(first["result"]?["prices"]?[0] == ["id": 60, "price": 60])
        let rest = try portal.call("catalog.price.list", ["filter": [">price": 20, "productId": 1], "start": 0])
        #expect(rest["total"]?.int == 20)
        #expect(try portal.call("catalog.price.list", ["start": 50])["result"]?["prices"]?.array?.count == 10)
    }

    @Test(
        arguments: [
            ("biconnector.source.list", ["filter": ["colour": 1]], "VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER"),
            ("biconnector.source.list", ["order": ["colour": "asc"]], "VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER"),
            ("crm.type.list", ["filter": ["colour": 1]], "INVALID_ARG_VALUE"),
            (
                "biconnector.source.add",
                ["fields": ["title": "S", "connectorId": 1, "settings": ["a": 1], "colour": "red"]],
                "VALIDATION_UNKNOWN_PARAMETERS"
            ),
        ] as [(String, JSON, String)])
    func namesThatThereAreNotAreRefusedWhereTheMethodDoes(method: String, parameters: JSON, code: String) throws {
        #expect(try TestPortal(catalog: ()).call(method, parameters)["error"]?.string == code)
    }

    @Test func restThreeBatchesTakeParametersInTheAddress() throws {
        let portal = try TestPortal(catalog: ()) { $0.rows = ["task": 1] }
        let commands: JSON = [["method": "tasks.task.get", "query": ["id": 1, "select": ["title"]]]]
        let answer = try portal.post(portal.webhookPath3 + "batch?bx24_request_id=1&bx24_sdk_ver=2", commands)
        #expect(answer.json["result"]?[0]?["item"]?["title"]?.string == "Task 1")
    }
}
