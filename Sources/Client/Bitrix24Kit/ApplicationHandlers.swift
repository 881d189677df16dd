import Bitrix24
import Foundation

/// What an application does with what portals send: a function from requests to answers, for any web framework.
///
///     var handlers = ApplicationHandlers(application: application, store: store, declaration: declaration)
///     handlers.on(Bitrix.Events.OnCRMDealAdd.self) { deal, portal in … }
///     handlers.onPlacement("CRM_DEAL_DETAIL_TAB") { request, portal in .html("…") }
///     handlers.onRobot("invoice") { request, portal in ["number": "2026-17"] }
///
///     let answer = await handlers.answer(ApplicationRequest(path: path, query: query, body: body))
///
/// It checks who sent what: events and robots by the `application_token` that came with the installation, placements and
/// installations by asking the authorization server. It installs the declaration, and forgets portals that remove the
/// application.
public struct ApplicationHandlers: Sendable {
    /// Does something with an event.
    public typealias EventHandler = @Sendable (IncomingEvent, PortalContext) async throws -> Void
    /// Makes a page.
    public typealias PlacementHandler = @Sendable (PlacementRequest, PortalContext) async throws -> ApplicationAnswer
    /// Does what a robot is for, and returns its results, by the names of its `RETURN_PROPERTIES`.
    public typealias RobotHandler = @Sendable (RobotRequest, PortalContext) async throws -> Arguments

    let application: BitrixApplication
    let store: any ApplicationStore
    let installation: ApplicationInstallation
    let installPath: String
    var events: [String: EventHandler] = [:]
    var placements: [String: PlacementHandler] = [:]
    var robots: [String: RobotHandler] = [:]
    var installed: (@Sendable (PortalContext, InstallationReport) async throws -> Void)?

    /// - Parameters:
    ///   - application: whose portals they are.
    ///   - store: the application's store.
    ///   - declaration: what every portal is to have.
    ///   - installPath: the path of the page that the portal opens to install an application with an interface.
    public init(
        application: BitrixApplication, store: any ApplicationStore,
        declaration: ApplicationDeclaration = ApplicationDeclaration(),
        installPath: String = "/install"
    ) {
        self.application = application
        // An event that is refused because the store restarts would not come again.
        let store = PatientStore(store)
        self.store = store
        self.installPath = installPath
        installation = ApplicationInstallation(declaration, store: store)
    }

    /// Handles an event by the type that describes it.
    public mutating func on<Event: BitrixEvent>(
        _ type: Event.Type, _ handler: @escaping @Sendable (Event, PortalContext) async throws -> Void
    ) {
        onEvent(Event.name) { event, portal in
            if let decoded = event.decoded(as: Event.self) { try await handler(decoded, portal) }
        }
    }

    /// Handles an event by its name.
    public mutating func onEvent(_ name: String, _ handler: @escaping EventHandler) {
        events[name.uppercased()] = handler
    }

    /// Makes the page of a placement; `DEFAULT` is the application's own page.
    public mutating func onPlacement(_ code: String, _ handler: @escaping PlacementHandler) {
        placements[code] = handler
    }

    /// Does what a robot or an activity is for. Where the process waits, it gets what the handler returns.
    public mutating func onRobot(_ code: String, _ handler: @escaping RobotHandler) { robots[code] = handler }

    /// Is told when the application was installed on a portal.
    public mutating func onInstalled(
        _ handler: @escaping @Sendable (PortalContext, InstallationReport) async throws -> Void
    ) { installed = handler }
}

/// The portal that a request came from.
public struct PortalContext: Sendable {
    /// Names the portal.
    public var memberID: String
    /// What the portal handed over.
    public var sender: HandedOver
    let application: BitrixApplication

    /// The portal, by the tokens that came along; where none did, by those of some user that are stored.
    /// - Throws: where there are none, or the authorization server does not confirm them.
    public func bitrix() async throws -> Bitrix {
        if let tokens = sender.tokens { return try await application.adopt(tokens) }
        let keys = try await application.portals().filter { $0.memberID == memberID }
        for key in keys.sorted(by: { ($0.userID ?? 0) < ($1.userID ?? 0) }) {
            if let bitrix = try await application.portal(memberID: key.memberID, userID: key.userID) { return bitrix }
        }
        throw BitrixError(.authorization, message: "no tokens of this portal are stored")
    }
}
