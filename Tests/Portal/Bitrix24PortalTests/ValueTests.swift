import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct ValueTests {
    @Test(arguments: [
        ("TITLE", "title"), ("STAGE_ID", "stageId"), ("UF_CRM_1720019876534", "ufCrm_1720019876534"),
        ("UF_CRM_2_163", "ufCrm2_163"), ("UF_CRM_NAME", "ufCrmName"), ("PARENT_ID_1222", "parentId1222"),
        ("IS_MANUAL_OPPORTUNITY", "isManualOpportunity"),
    ])
    func fieldsHaveAnOldNameAndANewOne(old: String, new: String) {
        #expect(Schema.newName(old) == new)
        #expect(Schema.oldName(new) == old)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00+00:00"), (951_782_400, "2000-02-29T00:00:00+00:00"),
        (1_700_000_000.9, "2023-11-14T22:13:20+00:00"), (4_107_542_399, "2100-02-28T23:59:59+00:00"),
        (-1, "1969-12-31T23:59:59+00:00"),
    ])
    func momentsAreWrittenAndRead(moment: Double, text: String) {
        #expect(Timestamp.text(moment) == text)
        #expect(Timestamp.moment(text) == moment.rounded(.down))
    }

    @Test func offsetsAreReadToo() {
        #expect(Timestamp.moment("2023-11-15T00:13:20+02:00") == 1_700_000_000)
        #expect(Timestamp.moment("2023-11-14") == 1_699_920_000)
        #expect(Timestamp.moment("soon") == nil)
    }

    @Test func formsKeepOrderAndBecomeLists() throws {
        let form = try FormDecoding.decode(
            Array("b=1&a[x][]=2&a[x][]=3&c[1]=4&d[]=5&d[]=6&e%5Bk%5D=%C3%A4+%&=7&b=8".utf8)[...])
        #expect(form["a"] == ["x": ["2", "3"]])
        #expect(form["c"] == ["1": "4"])
        #expect(form["d"] == ["5", "6"])
        #expect(form["e"] == ["k": "ä %"])
        #expect(form["b"] == "8")
        #expect(form.members.first?.key == "b")
    }

    /// Found by fuzzing.
    @Test func theLastIndexHasNoNext() throws {
        let form = try FormDecoding.decode(Array("a[9223372036854775807]=1&a[]=2".utf8)[...])
        #expect(form["a"] == ["9223372036854775807": "1", "0": "2"])
    }

    @Test func whatIsEncodedIsDecodedAsTexts() throws {
        let value: JSON.Object = ["a": ["b": [1, true, false, .null], "c d": "ä&="], "e": "x"]
        let decoded = try FormDecoding.decode(FormEncoding.encode(value)[...])
        #expect(decoded == ["a": ["b": ["1", "1", "0", ""], "c d": "ä&="], "e": "x"])
    }

    @Test(
        arguments: [
            ("$result[a]", 5), ("$result[b][0][ID]", "7"), ("x$result[b][0][ID]y", "x7y"), ("$result[none]", ""),
            ("$result", "$result"), ("$result[", "$result["), ("a$b", "a$b"),
        ] as [(JSON, JSON)])
    func referencesAreResolved(text: JSON, value: JSON) {
        var room = 100
        #expect(ResultReferences.resolve(text, in: ["a": 5, "b": [["ID": "7"]]], room: &room) == value)
    }

    @Test func anOpenBracketIsPartOfTheName() throws {
        #expect(try FormDecoding.decode(Array("filter[<=ID]=500".utf8)[...]) == ["filter_<": "ID]=500"])
        #expect(try FormDecoding.decode(Array("a[b][c=1".utf8)[...]) == ["a": ["b": "1"]])
    }

    @Test func startsBeyondAllRowsAreEmpty() throws {
        let portal = try TestPortal { $0.rows = ["crm.deal": 5] }
        for start: JSON in [9_223_372_036_854_775_807, "9223372036854775807", -9_223_372_036_854_775_807] {
            #expect(try portal.call("crm.deal.list", ["start": start])["result"]?.array != nil)
        }
        for id: JSON in [9_223_372_036_854_775_807, -9_223_372_036_854_775_807] {
            for prefix in [">", ">=", "<", "<=", "", "!"] {
                let filter: JSON = .object(.init([.init(key: prefix + "ID", value: id)]))
                #expect(try portal.call("crm.deal.list", ["filter": filter])["result"]?.array != nil)
            }
        }
    }
}
