import Bitrix24JSON
import Foundation
import Testing

@Suite struct AccessTests {
    let json: JSON = ["result": ["items": [["id": 7, "title": "Ключ", "done": false]], "total": 1.5]]

    @Test func subscripts() {
        #expect(json["result"]?["items"]?[0]?["id"]?.int == 7)
        #expect(json["result"]?["items"]?[0]?["title"]?.string == "Ключ")
        #expect(json["result"]?["items"]?[0]?["done"]?.bool == false)
        #expect(json["result"]?["total"]?.double == 1.5)
        #expect(json["result"]?["items"]?[1] == nil)
        #expect(json["result"]?["items"]?[-1] == nil)
        #expect(json["nothing"] == nil)
        #expect(json["result"]?["items"]?["id"] == nil)
    }

    @Test func kindsAreNotConverted() {
        #expect(JSON("7").int == nil)
        #expect(JSON(7).string == nil)
        #expect(JSON(1).bool == nil)
        #expect(JSON.null.isNull)
        #expect(JSON.null.array == nil)
    }

    @Test func objectsChangeInPlace() {
        var object: JSON.Object = ["a": 1, "b": 2, "a": 3]
        object["a"] = 4
        object["c"] = 5
        #expect(JSON.object(object).text() == #"{"a":1,"b":2,"a":4,"c":5}"#)
        object["a"] = nil
        #expect(JSON.object(object).text() == #"{"b":2,"c":5}"#)
        #expect(object.map(\.key) == ["b", "c"])
    }

    @Test func keysOfEveryLength() throws {
        for length in 0..<40 {
            let keys = ["x", "y", "я"].map { String(repeating: "k", count: length) + $0 }
            let text = "{" + keys.enumerated().map { "\"\($1)\":\($0)" }.joined(separator: ",") + "}"
            let json = try JSON(parsing: "[\(text),\(text)]")
            for (index, key) in keys.enumerated() {
                #expect(json[0]?[key]?.int == index)
                #expect(json[1]?[key]?.int == index)
            }
        }
    }
}
