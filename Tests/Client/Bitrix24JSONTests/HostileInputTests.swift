import Bitrix24JSON
import Testing

@Suite struct HostileInputTests {
    @Test(arguments: ["[", "{\"a\":", "[[],", "[{\"a\":"])
    func deepNestingIsAnError(opening: String) throws {
        let text = String(repeating: opening, count: 100_000)
        let error = try #require(throws: JSON.ParseError.self) { try JSON(parsing: text) }
        #expect(error.reason == .tooDeep(limit: 512))
        let limit = JSON.ParsingOptions(depthLimit: .max)
        #expect(limit.depthLimit == 1_000)
        #expect(throws: JSON.ParseError.self) { try JSON(parsing: text, options: limit) }
    }

    @Test func theDepthLimitIsExact() throws {
        let options = JSON.ParsingOptions(depthLimit: 3)
        #expect(try JSON(parsing: "[[[]]]", options: options) == [[[]]])
        #expect(throws: JSON.ParseError.self) { try JSON(parsing: "[[[[]]]]", options: options) }
        #expect(try JSON(parsing: "[[],[[]],[[]]]", options: options).array?.count == 3)
        let text = String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000)
        #expect(try JSON(parsing: text, options: .init(depthLimit: 1_000)).text() == text)
    }

    @Test func aVeryLongString() throws {
        let text = String(repeating: "x\\n", count: 17_000_000)
        let json = try JSON(parsing: "\"\(text)\"")
        #expect(json.string?.utf8.count == 34_000_000)
        #expect(json.bytes().count == 51_000_002)
    }

    @Test func aVeryLongNumber() throws {
        let number = try JSON(parsing: String(repeating: "9", count: 1_000_000)).number
        #expect(number?.text.utf8.count == 1_000_000)
        #expect(number?.int == nil)
        #expect(number?.double == nil)
        #expect(number?.decimal == nil)
    }

    @Test func randomBytesAreReadOrRefused() {
        var random = SeededRandom(seed: 24)
        let alphabet = Array("{}[]\",:\\u0e-+.1tfnalsr \n".utf8) + [0xFF, 0xC3, 0x00]
        var read = 0
        for _ in 0..<50_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in alphabet.randomElement(using: &random)!
            }
            guard let json = try? JSON(parsing: bytes) else { continue }
            read += 1
            #expect((try? JSON(parsing: json.bytes())) == json)
        }
        #expect(read > 100)
    }

    @Test func everyPrefixOfADocumentIsRefused() throws {
        let bytes = Array(#"{"a":[1,-2.5e3,"x\ué9\n",true,null,{"b":{}}]}"#.replacing("é9", with: "00e9").utf8)
        _ = try JSON(parsing: bytes)
        for length in 0..<bytes.count {
            #expect(throws: JSON.ParseError.self) { try JSON(parsing: Array(bytes[..<length])) }
        }
    }
}
