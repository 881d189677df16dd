import Bitrix24JSON
import Testing

@Suite struct ParseErrorTests {
    @Test func namesPlaceAndPath() throws {
        let text = """
            {
              "result": {
                "tasks": [ {"id": 1}, {"id": 2,
                  "a,[:\\"": nope} ]
              }
            }
            """
        let error = try #require(throws: JSON.ParseError.self) { try JSON(parsing: text) }
        #expect(error.line == 4)
        #expect(error.column == 17)
        #expect(error.offset == 68)
        #expect(error.path == #"$.result.tasks[1].a,[:\""#)
        #expect(error.reason == .expected("null"))
        #expect(
            error.description
                == #"JSON, line 4, column 17 (byte 68, in $.result.tasks[1].a,[:\"): expected null"#)
    }

    @Test(arguments: [
        ("[1, 2", 5, "$[1]", JSON.ParseError.Reason.endOfInput), ("[1, 02]", 5, "$[1]", .badNumber),
        ("{\"a\":\"\\q\"}", 6, "$.a", .badEscape), ("[\"a\nb\"]", 3, "$[0]", .controlCharacter),
        ("{} x", 3, "$", .contentAfterValue), ("{\"a\" 1}", 5, "$", .expected("\":\"")),
        ("{\"a\":1 1}", 7, "$.a", .expected("\",\" or \"}\"")),
    ])
    func reasons(text: String, offset: Int, path: String, reason: JSON.ParseError.Reason) throws {
        let error = try #require(throws: JSON.ParseError.self) { try JSON(parsing: text) }
        #expect(error.offset == offset)
        #expect(error.path == path)
        #expect(error.reason == reason)
    }
}
