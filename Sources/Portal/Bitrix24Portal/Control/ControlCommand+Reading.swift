import Bitrix24JSON

// What the portal keeps and what it was asked.
extension ControlCommand {
    static let reading: [ControlCommand] = [
        .init("GET", "state", "what the portal keeps: time, chats, messages, who is typing, bots, rows of each table") {
            portal, _ in portal.stateJSON
        },
        .init("GET", "log", "the last 200 calls with what was wrong with each") { portal, _ in portal.logJSON },
        .init("GET", "calls", ["after", "limit", "method"], "the calls with greater ids, the oldest first") {
            portal, body in
            let range = portal.journal.range
            let method = body.text("method")
            let entries = portal.journal.entries(
                after: body.whole("after") ?? 0, limit: max(0, body.whole("limit") ?? Journal.capacity))
            let shown = entries.filter { entry in method.map(entry.isCall) ?? true }
            return record(["first": range.first, "last": range.last, "calls": shown.map(RecordedCall.summary)])
        },
        .init("GET", "call", ["id"], "one of them with its parameters and its answer") {
            (portal, body) throws(Refusal) in
            RecordedCall.details(try entry("id", portal, body))
        },
        .init("DELETE", "calls", "forgets the calls; the counts stay") { portal, _ in
            portal.journal.forget()
            return nil
        },
        .init("POST", "replay", ["call"], "makes a call again, with its parameters and on behalf of its caller") {
            (portal, body) throws(Refusal) in
            try portal.repeated(entry("call", portal, body))
        },
        .init("GET", "requests", "how often each method was called, how often each error was answered") { portal, _ in
            record([
                "total": portal.control.requests, "methods": counts(portal.control.requestsByMethod),
                "errors": counts(portal.journal.errorsByCode),
            ])
        },
        .init("DELETE", "requests", "starts at zero, and forgets the calls") { portal, _ in
            portal.journal.reset()
            return nil
        },
        .init("GET", "traffic", "the calls with their answers, without secrets, to be replayed") { portal, _ in
            portal.traffic
        },
        .init("POST", "traffic", ["format", "version", "calls"], "answers calls as in this recorded traffic") {
            (portal, body) throws(Refusal) in
            try portal.replay(.object(body.object))
            return nil
        },
    ]

    private static func entry(_ key: String, _ portal: Portal, _ body: Parameters) throws(Refusal) -> Journal.Entry {
        guard let id = body.whole(key), let entry = portal.journal.entry(id) else {
            throw .malformed("there is no call \(body.text(key) ?? "without its id") any more")
        }
        return entry
    }

    static func counts(_ counts: [String: Int]) -> JSON {
        .object(.init(counts.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value.json) }))
    }
}

extension Portal {
    /// Makes a recorded call again; its answer as it comes over HTTP.
    fileprivate func repeated(_ entry: Journal.Entry) throws(Refusal) -> JSON {
        guard let caller = entry.caller, var parameters = entry.parameters?.object else {
            throw .malformed("call \(entry.id) cannot be made again: it has no caller, or was too long to be kept")
        }
        var path = entry.rest == 2 ? "/rest/" : "/rest/api/"
        switch caller.way {
        case .webhook(let code): path += "\(caller.user)/\(code)/"
        case .application(let clientID):
            let grant = accounts.withLock { $0.grant(clientID, user: caller.user, at: clock.now) }
            parameters["auth"] = grant.access.json
        }
        var request = HTTPRequest(method: "POST", target: Array((path + entry.method).utf8), peer: "127.0.0.1")
        request.contentType = "application/json"
        request.body = JSON.object(parameters).bytes()
        let response = respond(to: request)
        return record(["status": response.status, "answer": (try? JSON(parsing: response.body)) ?? .null])
    }
}
