import APIModel
import Bitrix24JSON
import Bitrix24Portal

/// A portal on a free port, with clients that call it over HTTP.
final class TestPortal {
    let portal: Portal
    private var client: RawClient

    convenience init(_ model: Model = Model(), _ change: (inout Portal.Settings) -> Void = { _ in }) throws {
        try self.init(Portal(model: model, settings: Self.settings(change)))
    }

    /// With every method of the catalog.
    convenience init(catalog: Void, _ change: (inout Portal.Settings) -> Void = { _ in }) throws {
        try self.init(Portal(Self.settings(change)))
    }

    private init(_ portal: Portal) throws {
        self.portal = portal
        try portal.start()
        client = try RawClient(port: portal.port)
    }

    private static func settings(_ change: (inout Portal.Settings) -> Void) -> Portal.Settings {
        var settings = Portal.Settings()
        settings.clock = PortalClock(frozenAt: 1_700_000_000)
        change(&settings)
        return settings
    }

    deinit { portal.stop() }

    var control: PortalControl { portal.control }
    var webhookPath: String { "/rest/1/\(portal.webhookCode)/" }
    var webhookPath3: String { "/rest/api/1/\(portal.webhookCode)/" }

    /// Another connection.
    func connect() throws -> RawClient { try RawClient(port: portal.port) }

    func post(_ path: String, _ body: JSON) throws -> RawClient.Response {
        try client.request("POST", path, body: body.bytes(), type: "application/json")
    }

    func form(_ path: String, _ body: String) throws -> RawClient.Response {
        try client.request("POST", path, body: Array(body.utf8), type: "application/x-www-form-urlencoded")
    }

    func get(_ path: String, headers: [String] = [], method: String = "GET") throws -> RawClient.Response {
        try client.request(method, path, headers: headers)
    }

    /// A call of REST 2 through the webhook.
    func call(_ method: String, _ parameters: JSON = [:]) throws -> JSON {
        try post(webhookPath + method, parameters).json
    }

    /// A call of REST 3 through the webhook.
    func call3(_ method: String, _ parameters: JSON = [:]) throws -> JSON {
        try post(webhookPath3 + method, parameters).json
    }

    /// The result of a call that must succeed.
    func result(_ method: String, _ parameters: JSON = [:]) throws -> JSON {
        let answer = try call(method, parameters)
        guard let result = answer["result"] else { throw RawClient.Failure(what: "\(method): \(answer)") }
        return result
    }
}
