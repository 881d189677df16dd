import Foundation
import Testing

@testable import Bitrix24
@testable import Bitrix24Kit

/// Requests that come to the application, from portals and from anybody else.
struct ApplicationHandlerTests {
    private final class World: Sendable {
        let portal: KitPortal
        let done = Locked<[String]>([])
        let handlers: ApplicationHandlers

        init(_ time: VirtualTime) {
            portal = KitPortal(time)
            let declaration = ApplicationDeclaration(events: [
                DeclaredEvent("ONCRMDEALADD", handler: "https://app.example/")
            ])
            var handlers = ApplicationHandlers(
                application: portal.application, store: portal.store, declaration: declaration)
            let done = done
            handlers.onEvent("onCrmDealAdd") { event, portal in
                let host = try await portal.bitrix().host
                done.withLock { $0.append("\(event.name) \(host)") }
            }
            handlers.onPlacement("CRM_DEAL_DETAIL_TAB") { request, portal in
                let user = try await portal.bitrix().call("user.current", effect: .read)
                return .html("deal \(escapedHTML(request.options["ID"]?.string ?? "")) \(user.result)")
            }
            handlers.onRobot("invoice") { request, _ in ["number": request.properties["prefix"] ?? .null] }
            handlers.onInstalled { portal, report in
                done.withLock { $0.append("installed \(portal.memberID): \(report)") }
            }
            self.handlers = handlers
        }

        func answer(_ form: String, path: String = "/", query: String = "") async throws -> ApplicationAnswer {
            let answer = await handlers.answer(ApplicationRequest(path: path, query: query, body: form.utf8))
            try await answer.work?()
            return answer
        }

        static func auth(_ member: String, refresh: String, token: String = "app-token") -> String {
            "&auth[access_token]=access-\(member)&auth[refresh_token]=\(refresh)&auth[member_id]=\(member)"
                + "&auth[domain]=example.bitrix24.com&auth[user_id]=1&auth[application_token]=\(token)"
        }

        func install() async throws {
            _ = try await answer("event=ONAPPINSTALL&data[VERSION]=1" + Self.auth("m", refresh: "refresh-m"))
        }
    }

    @Test func anInstallationIsConfirmedAndDone() async throws {
        try await VirtualTime.run { time in
            let world = World(time)
            try await world.install()
            #expect(world.done.current == ["installed m: added event ONCRMDEALADD https://app.example/ 0"])
            #expect(try await world.portal.store.applicationToken(of: "m") == "app-token")
            #expect(try await world.portal.application.portals() == [TokenKey(memberID: "m", userID: 1)])
        }
    }

    /// With tokens of nobody, of another portal, to another address, or without any.
    @Test func aForgedInstallationChangesNothing() async throws {
        try await VirtualTime.run { time in
            let world = World(time)
            try await world.install()
            let asked = world.portal.transport.requests.count
            let auths = [
                World.auth("m", refresh: "mine", token: "mine"),
                World.auth("m", refresh: "refresh-other", token: "mine"),
                World.auth("m", refresh: "refresh-m", token: "mine")
                    .replacingOccurrences(of: "example.bitrix24.com", with: "127.0.0.1:9100"),
                "&auth[member_id]=m&auth[application_token]=mine",
            ]
            for auth in auths {
                let answer = await world.handlers.answer(
                    ApplicationRequest(path: "/", body: ("event=ONAPPINSTALL" + auth).utf8))
                if answer.status == 200 {
                    await #expect(throws: BitrixError.self) { try await answer.work?() }
                } else {
                    #expect(answer.status == 403)
                }
            }
            #expect(try await world.portal.store.applicationToken(of: "m") == "app-token")
            let hosts = Set(world.portal.transport.requests[asked...].compactMap(\.url.host))
            #expect(hosts.isSubset(of: ["oauth.bitrix.info"]) && world.done.current.count == 1)
        }
    }

