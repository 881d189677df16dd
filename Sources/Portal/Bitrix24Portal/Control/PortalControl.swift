import Bitrix24JSON

/// How a test tells the portal what to do and asks what happened. The same can be done over HTTP, at `/_portal/`.
public final class PortalControl: @unchecked Sendable {
    // Set once, before anyone else can see the portal.
    weak var portal: Portal?
    var live: Portal {
        guard let portal else { preconditionFailure("The portal is gone; keep it as long as its control") }
        return portal
    }

    // MARK: Time and limits

    /// Moves the portal's clock.
    public func advance(by seconds: Double) { live.clock.advance(by: seconds) }
    /// The portal's clock: it can be frozen, set, and let go on.
    public var clock: PortalClock { live.clock }
    /// Seconds since 1970, by the portal's clock.
    public var now: Double { live.clock.now }

    public var limits: Limits {
        get { live.gate.limits }
        set { live.gate.limits = newValue }
    }

    /// What a call of this method costs in operating time from now on.
    public func setOperatingCost(_ seconds: Double, of method: String) { live.gate.setCost(seconds, of: method) }

    // MARK: Faults

    public func add(_ rule: FaultRule) { live.faults.withLock { $0.add(rule) } }
    public func removeFaults() { live.faults.withLock { $0.removeAll() } }

    // MARK: State

    /// Adds made-up rows: `crm.deal`, `crm.contact`, `crm.lead`, `crm.company`, `crm.item.N`, `user`, `task`.
    public func createRows(_ table: String, count: Int) throws {
        let schema = try schema(table)
        let now = now
        live.world.withLock { $0.populate(schema, count: count, at: now) }
    }

    /// Removes rows chosen by the seed.
    public func deleteRows(_ table: String, count: Int) throws {
        let schema = try schema(table)
        live.world.withLock { $0.depopulate(schema, count: count) }
    }

    /// The ids of the rows of a table.
    public func rowIDs(_ table: String) throws -> [Int] { try live.table(named: table).ids }

    /// A row as the portal keeps it: `crm.item.get` shows one of the CRM so.
    public func row(_ table: String, id: Int) throws -> JSON? {
        try live.table(named: table).row(id).map { .object($0.fields) }
    }

    /// The tables that have rows, by name.
    public var tables: [String: Int] { live.world.withLock { $0 }.tables.mapValues(\.count) }

    private func schema(_ name: String) throws -> Schema {
        guard let schema = Catalog.schema(named: name) else { throw PortalError.unknownTable(name) }
        return schema
    }

    // MARK: Accounts

    /// A webhook of this user; its address.
    public func addWebhook(user: Int, code: String, scopes: Set<String>? = nil) -> String {
        live.accounts.withLock { $0.webhooks[code] = Accounts.Webhook(user: user, scopes: scopes) }
        return live.address + "/rest/\(user)/\(code)/"
    }

    public func add(_ application: Application) {
        live.accounts.withLock { $0.applications[application.clientID] = application }
    }

    /// A fresh pair of tokens, as `/oauth/token/` would answer it.
    public func issueTokens(clientID: String? = nil, user: Int = 1) -> JSON {
        let clientID = clientID ?? live.application.clientID
        let now = now
        let grant = live.accounts.withLock { $0.grant(clientID, user: user, at: now) }
        return live.description(of: grant, host: nil)
    }

    /// All access tokens end; refresh tokens still work.
    public func expireTokens() {
        let now = now
        live.accounts.withLock { $0.expireTokens(at: now) }
    }

    /// All tokens of an application end.
    public func revokeTokens(clientID: String? = nil) {
        let clientID = clientID ?? live.application.clientID
        live.accounts.withLock { $0.revoke(clientID) }
    }

    /// From now on events are delivered to the application.
    /// - Parameters:
    ///   - handler: the address that the application's settings name for its installation: it is told of ONAPPINSTALL.
    ///   - user: who installs it; the tokens that come with it are theirs.
    public func finishInstallation(clientID: String? = nil, handler: String? = nil, user: Int = 1) {
        let clientID = clientID ?? live.application.clientID
        live.accounts.withLock { $0.applications[clientID]?.isInstalled = true }
        guard let handler else { return }
        let now = now
        live.world.withLock { $0.events.installed(clientID, handler: handler, by: user, at: now) }
        live.deliverEvents()
    }

    /// Everything that the control address shows at `/_portal/state`.
    public var state: JSON { live.stateJSON }
}

extension Portal {
    /// A table as it is now.
    func table(named name: String) throws -> Table {
        let world = world.withLock { $0 }
        if let table = world.tables[name] { return table }
        guard let schema = Catalog.schema(named: name) else { throw PortalError.unknownTable(name) }
        return Table(schema: schema)
    }
}
