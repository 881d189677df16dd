import Testing

@testable import Documents

@Suite struct SourceFormatTests {
    @Test(arguments: [
        ("a.md", "Text", SourceFormat.yfm), ("a", "# Title\n\nText\n", .yfm), ("a.txt", "T\n\n#|\n|| a ||\n|#\n", .yfm),
        ("a.txt", "Title\n\nText\n", .blockText), ("a.txt", "Title\r\n\r\nText\r\n", .blockText),
        ("a.txt", "Title\nText\n|\nName |\n\n\n", .barredText), ("a", "\n <!DOCTYPE HTML><p>x", .savedHTML),
        ("a.html", "x", .savedHTML), ("a", "\u{FEFF}<html>", .savedHTML),
    ])
    func recognised(path: String, text: String, expected: SourceFormat) {
        #expect(SourceFormat(path: path, bytes: Array(text.utf8)) == expected)
    }

    @Test func kinds() {
        #expect(SourceFormat.allCases.map(\.kind.rawValue) == ["yfm", "html", "html", "text", "text"])
    }
}
