import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

/// An employee may do less than an administrator.
@Suite struct RightsTests {
    private func portal() throws -> TestPortal {
        let portal = try TestPortal(catalog: ())
        _ = portal.control.addWebhook(user: 2, code: "employee")
        return portal
    }

    private func employee(_ portal: TestPortal, _ method: String, _ parameters: JSON) throws -> JSON {
        try portal.post("/rest/2/employee/" + method, parameters).json
    }

    @Test(
        arguments: [
            ("crm.type.add", ["fields": ["title": "Projects"]]),
            ("crm.status.add", ["fields": ["ENTITY_ID": "SOURCE", "STATUS_ID": "X", "NAME": "X"]]),
            ("crm.category.add", ["entityTypeId": 2, "fields": ["name": "A"]]),
            ("crm.deal.userfield.add", ["fields": ["FIELD_NAME": "X", "USER_TYPE_ID": "string"]]),
            ("department.add", ["NAME": "Sales", "PARENT": 1]), ("user.add", ["EMAIL": "new@example.com"]),
        ] as [(String, JSON)])
    func settingsAreTheAdministrators(method: String, parameters: JSON) throws {
        let portal = try portal()
        #expect(try employee(portal, method, parameters)["error"] != nil)
        #expect(try portal.call(method, parameters)["error"] == nil)
    }

    @Test func notificationsAreSentByWebhook() throws {
        let portal = try portal()
        for method in ["im.notify", "im.notify.personal.add", "im.notify.system.add"] {
            let message: JSON = ["USER_ID": 1, "MESSAGE": "Hello", "TO": 1]
            #expect(try portal.post(portal.webhookPath + method, message).status == 200)
        }
        #expect(try portal.call("crm.automation.trigger.list")["error"]?.string == "WRONG_AUTH_TYPE")
    }

    @Test func whatIsAnothersIsNotChanged() throws {
        let portal = try portal()
        let deal = try portal.result("crm.deal.add", ["fields": ["TITLE": "A"]])
        let comment: JSON = ["fields": ["ENTITY_ID": 1, "ENTITY_TYPE": "deal", "COMMENT": "Hello"]]
        let id = try portal.result("crm.timeline.comment.add", comment)
        #expect(try employee(portal, "crm.deal.delete", ["ID": deal])["error"] != nil)
        #expect(try employee(portal, "crm.deal.update", ["ID": deal, "fields": ["TITLE": "B"]])["error"] != nil)
        #expect(try employee(portal, "crm.timeline.comment.delete", ["id": id])["error"] != nil)
        #expect(try portal.result("crm.deal.get", ["ID": deal])["TITLE"]?.string == "A")

        let own = try employee(portal, "crm.timeline.comment.add", comment)["result"] ?? .null
        #expect(try employee(portal, "crm.timeline.comment.delete", ["id": own])["error"] == nil)
        let ownDeal = try employee(portal, "crm.deal.add", ["fields": ["TITLE": "Mine"]])["result"] ?? .null
        #expect(try employee(portal, "crm.deal.update", ["ID": ownDeal, "fields": ["TITLE": "B"]])["error"] == nil)
    }
}
