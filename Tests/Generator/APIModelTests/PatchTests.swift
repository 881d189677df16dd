import APIModel
import Bitrix24JSON
import Diagnostics
import Testing

@Suite struct PatchTests {
    private var model: Model {
        var model = Model()
        model.pages = [Page(source: "en", path: "api/im/like.md"), Page(source: "en", path: "api/im/add.md")]
        var method = Method(name: "im.message.like")
        method.pages = [0]
        var inner = Field(name: "TITLE", type: .string)
        inner.evidence = [Evidence(page: 0, line: 7, column: 2)]
        var outer = Field(name: "FIELDS", type: .object)
        outer.fields = [inner]
        outer.variants = [.init(fields: [inner])]
        method.parameters = [outer]
        method.errors = [APIError(code: "X")]
        model.methods = [method]
        var event = Event(name: "ONADD")
        event.pages = [1]
        event.payload = [Field(name: "ID", type: .any)]
        model.events = [event]
        return model
    }

    private func apply(_ text: String) throws -> (model: Model, diagnostics: [Diagnostic]) {
        let (patches, found) = Patch.read(path: "specs/patches/a.json", bytes: Array("[\n\(text)\n]".utf8))
        try #require(found == [])
        var model = model
        let diagnostics = model.apply(patches)
        return (model, diagnostics)
    }

    private func one(_ place: String, _ fact: String, _ expected: String, _ value: String) -> String {
        #"{\#(place), "fact": "\#(fact)", "expected": \#(expected), "value": \#(value), "reason": "why"}"#
    }

    @Test func changesAFactAndSaysSo() throws {
        let title = #""method": "im.message.like", "path": ["parameters", "FIELDS", "TITLE"]"#
        let (model, diagnostics) = try apply(
            [
                one(title, "required", "null", "true"), one(title, "nullable", "false", "true"),
                one(title, "type", #"{"kind": "string"}"#, #"{"kind": "boolean", "wire": "YN"}"#),
                one(#""method": "im.message.like""#, "batchable", "true", "false"),
                one(#""method": "im.message.like", "path": ["errors", "X"]"#, "status", "null", "400"),
                one(#""event": "ONADD", "path": ["payload", "ID"]"#, "declared", "null", #""integer""#),
            ].joined(separator: ","))
        #expect(diagnostics == [])
        let outer = model.methods[0].parameters[0]
        for field in outer.fields + outer.variants[0].fields {
            #expect(field.required == true)
            #expect(field.nullable)
            #expect(field.type == .boolean(.yesNo))
            #expect(field.evidence.last == Evidence(page: 0, line: 7, column: 2, fact: "type", from: .patch))
        }
        #expect(!model.methods[0].batchable)
        #expect(model.methods[0].errors[0].status == 400)
        #expect(model.events[0].payload[0].declared == "integer")
    }

    @Test func addsAndRemovesFieldsAndErrors() throws {
        let method = #""page": "api/*/like.md", "path""#
        let (model, diagnostics) = try apply(
            [
                one(
                    "\(method): [\"parameters\", \"NEW\"]", "itself", "null",
                    #"{"name": "NEW", "type": {"kind": "date"}}"#),
                one("\(method): [\"parameters\", \"FIELDS\", \"TITLE\"]", "itself", #"{"name": "TITLE"}"#, "null"),
                one("\(method): [\"errors\", \"X\"]", "itself", "{}", #"{"code": "Y"}"#),
            ].joined(separator: ","))
        #expect(diagnostics == [])
        #expect(model.methods[0].parameters.map(\.name) == ["FIELDS", "NEW"])
        #expect(model.methods[0].parameters[1].type == .date)
        #expect(model.methods[0].parameters[0].fields == [])
        #expect(model.methods[0].parameters[0].variants[0].fields == [])
        #expect(model.methods[0].errors.map(\.code) == ["Y"])
    }

    @Test(arguments: [
        (
            #""method": "im.message.like", "path": ["parameters", "FIELDS"]"#, "required", "true", "false",
            "required is null, not true"
        ),
        (
            #""method": "im.message.like", "path": ["parameters", "GONE"]"#, "required", "null", "true",
            "There is no parameters / GONE to patch"
        ),
        (#""method": "im.gone""#, "effect", #""unknown""#, #""read""#, "There is no im.gone to patch"),
        (
            #""method": "im.message.like", "rest": 3"#, "effect", #""unknown""#, #""read""#,
            "There is no im.message.like to patch"
        ),
        (#""method": "im.message.like""#, "effect", #""unknown""#, #""x""#, "The value is not what it should be"),
        (#""method": "im.message.like""#, "colour", "null", #""red""#, "colour is no fact of this place"),
        (
            #""method": "im.message.like", "path": ["payload", "A"]"#, "type", "null", "null",
            "A path of a method starts"
        ),
        (#""page": "api/none.md""#, "effect", #""unknown""#, #""read""#, "No page that was read matches"),
        (
            #""method": "im.message.like", "path": ["parameters", "FIELDS"]"#, "itself", "null", #"{"name": "FIELDS"}"#,
            "FIELDS is there already"
        ),
    ])
    func whatDoesNotApplyIsAnError(place: String, fact: String, expected: String, value: String, message: String) throws
    {
        let (model, diagnostics) = try apply("\n" + one(place, fact, expected, value))
        #expect(model == self.model)
        #expect(diagnostics.map(\.rule) == ["patch-not-applied"])
        #expect(diagnostics.map(\.severity) == [.error])
        #expect(diagnostics.map(\.position) == [Position(path: "specs/patches/a.json", line: 3)])
        #expect(diagnostics[0].message.hasPrefix(message), "\(diagnostics[0].message)")
    }

    @Test func aPatchOfPagesThatWereNotReadRests() throws {
        let patch = one(#""page": "other/*", "method": "im.message.like""#, "effect", #""unknown""#, #""read""#)
        let (model, diagnostics) = try apply(patch)
        #expect(model == self.model)
        #expect(diagnostics.map(\.severity) == [.note])
    }

    @Test(arguments: [
        ("{}", "an array"), ("[{}]", "names a page"),
        ("[{\"method\":\"a\",\"fact\":\"x\",\"expected\":1,\"value\":2}]", "reason"),
        ("[{\"methd\":\"a\"}]", "\"methd\" is not a key"), ("[1", "ends before"),
        ("[{\"method\":\"a\",\"fact\":\"evidence\",\"expected\":1,\"value\":2,\"reason\":\"r\"}]", "cannot be patched"),
    ])
    func whatIsNoPatchIsAnError(text: String, message: String) {
        let (patches, diagnostics) = Patch.read(path: "a.json", bytes: Array(text.utf8))
        #expect(patches == [])
        #expect(diagnostics.map(\.rule) == ["patch-malformed"])
        #expect(diagnostics.allSatisfy { $0.message.contains(message) }, "\(diagnostics)")
    }
}
