import Foundation
import Testing

@testable import Bitrix24

/// Every way by which an address comes from outside, with every address that must be refused: nothing is sent there, and
/// nothing is stored.
struct WaysInTests {
    enum Way: String, CaseIterable {
        case placement, installEvent, event, bot, robot, tokens, storedTokens, refreshedTokens, authorizedTokens
        case download, downloadRedirect, upload, callRedirect
    }

    /// An application on a portal of the cloud, and whatever was asked of anyone.
    private struct World {
        let time: VirtualTime
        let store = MemoryTokenStore()
        /// Answered by the portal and the authorization server in place of what they usually do.
        let answer = Locked<HTTPResponse?>(nil)
        let portal: ScriptedPortal
        let settings: BitrixSettings
        let application: BitrixApplication

        init(_ time: VirtualTime) {
            self.time = time
            let answer = answer
            portal = ScriptedPortal(time: time) { _ in answer.current ?? .result(true) }
            settings = .scripted(portal, time) { $0.retries = .never }
            application = BitrixApplication(
                clientID: "app.1", clientSecret: "client-secret-1", store: store, settings: settings)
        }

        func tokens(_ portal: String) throws -> Tokens {
            try Tokens(
                accessToken: "access-1", refreshToken: "refresh-1", memberID: "member-1", userID: 1, portal: portal)
        }

        func grant(_ endpoint: String) -> HTTPResponse {
            .json([
                "access_token": "access-2", "refresh_token": "refresh-2", "expires_in": 3600, "member_id": "member-1",
                "client_endpoint": .string(endpoint), "user_id": 1,
            ])
        }

        func redirect(to location: String) -> HTTPResponse {
            HTTPResponse(status: 302, headers: [("Location", location)], body: [])
        }
    }

    /// Returns normally where the application behaved as if the address were a good one.
    private static func take(_ address: String, by way: Way, _ world: World) async throws {
        let call = Call(MethodFacts("user.current", effect: .write))
        func adopt(_ sender: HandedOver) async throws {
            guard let tokens = sender.tokens else { throw AddressRefusal(reason: "no tokens") }
            _ = try await world.application.adopt(tokens).send(call)
        }
        func form(_ fields: JSON.Object) -> [UInt8] { FormEncoder.encode(fields) }
        let auth: JSON = [
            "access_token": "access-1", "refresh_token": "refresh-1", "member_id": "member-1", "user_id": "1",
            "client_endpoint": .string(address), "domain": .string(address), "application_token": "app-token",
        ]
        let bitrix = try Bitrix(webhook: Bitrix.webhook, settings: world.settings)
        switch way {
        case .placement:
            let isPlain = address.hasPrefix("http://")
            let host = address.replacingOccurrences(of: isPlain ? "http://" : "https://", with: "")
            let request = try PlacementRequest(
                query: String(
                    decoding: form(["DOMAIN": .string(host), "PROTOCOL": isPlain ? "0" : "1"]), as: UTF8.self),
                form: form(["AUTH_ID": "access-1", "REFRESH_ID": "refresh-1", "member_id": "member-1"]))
            try await adopt(request.sender)
        case .installEvent:
            try await adopt(IncomingEvent(form: form(["event": "ONAPPINSTALL", "auth": auth])).sender)
        case .event:
            try await adopt(IncomingEvent(form: form(["event": "ONCRMDEALADD", "auth": auth])).sender)
        case .bot:
            let event = try IncomingEvent(
                form: form([
                    "event": "ONIMBOTMESSAGEADD", "auth": auth, "data": ["file": ["urlDownload": .string(address)]],
                ]))
            _ = try await bitrix.download(Secret(event.data["file"]?["urlDownload"]?.string ?? ""))
        case .robot:
            try await adopt(RobotRequest(form: form(["event_token": "t", "code": "c", "auth": auth])).sender)
        case .tokens:
            _ = try await Bitrix(tokens: world.tokens(address), settings: world.settings).send(call)
        case .storedTokens:
            let tokens = try world.tokens(address)
            _ = try await world.store.replace(nil, with: tokens, for: tokens.key)
            _ = try await world.application.portal(memberID: "member-1", userID: 1)?.send(call)
        case .refreshedTokens:
            var tokens = try world.tokens("example.bitrix24.com")
            tokens.expires = world.time.date.addingTimeInterval(-1)
            world.answer.withLock { $0 = world.grant(address) }
            _ = try await world.application.adopt(tokens).send(call)
        case .authorizedTokens:
            world.answer.withLock { $0 = world.grant(address) }
            _ = try await world.application.authorize(code: "code-1").send(call)
        case .download:
            _ = try await bitrix.download(Secret(address))
        case .downloadRedirect:
            world.answer.withLock { $0 = world.redirect(to: address) }
            _ = try await bitrix.download("/download/1")
        case .upload:
            _ = try await bitrix.upload(
                FileContent(name: "a.txt", data: Data("x".utf8)), to: UploadAddress(url: Secret(address), field: "file")
            )
        case .callRedirect:
            world.answer.withLock { $0 = world.redirect(to: address + "rest/1/abcdef0123456789/user.current") }
            _ = try await bitrix.send(call)
        }
    }

    @Test(arguments: Way.allCases)
    func nothingGoesThere(_ way: Way) async throws {
        try await VirtualTime.run { time in
            var refused = 0
            for entry in RefusedAddresses.all {
                let world = World(time)
                await #expect(throws: (any Error).self, "\(way) \(entry.testDescription)") {
                    try await Self.take(entry.address, by: way, world)
                }
                let asked = Set(world.portal.requests.map { $0.url.host ?? "" })
                #expect(
                    asked.isSubset(of: ["example.bitrix24.com", "oauth.bitrix.info"]),
                    "\(way) \(entry.testDescription): \(asked)")
                let stored = try await world.store.tokens(for: TokenKey(memberID: "member-1", userID: 1))
                if way != .storedTokens, stored.map({ $0.portal != "https://example.bitrix24.com" }) == true {
                    Issue.record("\(way) \(entry.testDescription): stored \(stored?.portal ?? "")")
                }
                refused += 1
            }
            #expect(refused >= RefusedAddresses.leastCount)
        }
    }

    /// What is refused everywhere else is reached where the application lists it.
    @Test func aListedPortalIsReached() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .result(7) }
            let settings = BitrixSettings.scripted(portal, time) {
                $0.addresses = AddressPolicy(allowing: ["portal.corp"])
            }
            let tokens = try Tokens(accessToken: "access-1", memberID: "m", userID: 1, portal: "portal.corp")
            let application = BitrixApplication(clientID: "app.1", clientSecret: "s", settings: settings)
            #expect(try await application.adopt(tokens).call("user.current").result == 7)
            #expect(portal.requests.first?.http.addresses.description == "public hosts, portal.corp")
        }
    }
}
