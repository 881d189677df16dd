import Foundation
import Testing

@testable import Bitrix24

/// No secret shows itself: not by description, dump or mirror, not in errors, nor in what the logging hook gets.
struct SecretTests {
    private static let secret = "s3cr3tc0de"

    /// Everything that can be made visible of a value.
    private static func visible(_ value: Any) -> String {
        var text = "\(value) " + String(reflecting: value)
        dump(value, to: &text)
        var depth = 0
        func walk(_ value: Any) {
            depth += 1
            defer { depth -= 1 }
            guard depth < 12 else { return }
            for child in Mirror(reflecting: value).children {
                text += " \(child.label ?? "")=\(child.value) " + String(reflecting: child.value)
                walk(child.value)
            }
        }
        walk(value)
        return text
    }

    private static func expectHidden(_ value: Any, _ location: SourceLocation = #_sourceLocation) {
        #expect(!visible(value).contains(secret), sourceLocation: location)
    }

    @Test func valuesOfOurTypes() async throws {
        let secret = Self.secret
        let address = "https://example.bitrix24.com/rest/1/\(secret)/"
        let webhook = try Webhook(address)
        let tokens = try Tokens(
            accessToken: Secret(secret), refreshToken: Secret(secret), memberID: "m", userID: 1,
            portal: "example.bitrix24.com")
        let store = MemoryTokenStore()
        _ = try await store.replace(nil, with: tokens, for: tokens.key)
        let application = BitrixApplication(clientID: "app.1", clientSecret: Secret(secret), store: store)
        let adopted = try await application.adopt(tokens)
        let arguments: Arguments = [
            "botToken": .string(secret), "fields": ["application_token": .string(secret)],
            "url": .string("https://host/download?auth=\(secret)&x=1"),
        ]
        let event =
            "event=ONX&data[bot][auth][access_token]=\(secret)&auth[application_token]=\(secret)"
            + "&auth[access_token]=\(secret)&auth[refresh_token]=\(secret)&auth[member_id]=m&auth[domain]=h.bitrix24.com"
        let robot =
            "code=r&properties[auth]=\(secret)&event_token=\(secret)&auth[access_token]=\(secret)&auth[application_token]=\(secret)"
        let bitrix = try Bitrix(webhook: address)
        let values: [Any] = [
            Secret(secret), webhook, tokens, store, application, adopted, bitrix, bitrix.client.settings, arguments,
            Call(MethodFacts("imbot.register"), arguments),
            Answer(result: ["botToken": .string(secret)]),
            HTTPRequest(
                url: URL(string: address + "user.get")!, headers: [("X", secret)], body: HTTPBody(Array(secret.utf8))),
            HTTPResponse(status: 200, headers: [("X", secret)], body: Array(secret.utf8)),
            try IncomingEvent(form: event.utf8), try RobotRequest(form: robot.utf8),
            try PlacementRequest(
                query: "DOMAIN=h.bitrix24.com&APP_SID=\(secret)",
                form: "AUTH_ID=\(secret)&REFRESH_ID=\(secret)&member_id=m".utf8),
            BotEvent(id: 1, name: "ONIMBOTV2MESSAGEADD", date: nil, data: ["bot": ["auth": .string(secret)]]),
            bitrix.botEvents(botID: 1, token: Secret(secret)), bitrix.offlineEvents(),
            try bitrix.items(.deals, arguments), try bitrix.pages(.deals, arguments),
            Deal(raw: ["auth": ["access_token": .string(secret)], "BOT": [["botToken": .string(secret)]]]),
            OfflineEvent(id: 1, name: "ONX", data: ["auth": ["access_token": .string(secret)]]),
            try UploadAddress(Answer(result: ["uploadUrl": .string("https://host/?token=\(secret)")])),
            CallOptions(), URLSessionTransport.shared, FileTokenStore(path: "/nowhere"), MemoryOffsetStore(),
        ]
        for value in values { Self.expectHidden(value) }
        // The walk does see what is there to be seen.
        #expect(Self.visible(["a": [Self.secret]]).contains(Self.secret))
    }

