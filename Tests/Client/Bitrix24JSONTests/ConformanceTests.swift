import Bitrix24JSON
import Testing

/// What RFC 8259 accepts and refuses.
@Suite struct ConformanceTests {
    @Test(
        arguments: [
            ("null", JSON.null), (" \t\r\n true ", true), ("false", false), ("\"\"", ""), ("[]", []), ("{}", [:]),
            ("[[],{}]", [[], [:]]), ("{\"a\" : [ 1 , 2.5 ]}", ["a": [1, 2.5]]), ("{\"\":0}", ["": 0]),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"), (#""\u0041\u00e9\u20AC\ud83d\ude00""#, "Aé€😀"),
            ("\"\u{7f}\u{80}\u{2028}\"", "\u{7f}\u{80}\u{2028}"), (#""\u0000""#, "\0"), ("\u{FEFF}1", 1),
            (#"{"\u0061":1}"#, ["a": 1]),
        ] as [(String, JSON)])
    func accepts(text: String, value: JSON) throws {
        #expect(try JSON(parsing: text) == value)
    }

    @Test(arguments: [
        "0", "-0", "10", "-1", "0.0", "1e5", "1E+5", "1e-05", "123456789012345678901234567890.5", "1.10", "1e400",
    ])
    func keepsNumbersAsWritten(text: String) throws {
        #expect(try JSON(parsing: text).number?.text == text)
        #expect(try JSON(parsing: "[\(text) ]").text() == "[\(text)]")
    }

    @Test(arguments: [
        "", " ", "nul", "nulL", "True", "tru", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1}", "{1:2}",
        "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1 \"b\":2}", "{,}", "{'a':1}", "{a:1}", "1 2", "[] []", "01", "-",
        "-01", "+1", ".5", "1.", "1.e5", "1e", "1e+", "0x1", "NaN", "Infinity", "-Infinity", "1_000", "\"", "\"a",
        "\"\\",
        "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\n\"", "\"\t\"", "\"\0\"", "//a\n1", "/**/1", "1/", "\u{a0}1",
        "\u{2028}1", "\"a\"b",
        "[\"a\", \"b\"", "'a'", "\\u0031", "\u{FEFF}", "1\u{FEFF}",
    ])
    func refuses(text: String) {
        #expect(throws: JSON.ParseError.self) { try JSON(parsing: text) }
    }

    @Test func keepsOrderAndDuplicateKeys() throws {
        let text = #"{"b":1,"a":2,"b":3}"#
        let json = try JSON(parsing: text)
        #expect(json.text() == text)
        #expect(json["b"] == 3)
        #expect(json.object.map { Array($0.keys) } == ["b", "a", "b"])
    }

    @Test func replacesOrRejectsTextThatIsNotUnicode() throws {
        let reject = JSON.ParsingOptions(badText: .reject)
        let cases: [([UInt8], String)] = [
            (Array(#""\ud800""#.utf8), "\u{FFFD}"), (Array(#""\udc00x""#.utf8), "\u{FFFD}x"),
            (Array(#""\ud800\u0041""#.utf8), "\u{FFFD}A"), (Array(#""\ud800\ud83d\ude00""#.utf8), "\u{FFFD}😀"),
            ([0x22, 0xFF, 0x22], "\u{FFFD}"), ([0x22, 0x61, 0xF0, 0x9F, 0x98, 0x22], "a\u{FFFD}"),
            ([0x22, 0xC0, 0x80, 0x22], "\u{FFFD}\u{FFFD}"), ([0x22, 0x5C, 0x6E, 0xFF, 0x22], "\n\u{FFFD}"),
        ]
        for (bytes, text) in cases {
            #expect(try JSON(parsing: bytes) == .string(text))
            #expect(throws: JSON.ParseError.self) { try JSON(parsing: bytes, options: reject) }
        }
        #expect(try JSON(parsing: "\"Привет, 😀\"", options: reject) == "Привет, 😀")
    }
}
