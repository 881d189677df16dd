import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

/// State and placeholders are told apart, and a strict portal gives no placeholder.
@Suite struct StrictTests {
    @Test func anAnswerSaysWhetherItIsState() throws {
        let portal = try TestPortal(catalog: ())
        func source(_ method: String, _ parameters: JSON) throws -> String? {
            try portal.post(portal.webhookPath + method, parameters).headers["x-portal-answer"]
        }
        // Nobody has made a price yet: what is answered is made up, and says so.
        #expect(try source("catalog.price.list", [:]) == "type")
        _ = try portal.result(
            "catalog.price.add", ["fields": ["productId": 1, "catalogGroupId": 1, "price": 5, "currency": "EUR"]])
        #expect(try source("catalog.price.list", [:]) == "behaviour")
        #expect(try portal.result("catalog.price.list")["prices"]?.array?.count == 1)
        #expect(try source("landing.demos.getList", [:]) == "type")
    }

    @Test func aStrictPortalGivesNoPlaceholder() throws {
        let portal = try TestPortal(catalog: ()) { $0.isStrict = true }
        let refused = try portal.post(portal.webhookPath + "catalog.price.list", [:])
        #expect(refused.status == 501)
        #expect(refused.json["error"]?.string == "PORTAL_PLACEHOLDER")
        let batch = try portal.result("batch", ["cmd": ["a": "catalog.price.list", "b": "user.current"]])
        #expect(batch["result_error"]?["a"]?["error"]?.string == "PORTAL_PLACEHOLDER")
        #expect(batch["result"]?["b"]?["ID"]?.string == "1")
    }

    @Test(
        arguments: [
            ("crm.status.add", ["fields": ["ENTITY_ID": "SOURCE", "STATUS_ID": "X", "NAME": "X", "COLOUR": "red"]]),
            ("crm.status.add", ["fields": ["ENTITY_ID": "SOURCE", "STATUS_ID": "X", "NAME": "X", "SEMANTICS": "Q"]]),
            ("crm.category.add", ["entityTypeId": 2, "fields": ["name": "A", "colour": "red"]]),
            ("crm.category.add", ["entityTypeId": 2, "colour": "red", "fields": ["name": "A"]]),
        ] as [(String, JSON)])
    func aStrictPortalRefusesWhatNoPageKnows(method: String, parameters: JSON) throws {
        let strict = try TestPortal(catalog: ()) { $0.isStrict = true }
        #expect(try strict.call(method, parameters)["error"]?.string == "PORTAL_STRICT")
        let lenient = try TestPortal(catalog: ())
        #expect(try lenient.call(method, parameters)["error"] == nil)
    }

    @Test func whatWasDeletedIsNotMadeUpAgain() throws {
        let portal = try TestPortal(catalog: ())
        let fields: JSON = ["fields": ["NAME": "19 %", "RATE": 19, "ACTIVE": "Y"]]
        let id = try portal.result("crm.vat.add", fields)
        _ = try portal.result("crm.vat.delete", ["id": id])
        #expect(try portal.post(portal.webhookPath + "crm.vat.get", ["id": id]).status == 400)
        #expect(try portal.post(portal.webhookPath + "crm.vat.get", ["id": 999_999]).status == 400)
    }
}
