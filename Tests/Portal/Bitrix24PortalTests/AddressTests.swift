import Testing

@testable import Bitrix24Portal

@Suite struct AddressTests {
    @Test(arguments: [
        ("/rest/im.message.like", 2, nil, "im.message.like"),
        ("/rest/im.message.like.json", 2, nil, "im.message.like"),
        ("/rest/1/abc/user.get", 2, 1, "user.get"),
        ("/rest/1/abc/user.get.json", 2, 1, "user.get"),
        ("/rest/api/tasks.task.get", 3, nil, "tasks.task.get"),
        ("/rest/api/7/abc/tasks.task.get", 3, 7, "tasks.task.get"),
        ("/rest/1/abc/", 2, 1, ""),
    ])
    func everyFormIsRead(path: String, rest: Int, user: Int?, method: String) throws {
        let address = try #require(RESTAddress(path: Array(path.utf8)))
        #expect(address.rest == rest)
        #expect(address.webhook?.user == user)
        #expect(address.method == method)
    }

    @Test(arguments: ["/", "/rest/", "/rest/a/b/c", "/rest/1/2/3/4", "/rests/user.get", "/rest/api/1/2/3/4"])
    func otherPathsAreNone(path: String) { #expect(RESTAddress(path: Array(path.utf8)) == nil) }

    @Test func aCallByWebhookIsAnsweredWithItsTime() throws {
        let portal = try TestPortal()
        let response = try portal.get(portal.webhookPath + "server.time")
        #expect(response.status == 200)
        #expect(response.headers["x-portal-answer"] == "behaviour")
        #expect(response.json["result"]?.string == "2023-11-14T22:13:20+00:00")
        #expect(response.json["time"]?["start"]?.int == 1_700_000_000)
        #expect(portal.control.requests(of: "server.time") == 1)
    }

    @Test func wrongCodesAndUnknownMethodsAreRefused() throws {
        let portal = try TestPortal()
        let stranger = try portal.get("/rest/1/wrong/server.time")
        #expect(stranger.status == 401)
        #expect(stranger.json["error"]?.string == "NO_AUTH_FOUND")
        let unknown = try portal.get(portal.webhookPath + "no.such.method")
        #expect(unknown.status == 404)
        #expect(unknown.json["error"]?.string == "ERROR_METHOD_NOT_FOUND")
        let unknown3 = try portal.call3("no.such.method")
        #expect(unknown3["error"]?["code"]?.string?.hasPrefix("BITRIX_REST_V3") == true)
    }
}
