import Bitrix24JSON
import Diagnostics
import Testing

@Suite struct DiagnosticFormatTests {
    let list = DiagnosticList([
        Diagnostic(.warning, "b-rule", at: Position(path: "b.md", line: 3), "second"),
        Diagnostic(
            .error, "a-rule", at: Position(path: "a b.md", line: 10, column: 2), "bad\n\"row\"", hint: "mend it",
            related: [Position(path: "c.md", line: 1, column: 5), Position(path: "d.md")]),
        Diagnostic(.note, "a-rule", at: Position(path: "a b.md", line: 2, column: 9), "first"),
    ])

    private func text(_ format: DiagnosticFormat) -> String { String(decoding: format.bytes(list), as: UTF8.self) }

    @Test func textIsLikeACompilers() {
        #expect(
            text(.text) == """
                a b.md:2:9: note: first [a-rule]
                a b.md:10:2: error: bad "row" [a-rule]
                    c.md:1:5: note: here
                    d.md: note: here
                    hint: mend it
                b.md:3: warning: second [b-rule]

                """)
    }

    @Test func jsonHasEverything() throws {
        let json = try JSON(parsing: text(.json))
        #expect(json.array?.count == 3)
        #expect(
            json[1] == [
                "severity": "error", "rule": "a-rule", "path": "a b.md", "line": 10, "column": 2,
                "message": "bad\n\"row\"", "hint": "mend it",
                "related": [
                    ["path": "c.md", "line": 1, "column": 5], ["path": "d.md", "line": 0, "column": 0],
                ],
            ])
    }

    @Test func sarifNamesRulesPlacesAndFingerprints() throws {
        let run = try #require(try JSON(parsing: text(.sarif))["runs"]?[0])
        #expect(run["tool"]?["driver"]?["rules"] == [["id": "a-rule"], ["id": "b-rule"]])
        let result = try #require(run["results"]?[1])
        #expect(result["ruleId"] == "a-rule")
        #expect(result["level"] == "error")
        #expect(result["message"]?["text"] == "bad\n\"row\"\nmend it")
        #expect(
            result["locations"] == [
                ["physicalLocation": ["artifactLocation": ["uri": "a%20b.md"], "region": ["startLine": 10]]]
            ])
        #expect(result["relatedLocations"]?[1] == ["physicalLocation": ["artifactLocation": ["uri": "d.md"]]])
        #expect(result["partialFingerprints"]?["rulePathMessage/v1"]?.string?.count == 16)
    }

    @Test func theOrderDoesNotDependOnTheOrderOfFinding() {
        let reversed = DiagnosticList(list.diagnostics.reversed())
        for format in DiagnosticFormat.allCases { #expect(format.bytes(reversed) == format.bytes(list)) }
        #expect(list.countsByRule.map(\.rule) == ["a-rule", "b-rule"])
        #expect(list.countsByRule.map(\.count) == [2, 1])
        #expect(list.count(.error) == 1)
    }
}