    @Test func errorsAndEventsOfCallsThatFail() async throws {
        try await VirtualTime.run { time in
            let secret = Self.secret
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { request in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                let quoted = "bad request \(request.url) with auth=\(secret)&x and token=\(secret), \(secret)"
                switch number {
                case 1: throw TransportError(.connectionLost, reason: "\(request.url) broke")
                case 2: return .error("QUERY_LIMIT_EXCEEDED", quoted, status: 503)
                case 3: return HTTPResponse(status: 500, body: Array(quoted.utf8))
                case 4:
                    return HTTPResponse(
                        status: 302, headers: [("Location", "https://new.bitrix24.com" + request.url.path)], body: [])
                case 5:
                    return HTTPResponse(
                        status: 302, headers: [("Location", "https://evil.example" + request.url.path)], body: [])
                default:
                    return .json(
                        ["error": .string(secret), "error_description": .string(quoted)], status: 400,
                        headers: [("X-Request-Id", secret)])
                }
            }
            let events = Locked<[CallEvent]>([])
            let settings = BitrixSettings.scripted(portal, time) {
                $0.observer = { event in events.withLock { $0.append(event) } }
            }
            let bitrix = try Bitrix(webhook: "https://example.bitrix24.com/rest/1/\(secret)/", settings: settings)
            for _ in 0..<2 {
                let error = await #expect(throws: BitrixError.self) {
                    try await bitrix.call("user.get", ["botToken": .string(secret)], effect: .read)
                }
                Self.expectHidden(error as Any)
                #expect(error?.localizedDescription.contains(secret) == false)
            }
            #expect(events.current.count > 10)
            for event in events.current {
                Self.expectHidden(event)
                Self.expectHidden(event.fields)
            }
        }
    }

    @Test func errorsOfCommandsInABatch() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                .batch(request) { _, _ in
                    .failure(Refusal(code: "NO", message: "auth=\(Self.secret) and \(Self.secret)"))
                }
            }
            let bitrix = try Bitrix(
                webhook: "https://example.bitrix24.com/rest/1/\(Self.secret)/", settings: .scripted(portal, time))
            let results = try await bitrix.batch { _ in [Call(MethodFacts("user.current"))] }
            Self.expectHidden(results)
        }
    }

    /// A message may quote what was sent, in whatever form.
    @Test(arguments: ["token b0tt0k3n is unknown", #"{"botToken":"b0tt0k3n"}"#, "b0tt0k3n"])
    func whatWasSentIsNotQuoted(_ message: String) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                request.method == "batch"
                    ? .batch(request) { _, _ in .failure(Refusal(code: "NO", message: message)) }
                    : .error("NO", message)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let call = Call(
                MethodFacts("imbot.v2.Bot.get"), ["botId": 1, "bots": [["botToken": "b0tt0k3n"]], "auth": "no"])
            let error = await #expect(throws: BitrixError.self) { try await bitrix.send(call) }
            let batched = await #expect(throws: BitrixError.self) { try await bitrix.all { _ in [call] } }
            for error in [error, batched] {
                #expect(error.map { Self.visible($0).contains("b0tt0k3n") } == false)
                #expect(error?.message.contains(Redaction.mark) == true)
            }
        }
    }

    @Test(arguments: [
        ("auth=abc&x=1", "auth=<secret>&x=1"), (#"{"auth": "abc", "x": 1}"#, #"{"auth": "<secret>", "x": 1}"#),
        (#"{\"access_token\":\"abc\"}"#, #"{\"access_token\":\"<secret>\"}"#),
        ("'client_id' : 'abc'", "'client_id' : '<secret>'"),
        ("https://h/d?x=1&token=abc&y=2", "https://h/d?x=1&token=<secret>&y=2"),
        ("auth: is missing", "auth: is missing"),
        ("unauth=abc", "unauth=abc"), ("auth=", "auth="), ("TOKEN=äöü", "TOKEN=<secret>"),
        ("=: \"auth\":", "=: \"auth\":"),
    ])
    func pairsInMessages(_ text: String, _ clean: String) { #expect(Redaction.clean(text, of: []) == clean) }

    @Test func theComparisonOfSecretsIsOfAllBytes() {
        #expect(constantTimeEqual("abc", "abc") && constantTimeEqual("", ""))
        #expect(!constantTimeEqual("abc", "abd") && !constantTimeEqual("abc", "ab") && !constantTimeEqual("", "a"))
    }
}
