import APIModel

/// A group of the API: one module of the library, one file of the catalog.
public struct APIGroup: Hashable, Sendable {
    /// As on the command line: `--only im`.
    public var id: String
    /// The module's name.
    public var module: String
    /// The first segments of the names of its methods.
    var roots: [String]
    /// The scopes of its events, where they are others than the roots.
    var scopes: [String]

    init(_ id: String, _ module: String, _ roots: [String], scopes: [String] = []) {
        self.id = id
        self.module = "Bitrix24" + module
        self.roots = roots
        self.scopes = roots + scopes
    }

    /// What every group needs: error codes, shared types, the namespaces that several groups extend.
    static let shared = APIGroup("shared", "Shared", [])

    /// The fixed table. A method whose group is missing here is an error: someone has to decide where it belongs.
    public static let all: [APIGroup] = [
        APIGroup("ai", "AI", ["ai"], scopes: ["ai_admin"]),
        APIGroup(
            "app", "App",
            [
                "access", "app", "batch", "event", "events", "feature", "main", "method", "methods", "placement",
                "profile",
                "pull", "rest", "scope", "server", "userfieldtype",
            ], scopes: ["basic", "application"]),
        APIGroup("biconnector", "BIConnector", ["biconnector"]),
        APIGroup("bizproc", "Bizproc", ["bizproc", "rpa"]),
        APIGroup("booking", "Booking", ["booking"]),
        APIGroup("bots", "Bots", ["imbot"]),
        APIGroup("calendar", "Calendar", ["calendar"]),
        APIGroup("catalog", "Catalog", ["catalog"]),
        APIGroup(
            "crm", "CRM", ["crm", "ctrigger", "documentgenerator", "salescenter", "userfieldconfig"],
            scopes: ["crmdocumentgenerator"]),
        APIGroup("disk", "Disk", ["disk"]),
        APIGroup("im", "IM", ["im"]),
        APIGroup("landing", "Landing", ["landing", "landing_cloud"]),
        APIGroup("lists", "Lists", ["entity", "lists"]),
        APIGroup("mail", "Mail", ["mail", "mailservice", "messageservice", "sms"]),
        APIGroup("openlines", "OpenLines", ["imconnector", "imopenlines"]),
        APIGroup("sale", "Sale", ["sale"], scopes: ["pay_system", "delivery", "cashbox"]),
        APIGroup("sign", "Sign", ["sign"], scopes: ["sign.b2e"]),
        APIGroup("social", "Social", ["log", "socialnetwork", "sonet_group", "vote"], scopes: ["sonet"]),
        APIGroup("tasks", "Tasks", ["checklist", "task", "tasks"], scopes: ["tasks_extended", "tasksmobile"]),
        APIGroup("telephony", "Telephony", ["telephony", "voximplant"], scopes: ["call"]),
        APIGroup("timeman", "Timeman", ["timeman"]),
        APIGroup(
            "users", "Users", ["department", "humanresources", "user", "userconsent"],
            scopes: ["user_basic", "user_brief", "user.userfield", "contact_center"]),
    ]

    private static let byRoot = Dictionary(
        uniqueKeysWithValues: all.flatMap { group in group.roots.map { ($0, group) } })
    private static let byScope = Dictionary(
        all.flatMap { group in group.scopes.map { ($0, group) } }, uniquingKeysWith: { first, _ in first })

    public static func of(_ method: Method) -> APIGroup? {
        byRoot[method.name.prefix { $0 != "." }.lowercased()]
    }

    public static func of(_ event: Event) -> APIGroup? {
        // The name first: what happens to a chat bot is listed under `im`, too.
        if let root = eventRoot(event.name), let group = byScope[root] { return group }
        for scope in event.scopes { if let group = byScope[scope] { return group } }
        return nil
    }

    /// The longest root that stands at the beginning of an event's name, behind its `ON`.
    private static func eventRoot(_ name: String) -> String? {
        var letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
        if letters.hasPrefix("on") { letters.removeFirst(2) }
        return eventRoots.first { letters.hasPrefix($0.prefix) }?.root
    }

    private static let eventRoots: [(prefix: String, root: String)] = {
        var roots = byScope.keys.map { ($0.filter { $0.isLetter || $0.isNumber }, $0) }
        roots += [
            ("externalcall", "telephony"), ("sonetgroup", "sonet_group"), ("offlineevent", "event"),
            ("imv2", "im"), ("openline", "imopenlines"), ("leaddelete", "crm"), ("session", "imopenlines"),
        ]
        return roots.sorted { ($1.0.utf8.count, $0.0) < ($0.0.utf8.count, $1.0) }.map { (prefix: $0.0, root: $0.1) }
    }()
}
