import Foundation

@testable import Bitrix24

/// A portal on which an application can be installed, and the authorization server that confirms its tokens.
final class KitPortal: Sendable {
    struct State: Sendable {
        var events: [JSON] = []
        var placements: [JSON] = []
        var robots: [String: JSON] = [:]
        var bots: [JSON] = []
        var fieldTypes: [JSON] = []
        var writes: [String] = []
        var returned: [JSON] = []
        /// Methods that are refused.
        var refused: Set<String> = []
    }

    let state = Locked(State())
    let transport: ScriptedPortal
    let store: MemoryTokenStore
    let application: BitrixApplication

    init(_ time: VirtualTime) {
        let state = state
        transport = ScriptedPortal(time: time) { request in
            if request.method == "token" { return Self.tokens(request.url) }
            if request.method == "batch" {
                return .batch(request) { method, arguments in Self.answer(method, arguments, state) }
            }
            switch Self.answer(request.method, request.body, state) {
            case .success(let result): return .result(result)
            case .failure(let refusal): return .error(refusal.code)
            }
        }
        store = MemoryTokenStore(now: { time.date })
        application = BitrixApplication(
            clientID: "app.1", clientSecret: "client-secret-1", store: store, settings: .scripted(transport, time))
    }

    var batches: Int { transport.methods.count { $0 == "batch" } }

    /// `refresh-MEMBER` is good for tokens of that portal.
    private static func tokens(_ url: URL) -> HTTPResponse {
        let query = URLComponents(url: url, resolvingAgainstBaseURL: false)?.queryItems ?? []
        let token = query.first { $0.name == "refresh_token" }?.value ?? ""
        guard token.hasPrefix("refresh-") else { return .error("invalid_grant") }
        let member = String(token.dropFirst("refresh-".count))
        return .json([
            "access_token": .string("access-\(member)"), "refresh_token": .string(token), "expires_in": 3600,
            "member_id": .string(member), "client_endpoint": "https://example.bitrix24.com/rest/", "user_id": 1,
        ])
    }

    private static func answer(
        _ method: String, _ arguments: JSON, _ state: Locked<State>
    ) -> Result<JSON, Refusal> {
        state.withLock { state in
            if state.refused.contains(method) { return .failure(Refusal(code: "ERROR_CORE")) }
            if !method.hasSuffix(".get"), !method.hasSuffix("ist") { state.writes.append(method) }
            return .success(state.answer(method, arguments))
        }
    }
}

extension KitPortal.State {
    fileprivate mutating func answer(_ method: String, _ arguments: JSON) -> JSON {
        func text(_ name: String) -> String { arguments[name]?.string ?? "" }
        switch method {
        case "event.get": return .array(events)
        case "event.bind":
            events.append([
                "event": .string(text("event")), "handler": .string(text("handler")),
                "auth_type": .string(arguments["auth_type"]?.string ?? "0"),
                "offline": text("event_type") == "offline" ? 1 : 0,
            ])
        case "event.unbind":
            events.removeAll { $0["event"]?.string == text("event") && $0["handler"]?.string == text("handler") }
        case "placement.get": return .array(placements)
        case "placement.bind":
            placements.append([
                "placement": .string(text("PLACEMENT")), "handler": .string(text("HANDLER")),
                "title": .string(text("TITLE")),
            ])
        case "placement.unbind":
            placements.removeAll {
                $0["placement"]?.string == text("PLACEMENT") && $0["handler"]?.string == text("HANDLER")
            }
        case "bizproc.robot.list": return .array(robots.keys.sorted().map(JSON.string))
        case "bizproc.robot.add": robots[text("CODE")] = arguments
        case "bizproc.robot.update": robots[text("CODE")] = arguments["FIELDS"] ?? .null
        case "bizproc.robot.delete": robots[text("CODE")] = nil
        case "imbot.v2.Bot.list": return ["bots": .array(bots)]
        case "imbot.v2.Bot.register":
            bots.append(["id": .number(.init(100 + bots.count)), "code": arguments["fields"]?["code"] ?? .null])
        case "imbot.v2.Bot.unregister": bots.removeAll { $0["id"]?.int == Int(text("botId")) }
        case "userfieldtype.list": return .array(fieldTypes)
        case "userfieldtype.add": fieldTypes.append(arguments)
        case "userfieldtype.delete": fieldTypes.removeAll { $0["USER_TYPE_ID"] == arguments["USER_TYPE_ID"] }
        case "bizproc.event.send": returned.append(arguments)
        default: break
        }
        return true
    }
}