    @Test func onlyThePortalsEventsAreHandled() async throws {
        try await VirtualTime.run { time in
            let world = World(time)
            let event = "event=ONCRMDEALADD&data[FIELDS][ID]=7"
            // Before the installation nothing is known to compare with.
            #expect(try await world.answer(event + World.auth("m", refresh: "refresh-m")).status == 403)
            try await world.install()
            #expect(try await world.answer(event + World.auth("m", refresh: "refresh-m", token: "guess")).status == 403)
            #expect(try await world.answer(event + "&auth[member_id]=m").status == 403)
            #expect(try await world.answer(event).status == 400)
            #expect(try await world.answer("no event").status == 400)
            #expect(world.done.current.count == 1)
            #expect(try await world.answer(event + World.auth("m", refresh: "refresh-m")).status == 200)
            // Nobody's action caused this one: it comes without tokens.
            let quiet = "&auth[member_id]=m&auth[domain]=example.bitrix24.com&auth[application_token]=app-token"
            #expect(try await world.answer(event + quiet).status == 200)
            let handled = "ONCRMDEALADD example.bitrix24.com"
            #expect(Array(world.done.current.dropFirst()) == [handled, handled])
            #expect(try await world.answer("event=ONOTHER" + quiet).status == 200)

            _ = try await world.answer("event=ONAPPUNINSTALL&auth[member_id]=m&auth[application_token]=guess")
            #expect(try await world.portal.application.portals().count == 1)
            _ = try await world.answer("event=ONAPPUNINSTALL" + quiet)
            #expect(try await world.portal.application.portals().isEmpty)
            #expect(try await world.portal.store.applicationToken(of: "m") == nil)
        }
    }

    @Test func pagesAreMadeForWhoeverTheServerConfirms() async throws {
        try await VirtualTime.run { time in
            let world = World(time)
            let query = "DOMAIN=example.bitrix24.com&PROTOCOL=1"
            let form = "PLACEMENT=CRM_DEAL_DETAIL_TAB&PLACEMENT_OPTIONS={\"ID\":\"<7>\"}&member_id=m&AUTH_ID=access-m"
            let page = try await world.answer(form + "&REFRESH_ID=refresh-m", query: query)
            #expect(String(decoding: page.body, as: UTF8.self) == "deal &lt;7&gt; true" && page.status == 200)
            #expect(page.contentType.hasPrefix("text/html"))
            #expect(try await world.answer(form + "&REFRESH_ID=mine", query: query).status == 403)
            let inside = "DOMAIN=127.0.0.1:9100&PROTOCOL=0"
            #expect(try await world.answer(form + "&REFRESH_ID=refresh-m", query: inside).status == 403)
            #expect(try await world.answer("PLACEMENT=X&member_id=m&AUTH_ID=a", query: query).status == 404)

            let install = try await world.answer(
                "member_id=m&AUTH_ID=access-m&REFRESH_ID=refresh-m", path: "/install", query: query)
            #expect(String(decoding: install.body, as: UTF8.self).contains("installFinish"))
            #expect(world.portal.state.current.events.count == 1)
            #expect(!world.portal.transport.requests.contains { $0.url.host == "127.0.0.1" })
        }
    }

    @Test func aRobotsResultsGoToTheProcessThatWaits() async throws {
        try await VirtualTime.run { time in
            let world = World(time)
            let robot = "code=invoice&event_token=event-1&properties[prefix]=2026&use_subscription=Y"
            let auth = World.auth("m", refresh: "refresh-m")
            #expect(try await world.answer(robot + auth).status == 403)
            try await world.install()
            #expect(try await world.answer(robot + auth).status == 200)
            #expect(try await world.answer(robot.replacingOccurrences(of: "=Y", with: "=N") + auth).status == 200)
            #expect(try await world.answer(robot.replacingOccurrences(of: "invoice", with: "x") + auth).status == 404)
            let returned = world.portal.state.current.returned
            #expect(returned.count == 1 && returned.first?["RETURN_VALUES"] == ["number": "2026"])
            #expect(returned.first?["EVENT_TOKEN"] == "event-1")
        }
    }

    @Test func requestsShowNoSecret() {
        let request = ApplicationRequest(path: "/x", query: "AUTH=s3cr3t", body: "auth=s3cr3t".utf8)
        var text = "\(request)"
        dump(request, to: &text)
        #expect(!text.contains("s3cr3t"))
    }
}
