import Testing

@testable import Bitrix24

/// An object as generated code writes them.
struct Deal: BitrixObject, Hashable, ExpressibleByDictionaryLiteral {
    let rawObject: RawObject
    init(rawObject: RawObject) { self.rawObject = rawObject }

    var title: String? {
        get { get("TITLE") }
        set { set("TITLE", newValue) }
    }
    var price: Int? {
        get { get("PRICE") }
        set { set("PRICE", newValue) }
    }
    var tags: [String]? {
        get { get("TAGS") }
        set { set("TAGS", newValue) }
    }
    var opened: Bool? {
        get { get("OPENED", YesNo.self) }
        set { set("OPENED", YesNo(newValue)) }
    }
    var file: FileContent? {
        get { get("FILE", NamedFile.self) }
        set { set("FILE", NamedFile(newValue)) }
    }
}

/// A field of an update is not sent, or sent with a value, or cleared: three states.
struct UpdateStateTests {
    @Test func whatWasNeverSetIsNotSent() {
        let deal: Deal = [:]
        #expect(deal.json == [:] && deal.title == nil && deal.tags == nil)
    }

    @Test func whatIsSetIsSent() {
        var deal: Deal = [:]
        deal.title = "Pumps"
        deal.tags = ["a", "b"]
        deal.opened = true
        #expect(deal.json == ["TITLE": "Pumps", "TAGS": ["a", "b"], "OPENED": "Y"])
    }

    /// An empty text clears a scalar, an empty array what can hold several values.
    @Test func nilClears() {
        var deal: Deal = ["TITLE": "old", "OTHER": 1]
        deal.title = nil
        deal.price = nil
        deal.opened = nil
        deal.tags = nil
        deal.file = nil
        #expect(deal.json == ["TITLE": "", "OTHER": 1, "PRICE": "", "OPENED": "", "TAGS": [], "FILE": []])
        #expect(deal.title?.isEmpty == true && deal.price == nil && deal.tags == [])
        #expect(OrderedMap<Int>.clearedJSON == [] && Deal.clearedJSON == "")
    }

    @Test func clearingLeavesTheOriginalAlone() {
        let deal: Deal = ["TITLE": "old"]
        #expect(deal.clearing(\.title).json == ["TITLE": ""] && deal.json == ["TITLE": "old"])
    }

    @Test func objectsAreWhatTheyHold() {
        let deals: [Deal] = [["TITLE": "a"], ["TITLE": "a"], ["TITLE": "b"]]
        #expect(deals[0] == deals[1] && deals[0] != deals[2] && Set(deals).count == 2)
        #expect("\(deals[2])" == #"Deal(rawObject: {"TITLE":"b"})"#)
    }

    @Test func byTheNameOnTheWireNilTakesOut() {
        var deal: Deal = ["TITLE": "old", "UF_CRM_1": "x"]
        deal["UF_CRM_1"] = nil
        deal["UF_CRM_2"] = .null
        #expect(deal.json == ["TITLE": "old", "UF_CRM_2": .null])
    }

    @Test func aCallSendsAllThreeStates() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .result(true) }
            var deal: Deal = [:]
            deal.price = 5
            deal.tags = nil
            var arguments: Arguments = [:]
            arguments.set("id", 7)
            arguments.set("fields", deal)
            arguments.set("params", Deal?.none)
            let call = Call<Bool>(.updateDeal, arguments, extra: ["id": 8])
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await bitrix.send(call))
            #expect(portal.requests[0].body == ["id": 8, "fields": ["PRICE": 5, "TAGS": []]])
        }
    }
}
