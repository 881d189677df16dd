import Bitrix24JSON

/// What the control address is told, as values.
enum ControlReading {
    /// A key that nobody reads is a mistake: `{"methd": …}` would hit every method.
    static func allow(_ keys: [String], _ object: JSON.Object) throws(Refusal) {
        for key in object.keys where !keys.contains(key) {
            let known = keys.isEmpty ? "no keys are" : "known are " + keys.joined(separator: ", ")
            throw .malformed("\(key) is no key of this; \(known)")
        }
    }

    static func text(_ name: String, _ body: Parameters) throws(Refusal) -> String {
        guard let text = body.text(name), !text.isEmpty else { throw .malformed("\(name) is missing") }
        return text
    }

    /// A time that clocks and calendars can bear: a hundred years at most.
    static func seconds(_ name: String, _ body: Parameters) -> Double {
        min(max(body[name]?.decimal ?? 0, -3e9), 3e9)
    }

    /// A pause of an hour at most.
    private static func milliseconds(_ body: Parameters, _ usual: Int) -> Int {
        min(max(0, body.whole("milliseconds") ?? usual), 3_600_000)
    }

    /// `{"plan": "cloud", "bots": true}`, or `{"size": 50, "drain": 2, "operating": 480}`.
    static func limits(_ body: Parameters) throws(Refusal) -> Limits {
        var limits: Limits
        switch body.text("plan") {
        case "none": limits = .none
        case "cloud": limits = .cloud
        case "enterprise": limits = .enterprise
        case nil:
            limits = Limits(operating: body["operating"]?.decimal)
            if let size = body["size"]?.decimal {
                limits.bucket = .init(size: size, drainPerSecond: body["drain"]?.decimal ?? 2)
            }
        case .some(let other): throw .malformed("there is no plan \(other), only none, cloud and enterprise")
        }
        return body.truth("bots") == true ? limits.withBotLimit : limits
    }

    /// `{"fault": "error", "status": 500, "code": "…", "method": "crm.*", "after": 2, "count": 1, "probability": 0.5}`
    static func rule(_ body: Parameters) throws(Refusal) -> FaultRule {
        FaultRule(
            try fault(body), method: body.text("method") ?? "*", after: body.whole("after") ?? 0,
            count: body.whole("count"), probability: body["probability"]?.decimal ?? 1)
    }

    /// Which keys each fault has beside those of all.
    static let faultKeys: [String: [String]] = [
        "latency": ["milliseconds"], "error": ["status", "code", "message"], "status": ["status"], "resetBefore": [],
        "resetAfter": [], "truncated": ["bytes"], "malformed": [], "wrongType": [], "slow": ["bytes", "milliseconds"],
        "redirect": ["to"], "rowsCreated": ["table", "rows"], "rowsDeleted": ["table", "rows"],
    ]
    static let ruleKeys = ["fault", "method", "after", "count", "probability"]

    private static func fault(_ body: Parameters) throws(Refusal) -> Fault {
        let name = try text("fault", body)
        if let keys = faultKeys[name] { try allow(ruleKeys + keys, body.object) }
        switch name {
        case "latency": return .latency(milliseconds: milliseconds(body, 100))
        case "error":
            return .error(
                status: try status(body), code: body.text("code") ?? "INTERNAL_SERVER_ERROR",
                message: body.text("message") ?? "A fault on request")
        case "status": return .status(try status(body))
        case "resetBefore": return .resetBefore
        case "resetAfter": return .resetAfter
        case "truncated": return .truncated(bytes: max(0, body.whole("bytes") ?? 10))
        case "malformed": return .malformed
        case "wrongType": return .wrongType
        case "slow":
            return .slow(
                bytes: max(1, body.whole("bytes") ?? 10), milliseconds: milliseconds(body, 10))
        case "redirect": return .redirect(to: try text("to", body))
        case "rowsCreated": return .rowsCreated(table: try text("table", body), count: max(0, body.whole("rows") ?? 1))
        case "rowsDeleted": return .rowsDeleted(table: try text("table", body), count: max(0, body.whole("rows") ?? 1))
        case let other: throw .malformed("there is no fault \(other); GET /_portal/ lists them")
        }
    }

    /// `{"method": "crm.*", "result": …, "total", "next", "when": {…}, "times": 1}`, or with `error` in place of `result`.
    static func stub(_ body: Parameters) throws(Refusal) -> Stub {
        try allow(["method", "result", "total", "next", "error", "status", "message", "when", "times"], body.object)
        let method = try text("method", body)
        let outcome: StubOutcome
        switch (body.object["result"], body.object["error"]) {
        case (let result?, nil): outcome = .result(result, total: body.whole("total"), next: body.whole("next"))
        case (nil, let error?):
            let code = error["code"]?.scalar ?? error.scalar ?? ""
            let message = body.text("message") ?? error["message"]?.scalar ?? ""
            outcome = .error(status: try status(body, usually: 400), code: code, message: message)
        default: throw .malformed("an answer has either a result or an error")
        }
        return Stub(method: method, condition: body.object["when"] ?? [:], count: body.whole("times")) { _ in outcome }
    }

    private static func status(_ body: Parameters, usually: Int = 500) throws(Refusal) -> Int {
        let status = body.whole("status") ?? usually
        guard (200...599).contains(status) else { throw .malformed("\(status) is no HTTP status") }
        return status
    }

    static func application(_ body: Parameters) throws(Refusal) -> Application {
        Application(
            clientID: try text("client_id", body), clientSecret: try text("client_secret", body),
            scopes: body.elements("scopes").map { Set($0.compactMap(\.scalar)) },
            redirectURI: body.text("redirect_uri") ?? "", applicationToken: body.text("application_token") ?? "",
            isInstalled: body.truth("installed") ?? true)
    }
}
