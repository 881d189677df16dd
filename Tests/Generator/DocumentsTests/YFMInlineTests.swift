import Testing

@testable import Documents

@Suite struct YFMInlineTests {
    /// A page's inlines on one line.
    private static func inlines(_ markdown: String) -> String {
        func form(_ element: Element) -> String {
            let inside = element.text + element.children.map(form).joined()
            return element.kind == .text
                ? inside : "\(element.kind)(\(element.info)\(element.info.isEmpty ? "" : ":")\(inside))"
        }
        return YFM.read(markdown).root.firstChild?.children.map(form).joined() ?? ""
    }

    @Test(arguments: [
        ("a  b\n c", "a blineBreak()c"),
        ("a<br>b<br>", "alineBreak()b"),
        ("**X^*^** and **Y**^*^", "strong(Xsuperscript(*)) and strong(Y)superscript(*)"),
        ("`^*^` ^a b^", "codeSpan(^*^) ^a b^"),
        ("~~a b~~ ~ ~~~ ~~ c~~ ~~d ^e^~~", "strike(a b) ~ ~~~ ~~ c~~ ~~d superscript(e)~~"),
        ("**X***", "strong(X)*"),
        ("a {.b24-info}", "a"), ("`a` {b}", "codeSpan(a)"), ("\\{a\\}", "{a}"), ("{{ a }}", "{{ a }}"),
        ("![a](b.png \"t\" =10x20){width=4} c", "image(folder/b.png:a) c"),
        ("not_var{{ a }} `not_var{{b}}` not_var{{c+d}}", "{{ a }} codeSpan({{b}}) not_var{{c+d}}"),
        ("@[youtube](abc)", ""),
        ("a <b>b</b> <i>c</i><sup>d</sup> <key>e", "a strong(b) emphasis(c)superscript(d) <key>e"),
        ("<a href=\"x.md\">a</a>", "link(folder/x.md:a)"),
        ("[a](*t)\n\n[*t]: means", "a"),
    ])
    func inlines(markdown: String, expected: String) {
        #expect(Self.inlines(markdown) == expected)
    }

    @Test(arguments: [
        ("x.md", "folder/x.md"), ("./x.md#a", "folder/x.md#a"), ("../x/./y.md", "x/y.md"), ("/x/y.html", "x/y.md"),
        ("#a", "#a"), ("page.md#a", "#a"), ("page.md", "folder/page.md"), ("../../x.md", "../../x.md"),
        ("https://x/y.html", "https://x/y.html"), ("mailto:a@b", "mailto:a@b"), ("//x/y", "//x/y"), ("../x/#a", "x/#a"),
    ])
    func linksLeadFromTheRoot(address: String, expected: String) {
        #expect(Self.inlines("[a](\(address))") == "link(\(expected):a)")
    }

    @Test func referencesAreOneForThePage() {
        #expect(YFM.text(YFM.read("#|\n|| [a][1] ||\n|#\n\n[1]: x.md").root) == "a")
        #expect(Self.inlines("[a][1]\n\n#|\n|| b ||\n|#\n\n[1]: x.md") == "link(folder/x.md:a)")
    }

    @Test func linksShowTheTitleOfTheirTarget() {
        let files = ["folder/a.md": "\u{FEFF}# A `b`  c {#x}\n\n## Part {#part}\n\n## Other *one*\n"]
        let dump = YFM.dump("[{#T}](a.md) [{#T}](a.md#part) [{#T}](a.md#other-one)", files: files)
        #expect(dump.contains("text \"A `b` c\""))
        #expect(dump.contains("text \"Part\""))
        #expect(dump.contains("text \"Other *one*\""))
    }

    @Test func termsAreExplainedWhereTheirExplanationStands() {
        let document = YFM.read("A [term](*the key).\n\n[*the key]: It *means*\nthis.\n\n[*other]: not this")
        #expect(document.root.children.map { YFM.text($0) } == ["A term.", "It means/this."])
    }

    @Test func positionsAreThoseOfTheFile() {
        let document = YFM.read("text\n\n#|\n|| **a** | b `c`\n  - d ||\n|#\n\n- ```\n  x\n  ```\n")
        #expect(
            DocumentDump(positions: true).text(of: document) == """
                document
                  paragraph @1:1
                    text "text" @1:1
                  table @3:1
                    row @4:3
                      cell @4:4
                        paragraph @4:4
                          strong @4:4
                            text "a" @4:6
                      cell @4:12
                        paragraph @4:12
                          text "b " @4:12
                          codeSpan "c" @4:15
                        list @5:3
                          item @5:3
                            paragraph @5:5
                              text "d" @5:5
                  list @8:1
                    item @8:1
                      code "x" @8:3

                """)
    }
}
