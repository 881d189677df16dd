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

    @Test func aNameThatIsWrittenInAnotherWayKeepsItsSwiftName() {
        var first = NameBook()
        _ = first.assign(["getlist", "MESSAGE_ID"], in: "s", style: SwiftName.lower, reserved: [], suffix: "")
        var second = NameBook(first.ledger)
        let names = second.assign(
            ["messageId", "getList"], in: "s", style: SwiftName.lower, reserved: [], suffix: "", isWhole: true)
        #expect(names.map(\.wire) == ["getList", "messageId"])
        #expect(names.map(\.swift) == ["getlist", "messageID"])
        // Where the old spelling is still there, the new one is another name.
        var third = NameBook(first.ledger)
        let both = third.assign(
            ["getlist", "getList"], in: "s", style: SwiftName.lower, reserved: [], suffix: "", isWhole: true)
        #expect(both.map(\.swift) == ["getlist", "getList"])
    }

    @Test func theLedgerSurvivesItsText() throws {
        var book = NameBook()
        _ = book.assign(["B", "A", "a b", "#", ""], in: "s t/2", style: SwiftName.lower, reserved: [], suffix: "")
        book.note("B", in: "s t/2", home: "crm", isInput: true)
        var ledger = book.ledger
        ledger.calls["t/2"] = [
            RecordedCall(
                arguments: [.init(label: "a", type: "ObjectOr<Int, T>?")], returns: "[JSON]", until: "2026-02"),
            RecordedCall(arguments: [], returns: ""),
        ]
        #expect(try Ledger(bytes: ledger.bytes) == ledger)
    }
}
