import Testing

@testable import Documents

@Suite struct YFMIncludeTests {
    @Test func includesBringTheirBlocksTheirLinksAndTheirPlaces() {
        let document = YFM.read(
            "one\n\n{% include [text](../_includes/a.md) %}\n\n- {% include notitle [text](../_includes/a.md) %}",
            files: ["_includes/a.md": "### Heading\n\n[link](b.md)\n"])
        #expect(document.files == ["folder/page.md", "_includes/a.md"])
        #expect(
            DocumentDump(positions: true).text(of: document) == """
                document
                  paragraph @1:1
                    text "one" @1:1
                  heading 3 (heading) @_includes/a.md:1:1
                    text "Heading" @_includes/a.md:1:5
                  paragraph @_includes/a.md:3:1
                    link (_includes/b.md) @_includes/a.md:3:1
                      text "link" @_includes/a.md:3:2
                  list @5:1
                    item @5:1
                      paragraph @_includes/a.md:3:1
                        link (_includes/b.md) @_includes/a.md:3:1
                          text "link" @_includes/a.md:3:2

                """)
    }

    @Test func oneSectionOfAFile() {
        let document = YFM.read(
            "{% include [a](a.md#two) %}\n\nend", files: ["folder/a.md": "# One\n\n## Two\n\nx\n\n### Three\n\n## Four"]
        )
        #expect(document.root.children.map { YFM.text($0) } == ["Two", "x", "Three", "end"])
    }

    @Test(arguments: [
        ("../../a.md", "include-outside"), ("/etc/passwd", "include-unreadable"), ("missing.md", "include-unreadable"),
        ("page.md", "include-cycle"), ("b.md", "include-cycle"), ("c.md#none", "include-section"),
    ])
    func damage(target: String, rule: String) {
        let files = ["folder/b.md": "b\n\n{% include [x](c.md) %}", "folder/c.md": "{% include [x](b.md) %}"]
        let document = YFM.read("{% include [x](\(target)) %}\n\nafter", files: files)
        #expect(document.diagnostics.map(\.rule).contains(rule))
        #expect(document.root.children.contains { YFM.text($0) == "after" })
    }

    @Test func whoAsksFirstMakesNoDifference() {
        let tree = SourceTree(files: [
            "a.md": "a\n\n{% include [x](b.md) %}", "b.md": "b\n\n{% include [x](a.md) %}",
        ])
        let reader = YFMReader(tree: tree)
        let dumps = ["a.md", "b.md", "a.md"].map { DocumentDump().text(of: reader.read($0)) }
        #expect(dumps[0] == dumps[2])
        #expect(dumps[1] == DocumentDump().text(of: YFMReader(tree: tree).read("b.md")))
    }

    /// One reader serves all cores: what it keeps for other pages is the same whoever asks first.
    @Test func threadsShareAReader() async {
        var files: [String: String] = [:]
        for page in 0..<40 {
            let next = (page + 1) % 40
            files["\(page).md"] = """
                # Page \(page)

                {% include [x](shared.md) %}

                #|
                || [{#T}](\(next).md) | ~~a~~ ||
                |#
                """
        }
        files["shared.md"] = "## Shared\n\n{% include [x](inner.md) %}"
        files["inner.md"] = "[{#T}](7.md)"
        let tree = SourceTree(files: files)
        let alone = YFMReader(tree: tree)
        let shared = YFMReader(tree: tree)
        await withTaskGroup(of: (String, String).self) { group in
            for path in tree.paths {
                group.addTask { (path, DocumentDump().text(of: shared.read(path))) }
            }
            for await (path, dump) in group {
                #expect(dump == DocumentDump().text(of: alone.read(path)), "\(path)")
            }
        }
    }

    @Test func includesThatMultiplyAreBounded() {
        var files = ["folder/0.md": "```\n" + String(repeating: "text ", count: 100_000)]
        for level in 1...12 {
            files["folder/\(level).md"] = String(repeating: "{% include [x](\(level - 1).md) %}\n\n", count: 16)
        }
        let document = YFM.read("{% include [x](12.md) %}", files: files)
        #expect(document.diagnostics.contains { $0.rule == "include-too-much" })
        #expect(document.bytes.count <= DocumentBuilder.mostBytes)
    }
}
