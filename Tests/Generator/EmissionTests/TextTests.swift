import Testing

@testable import Emission

@Suite struct TextTests {
    @Test(arguments: [
        ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\\(fatalError())", #""\\(fatalError())""#),
        ("line\nbreak\r\t\0", #""line\nbreak\r\t\u{0}""#), ("\u{202E}gnirts", #""\u{202e}gnirts""#),
        ("\u{2028}", #""\u{2028}""#), ("Привет", #""Привет""#),
    ])
    func literals(text: String, literal: String) { #expect(SwiftLiteral.string(text) == literal) }

    @Test func commentsStayComments() {
        var text = SourceText()
        text.comment("ends */ here\n}\nfatalError()\u{2028}next\u{202E}\r\nlast")
        let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("///") })
        #expect(lines.count == 4)
        #expect(!text.bytes.contains(UInt8(ascii: "\r")))
    }

    @Test func longCommentsAreWrapped() {
        var text = SourceText()
        text.comment(String(repeating: "word ", count: 100))
        let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 120 })
        #expect(lines.count == 5)
    }
}
