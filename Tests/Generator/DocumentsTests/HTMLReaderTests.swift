import Testing

@testable import Documents

/// What the elements of the documentation's HTML become.
@Suite struct HTMLReaderTests {
    /// A page as the builder writes it, around the body.
    static func page(_ body: String, title: String = "Title") -> String {
        """
        <!DOCTYPE html>
        <html lang="en"><head><base href="../../" /><title>Title | Site</title>
        <style>.dc-doc-page__body { color: red }</style></head>
        <body><main class="dc-doc-page__content"><h1 class="dc-doc-page-title"><span>\(title)</span></h1>
        <div class="dc-doc-page__content-mini-toc"><a href="a/b/page.html#one">One</a></div>
        <div class="dc-doc-page__body dc-doc-page__body_text-size_m yfm">\(body)</div></main>
        <div>Next page</div></body></html>
        """
    }

    static func read(_ body: String) -> Document {
        HTMLReader().read(path: "a/b/page.html", bytes: Array(page(body).utf8))
    }

    static func dump(_ body: String) -> String {
        DocumentDump().text(of: read(body))
    }

    @Test func onlyTheBodyIsRead() {
        let document = Self.read("<p>Text</p>")
        #expect(document.path == "a/b/page.md")
        #expect(document.files == ["a/b/page.html"])
        #expect(document.title == "Title")
        #expect(Self.dump("<p>Text</p>") == "document \"Title\"\n  paragraph\n    text \"Text\"\n")
    }

    @Test func attributesMayStandInAnyOrder() {
        let page =
            "<p class=\"dc-doc-page__body-not\">no</p><div data-x=\">\" id=b class='yfm dc-doc-page__body'><p>yes</p></div>"
        let document = HTMLReader().read(path: "p.html", bytes: Array(page.utf8))
        #expect(document.root.children.map { $0.firstChild?.text } == ["yes"])
    }

    @Test func aFileWithoutTheBuildersBodyIsReadAsAWhole() {
        let page =
            "<html><head><title>Window</title><script>x</script></head><body><nav>n</nav><h1>T</h1><p>a</p></body></html>"
        let document = HTMLReader().read(path: "p.html", bytes: Array(page.utf8))
        #expect(DocumentDump().text(of: document) == "document \"T\"\n  paragraph\n    text \"a\"\n")
    }

    @Test func headingsKnowTheirAnchorsAndNotTheirTwins() {
        let body = """
            <h2 id="one1"><a id="one" href="a/b/page.html#one" class="yfm-anchor yfm-clipboard-anchor" \
            aria-hidden="true"><span class="visually-hidden">One</span></a>One <code>x</code></h2>
            """
        #expect(
            Self.dump(body) == """
                document "Title"
                  heading 2 (one1 one)
                    text "One "
                    codeSpan "x"

                """)
    }

    @Test(arguments: [
        ("a/b/other.html#x", "a/b/other.md#x"), ("a/b/page.html#x", "#x"), ("a/b/page.html", "a/b/page.md"),
        ("/limits.html", "limits.md"), ("#x", "#x"), ("https://a.b/c.html", "https://a.b/c.html"),
        ("mailto:a@b.c", "mailto:a@b.c"), ("//host/x.html", "//host/x.html"), ("a/c/d", "a/c/d"),
        ("..//c.md", "a/c.md"), ("../../../../etc/passwd", "etc/passwd"), ("../x.html?a=1#b", "a/x.html?a=1#b"),
    ])
    func linksLeadFromTheRoot(address: String, expected: String) {
        #expect(HTMLLinks(page: "a/b/page.md", base: Array("../../".utf8)).link(address.utf8) == Array(expected.utf8))
    }

    @Test func whiteSpaceIsWhatAReaderSees() {
        let body = "<p>\n  a\t b<strong> c</strong> <br />\n d <img alt=\" e  f \" src=\"a/x.png\"/> <br></p>"
        #expect(
            Self.dump(body) == """
                document "Title"
                  paragraph
                    text "a b"
                    strong
                      text " c"
                    lineBreak
                    text "d "
                    image (a/x.png) "e f"

                """)
    }

    @Test func codeKeepsItsLinesAndLosesItsColours() {
        let body = """
            <div class="yfm-code-floating-container"><pre><code class="hljs js">a(<span class="hljs-string">'&lt;'</span>);

              b
            </code></pre><div class="yfm-code-floating"><button>copy<svg><path d=""></path></svg></button></div></div>
            """
        #expect(Self.dump(body) == "document \"Title\"\n  code (js) \"a('<');\\n\\n  b\"\n")
    }

    @Test func tablesNotesCutsAndTabs() {
        let body = """
            <table><thead><tr><th>A</th></tr></thead><tbody><tr><td><p>1</p><ul><li>x</li></ul></td></tr></tbody></table>
            <div class="yfm-note yfm-accent-tip" note-type="tip"><p class="yfm-note-title">Read <b>me</b></p>
            <div class="yfm-note-content"><p>n</p></div></div>
            <details class="yfm-cut"><summary class="yfm-cut-title">More</summary><div class="yfm-cut-content">c</div></details>
            <div class="yfm-tabs"><div class="yfm-tab-list"><div class="yfm-tab">JS</div></div>
            <div class="yfm-tab-panel" data-title="JS &amp; TS"><p>t</p></div></div>
            """
        #expect(
            Self.dump(body) == """
                document "Title"
                  table
                    row
                      cell 1
                        paragraph
                          text "A"
                    row
                      cell
                        paragraph
                          text "1"
                        list
                          item
                            paragraph
                              text "x"
                  note (tip) "Read me"
                    paragraph
                      text "n"
                  cut "More"
                    paragraph
                      text "c"
                  tabs
                    tab "JS & TS"
                      paragraph
                        text "t"

                """)
    }

    @Test func cellsThatReachIntoOthersAreMarkedThere() {
        let body = """
            <table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>
            """
        let rows = Self.read(body).root.firstChild!.children.map { row in
            row.children.map { $0.info.isEmpty ? $0.firstChild!.firstChild!.text : $0.info }
        }
        #expect(rows == [["a", "b", ">"], ["^", "c", "d"]])
    }
}
