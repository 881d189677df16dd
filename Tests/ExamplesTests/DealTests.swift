import Bitrix24JSON
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct DealTests {
    private let portal: TestPortal
    private let environment: [String: String]
    private let path: String

    init() throws {
        portal = try TestPortal(["crm.deal": 3])
        path = portal.path("deals.json")
        environment = [
            "B24_PORTAL": portal.portal.address, "B24_CLIENT_ID": portal.portal.application.clientID,
            "B24_CLIENT_SECRET": portal.portal.application.clientSecret, "B24_TOKENS": portal.path("tokens.json"),
            "B24_OAUTH_SERVER": "127.0.0.1:\(portal.portal.port)",
        ]
    }

    private func run(_ words: String...) async throws -> (status: Int32, output: [String], errors: [String]) {
        try await Program.run("b24deals", [path] + words, environment)
    }

    private func begin() async throws {
        #expect(try await run("--code", portal.authorizationCode()).output == ["read 3 deals"])
    }

    private var file: [JSON] {
        get throws { try JSON(parsing: [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))).array ?? [] }
    }

    private func edit(_ change: (inout [JSON]) -> Void) throws {
        var deals = try file
        change(&deals)
        try Data(JSON.array(deals).bytes()).write(to: URL(fileURLWithPath: path))
    }

    /// The deals of the portal, with the fields that are kept the same.
    private func onPortal() throws -> [JSON] {
        try portal.control.rowIDs("crm.deal").map { id in
            let row = try #require(try portal.control.row("crm.deal", id: id))
            return .object(
                .init(
                    ["id", "title", "stageId", "opportunity", "currencyId"].map {
                        .init(key: $0, value: row[$0] ?? .null)
                    }))
        }
    }

    @Test func withoutTokensItSaysWhereToGo() async throws {
        let run = try await run()
        #expect(run.status == 2)
        #expect(run.errors.last?.hasPrefix(portal.portal.address + "/oauth/authorize/?client_id=") == true)
    }

    @Test func changesGoBothWaysAndDoNotComeBack() async throws {
        try await begin()
        #expect(try file == onPortal())
        try await portal.call("crm.item.update", ["entityTypeId": 2, "id": 1, "fields": ["title": "From the portal"]])
        try await portal.call("crm.item.add", ["entityTypeId": 2, "fields": ["title": "New on the portal"]])
        try edit {
            guard case .object(var second) = $0[1] else { return }
            second["title"] = "From the file"
            second["opportunity"] = 4711
            $0[1] = .object(second)
            $0.append(["title": "New in the file", "opportunity": 5])
        }
        let first = try await run()
        #expect(
            first.output == [
                "deal 1: from the portal", "deal 4: from the portal", "deal 2: to the portal",
                "deal 5: created on the portal",
            ])
        #expect(first.errors == [])
        let deals = try onPortal()
        #expect(
            deals.map { $0["title"]?.string } == [
                "From the portal", "From the file", "Deal 3", "New on the portal", "New in the file",
            ])
        #expect(deals[1]["opportunity"] == 4711)
        #expect(try file.sorted { $0["id"]!.int! < $1["id"]!.int! } == deals)
        // Its own changes cause no events.
        #expect(portal.control.state["offlineEvents"] == 0)
        let second = try await run()
        #expect(second.status == 0 && second.output == [] && second.errors == [])
    }

    @Test func deletionsGoBothWays() async throws {
        try await begin()
        try await portal.call("crm.item.delete", ["entityTypeId": 2, "id": 1])
        try edit { $0.removeAll { $0["id"] == 2 } }
        #expect(try await run().output == ["deal 1: deleted on the portal", "deal 2: deleted from the portal"])
        #expect(try portal.control.rowIDs("crm.deal") == [3])
        #expect(try file == onPortal())
    }

    @Test func whereBothSidesChangeADealThePortalsIsKept() async throws {
        try await begin()
        try await portal.call("crm.item.update", ["entityTypeId": 2, "id": 3, "fields": ["title": "Theirs"]])
        try edit { $0[2] = ["id": 3, "title": "Mine"] }
        let run = try await run()
        #expect(run.errors == ["deal 3: changed on both sides, the portal's is kept"])
        #expect(try file == onPortal())
        #expect(try file[2]["title"] == "Theirs")
    }

    @Test func aLostFileDeletesNothing() async throws {
        try await begin()
        try FileManager.default.removeItem(atPath: path)
        #expect(try await run().status == 1)
        for text in ["", "{}", "[1]", "[{\"id\": 1}"] {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let run = try await run()
            #expect(run.status == 1 && run.errors.count == 1)
        }
        #expect(try portal.control.rowIDs("crm.deal") == [1, 2, 3])
    }

    /// The events were reserved, and nobody was left to handle them.
    @Test func aRunThatFailsLosesNoChange() async throws {
        try await begin()
        for id in 1...3 {
            try await portal.call(
                "crm.item.update", ["entityTypeId": 2, "id": .number(.init(id)), "fields": ["title": "Changed"]])
        }
        portal.control.add(
            .init(.error(status: 400, code: "ACCESS_DENIED", message: "no"), method: "crm.item.get", after: 1, count: 1)
        )
        let broken = try await run()
        #expect(broken.status == 1 && broken.output == ["deal 1: from the portal"])
        #expect(try await run().output.suffix(2) == ["deal 2: from the portal", "deal 3: from the portal"])
        #expect(try file == onPortal())
        #expect(portal.control.state["offlineEvents"] == 0)
    }

    /// The deal was created, but the answer was lost: its key finds it again.
    @Test func nothingIsCreatedTwice() async throws {
        try await begin()
        try edit { $0.append(["title": "Once", "opportunity": 1]) }
        portal.control.add(.init(.resetAfter, method: "crm.item.add", count: 1))
        #expect(try await run().status == 1)
        // Somebody changes it before we know of it.
        try await portal.call("crm.item.update", ["entityTypeId": 2, "id": 4, "fields": ["opportunity": 2]])
        #expect(try await run().output == ["deal 4: from the portal", "deal 4: created on the portal"])
        #expect(try portal.control.rowIDs("crm.deal") == [1, 2, 3, 4])
        #expect(try file == onPortal())
    }
}
