import Testing

@testable import Bitrix24

struct ConnectionTests {
    @Test(arguments: [
        "https://example.bitrix24.com/rest/1/abcdef/", "https://example.bitrix24.com/rest/1/abcdef",
        "https://example.bitrix24.com/rest/1/abcdef/profile.json", "https://example.bitrix24.com/rest/api/1/abcdef/",
        "https://EXAMPLE.bitrix24.com/rest/1/abcdef/",
    ])
    func webhooksAreRead(_ text: String) throws {
        let webhook = try Webhook(text)
        #expect(webhook.host == "example.bitrix24.com" && webhook.user == "1" && webhook.code.reveal() == "abcdef")
    }

    @Test(arguments: [
        "http://example.bitrix24.com/rest/1/abcdef/", "https://example.bitrix24.com/", "", "rest/1/abcdef",
        "https://example.bitrix24.com/rest/1/", "https://u:p@example.bitrix24.com/rest/1/abcdef/",
        "https://example.bitrix24.com/rest/1/abc%2Fdef/", "https://example.bitrix24.com/rest/../1/abcdef/x/y/",
    ])
    func othersAreRefusedWithoutShowingThem(_ text: String) {
        let error = #expect(throws: BitrixError.self) { try Webhook(text) }
        #expect(error.map { "\($0)".contains("abcdef") } == false)
    }

    @Test func plainHTTPIsForThisMachineOnly() throws {
        #expect(try Webhook("http://127.0.0.1:8080/rest/1/abcdef/").address.text == "http://127.0.0.1:8080")
        #expect(try Webhook("http://localhost/rest/1/abcdef/").address.isLocal)
    }

    @Test func addressesOfBothVersions() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in .result(request.body) }
            let webhook = try Bitrix.scripted(portal, time)
            _ = try await webhook.call("user.current")
            _ = try await webhook.call("tasks.task.get", rest: .v3)
            let tokens = try Tokens(accessToken: "token-1", memberID: "m", portal: "https://example.bitrix24.com/rest/")
            let oauth = try Bitrix(tokens: tokens, settings: .scripted(portal, time))
            _ = try await oauth.call("user.current", ["auth": "smuggled"])
            _ = try await oauth.call("tasks.task.get", rest: .v3)
            #expect(
                portal.requests.map(\.url.path) == [
                    "/rest/1/abcdef0123456789/user.current", "/rest/api/1/abcdef0123456789/tasks.task.get",
                    "/rest/user.current", "/rest/api/tasks.task.get",
                ])
            #expect(portal.requests.map(\.auth) == [nil, nil, "token-1", "token-1"])
        }
    }

    @Test(arguments: ["", "../admin", "a/b", "a?b=c", "a b", "a%2e", ".."])
    func namesThatAreNoneAreNotSent(_ name: String) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .result(1) }
            let bitrix = try Bitrix.scripted(portal, time)
            let error = await #expect(throws: BitrixError.self) { try await bitrix.call(name) }
            #expect(error?.kind == .invalidCall)
            #expect(portal.requests.isEmpty)
        }
    }

    @Test func formsWhereTheyAreWanted() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .result(1) }
            let bitrix = try Bitrix.scripted(portal, time).with { $0.body = .form }
            _ = try await bitrix.call("crm.deal.list", ["filter": [">ID": 5, "@STAGE": ["A&B", "Ö"]], "x": true])
            let http = portal.requests[0].http
            #expect(
                String(decoding: http.body.bytes ?? [], as: UTF8.self)
                    == "filter%5B%3EID%5D=5&filter%5B%40STAGE%5D%5B0%5D=A%26B&filter%5B%40STAGE%5D%5B1%5D=%C3%96&x=1")
            #expect(http.headers.contains { $0.value == "application/x-www-form-urlencoded" })
            _ = try await bitrix.call("tasks.task.get", ["id": 1], rest: .v3)
            #expect(portal.requests[1].body == ["id": 1])
        }
    }

    @Test func theEnvelopeIsReachable() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in
                .json([
                    "result": [], "total": "120", "next": 50, "extra": 1,
                    "time": ["operating": 3.5, "operating_reset_at": 1_750_000_600, "duration": "0.25"],
                ])
            }
            let answer = try await Bitrix.scripted(portal, time).call("crm.deal.list")
            #expect(answer.total == 120 && answer.next == 50 && answer.status == 200)
            #expect(answer.time?.operating == 3.5 && answer.time?.duration == 0.25)
            #expect(answer.envelope["extra"] == 1)
            // Of a typed call, alone or in a batch.
            let call = Call<[Deal]>(.deals, extra: [:]).withAnswer()
            let (deals, its) = try await Bitrix.scripted(portal, time).send(call)
            #expect(deals.isEmpty && its.total == 120)
        }
    }

    @Test func errorsOfBothVersions() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                guard request.rest == .v3 else {
                    return .json(
                        ["error": "WITHOUT_CHANGES", "error_description": "nothing changed"], status: 400,
                        headers: [("x-request-id", "r-17")])
                }
                return .json(
                    [
                        "error": [
                            "code": "VALIDATION", "message": "wrong",
                            "validation": [["message": "is missing", "field": "id"]],
                        ]
                    ], status: 400)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let two = await #expect(throws: BitrixError.self) { try await bitrix.call("im.message.like") }
            #expect(
                "\(two!)"
                    == "im.message.like: WITHOUT_CHANGES: nothing changed (status 400, request r-17, call \(two?.callID ?? ""))"
            )
            #expect(two?.outcome == .notExecuted && two?.attempt == 1)
            let three = await #expect(throws: BitrixError.self) { try await bitrix.call("tasks.task.get", rest: .v3) }
            #expect(three?.validation == [.init(field: "id", message: "is missing")])
            let call = three?.callID ?? "none"
            #expect("\(three!)" == "tasks.task.get: VALIDATION: wrong; id: is missing (status 400, call \(call))")
        }
    }
}
