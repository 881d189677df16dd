import APIModel
import Testing

@testable import Emission

/// What people wrote against one version compiles against the next, as far as it can still be sent.
@Suite struct FormerCallTests {
    private func model(_ change: (inout APIModel.Method) -> Void = { _ in }) -> Model {
        var model = Model()
        var method = Method(name: "im.message.like")
        var id = Field(name: "MESSAGE_ID", type: .integer)
        id.required = true
        method.parameters = [id, Field(name: "ACTION", type: .string), Field(name: "FIELDS", type: .object)]
        var result = Field(name: "result", type: .object)
        result.fields = [Field(name: "ID", type: .integer)]
        method.response = [result]
        change(&method)
        model.methods = [method]
        return model
    }

    /// The text of the next version, and what of the old one breaks.
    private func next(_ change: @escaping (inout APIModel.Method) -> Void) throws -> (text: String, broken: [String]) {
        let old = model()
        let before = try SwiftSurface(of: old, groups: APIGroups(), ledgers: [:], until: "2026-02")
        let new = model(change).carrying(old, since: "2026-02")
        let after = try SwiftSurface(of: new, groups: APIGroups(), ledgers: before.ledgers, until: "2026-02")
        let emission = try Emission(new, ledgers: before.ledgers)
        // However the lines are broken.
        let text = emission.files.filter { $0.path.hasPrefix("Sources/Bitrix24IM/") }
            .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("( ", with: "(")
        let broken = after.differences(from: before).filter { $0.kind != .callDeprecated }.map(\.path)
        return (text, broken)
    }

    @Test func nothingChangesNothing() throws {
        let (text, broken) = try next { _ in }
        #expect(broken == [])
        #expect(!text.contains("@_disfavoredOverload"))
    }

    @Test func aParameterThatBecomesRequiredKeepsItsOldCall() throws {
        let (text, broken) = try next { $0.parameters[1].required = true }
        #expect(broken == [])
        #expect(text.contains("like(messageID: Int, action: String, fields: JSON.Object? = nil, extra"))
        #expect(text.contains("@_disfavoredOverload"))
        #expect(text.contains("like(messageID: Int, action: String? = nil, fields: JSON.Object? = nil, extra"))
    }

    @Test func aParameterThatIsGoneKeepsItsOldCall() throws {
        let (text, broken) = try next { $0.parameters.remove(at: 1) }
        #expect(broken == [])
        #expect(text.contains("like(messageID: Int, fields: JSON.Object? = nil, extra"))
        #expect(text.contains("like(messageID: Int, action: String? = nil, fields: JSON.Object? = nil, extra"))
    }

    @Test func valuesAndFieldsThatAreToldBreakNothing() throws {
        let (text, broken) = try next {
            $0.parameters[1].values = [.init(value: "plus")]
            $0.parameters[2].fields = [Field(name: "TITLE", type: .string)]
        }
        #expect(broken == [])
        #expect(text.contains("action: Like.Action? = nil, fields: Like.Fields? = nil"))
        #expect(text.contains("action: String? = nil, fields: JSON.Object? = nil"))
    }

    @Test func aFieldAndAMethodThatAreGoneAreDeprecated() throws {
        let field = try next { $0.response[0].fields = [Field(name: "NAME", type: .string)] }
        #expect(field.broken == [])
        #expect(
            field.text.contains("@available(*, deprecated, message: \"Gone from the documentation since 2026-02.\")"))
        let method = try next { $0 = Method(name: "im.other") }
        #expect(method.broken == [])
        #expect(method.text.contains("Gone from the documentation since 2026-02."))
    }

    @Test func aTypeThatChangesIsABreak() throws {
        // A number is still sent as it is; an object that became a flag is not.
        #expect(try next { $0.parameters[0].type = .string }.broken == [])
        #expect(try next { $0.response[0].fields[0].type = .string }.broken == ["Bitrix.IM.Message.Like.Result.id"])
        let (text, broken) = try next {
            $0.response[0].type = .boolean(.json)
            $0.response[0].fields = []
        }
        #expect(broken.contains("Bitrix.IM.Message.like"))
        #expect(text.contains("-> Call<Bool>"))
    }

    @Test func anotherSpellingIsTheSameFunction() throws {
        let (text, broken) = try next {
            $0.name = "im.message.LIKE"
            $0.parameters[0].name = "messageId"
        }
        #expect(broken == [])
        #expect(text.contains("arguments.set(\"messageId\", messageID)"))
        #expect(text.contains("(\"im.message.LIKE\")"))
        #expect(!text.contains("@_disfavoredOverload"))
    }
}
