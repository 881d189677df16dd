import Testing

@testable import Documents

/// The two forms of the documentation's HTML, and the second copy that each page carries.
@Suite struct HTMLFormsTests {
    private static let body = """
        <h2 id="one">One</h2>
        <pre><code class="hljs json">{
            "a": 1

        }
        </code></pre>
        <p>Two &amp; three</p>

        """

    private static func served(_ body: String) -> String {
        HTMLReaderTests.page(
            body.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n        "))
    }

    private static func read(_ page: String) -> Document {
        HTMLReader().read(path: "p.html", bytes: Array(page.utf8))
    }

    @Test func servedAndSavedSayTheSame() {
        let served = Self.served(Self.body)
        let saved = HTMLReaderTests.page(Self.body)
        #expect(Self.read(served).firstDifference(from: Self.read(saved)) == nil)
        #expect(Self.read(served).root.children.first { $0.kind == .code }?.text == "{\n    \"a\": 1\n\n}")
        #expect(SourceFormat(path: "p.html", bytes: Array(served.utf8)) == .servedHTML)
        #expect(SourceFormat(path: "p.html", bytes: Array(saved.utf8)) == .savedHTML)
    }

    @Test func positionsAreThoseOfTheFile() {
        let page = Self.served(Self.body)
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        let document = Self.read(page)
        for element in document.root.children where element.kind != .heading {
            let line = lines[element.line - 1]
            #expect(line.utf8.dropFirst(element.column - 1).first == UInt8(ascii: "<"), "\(element.kind)")
        }
        let text = document.root.children.first { $0.kind == .paragraph }?.firstChild
        #expect(text.map { lines[$0.line - 1].utf8.dropFirst($0.column - 1).starts(with: "Two".utf8) } == true)
    }

    private static func state(_ html: String) -> String {
        let escaped = html.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return """
            <script type="application/json" id="diplodoc-state">{"data":{"leading":false,"html":"\(escaped)","x":1}}</script>
            """
    }

    @Test func theSecondCopyHasToAgree() {
        #expect(Self.read(Self.served(Self.body) + Self.state(Self.body)).diagnostics.isEmpty)
        // A browser writes tags in its own way; what they say counts.
        let saved = HTMLReaderTests.page(Self.body.replacing("</pre>", with: "</pre ><!-- -->"))
        #expect(Self.read(saved + Self.state(Self.body)).diagnostics.isEmpty)

        let other = Self.state(Self.body.replacing("three", with: "four"))
        let document = Self.read(Self.served(Self.body) + other)
        #expect(document.diagnostics.map(\.rule) == ["html-state-differs"])
        #expect(document.diagnostics.first.map { $0.position.line > 7 } == true)
    }

    @Test func aCopyThatIsNoneIsNotCompared() {
        let broken = ["{\"data\":{\"html\":\"<p>", "{\"html\":\"\\u12", "{\"html\":\"\\", "{}"]
        for state in broken {
            let script = "<script id=\"diplodoc-state\">\(state)</script>"
            #expect(Self.read(Self.served(Self.body) + script).diagnostics.isEmpty)
        }
    }
}
