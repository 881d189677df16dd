import Foundation
import Testing

@testable import Bitrix24
@testable import Bitrix24Kit

struct InstallationTests {
    private static let address = "https://app.example/"

    private static let declaration = ApplicationDeclaration(
        events: [
            DeclaredEvent("ONCRMDEALADD", handler: address + "events"), DeclaredEvent("ONCRMDEALUPDATE", handler: nil),
        ],
        placements: [DeclaredPlacement("CRM_DEAL_DETAIL_TAB", handler: address + "tab", title: "Invoices")],
        robots: [DeclaredRobot("invoice", handler: address + "robot", name: "Write an invoice")],
        bots: [DeclaredBot("helper", name: "Helper")],
        fieldTypes: [DeclaredFieldType("rating", handler: address + "rating", title: "Rating")])

    private static func withPortal(
        _ body: @escaping @Sendable (KitPortal, Bitrix) async throws -> Void
    ) async throws {
        try await VirtualTime.run { time in
            let portal = KitPortal(time)
            let tokens = try Tokens(
                accessToken: "access-m", refreshToken: "refresh-m", memberID: "m", userID: 1,
                portal: "example.bitrix24.com")
            try await body(portal, portal.application.adopt(tokens))
        }
    }

    @Test func twoBatchesInstallAndDoingItAgainChangesNothing() async throws {
        try await Self.withPortal { portal, bitrix in
            let installation = ApplicationInstallation(Self.declaration, store: portal.store)
            let report = try await installation.reconcile(bitrix, memberID: "m")
            #expect(report.entries.count == 6 && report.failures.isEmpty && portal.batches == 2)
            #expect(report.entries.allSatisfy { $0.action == .added })
            #expect(report.description.contains("added robot invoice"))
            let state = portal.state.current
            #expect(state.events.count == 2 && state.placements.count == 1 && state.robots.count == 1)
            #expect(state.bots.count == 1 && state.fieldTypes.count == 1)

            let again = try await installation.reconcile(bitrix, memberID: "m")
            #expect(again.entries.isEmpty && again.description == "nothing to change" && portal.batches == 3)
            #expect(portal.state.current.writes.count == 6)
        }
    }

    @Test func whatChangedIsChangedAndWhatWentIsRemoved() async throws {
        try await Self.withPortal { portal, bitrix in
            _ = try await ApplicationInstallation(Self.declaration, store: portal.store).reconcile(
                bitrix, memberID: "m")
            var next = Self.declaration
            next.events[0].handler = Self.address + "events/2"
            next.placements[0].title = "Bills"
            next.robots[0].more = ["PROPERTIES": ["sum": ["Name": "Sum", "Type": "double"]]]
            next.bots = []
            let report = try await ApplicationInstallation(next, store: portal.store).reconcile(bitrix, memberID: "m")
            #expect(
                Set(report.entries.map { "\($0.action.rawValue) \($0.part)" }) == [
                    "added event ONCRMDEALADD \(Self.address)events/2 0",
                    "removed event ONCRMDEALADD \(Self.address)events 0",
                    "changed placement CRM_DEAL_DETAIL_TAB \(Self.address)tab", "changed robot invoice",
                    "removed bot helper",
                ])
            let state = portal.state.current
            #expect(state.events.count == 2 && state.bots.isEmpty && state.fieldTypes.count == 1)
            #expect(state.placements.map { $0["title"] } == ["Bills"])
            #expect(state.robots["invoice"]?["PROPERTIES"]?["sum"]?["Type"] == "double")
            #expect(
                try await ApplicationInstallation(next, store: portal.store).reconcile(bitrix, memberID: "m").entries
                    .isEmpty)
        }
    }

    /// What others made stays: bots bring handlers along, and so may an earlier version of the application.
    @Test func whatIsNotDeclaredIsLeftAlone() async throws {
        try await Self.withPortal { portal, bitrix in
            let foreign: JSON = [
                "event": "ONIMBOTMESSAGEADD", "handler": "https://app.example/bot", "auth_type": "0", "offline": 0,
            ]
            portal.state.withLock { $0.events = [foreign] }
            let installation = ApplicationInstallation(Self.declaration, store: portal.store)
            _ = try await installation.reconcile(bitrix, memberID: "m")
            let report = try await installation.uninstall(bitrix, memberID: "m")
            #expect(report.entries.count == 6 && report.entries.allSatisfy { $0.action == .removed && $0.error == nil })
            let state = portal.state.current
            #expect(state.events == [foreign] && state.placements.isEmpty && state.robots.isEmpty)
            #expect(state.bots.isEmpty && state.fieldTypes.isEmpty)
            #expect(try await portal.store.value("installed", of: "m") == nil)
            #expect(try await installation.uninstall(bitrix, memberID: "m").entries.isEmpty)
        }
    }

    /// Without memory, as after the store was lost: what is there is not made twice.
    @Test func whatIsThereAlreadyIsNotMadeTwice() async throws {
        try await Self.withPortal { portal, bitrix in
            _ = try await ApplicationInstallation(Self.declaration, store: portal.store).reconcile(
                bitrix, memberID: "m")
            let report = try await ApplicationInstallation(Self.declaration, store: MemoryTokenStore())
                .reconcile(bitrix, memberID: "m")
            #expect(report.entries.allSatisfy { $0.action == .changed } && report.failures.isEmpty)
            #expect(Set(report.entries.map(\.part)) == ["robot invoice", "bot helper"])
            #expect(portal.state.current.events.count == 2 && portal.state.current.bots.count == 1)
        }
    }

    @Test func whatFailedIsTriedAgain() async throws {
        try await Self.withPortal { portal, bitrix in
            portal.state.withLock { $0.refused = ["bizproc.robot.add"] }
            let installation = ApplicationInstallation(Self.declaration, store: portal.store)
            let report = try await installation.reconcile(bitrix, memberID: "m")
            #expect(
                report.failures.map(\.part) == ["robot invoice"] && report.failures.first?.error?.code == "ERROR_CORE")
            portal.state.withLock { $0.refused = [] }
            let again = try await installation.reconcile(bitrix, memberID: "m")
            #expect(again.entries.map(\.part) == ["robot invoice"] && again.failures.isEmpty)
            portal.state.withLock { $0.refused = ["event.get"] }
            await #expect(throws: BitrixError.self) { try await installation.reconcile(bitrix, memberID: "m") }
        }
    }
}
