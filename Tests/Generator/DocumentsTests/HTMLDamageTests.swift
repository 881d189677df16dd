import Testing

@testable import Documents

/// No page decides how much time, memory or stack it costs, or what else is read.
@Suite struct HTMLDamageTests {
    private static func read(_ bytes: [UInt8]) -> Document { HTMLReader().read(path: "p.html", bytes: bytes) }

    @Test(arguments: ["div", "blockquote", "ul><li", "table><tr><td", "b", "span", "svg"])
    func nestingWithoutEnd(element: String) {
        let body = String(repeating: "<\(element)>", count: 100_000) + "deep"
        let document = HTMLReaderTests.read("<p>before</p>" + body)
        #expect(document.diagnostics.map(\.rule) == ["html-unreadable"])
        #expect(document.root.firstChild?.firstChild?.text == "before")
    }

    @Test func tagsWithoutEnd() {
        let attributes = (0..<20_000).map { " a\($0)" }.joined()
        #expect(HTMLReaderTests.read("<p\(attributes)>x</p>").diagnostics.map(\.rule) == ["html-unreadable"])
        let open = HTMLReaderTests.read("<p title=\"" + String(repeating: "x", count: 200_000))
        #expect(open.diagnostics.map(\.rule) == ["html-unreadable"])
    }

    @Test func textInOneLine() {
        let text = String(repeating: "word ", count: 10_000)
        let document = HTMLReaderTests.read("<p>" + text + "</p>")
        #expect(document.root.firstChild?.firstChild?.textBytes.count == text.utf8.count - 1)
    }

    @Test func filesThatAreNoPages() {
        let large = [UInt8](repeating: UInt8(ascii: "x"), count: HTMLReader.largestFile + 1)
        #expect(Self.read(large).diagnostics.map(\.rule) == ["page-too-large"])
        #expect(Self.read([]).root.children.isEmpty)
        let binary = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }
        #expect(Self.read(binary).diagnostics.contains { $0.rule == "text-damaged" })
    }

    @Test(arguments: [
        "<h1 class=\"dc-doc-page-title\" <div class=\"dc-doc-page__body\"><p>x</p></div>",
        "<h1 class=\"dc-doc-page-title<div class=\"dc-doc-page__body\">x</div>",
        "<div class=\"dc-doc-page__body", "<base href", "<base href=", "<base href='", "<",
        "<div class=dc-doc-page__body",
    ])
    func tagsThatRunIntoOneAnother(page: String) {
        #expect(Self.read(Array(page.utf8)).diagnostics.isEmpty)
    }

    @Test func bytesThatAreNoText() {
        let page = HTMLReaderTests.page("\n<p>a@b</p>").utf8.map { $0 == UInt8(ascii: "@") ? 0xFF : $0 }
        let document = Self.read(page)
        #expect(document.root.firstChild?.firstChild?.text == "a\u{FFFD}b")
        #expect(document.diagnostics.map(\.rule) == ["text-damaged"])
        #expect(document.diagnostics.first?.position.column == 5)
    }

    @Test func entitiesOfThePagesOwnMeanNothing() {
        let bomb = """
            <!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
            <p>&b;&file;&lt;</p>
            """
        #expect(DocumentDump().text(of: Self.read(Array(bomb.utf8))).contains("&b;&file;<"))
    }

    @Test func theOtherEncodingThatAPageClaimsIsNotBelieved() {
        let document = HTMLReaderTests.read(
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-16\"><p>Я</p>")
        #expect(document.root.firstChild?.firstChild?.text == "Я")
    }

    @Test func elementsInTheWrongPlace() {
        let dump = HTMLReaderTests.dump(
            "<table>a<tr>b<td>c</td></tr></table><li>d</li><td>e</td><ul>f</ul><strong>g<p>h</strong>i")
        #expect(
            dump == """
                document "Title"
                  table
                    row
                      cell
                        paragraph
                          text "a"
                    row
                      cell
                        paragraph
                          text "b"
                      cell
                        paragraph
                          text "c"
                  paragraph
                    text "d"
                  paragraph
                    text "e"
                  list
                    item
                      paragraph
                        text "f"
                  paragraph
                    strong
                      text "g"
                  paragraph
                    text "h"
                  paragraph
                    text "i"

                """)
    }

    @Test func cellsThatReachFar() {
        let document = HTMLReaderTests.read(
            "<table>" + String(repeating: "<tr><td colspan=1000000 rowspan=99999>", count: 5000) + "</table>")
        #expect(document.nodes.count < 20_000)
    }
}
