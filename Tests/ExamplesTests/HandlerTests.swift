import Bitrix24JSON
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct HandlerTests {
    private let portal: TestPortal
    private let program: Program
    private let environment: [String: String]

    init() throws {
        portal = try TestPortal()
        try FileManager.default.createDirectory(atPath: portal.path("state"), withIntermediateDirectories: true)
        environment = [
            "B24_CLIENT_ID": portal.portal.application.clientID,
            "B24_CLIENT_SECRET": portal.portal.application.clientSecret, "B24_STATE": portal.path("state"),
            "B24_ALLOWED_HOSTS": portal.portal.address,
        ]
        program = try Program("b24handler", ["0"], environment)
    }

    private func address(of program: Program) async throws -> String {
        let line = try #require(await program.outputLine { $0.hasPrefix("listening at ") })
        return String(line.dropFirst("listening at ".count))
    }

    @Test func itIsInstalledAndHearsOfDeals() async throws {
        let address = try await address(of: program)
        portal.control.finishInstallation(handler: address)
        #expect(await program.outputLine { _ in true } == "installed on 127.0.0.1")
        let deal: JSON = ["entityTypeId": 2, "fields": ["title": "Pumps & pipes", "opportunity": 99.5]]
        let id = try #require(try await portal.call("crm.item.add", deal)["item"]?["id"]?.int)
        #expect(await program.outputLine { _ in true } == "added: deal \(id), Pumps & pipes, 99.5 EUR")
        try await portal.call(
            "crm.item.update", ["entityTypeId": 2, "id": .number(.init(id)), "fields": ["opportunity": 100]])
        #expect(await program.outputLine { _ in true } == "changed: deal \(id), Pumps & pipes, 100 EUR")
    }

    @Test func strangersAreNotHeard() async throws {
        let address = try await address(of: program)
        func post(_ form: String) async throws -> Int? { try await portal.post(form, to: address) }
        // Before the installation nothing comes in.
        #expect(try await post("event=ONCRMDEALADD&data[FIELDS][ID]=1&auth[application_token]=guessed") == 403)
        portal.control.finishInstallation(handler: address)
        #expect(await program.outputLine { _ in true } == "installed on 127.0.0.1")
        #expect(try await post("event=ONCRMDEALADD&data[FIELDS][ID]=1&auth[application_token]=guessed") == 403)
        #expect(try await post("event=ONCRMDEALADD&data[FIELDS][ID]=1") == 403)
        #expect(try await post("event=ONAPPINSTALL&data[VERSION]=1&auth[application_token]=guessed") == 403)
        #expect(try await post("no event at all") == 400)
        let token = portal.portal.application.applicationToken
        #expect(
            try await post(
                "event=ONSOMETHING&auth[application_token]=\(token)&auth[member_id]=\(portal.portal.memberID)") == 200)
        #expect(await program.outputLine { _ in true } == "event ONSOMETHING")
    }

    @Test func afterARestartItKnowsItsPortal() async throws {
        portal.control.finishInstallation(handler: try await address(of: program))
        #expect(await program.outputLine { _ in true } == "installed on 127.0.0.1")
        program.kill()
        let again = try Program("b24handler", ["0"], environment)
        let address = try await address(of: again)
        #expect(try await portal.post("event=ONAPPINSTALL&auth[application_token]=guessed", to: address) == 403)
        let deal: JSON = ["entityTypeId": 2, "fields": ["title": "Later"]]
        let id = try #require(try await portal.call("crm.item.add", deal)["item"]?["id"]?.int)
        // Caused by nobody: the event has no tokens, those of the installation count.
        let (token, member) = (portal.portal.application.applicationToken, portal.portal.memberID)
        let auth = "auth[application_token]=\(token)&auth[member_id]=\(member)"
        #expect(try await portal.post("event=ONCRMDEALUPDATE&data[FIELDS][ID]=\(id)&\(auth)", to: address) == 200)
        #expect(await again.outputLine { _ in true } == "changed: deal \(id), Later, 0 EUR")
    }
}
