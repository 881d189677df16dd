import APIModel
import Testing

@testable import Emission

@Suite struct NamingTests {
    @Test(arguments: [
        ("MESSAGE_ID", "messageID"), ("messageId", "messageID"), ("CHAT_IDS", "chatIDs"), ("URLCheck", "urlCheck"),
        ("chatIDs", "chatIDs"), ("sendTyping", "sendTyping"), ("UF_CRM_1", "ufCRM1"), ("2fa", "_2fa"), ("-1", "minus1"),
        ("", "empty"), (">=", "greaterEqual"), ("базовый", "bazovyy"), ("Щука", "shchuka"), ("中", "u4e2d"),
        ("a\"); fatalError(\"", "aFatalError"), ("../../etc/passwd", "etcPasswd"),
    ])
    func lowerNames(wire: String, swift: String) { #expect(SwiftName.lower(wire) == swift) }

    @Test(arguments: [
        ("im", "IM"), ("crm", "CRM"), ("sonet_group", "SonetGroup"), ("fields", "Fields"), ("ID", "ID"), ("ids", "IDs"),
    ])
    func upperNames(wire: String, swift: String) { #expect(SwiftName.upper(wire) == swift) }

    @Test(arguments: [
        ("ONCRMDEALADD", "OnCRMDealAdd"), ("onCrmDealAdd", "OnCRMDealAdd"),
        ("ONIMBOTV2MESSAGEADD", "OnImbotV2MessageAdd"),
        ("ONXYZZY", "Onxyzzy"),
    ])
    func events(wire: String, swift: String) { #expect(EventName.swift(wire) == swift) }

    @Test func keywordsGetBackticks() {
        #expect(SwiftName.escaped("default") == "`default`")
        #expect(SwiftName.escaped("message") == "message")
    }

    @Test func collisionsAreNumberedAndReported() {
        var book = NameBook()
        let names = book.assign(
            ["ID", "id", "Id", "self", "raw"], in: "s", style: SwiftName.lower, reserved: ReservedNames.properties,
            suffix: "Value")
        #expect(names.map(\.swift) == ["id", "id2", "id3", "selfValue", "rawValue"])
        #expect(book.collisions.map(\.wire) == ["id", "Id"])
    }

    @Test func theLedgerKeepsNamesAndOrder() {
        var first = NameBook()
        _ = first.assign(["B", "A"], in: "s", style: SwiftName.lower, reserved: [], suffix: "")
        var second = NameBook(first.ledger)
        let names = second.assign(["NEW", "a", "A", "B"], in: "s", style: SwiftName.lower, reserved: [], suffix: "")
        #expect(names.map(\.wire) == ["B", "A", "NEW", "a"])
        #expect(names.map(\.swift) == ["b", "a", "new", "a2"])
    }

    @Test func aNameIsNotGivenAgainAfterItsOwnerIsGone() {
        var first = NameBook()
        _ = first.assign(["A"], in: "s", style: SwiftName.lower, reserved: [], suffix: "")
        var second = NameBook(first.ledger)
        #expect(second.assign(["a"], in: "s", style: SwiftName.lower, reserved: [], suffix: "").map(\.swift) == ["a2"])
        #expect(second.assign(["A"], in: "s", style: SwiftName.lower, reserved: [], suffix: "").map(\.swift) == ["a"])
    }

    @Test func anArgumentThatIsAddedIsNotRequired() throws {
        var model = Model()
        model.methods = [Method(name: "im.notify")]
        let before = try Emission(model)
        var field = Field(name: "NEW", type: .string)
        field.required = true
        model.methods[0].parameters = [field]
        let text = { (emission: Emission) in
            emission.files.filter { $0.path.hasPrefix("Sources/Bitrix24IM/") }.map {
                String(decoding: $0.bytes, as: UTF8.self)
            }
            .joined()
        }
        #expect(text(try Emission(model)).contains("new: String, extra"))
        let after = try Emission(model, ledgers: before.ledgers)
        #expect(text(after).contains("new: String? = nil, extra"))
        // And stays so.
        #expect(text(try Emission(model, ledgers: after.ledgers)) == text(after))
    }

    @Test func theLedgerSurvivesItsJSON() throws {
        var book = NameBook()
        _ = book.assign(["B", "A"], in: "s", style: SwiftName.lower, reserved: [], suffix: "")
        _ = book.assign(["C"], in: "s", style: SwiftName.lower, reserved: [], suffix: "", isKnown: true)
        #expect(try Ledger(json: book.ledger.json) == book.ledger)
    }
}
