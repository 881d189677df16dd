import APIModel
import Bitrix24JSON
import Testing

@Suite struct ModelFormTests {
    @Test(arguments: 0..<60)
    func whatIsWrittenIsRead(seed: Int) throws {
        var random = RandomModel(seed: seed)
        let model = random.model()
        for style in [JSONWriter.Style.compact, .pretty, .lines(depth: 2)] {
            #expect(try Model(json: model.json(ModelForm(style: style))) == model)
        }
    }

    @Test(arguments: 0..<20)
    func factsAloneHoldNoProse(seed: Int) throws {
        var random = RandomModel(seed: seed)
        let facts = try JSON(parsing: random.model().json(ModelForm(factsOnly: true)))
        var keys: Set<String> = []
        collectKeys(facts, into: &keys)
        #expect(
            keys.isDisjoint(with: [
                "title", "summary", "audience", "meaning", "caption", "captions", "description", "message", "examples",
            ]))
    }

    private func collectKeys(_ json: JSON, into keys: inout Set<String>) {
        for element in json.array ?? [] { collectKeys(element, into: &keys) }
        for member in json.object?.members ?? [] {
            keys.insert(member.key)
            collectKeys(member.value, into: &keys)
        }
    }

    @Test func keysThatSayNothingAreLeftOut() {
        var model = Model()
        var method = Method(name: "a.b")
        var field = Field(name: "ID", type: .reference(to: "crm_status", base: .string))
        field.bounds.min = "1.50"
        field.requiredWhen = [.init(field: "auth", equals: "webhook"), .init(field: "X", equals: nil)]
        field.variants = [
            .init(when: .init(field: "type", equals: "1"), caption: LocalizedText(en: "Lead"), fields: [])
        ]
        method.parameters = [field]
        method.errors = [APIError(code: nil), APIError(code: "")]
        model.methods = [method]
        #expect(
            String(decoding: model.json(), as: UTF8.self) == """
                {
                  "format": "bitrix24-api-model",
                  "version": 1,
                  "methods": [
                    {"name": "a.b","rest": 2,"effect": "unknown","parameters": [{"name": "ID",\
                "type": {"kind": "reference","to": "crm_status","base": "string"},"declared": null,"required": null,\
                "requiredWhen": [{"field": "auth","equals": "webhook"},{"field": "X","absent": true}],"min": 1.50,\
                "variants": [{"when": {"field": "type","equals": 1},"caption": "Lead"}]}],\
                "errors": [{"code": null},{"code": ""}]}
                  ]
                }

                """)
    }

    @Test(arguments: [
        ("{}", "$: \"format\" is not"), ("[]", "$: expected an object"),
        (#"{"format":"bitrix24-api-model","version":2}"#, "$: \"version\" is not 1"),
        (
            #"{"format":"bitrix24-api-model","version":1,"methods":[{"name":"a"},{"rest":2}]}"#,
            "$.methods[1]: \"name\" is missing"
        ),
        (
            #"{"format":"bitrix24-api-model","version":1,"methods":[{"name":"a","effect":"x"}]}"#,
            "$.methods[0].effect: \"x\" is not one of \"read\""
        ),
        (
            #"{"format":"bitrix24-api-model","version":1,"types":[{"name":"a","base":{"kind":"array","of":{"kind":1}}}]}"#,
            "$.types[0].base.of.kind: expected a string"
        ),
    ])
    func whatIsNoModelIsNamed(text: String, message: String) throws {
        let error = try #require(throws: ModelFormError.self) { try Model(json: Array(text.utf8)) }
        #expect(error.description.hasPrefix(message))
    }

    @Test func aNewerKeyIsPassedOver() throws {
        let text = #"{"format":"bitrix24-api-model","version":1,"new":1,"methods":[{"name":"a","new":[]}]}"#
        #expect(try Model(json: Array(text.utf8)).methods == [Method(name: "a")])
    }
}
