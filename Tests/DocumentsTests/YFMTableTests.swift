import Testing

@testable import Documents

@Suite struct YFMTableTests {
    @Test func rowsAndCellsHoldBlocks() {
        let dump = yfm(
            """
            # Title

            #|
            || **Name**
            `type` | **Description** ||
            || **A** | One:
            - `x` | ||
            |#
            """)
        #expect(
            dump == """
                document "Title"
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
                          strong
                            text "Description"
                    row
                      cell
                        paragraph
                          strong
                            text "A"
                      cell
                        paragraph
                          text "One:"
                        list
                          item
                            paragraph
                              codeSpan "x"
                      cell

                """)
    }
}

/// The dump of a page.
func yfm(_ markdown: String, files: [String: String] = [:]) -> String {
    let reader = YFMReader(tree: SourceTree(files: files))
    return DocumentDump().text(of: reader.read("page.md", bytes: Array(markdown.utf8)))
}
