import APIModel
import Testing

@testable import Emission

@Suite struct GroupsTests {
    private static let text = """
        group app App
          root app
        group telephony Telephony
          root telephony
          scope call
        event-root externalcall telephony
        """

    private func method(_ name: String, scope: String) -> APIModel.Method {
        var method = Method(name: name)
        method.scopes = [scope]
        return method
    }

    private func event(_ name: String, scopes: [String] = []) -> Event {
        var event = Event(name: name)
        event.scopes = scopes
        return event
    }

    @Test func theTextIsReadAsItIsWritten() throws {
        let groups = try APIGroups(bytes: Array(Self.text.utf8))
        #expect(try APIGroups(bytes: groups.bytes) == groups)
        #expect(groups.of(Method(name: "App.info"))?.module == "Bitrix24App")
        #expect(groups.of(event("ONEXTERNALCALLSTART"))?.id == "telephony")
        #expect(throws: CatalogFormError.self) { try APIGroups(bytes: Array("grup a A".utf8)) }
    }

    /// The module of its scope, else a module of its own.
    @Test func whatIsUnknownGetsAPlaceByRule() throws {
        var groups = try APIGroups(bytes: Array(Self.text.utf8))
        var model = Model()
        model.methods = [
            method("call.followup.get", scope: "call"), method("vibe.add", scope: "vibe"),
            method("portal.x", scope: ""),
            method("vibe.get", scope: "vibe"),
        ]
        model.events = [event("ONVIBEADD", scopes: ["vibe"]), event("ONSTRANGE"), event("ONQUEER", scopes: ["odd"])]
        let placements = groups.place(model)
        #expect(groups.of(model.methods[0])?.module == "Bitrix24Telephony")
        #expect(groups.of(model.methods[1])?.module == "Bitrix24Vibe")
        // The name of another product of the package is not taken.
        #expect(groups.of(model.methods[2])?.module == "Bitrix24PortalAPI")
        #expect(groups.of(model.events[0])?.module == "Bitrix24Vibe")
        #expect(model.events.allSatisfy { groups.of($0) != nil })
        #expect(placements.map(\.name) == ["call", "portal", "vibe", "ONSTRANGE", "ONQUEER"])
        #expect(placements.map(\.isNew) == [false, true, true, true, true])
        // Written down, nothing is to be placed any more.
        var again = try APIGroups(bytes: groups.bytes)
        #expect(again.place(model).isEmpty)
        #expect(String(decoding: groups.bytes, as: UTF8.self).contains("root vibe by-rule"))
    }

    @Test func aNamespaceThatMovesBreaksNoImport() throws {
        var model = Model()
        model.methods = [method("app.info", scope: "app"), method("call.add", scope: "call")]
        model.methods[1].parameters = [Field(name: "ID", type: .integer)]
        let before = try APIGroups(bytes: Array("group app App\n  root app\n  root call\n".utf8))
        let first = try Emission(model, groups: before)
        let after = try APIGroups(
            bytes: Array("group app App\n  root app\ngroup telephony Telephony\n  root call\n".utf8))
        model.methods[1].parameters.insert(Field(name: "A", type: .integer), at: 0)
        let second = try Emission(model, groups: after, ledgers: first.ledgers)
        #expect(second.modules.map(\.name) == ["Bitrix24App", "Bitrix24Telephony"])
        #expect(second.modules[0].reexports == ["Bitrix24Telephony"])
        let exports = try #require(second.files.first { $0.path == "Sources/Bitrix24App/Exports.swift" })
        #expect(String(decoding: exports.bytes, as: UTF8.self).contains("@_exported import Bitrix24Telephony"))
        // Names and the order of arguments came along.
        let calls = second.lowered.plans.flatMap(\.namespaces).flatMap(\.methods).first { $0.method.name == "call.add" }
        #expect(calls?.arguments.map(\.name) == ["id", "a"])
        // It stays so, and it cannot go round in a circle.
        #expect(try Emission(model, groups: after, ledgers: second.ledgers).modules == second.modules)
        let crossed = try APIGroups(
            bytes: Array("group app App\n  root call\ngroup telephony Telephony\n  root app\n".utf8))
        #expect(throws: EmissionProblem.self) { try Emission(model, groups: crossed, ledgers: second.ledgers) }
    }

    @Test func theManifestHoldsTheListBetweenTwoMarks() throws {
        let manifest = "a\n\(PackageModules.begin)\nold\n\(PackageModules.end)\nname: \"Bitrix24X\"\n"
        let modules = [
            PackageModules.Module(name: "Bitrix24B", reexports: ["Bitrix24A"]), .init(name: "Bitrix24A", reexports: []),
        ]
        #expect(
            try PackageModules.replacing(in: manifest, with: modules) == """
                a
                \(PackageModules.begin)
                let modules: KeyValuePairs<String, [String]> = [
                    "Bitrix24A": [],
                    "Bitrix24B": ["Bitrix24A"],
                ]
                \(PackageModules.end)
                name: "Bitrix24X"

                """)
        #expect(throws: CatalogProblem.self) { try PackageModules.replacing(in: "none", with: modules) }
        #expect(throws: CatalogProblem.self) {
            try PackageModules.replacing(in: manifest, with: [.init(name: "Bitrix24X", reexports: [])])
        }
    }
}
