import APIModel
import Testing

@testable import MethodPages

/// Models that are laid over each other are resolved like pages, each with one claim per fact.
@Suite struct LayeredModelTests {
    private func model(_ change: (inout APIModel.Method) -> Void) -> Model {
        var method = Method(name: "note.get")
        change(&method)
        var model = Model()
        model.methods = [method]
        return model
    }

    private func layered(_ first: Model, _ second: Model) throws -> APIModel.Method {
        let model = Model(layers: [first, second])
        #expect(model.methods.count == 1)
        return try #require(model.methods.first)
    }

    /// Nothing is lost on the way through claims.
    @Test func aModelOverItselfIsItself() {
        let model = FivePagesTests.model
        let twice = Model(layers: [model, model])
        #expect(twice.methods.map(\.facts) == model.methods.map(\.facts))
        #expect(twice.systemErrors.map(\.facts) == model.systemErrors.map(\.facts))
        #expect(twice.methods.flatMap(\.parameters).count >= 10)
    }

    @Test func theFirstModelDecidesAndTheSecondAddsWhatItLacks() throws {
        let method = try layered(
            model {
                $0.scopes = ["im"]
                $0.parameters = [Field(name: "ID", type: .integer)]
                $0.errors = [APIError(code: "NOT_FOUND")]
                $0.callers.administrator = true
            },
            model {
                $0.scopes = ["im", "imbot"]
                var id = Field(name: "ID", type: .string)
                id.required = true
                id.description.ru = "Идентификатор"
                $0.parameters = [id, Field(name: "LIMIT", type: .integer)]
                var error = APIError(code: "NOT_FOUND")
                error.message = "There is no such note"
                $0.errors = [error]
                $0.callers = .init(webhook: false, administrator: false)
            })
        #expect(method.scopes == ["im", "imbot"])
        #expect(method.parameters.map(\.name) == ["ID", "LIMIT"])
        #expect(method.parameters[0].type == .integer)
        #expect(method.parameters[0].required == true)
        #expect(method.parameters[0].description.ru == "Идентификатор")
        #expect(method.errors.map(\.message) == ["There is no such note"])
        #expect(method.callers == .init(webhook: false, administrator: true))
    }

    /// One page shows an object and the other a plain value: the portal may answer either.
    @Test func anObjectAndAPlainValueAreEither() throws {
        func answer(_ type: ValueType) -> Model { model { $0.response = [Field(name: "result", type: type)] } }
        let either = try layered(answer(.object), answer(.boolean(.json)))
        #expect(either.response.map(\.type) == [.union([.object, .boolean(.json)])])
        // Two plain types contradict each other, and a link may be anything.
        #expect(try layered(answer(.integer), answer(.string)).response.map(\.type) == [.integer])
        let link = ValueType.reference(to: "note", base: .object)
        #expect(try layered(answer(link), answer(.integer)).response.map(\.type) == [link])
    }

    @Test func everyTypeComesBackWhole() throws {
        let types: [ValueType] = [
            .string, .integer, .boolean(.yesNo), .boolean(.zeroOne), .file(.base64), .timestamp(.seconds), .object,
            .array(.boolean(.yesNo)), .array(.any), .map(key: .integer, value: .string), .tuple([.string, .integer]),
            .union([.string, .integer]), .union([.object, .string]), .reference(to: "note", base: .array(.string)),
            .array(.reference(to: "note", base: .object)),
        ]
        for type in types {
            let same = model { $0.parameters = [Field(name: "value", type: type)] }
            #expect(try layered(same, same).parameters.map(\.type) == [type])
        }
    }

    @Test func whatIsGoneStaysGone() throws {
        let method = try layered(
            model {
                $0.gone = "2026-02"
                var field = Field(name: "ID", type: .string)
                field.gone = "2026-01"
                var value = Field.NamedValue(value: "plus")
                value.gone = "2025-12"
                field.values = [value, .init(value: "minus")]
                $0.parameters = [field]
            }, model { $0.parameters = [Field(name: "ID")] })
        #expect(method.gone == "2026-02")
        #expect(method.parameters[0].gone == "2026-01")
        #expect(method.parameters[0].values.map(\.gone) == ["2025-12", nil])
    }
}

extension APIModel.Method {
    /// Without the places, of which pages have more than models.
    fileprivate var facts: APIModel.Method {
        var bare = self
        bare.pages = []
        bare.evidence = []
        bare.parameters = parameters.map(\.facts)
        bare.response = response.map(\.facts)
        bare.errors = errors.map(\.facts)
        return bare
    }
}

extension Field {
    fileprivate var facts: Field {
        var bare = self
        bare.evidence = []
        bare.fields = fields.map(\.facts)
        return bare
    }
}

extension APIError {
    fileprivate var facts: APIError {
        var bare = self
        bare.evidence = []
        return bare
    }
}
