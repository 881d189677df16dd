import Bitrix24JSON
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct ApplicationTests {
    private let portal: TestPortal
    private let program: Program

    init() throws {
        portal = try TestPortal()
        try FileManager.default.createDirectory(atPath: portal.path("state"), withIntermediateDirectories: true)
        program = try Program(
            "b24app", ["0"],
            [
                "B24_CLIENT_ID": portal.portal.application.clientID,
                "B24_CLIENT_SECRET": portal.portal.application.clientSecret, "B24_STATE": portal.path("state"),
                "B24_ALLOWED_HOSTS": portal.portal.address, "B24_OAUTH_SERVER": "127.0.0.1:\(portal.portal.port)",
            ])
    }

    @Test func itInstallsItselfAndCountsDeals() async throws {
        let line = try #require(await program.outputLine { $0.hasPrefix("listening at ") })
        let address = String(line.dropFirst("listening at ".count))
        let token = portal.portal.application.applicationToken
        let forged = "event=ONCRMDEALADD&data[FIELDS][ID]=9&auth[member_id]=\(portal.portal.memberID)"
        #expect(try await portal.post(forged + "&auth[application_token]=\(token)", to: address) == 403)

        portal.control.finishInstallation(handler: address)
        #expect(await program.outputLine { _ in true } == "installed on 127.0.0.1: 2 parts")
        #expect(try await portal.post(forged + "&auth[application_token]=guess", to: address) == 403)
        for number in 1...2 {
            let deal: JSON = ["entityTypeId": 2, "fields": ["title": "Pumps"]]
            let id = try #require(try await portal.call("crm.item.add", deal)["item"]?["id"]?.int)
            #expect(await program.outputLine { _ in true } == "deal \(id) is number \(number)")
        }
    }
}
