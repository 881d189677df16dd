import Testing

@testable import Bitrix24

/// A filter's fields as generated code writes them.
private struct DealFilter: FilterCondition {
    let condition: RawCondition
    init(_ condition: RawCondition) { self.condition = condition }
    static func id(_ comparison: Comparison<Int>) -> Self { Self(RawCondition("ID", comparison)) }
    static func title(_ comparison: Comparison<String>) -> Self { Self(RawCondition("TITLE", comparison)) }
    static func isOpen(_ comparison: Comparison<Bool>) -> Self { Self(RawCondition("OPENED", comparison)) }
}

/// Filters, orders and selections in the syntax of both versions.
struct FilterTests {
    private static let all: [(condition: DealFilter, rest2: String, rest3: String)] = [
        (.id(5), #"{"=ID":5}"#, #"["ID","=",5]"#),
        (.title("x"), #"{"=TITLE":"x"}"#, #"["TITLE","=","x"]"#),
        (.isOpen(true), #"{"=OPENED":true}"#, #"["OPENED","=",true]"#),
        (.id(.notEqual(to: 5)), #"{"!=ID":5}"#, #"["ID","!=",5]"#),
        (.id(.greater(than: 5)), #"{">ID":5}"#, #"["ID",">",5]"#),
        (.id(.atLeast(5)), #"{">=ID":5}"#, #"["ID",">=",5]"#),
        (.id(.less(than: 5)), #"{"<ID":5}"#, #"["ID","<",5]"#),
        (.id(.atMost(5)), #"{"<=ID":5}"#, #"["ID","<=",5]"#),
        (.id(.oneOf([1, 2])), #"{"@ID":[1,2]}"#, #"["ID","in",[1,2]]"#),
        (.id(.between(1, 9)), #"{"><ID":[1,9]}"#, #"["ID","between",[1,9]]"#),
        (.raw("ID", [1, 2]), #"{"ID":[1,2]}"#, #"["ID",[1,2]]"#),
        (.field("UF_1", .equal(to: "x")), #"{"=UF_1":"x"}"#, #"["UF_1","=","x"]"#),
    ]

    @Test func everyComparison() {
        for (condition, rest2, rest3) in Self.all {
            #expect([condition].filter2.text() == rest2)
            #expect([condition].filter3.text() == "[\(rest3)]")
        }
    }

    @Test func comparisonsOfREST2() {
        #expect([DealFilter.id(.noneOf([1]))].filter2.text() == #"{"!@ID":[1]}"#)
        #expect([DealFilter.title(.contains("x"))].filter2.text() == #"{"%TITLE":"x"}"#)
        #expect([DealFilter.title(.doesNotContain("x"))].filter2.text() == #"{"!%TITLE":"x"}"#)
        #expect([DealFilter.raw("!%=~TITLE", "x")].filter2.text() == #"{"!%=~TITLE":"x"}"#)
    }

    @Test func severalConditionsInTheirOrder() {
        let filter: [DealFilter] = [.title("b"), .id(.atLeast(1)), .id(.less(than: 9))]
        #expect(filter.filter2.text() == #"{"=TITLE":"b",">=ID":1,"<ID":9}"#)
        #expect(filter.filter3.text() == #"[["TITLE","=","b"],["ID",">=",1],["ID","<",9]]"#)
        #expect([DealFilter]().filter2 == [:] && [DealFilter]().filter3 == [])
    }

    /// What a filter is compared with is data, never syntax.
    @Test(arguments: ["%", ">=ID", "]", "\"", "$result[c0]", "\u{0}"])
    func hostileOperands(_ text: String) throws {
        let filter = [DealFilter.title(.equal(to: text))]
        #expect(try JSON(parsing: filter.filter2.bytes()) == ["=TITLE": .string(text)])
        #expect(try JSON(parsing: filter.filter3.bytes()) == [["TITLE", "=", .string(text)]])
        let form = try FormDecoder.decode(FormEncoder.encode(["filter": filter.filter2]))
        #expect(form["filter"] == ["=TITLE": .string(text)])
    }

    @Test func selections() {
        let select: [AnyFieldName] = ["ID", "UF_*", "responsible.name"]
        #expect(select.json == ["ID", "UF_*", "responsible.name"])
        #expect(AnyFieldName(json: 5) == nil && AnyFieldName(json: "ID")?.wireName == "ID")
    }
}
