import Testing

@testable import Documents

/// Pages that nobody writes by accident: each is read to its end, in memory and time that its size allows.
@Suite struct YFMHostileTests {
    @Test(arguments: [
        "> ", "- ", "1. ", "#| || ", "#|\n|| ", "{% note info %}\n\n", "{% cut \"x\" %}\n", "```a\n", "- ~~~\n",
        "` `` ``` ",
        "[", "![[](", "**a *b ", "<b>", "<div>\n\n", "<!--", "<?", "{{", "{% if a %}", "{% if a %}{% endif %}", "|",
        "|| |#",
        "|-|\n", "[*a]: b\n\n", "](*", "^*^", "not_var{{a}}", " =1x1)", "# a {#a}\n", "[{#T}](#a) ", "[a]: /b\n", "\t",
        "\r",
        "\u{0}", "@[youtube](a)", "<!---->\n", "{a} {#b} ", "{% include [a](page.md) %}\n\n", "---\n", "* * ",
    ])
    func repeatedWithoutEnd(part: String) {
        let bytes = Array(String(repeating: part, count: 20_000 / part.utf8.count).utf8)
        let document = YFM.read(bytes, files: ["folder/page.md": String(decoding: bytes.prefix(2000), as: UTF8.self)])
        #expect(document.diagnostics.count <= DocumentBuilder.mostDiagnostics + 1)
        #expect(Depth.of(document) <= 400)
    }

    @Test func bytesThatAreNoText() {
        let document = YFM.read(Array("a\n\nb".utf8) + [0xFF, 0xFE, 0xC3, 0x28, 0x00] + Array("c".utf8))
        #expect(document.diagnostics.map(\.rule) == ["text-damaged"])
        #expect(document.diagnostics.map(\.position.line) == [3])
        #expect(document.root.children.map { YFM.text($0) } == ["a", "b\u{FFFD}\u{FFFD}\u{FFFD}(\u{FFFD}c"])
    }

    @Test func aPageCannotWriteAPlaceholder() {
        let dump = YFM.dump("<!---->\n\n#|\n|| <!---->\n\n<!---->x ||\n|#\n\n```\ny\n```")
        #expect(
            dump == """
                document
                  table
                    row
                      cell
                        paragraph
                          text "x"
                  code "y"

                """)
    }

    @Test func htmlThatNothingClosesEndsWithItsCell() {
        #expect(
            YFM.cells("#|\n|| <!-- a | b ||\n|| <pre> | <script> ||\n|| c | <div> ||\n|| d | e ||\n|#").last == [
                "d", "e",
            ])
    }

    @Test func aPageOfOneLine() {
        let line = String(repeating: "word ", count: 40_000)
        let document = YFM.read(line)
        #expect(document.diagnostics.map(\.rule).contains("text-too-long"))
        #expect(YFM.text(document.root).filter { !$0.isWhitespace }.count == 160_000)
    }

    @Test func aPageThatIsTooLarge() {
        let document = YFM.read([UInt8](repeating: 0x61, count: YFMReader.longestPage + 1))
        #expect(document.diagnostics.map(\.rule) == ["page-too-large"])
    }

    @Test func anAddressUsedTooOften() {
        let address = String(repeating: "a", count: 20_000)
        let document = YFM.read("[x]: /\(address)\n\n" + String(repeating: "[x]\n\n", count: 10_000))
        #expect(document.diagnostics.map(\.rule).contains("reference-too-much"))
        #expect(document.bytes.count < 1 << 20)
    }
}

/// How deep the nodes of a document stand in each other.
private enum Depth {
    static func of(_ document: Document) -> Int {
        var deepest = 0
        var pending = [(document.root, 1)]
        while let (element, depth) = pending.popLast() {
            deepest = max(deepest, depth)
            for child in element.children { pending.append((child, depth + 1)) }
        }
        return deepest
    }
}
