import Testing

@testable import Documents

@Test func dumpShowsKindsNumbersInfoTextAndNesting() {
    var builder = DocumentBuilder(path: "a.md")
    builder.files.append("_includes/b.md")
    builder.setTitle(builder.intern("Send".utf8))
    builder.open(.heading, number: 2, info: builder.intern("parameters".utf8), at: .init(line: 3, column: 1))
    builder.add(.text, text: builder.intern("The \"name\"".utf8), at: .init(line: 3, column: 4))
    builder.close()
    builder.add(
        .code, text: builder.intern("a\\\n\tb".utf8), info: builder.intern("js".utf8),
        at: .init(file: 1, line: 7, column: 1))
    let document = builder.finish()

    #expect(
        DocumentDump().text(of: document) == """
            document "Send"
              heading 2 (parameters)
                text "The \\"name\\""
              code (js) "a\\\\\\n\\tb"

            """)
    #expect(
        DocumentDump(positions: true).text(of: document) == """
            document "Send"
              heading 2 (parameters) @3:1
                text "The \\"name\\"" @3:4
              code (js) "a\\\\\\n\\tb" @_includes/b.md:7:1

            """)
}
