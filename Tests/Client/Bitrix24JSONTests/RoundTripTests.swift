import Bitrix24JSON
import Foundation
import Testing

@Suite struct RoundTripTests {
    @Test(arguments: 0..<200)
    func anyValueInAnyStyle(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let value = JSON.random(depth: 5, using: &random)
        for style in [JSONWriter.Style.compact, .pretty, .lines(depth: 2)] {
            let bytes = value.bytes(style)
            #expect(try JSON(parsing: bytes) == value)
            #expect(throws: Never.self) {
                try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            }
        }
    }

    @Test func styles() {
        let value: JSON = ["a": [1, [:], []], "b": ["c": [true, .null]]]
        #expect(value.text() == #"{"a":[1,{},[]],"b":{"c":[true,null]}}"#)
        #expect(
            value.text(.pretty) == """
                {
                  "a": [
                    1,
                    {},
                    []
                  ],
                  "b": {
                    "c": [
                      true,
                      null
                    ]
                  }
                }
                """)
        #expect(
            value.text(.lines(depth: 1)) == """
                {
                  "a": [1,{},[]],
                  "b": {"c": [true,null]}
                }
                """)
    }

    @Test func escapesWhatMustBe() {
        let text = String(String.UnicodeScalarView((0..<0x80).map { Unicode.Scalar(UInt8($0)) })) + "é\u{2028}😀"
        let json = JSON.string(text).text()
        #expect(json.hasPrefix(#""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010"#))
        #expect(json.contains("\\u001f !\\\"#$"))
        #expect(json.hasSuffix("[\\\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u{7f}é\u{2028}😀\""))
    }

    @Test(arguments: [0, 1, -1, 9, 10, 99, 100, 1_000_000, Int.max, Int.min, -10, 999_999_999_999_999_999])
    func integers(value: Int) {
        var writer = JSONWriter()
        writer.int(value)
        #expect(writer.bytes == Array(String(value).utf8))
    }
}

extension JSON {
    static func random(depth: Int, using random: inout SeededRandom) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .number(Number(Int64.random(in: .min ... .max, using: &random)))
        case 3: return .number(Number(Double(bitPattern: .random(in: 0...(.max), using: &random))) ?? Number(0))
        case 4: return .string(text(using: &random))
        case 5:
            return .array(
                (0..<Int.random(in: 0...5, using: &random)).map { _ in JSON.random(depth: depth - 1, using: &random) })
        default:
            return .object(
                Object(
                    (0..<Int.random(in: 0...5, using: &random)).map { _ in
                        Object.Member(
                            key: text(using: &random), value: JSON.random(depth: depth - 1, using: &random))
                    }))
        }
    }

    private static func text(using random: inout SeededRandom) -> String {
        let letters: [Character] = ["a", "Z", "\"", "\\", "\n", "\u{1}", "/", "я", "é", "😀", "\u{2028}", " "]
        return String((0..<Int.random(in: 0...40, using: &random)).map { _ in letters.randomElement(using: &random)! })
    }
}
