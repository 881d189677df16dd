import Bitrix24JSON
import MethodPages
import Testing

@Suite struct LenientJSONTests {
    typealias Kind = LenientJSON.Repair.Kind

    /// Every notation that the pages have, what it means, and what had to be repaired.
    @Test(
        arguments: [
            (#"{"a":1}"#, #"{"a":1}"#, []),
            (#"{'a':'b'}"#, #"{"a":"b"}"#, [.singleQuotes, .singleQuotes]),
            ("{a: 1, $b-c: 2}", #"{"a":1,"$b-c":2}"#, [.unquotedKey, .unquotedKey]),
            (#"{"a":[1,],}"#, #"{"a":[1]}"#, [.extraComma, .extraComma]),
            ("{\"a\":1 // one\n/* two */}", #"{"a":1}"#, [.comment, .comment]),
            ("{\n  \"a\": 1,\n  ...\n}", #"{"a":1}"#, [.ellipsis, .extraComma]),
            ("[{\"a\":1}, …]", #"[{"a":1}]"#, [.ellipsis, .extraComma]),
            (
                "{\"a\": {...}, ..., // others\n\"b\": 2}", #"{"a":{},"b":2}"#,
                [.ellipsis, .ellipsis, .extraComma, .comment]
            ),
            ("{\"a\": undefined, \"b\": TRUE}", #"{"a":null,"b":true}"#, [.foreignWord, .foreignWord]),
            ("{\"a\": \"x\ny\"}", #"{"a":"x\ny"}"#, [.newlineInString]),
            ("{\"a\": 1\n \"b\": [1 2]}", #"{"a":1,"b":[1,2]}"#, [.missingComma, .missingComma]),
            ("{\"a\": [{\"b\": 1}", #"{"a":[{"b":1}]}"#, [.missingBracket, .missingBracket]),
            ("{\"a\": [1, {\"b\": 2], \"c\": 3}", #"{"a":[1,{"b":2}],"c":3}"#, [.missingBracket]),
            ("{\"a\": 1}}", #"{"a":1}"#, [.extraBracket]),
            (
                "{\"a\": {\"b\": 1}},\n\"c\": 2}", #"{"a":{"b":1},"c":2}"#,
                [.trailingText, .extraBracket, .extraBracket]
            ),
            (#"{"a": "the "b" is"}"#, #"{"a":"the \"b\" is"}"#, [.quoteInString, .quoteInString]),
            (#"{"a": "Main\Type"}"#, #"{"a":"Main\\Type"}"#, [.escape]),
            (#"{"a": 007, "b": .5, "c": 1_000}"#, #"{"a":7,"b":0.5,"c":1000}"#, [.number, .number, .number]),
            (#""a": 1, "b": 2"#, #"{"a":1,"b":2}"#, [.missingBracket]),
            ("fields:\n{\"a\": 1}", #"{"fields":{"a":1}}"#, [.missingBracket, .unquotedKey]),
            (#"{"result": {[]}}"#, #"{"result":[]}"#, [.keys]),
            (#"{"a": result of it, "b": 1}"#, #"{"a":"result of it","b":1}"#, [.unquotedText]),
            (
                "Array\n(\n [a] => 1 x\n [b] =>\n [c] => Array\n (\n [0] => 2\n )\n)",
                #"{"a":"1 x","b":"","c":{"0":"2"}}"#,
                [
                    .phpArray, .unquotedKey, .missingComma, .unquotedKey, .missingComma, .unquotedKey, .phpArray,
                    .unquotedKey,
                ]
            ),
        ] as [(String, String, [Kind])])
    func json(text: String, value: String, repairs: [Kind]) throws {
        let read = try #require(LenientJSON.read(document: Array(text.utf8)))
        #expect(read.value.text() == value)
        #expect(read.repairs.map(\.kind) == repairs)
    }

    @Test(arguments: [
        ("['a' => 1, \"b\" => [1, 2], 'c' => array('d', 'e')]", #"{"a":1,"b":[1,2],"c":["d","e"]}"#),
        (
            "{ id: taskId, name, ...rest, when: new Date().toISOString() }",
            #"{"id":"taskId","name":"name","when":"new Date().toISOString()"}"#
        ),
        (
            "['a' => 'chat' . $id, 'b' => $x['y'] ?? 3, 'c' => -1]",
            #"{"a":"'chat' . $id","b":"$x['y'] ?? 3","c":-1}"#
        ),
        (
            "{ a: 'x' +\ny, b: 24 * 60, c: f(1, [2, 3]), d: `q` }",
            #"{"a":"'x' +\ny","b":"24 * 60","c":"f(1, [2, 3])","d":"q"}"#
        ),
        (
            "{ a: [1, 2] as const, b: (x) => { return 1, 2 }, c: null! }",
            #"{"a":[1,2],"b":"(x) => { return 1, 2 }","c":null}"#
        ),
        ("['property' . $id => 'v', $key => 1]", #"{"'property' . $id":"v","$key":1}"#),
        ("{ 'a': { '>=date': '2024', [name]: 1 } }", #"{"a":{">=date":"2024","name":1}}"#),
    ])
    func code(text: String, value: String) throws {
        let read = try #require(LenientJSON.read(Array(text.utf8), dialect: .code))
        #expect(read.value.text() == value)
        #expect(read.end == text.utf8.count)
    }

    @Test func repairsSayWhere() throws {
        let read = try #require(LenientJSON.read(document: Array("{\"a\": [1, {b: 2}]}".utf8)))
        #expect(read.repairs == [.init(kind: .unquotedKey, offset: 11, path: "$.a[1]")])
    }

    @Test(arguments: [
        "", "  ", "curl -X POST", "GET /oauth/token/\n\nHTTP/1.1 200 OK", "<div></div>", "}", "// nothing",
    ])
    func notJSON(text: String) {
        #expect(LenientJSON.read(document: Array(text.utf8)) == nil)
    }

    @Test(arguments: ["[", "{\"a\":", "{a:[", "(", "['a' => ", "\"a\" \"", "{\"", "/*", "\n", "`", "a => ", "... "])
    func hostileTextEnds(text: String) {
        let bytes = Array(String(repeating: text, count: 100_000).utf8)
        for dialect in [LenientJSON.Dialect.json, .code] {
            #expect((LenientJSON.read(document: bytes, dialect: dialect)?.end ?? 0) <= bytes.count)
        }
    }
}
