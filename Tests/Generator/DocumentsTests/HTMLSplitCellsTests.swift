import Testing

@testable import Documents

/// Cells that the builder has split at a bar inside of code or a link.
@Suite struct HTMLSplitCellsTests {
    private static func rows(_ cells: [[String]]) -> [[String]] {
        let rows = cells.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        let document = HTMLReaderTests.read("<table>\(rows.joined())</table>")
        return document.root.firstChild!.children.map { row in row.children.map { inlines($0) } }
    }

    private static func inlines(_ element: Element) -> String {
        switch element.kind {
        case .text: element.text
        case .codeSpan: "‹\(element.text)›"
        case .lineBreak: "/"
        case .link: "[\(element.children.map(inlines).joined())](\(element.info))"
        default: element.children.map(inlines).joined()
        }
    }

    @Test func codeAndTheLinkAroundIt() {
        let rows = Self.rows([
            ["<b>Name</b>", "Description", ""],
            ["<b>id</b><br>[`string", "null`](../../types.md)", "Text <code>null</code>"],
            ["x", "y", ""],
        ])
        #expect(rows == [["Name", "Description"], ["id/[‹string|null›](types.md)", "Text ‹null›"], ["x", "y"]])
    }

    @Test func whatWasReadAsCodeIsTextAndTheOtherWayRound() {
        let rows = Self.rows([
            ["clear", "Values: `0", "1<code>— whether to delete. Default is</code>1`"], ["a", "b", ""],
        ])
        #expect(rows == [["clear", "Values: ‹0|1› — whether to delete. Default is ‹1›"], ["a", "b"]])
    }

    @Test func codesInBrackets() {
        #expect(Self.rows([["[<code>a</code>", "<code>b</code>](x.md)", "c"]]) == [["[‹a›|‹b›](a/b/x.md)", "c"]])
        #expect(Self.rows([["d", "[Y", "N] flag", ""]]) == [["d", "[Y|N] flag"]])
    }

    @Test func whatIsNotOpenStaysApart() {
        #expect(Self.rows([["a[0]", "b]", ""], ["[c", "d", "e`"]]) == [["a[0]", "b]", ""], ["[c", "d", "e`"]])
    }
}
