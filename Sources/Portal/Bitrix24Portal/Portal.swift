import APIModel
import Bitrix24JSON
import Dispatch
import Parallel

/// A portal on localhost: it answers the methods of a model over HTTP, keeps state, and misbehaves when told to.
public final class Portal: Sendable {
    public struct Settings: Sendable {
        /// Everything random follows from it.
        public var seed: UInt64 = 1
        public var listensOn = "127.0.0.1"
        public var limits = Limits.none
        public var clock = PortalClock()
        public var tls: TLSIdentity?
        public var bodyLimit = 64 << 20
        /// Seconds within which a request must have come in, however steadily it drips.
        public var requestTimeout = 60.0
        /// Bytes that the commands of a batch may take together.
        public var batchLimit = 1 << 20
        /// Without one the control address answers only where the portal listens on localhost.
        public var controlKey: String?
        /// Other machines that events may be sent to: `app.example`; `*` is any. This one is always allowed.
        public var handlerHosts: Set<String> = []
        /// The address of a webhook of another portal that calls are handed on to, to record its traffic.
        public var upstream: String?
        /// Answer with documented examples where a method has no behaviour.
        public var answersWithExamples = false
        /// Refuse what a lenient portal would make up or pass over: answers that are placeholders, fields that no page
        /// has, values that do not fit.
        public var isStrict = false
        /// Rows to begin with, by table: `["crm.deal": 5000]`.
        public var rows: [String: Int] = [:]
        public init() {}
    }

    public let settings: Settings
    public let control: PortalControl
    /// A person's code in the address of the webhook that the portal has from the start.
    public let webhookCode: String
    /// An application that the portal has from the start, installed.
    public let application: Application
    public let memberID: String

    let methods: MethodTable
    let clock: PortalClock
    let world: Locked<World>
    let accounts: Locked<Accounts>
    let faults: Locked<FaultPlan>
    let stubs = Locked(Stubs())
    let snapshots = Locked<[String: PortalSnapshot]>([:])
    let upstream: Upstream?
    /// How the portal was when it was made.
    private let beginning: PortalSnapshot
    let gate: Gate
    let journal = Journal()
    /// Events go out one after the other.
    let deliveries = DispatchQueue(label: "portal.deliveries")
    private let server = Locked<HTTPServer?>(nil)

    /// - Parameter model: which methods there are, and what they take and answer.
    public convenience init(model: Model, settings: Settings = Settings()) throws {
        try self.init(
            methods: MethodTable(LazyModel(model), withExamples: settings.answersWithExamples), settings: settings)
    }

    init(methods: MethodTable, settings: Settings) throws {
        self.settings = settings
        var generator = SeededGenerator(seed: settings.seed)
        webhookCode = generator.code(length: 16)
        memberID = generator.code(length: 32)
        application = Application(
            clientID: "local.\(generator.code(length: 14)).\(generator.next() % 100_000_000)",
            clientSecret: generator.code(length: 50), redirectURI: "http://127.0.0.1/",
            applicationToken: generator.code(length: 32))
        var accounts = Accounts(generator: SeededGenerator(seed: generator.next()))
        accounts.webhooks[webhookCode] = Accounts.Webhook(user: 1, scopes: nil)
        accounts.applications[application.clientID] = application
        var world = World(generator: SeededGenerator(seed: generator.next()))
        Furniture.put(into: &world, at: settings.clock.now)
        world.populate(Catalog.user, count: 5, at: settings.clock.now)
        for (name, count) in settings.rows.sorted(by: { $0.key < $1.key }) {
            guard let schema = Catalog.schema(named: name) else { throw PortalError.unknownTable(name) }
            world.populate(schema, count: count, at: settings.clock.now)
        }
        self.methods = methods
        clock = settings.clock
        gate = Gate(settings.limits)
        upstream = try settings.upstream.map { address in
            guard let upstream = Upstream(address) else { throw PortalError.badUpstream(address) }
            return upstream
        }
        let plan = FaultPlan(generator: SeededGenerator(seed: generator.next()))
        faults = Locked(plan)
        self.accounts = Locked(accounts)
        self.world = Locked(world)
        beginning = PortalSnapshot(
            world: world, accounts: accounts, faults: plan, stubs: Stubs(), limits: settings.limits,
            clock: settings.clock.reading)
        control = PortalControl()
        control.portal = self
    }

    /// As it was when it was made.
    func reset() {
        restore(beginning)
        journal.reset()
    }

    public convenience init(model: Model, seed: UInt64) throws {
        var settings = Settings()
        settings.seed = seed
        try self.init(model: model, settings: settings)
    }

    /// Starts to listen; port 0 takes a free one.
    public func start(port: Int = 0) throws {
        try server.withLock {
            guard $0 == nil else { throw PortalError.alreadyStarted }
            var http = HTTPServer.Settings()
            http.address = settings.listensOn
            http.port = port
            http.bodyLimit = settings.bodyLimit
            http.tls = settings.tls
            http.requestTimeout = settings.requestTimeout
            $0 = try HTTPServer(http, isHeavy: { [unowned self] in isHeavy($0) }) { [unowned self] in respond(to: $0) }
        }
    }

    /// Ends all connections and gives the port back. The state stays; the portal can be started again.
    public func stop() {
        let running = server.withLock { server in
            defer { server = nil }
            return server
        }
        running?.stop()
    }

    deinit { stop() }

    public var port: Int { server.withLock { $0?.port ?? 0 } }

    /// `http://127.0.0.1:8080`
    public var address: String { origin(host: nil) }

    /// `http://127.0.0.1:8080/rest/1/code/`
    public var webhook: String { address + "/rest/1/\(webhookCode)/" }

    var authority: String {
        let host = settings.listensOn.contains(":") ? "[\(settings.listensOn)]" : settings.listensOn
        return "\(host):\(port)"
    }

    /// The portal's address as a caller knows it.
    /// - Parameter scheme: what a proxy says that it speaks.
    func origin(host: String?, scheme: String? = nil) -> String {
        let scheme = ["http", "https"].contains(scheme) ? scheme! : settings.tls == nil ? "http" : "https"
        return "\(scheme)://" + (host ?? authority)
    }

    func origin(of request: HTTPRequest) -> String { origin(host: request.host, scheme: request.forwardedScheme) }
}
