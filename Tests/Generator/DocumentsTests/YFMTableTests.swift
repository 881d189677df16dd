import Testing

@testable import Documents

@Suite struct YFMTableTests {
    @Test func cellsHoldBlocks() {
        let dump = YFM.dump(
            """
            #|
            || **Name**
            `type` | One:
            - `x`

            ```json
            { "a|b": "||" }
            ```
            ||
            |#
            """)
        #expect(
            dump == """
                document
                  table
                    row
                      cell
                        paragraph
                          strong
                            text "Name"
                          lineBreak
                          codeSpan "type"
                      cell
                        paragraph
                          text "One:"
                        list
                          item
                            paragraph
                              codeSpan "x"
                        code (json) "{ \\"a|b\\": \\"||\\" }"

                """)
    }

    @Test(arguments: [
        ("#|\n|| a | b ||\n|| c | d ||\n|#", [["a", "b"], ["c", "d"]]),
        // Rows toggle anywhere.
        ("#| || a | b || || c | d || |#", [["a", "b"], ["c", "d"]]),
        ("#|\n|| a\n| b\n|| || c | d\n||\n|#", [["a", "b"], ["c", "d"]]),
        // Text of bars.
        ("#|\n|| a \\| b | {{ x | y }} ||\n|#", [["a | b", "{{ x | y }}"]]),
        ("#|\n|| ``` x | y ``` | b ||\n|#", [["x | y", "b"]]),
        // Cells that only extend their neighbours.
        ("#|\n|| a | > ||\n|| ^ | b ||\n|#", [["a", ">"], ["^", "b"]]),
        // Short rows are filled up.
        ("#|\n|| a | b ||\n|| c ||\n|#", [["a", "b"], ["c", ""]]),
        // A row left open ends where the next starts.
        ("#|\n|| a | b\n|| c | d ||\n|#", [["a", "b"], ["c", "d"]]),
        ("#|\n|| a | b\n|#", [["a", "b"]]),
        // A fence may close in front of bars.
        ("#|\n|| ```\nx | y\n``` || || b ||\n|#", [["x | y"], ["b"]]),
        // Signs alone are no lists.
        ("#|\n|| - | + ||\n|#", [["-", "+"]]),
        // A table nobody closed.
        ("#|\n|| a | b ||", [["a", "b"]]),
    ])
    func rowsAndCells(markdown: String, expected: [[String]]) {
        #expect(YFM.cells(markdown) == expected)
    }

    @Test(arguments: [
        ("`x|y`", "x|y"), ("[`x`|`y`](a.md)", "x|y"), ("`a|b|c`", "a|b|c"),
    ])
    func aBarInCodeOrALinkTearsNoCell(cell: String, expected: String) {
        let markdown = "#|\n|| n | d ||\n|| a | \(cell) ||\n|#"
        #expect(YFM.cells(markdown) == [["n", "d"], ["a", expected]])
        #expect(Set(YFM.findings(markdown)) == ["3: table-cell-torn"])
    }

    @Test func aCellMoreThanTheHeadIsNotTornWhenItIsBalanced() {
        #expect(YFM.cells("#|\n|| n ||\n|| `a` | `b` ||\n|#") == [["n", ""], ["a", "b"]])
    }

    @Test func tablesStandInTabsAndInCells() {
        let dump = YFM.dump(
            """
            {% list tabs %}

            - One

                #|
                || a
                b | #|
                || c ||
                |#
                ||
                |#

            {% endlist %}
            """)
        #expect(
            dump == """
                document
                  tabs
                    tab "One"
                      table
                        row
                          cell
                            paragraph
                              text "a"
                              lineBreak
                              text "b"
                          cell
                            table
                              row
                                cell
                                  paragraph
                                    text "c"

                """)
    }

    @Test func pipeTablesHaveAHead() {
        let table = YFM.read("| a | b |\n|---|---|\n| c | d |").root.firstChild
        #expect(table?.children.map { $0.children.map(\.number) } == [[1, 1], [0, 0]])
    }

    @Test(arguments: [
        ("#|\n|| a ||", "1: table-unclosed"), ("#|\n|| a\n|| b ||\n|#", "3: table-row-unclosed"),
        ("#|\n|| a ||\n|#\ntext", "4: table-touched"), ("text\n\n|#", "3: table-unopened"),
        ("- a\n\n  #|\n  || b\nc ||\n  |#", "5: table-dedented"), ("#|\n     || a ||\n|#", "2: table-row-indented"),
    ])
    func damage(markdown: String, finding: String) {
        #expect(YFM.findings(markdown) == [finding])
    }
}
