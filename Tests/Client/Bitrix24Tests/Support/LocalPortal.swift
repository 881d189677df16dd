import APIModel
import Bitrix24Portal
import Foundation

@testable import Bitrix24

/// The portal on localhost, called over HTTP.
final class LocalPortal: Sendable {
    let portal: Portal

    init(_ change: (inout Portal.Settings) -> Void = { _ in }) throws {
        var settings = Portal.Settings()
        settings.clock = PortalClock(frozenAt: 1_750_000_000)
        change(&settings)
        portal = try Portal(model: Model(), settings: settings)
        try portal.start()
    }

    deinit { portal.stop() }

    var control: PortalControl { portal.control }

    /// A client by webhook. In virtual time the portal's clock goes with it.
    func client(
        _ time: VirtualTime? = nil, limit: RateLimit? = nil, _ change: (inout BitrixSettings) -> Void = { _ in }
    ) throws -> Bitrix {
        try Bitrix(webhook: portal.webhook, settings: settings(time, limit: limit, change))
    }

    func settings(
        _ time: VirtualTime? = nil, limit: RateLimit? = nil, _ change: (inout BitrixSettings) -> Void = { _ in }
    ) -> BitrixSettings {
        BitrixSettings().with {
            $0.rateLimit = limit
            $0.random = { 0.5 }
            $0.addresses = AddressPolicy(allowing: [portal.address])
            // However slow the machine is: a test that wants a timeout says so.
            $0.requestTimeout = .seconds(3600)
            if let time {
                $0.time = time
                $0.transport = VirtualHTTP(time: time, portal: self)
            }
            change(&$0)
        }
    }

    func application(_ settings: BitrixSettings, _ store: any TokenStore = MemoryTokenStore()) -> BitrixApplication {
        BitrixApplication(
            clientID: portal.application.clientID, clientSecret: Secret(portal.application.clientSecret), store: store,
            authorizationServers: ["127.0.0.1:\(portal.port)"], settings: settings)
    }

    /// Tokens as an event would hand them over.
    func tokens() throws -> Tokens {
        let grant = control.issueTokens()
        return try Tokens(
            accessToken: Secret(grant["access_token"]?.string ?? ""),
            refreshToken: grant["refresh_token"]?.string.map { Secret($0) }, memberID: portal.memberID, userID: 1,
            portal: portal.address)
    }
}

/// HTTP in virtual time: the exchange itself takes none but the delay, and the portal's clock is set before it.
final class VirtualHTTP: Transport {
    private let time: VirtualTime
    private let portal: LocalPortal
    private let delay: Duration
    private let seen = Locked(Duration.zero)

    init(time: VirtualTime, portal: LocalPortal, delay: Duration = .zero) {
        self.time = time
        self.portal = portal
        self.delay = delay
    }

    func send(_ request: Bitrix24.HTTPRequest) async throws -> Bitrix24.HTTPResponse {
        if delay > .zero { try await time.sleep(for: delay) }
        let now = time.now
        let passed = seen.withLock { seen in
            defer { seen = max(seen, now) }
            return max(.zero, now - seen)
        }
        portal.control.advance(by: passed.seconds)
        return try await time.outside { try await URLSessionTransport.shared.send(request) }
    }
}

extension MethodFacts {
    static let updateDeal = MethodFacts("crm.deal.update", effect: .write)
    static let addDeal = MethodFacts("crm.deal.add", effect: .write)
    static let items = MethodFacts(
        "crm.item.list", effect: .read,
        list: ListFacts(items: "result.items", key: .init("id"), pageSize: 50, style: .start, keyset: true))
}
