import Foundation
import Testing

@testable import Bitrix24

private struct Stage: TextEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static let new: Stage = "NEW"
    static var knownValues: [Stage] { [.new] }
}

/// What the documentation does not know, or knows otherwise, stays reachable.
struct RawValueTests {
    @Test func unknownFieldsAreKept() throws {
        let json = try JSON(parsing: #"{"ID":"7","PRICE":1.10,"ufCrm2_1":{"a":[null,false]},"TITLE":"x","ID":8}"#)
        let deal = try #require(Deal(json: json))
        #expect(deal.raw == json && deal.json.text() == json.text())
        #expect(deal["ufCrm2_1"]?["a"]?[1] == false && deal["nothing"] == nil)
    }

    /// An oddly typed field is nothing; its neighbours can be read, and it is there as it came.
    @Test(arguments: ["[]", "{}", "true", "\"12a\"", "1.5", "99999999999999999999", "null", "\"\""])
    func anOddFieldSpoilsNoOther(_ odd: String) throws {
        let json = try JSON(parsing: #"{"TITLE":"x","PRICE":\#(odd),"OPENED":"Y"}"#)
        let deal = try #require(Deal(json: json))
        #expect(deal.price == nil && deal.title == "x" && deal.opened == true)
        #expect(deal["PRICE"]?.text() == odd)
    }

    @Test func valuesOfTheServersOwn() throws {
        #expect(Stage(json: "NEW") == .new && Stage(json: "C9:WON")?.rawValue == "C9:WON")
        #expect(Stage(json: 12)?.json == "12" && Stage(json: []) == nil)
        #expect("\(Stage.new)" == "NEW" && Stage.knownValues == [.new])
    }

    /// A portal that has nothing to show sends what PHP has for it.
    @Test(arguments: [JSON.null, false, "", []])
    func nothing(_ json: JSON) {
        #expect([Int](json: json) == [] && Deal(json: json)?.title == nil && Deal(json: json) != nil)
        #expect(OrderedMap<Int>(json: json)?.isEmpty == true && JSON.Object(json: json)?.isEmpty == true)
        #expect(Ordering<AnyFieldName>(json: json)?.fields.isEmpty == true)
        #expect(Int(json: json) == nil && Decimal(json: json) == nil)
    }

    @Test(arguments: [JSON.bool(true), "x", 0, 1])
    func whatIsNoListAndNoObject(_ json: JSON) {
        #expect([Int](json: json) == nil && Deal(json: json) == nil && OrderedMap<Int>(json: json) == nil)
    }

    /// Arrays with gaps in their keys come as objects, and objects with keys in order as arrays.
    @Test func arraysAndObjectsInEachOthersPlace() throws {
        #expect(try [Int](json: JSON(parsing: #"{"0":1,"2":"3","x":null}"#)) == [1, 3])
        #expect(OrderedMap<Int>(json: [5, 6])?.map(\.key) == ["0", "1"])
        #expect([Int](json: [1, "x", 3]) == [1, 3])
    }
}
