import Testing

@testable import Documents

@Suite struct DocumentBuilderTests {
    @Test func childrenStandInTheOrderInWhichTheyWereAdded() {
        var builder = DocumentBuilder(path: "page.md")
        builder.setTitle(builder.intern("Title".utf8))
        builder.open(.paragraph, at: .init(line: 3, column: 1))
        builder.add(.text, text: builder.intern("one".utf8), at: .init(line: 3, column: 1))
        builder.add(.lineBreak, at: .init(line: 3, column: 4))
        builder.close()
        builder.add(.rule, at: .init(line: 5, column: 1))
        let document = builder.finish()

        #expect(document.title == "Title")
        #expect(document.root.children.map(\.kind) == [.paragraph, .rule])
        #expect(document.root.firstChild?.children.map(\.text) == ["one", ""])
        #expect(document.root.firstChild?.position.line == 3)
    }
}
