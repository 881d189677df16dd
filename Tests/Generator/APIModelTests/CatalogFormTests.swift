import APIModel
import Bitrix24JSON
import Testing

@Suite struct CatalogFormTests {
    /// What the form keeps of a model: facts, and the page and anchor that something stands on.
    private func facts(_ model: Model) throws -> Model {
        var facts = try Model(json: model.json(ModelForm(factsOnly: true)))
        func bare(_ fields: [Field]) -> [Field] {
            fields.map { field in
                var field = field
                field.evidence = []
                field.fields = bare(field.fields)
                for index in field.variants.indices {
                    field.variants[index].fields = bare(field.variants[index].fields)
                }
                return field
            }
        }
        func stands(_ pages: [Int]) -> [Evidence] { pages.prefix(1).map { Evidence(page: $0, line: 0, column: 0) } }
        for index in facts.sources.indices { facts.sources[index].digest = "" }
        for index in facts.methods.indices {
            facts.methods[index].parameters = bare(facts.methods[index].parameters)
            facts.methods[index].response = bare(facts.methods[index].response)
            facts.methods[index].evidence = stands(facts.methods[index].pages)
            for error in facts.methods[index].errors.indices { facts.methods[index].errors[error].evidence = [] }
        }
        for index in facts.events.indices {
            facts.events[index].payload = bare(facts.events[index].payload)
            facts.events[index].evidence = stands(facts.events[index].pages)
        }
        for index in facts.types.indices {
            facts.types[index].fields = bare(facts.types[index].fields)
            facts.types[index].evidence = stands(facts.types[index].pages)
        }
        for index in facts.systemErrors.indices { facts.systemErrors[index].evidence = [] }
        return facts
    }

    @Test(arguments: 0..<200)
    func whatIsWrittenIsRead(seed: Int) throws {
        var random = RandomModel(seed: seed)
        var model = random.model()
        // Pages of their own, so that their numbers come back as they were.
        model.sources = [Source(id: "en-yfm", kind: .yfm, language: .en, digest: "")]
        model.pages = []
        func page() -> [Int] {
            model.pages.append(Page(source: "en-yfm", path: "a b/\(model.pages.count).md", url: nil))
            return [model.pages.count - 1]
        }
        for index in model.methods.indices { model.methods[index].pages = page() }
        for index in model.events.indices { model.events[index].pages = page() }
        for index in model.types.indices { model.types[index].pages = page() }
        for index in model.methods.indices where model.methods[index].list?.key == nil {
            // A key is written as a pair; half of one is none.
            model.methods[index].gone = "2026-02"
        }
        let text = model.catalogText
        let read = try Model(catalogText: text)
        #expect(try read == facts(model), "\(String(decoding: text, as: UTF8.self))")
        #expect(read.catalogText == text)
    }

    @Test func aFactIsALine() throws {
        var model = Model()
        var method = Method(name: "im.message.like")
        var field = Field(name: "ACTION", type: .string)
        field.declared = "string"
        field.required = false
        field.defaultValue = "auto it is"
        field.values = [.init(value: "plus"), .init(value: "minus")]
        method.parameters = [field]
        model.methods = [method]
        let text = String(decoding: model.catalogText, as: UTF8.self)
        #expect(
            text.hasSuffix(
                """
                method im.message.like
                  parameter ACTION string optional default="auto it is"
                    value plus
                    value minus

                """))
        model.methods[0].parameters[0].required = true
        let lines = Set(String(decoding: model.catalogText, as: UTF8.self).split(separator: "\n"))
        #expect(lines.subtracting(text.split(separator: "\n")).count == 1)
    }

    @Test(arguments: [
        ("catalog 1", "line 1: not a catalog"), ("catalog 2\nmethod", "line 2: method of what?"),
        ("catalog 2\nmethod a\n   scope x", "line 3: indented by 3 spaces"),
        ("catalog 2\nmethod a\n    scope x", "line 3: indented below nothing"),
        ("catalog 2\nmethod a\n  parameter X strin", "line 3: strin is no type"),
        ("catalog 2\nmethod a\n  parameter X string requird", "line 3: requird is no word"),
        ("catalog 2\nmethod a\n  effect reads", "line 3: reads is no effect"),
        ("catalog 2\nmethod \"a", "line 2: a quote that does not end"),
    ])
    func whatIsNoCatalogIsNamed(text: String, message: String) throws {
        let error = try #require(throws: CatalogFormError.self) { try Model(catalogText: Array(text.utf8)) }
        #expect(error.description.hasPrefix(message), "\(error)")
    }
}

@Suite struct SpellingTests {
    @Test func onlyWhatIsBeyondDoubtIsPaired() {
        #expect(Spelling.pairs(from: ["a.getlist", "x"], to: ["a.getList", "y"]) == ["a.getlist": "a.getList"])
        #expect(Spelling.pairs(from: ["MESSAGE_ID"], to: ["messageId"]) == ["MESSAGE_ID": "messageId"])
        // The old spelling is still there, or two could be meant.
        #expect(Spelling.pairs(from: ["id"], to: ["id", "ID"]).isEmpty)
        #expect(Spelling.pairs(from: ["a_b", "aB"], to: ["ab"]).isEmpty)
        #expect(Spelling.pairs(from: [">"], to: ["<"]).isEmpty)
    }
}

@Suite struct CallCarrierTests {
    private func model(_ change: (inout APIModel.Method) -> Void = { _ in }, name: String = "tools.run") -> Model {
        var model = Model()
        var method = Method(name: name)
        method.effect = .read
        change(&method)
        model.methods = [Method(name: "crm.deal.add"), method]
        return model
    }

    /// A batch repeats whatever is in it.
    @Test func whatCarriesCallsIsNeverARead() {
        for name in ["batch", "crm.item.batch", "entity.BatchGet.batch", "tasks.importbatch"] {
            var batch = model(name: name)
            #expect(batch.distrustCarriers() == [name])
            #expect(batch.methods[1].effect == .unknown)
        }
        var commands = model { $0.parameters = [Field(name: "CMD", type: .map(key: .string, value: .string))] }
        #expect(commands.distrustCarriers() == ["tools.run"])
        var shown = model { $0.examples.requests = [.init(auth: .webhook, rest: 2, body: ["x": ["crm.deal.add?a=1"]])] }
        #expect(shown.distrustCarriers() == ["tools.run"])
        var third = model {
            $0.examples.requests = [
                .init(auth: .webhook, rest: 3, body: ["x": [["method": "crm.deal.add", "query": [:]]]])
            ]
        }
        #expect(third.distrustCarriers() == ["tools.run"])
    }

    @Test func whatOnlyNamesAMethodStaysARead() {
        var asks = model {
            $0.parameters = [Field(name: "cmd", type: .string)]
            $0.examples.requests = [.init(auth: .webhook, rest: 2, body: ["name": "crm.deal.add"])]
        }
        #expect(asks.distrustCarriers().isEmpty)
        #expect(asks.methods[1].effect == .read)
    }
}
