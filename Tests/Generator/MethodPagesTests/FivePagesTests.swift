import APIModel
import Documents
import Foundation
import Testing

@testable import MethodPages

/// What must come out of the five pages in `specs/pages` alone, always.
@Suite struct FivePagesTests {
    static let model: Model = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let tree = try! SourceTree(root: root.appending(path: "specs/pages").path())
        var inputs: [Extraction.Input] = []
        for (kind, ending) in [(Source.Kind.yfm, ".md"), (.text, ".txt")] {
            for language in Language.allCases {
                let paths = tree.paths.filter { $0.hasSuffix(ending) && $0.contains(".\(language.rawValue).") }
                let source = Source(
                    id: "\(kind.rawValue)-\(language.rawValue)", kind: kind, language: language, digest: "")
                inputs.append(.init(tree: tree, source: source, paths: paths))
            }
        }
        return Extraction.run(inputs).model
    }()

    func method(_ name: String) throws -> APIModel.Method {
        try #require(Self.model.methods.first { $0.name == name }, "\(Self.model.methods.map(\.name))")
    }

    func expect(
        _ field: Field?, _ type: ValueType, required: Bool?, values: [String] = [], default value: String? = nil
    ) throws {
        let field = try #require(field)
        #expect(field.type == type, "\(field.name)")
        #expect(field.required == required, "\(field.name)")
        #expect(field.values.map(\.value) == values, "\(field.name)")
        #expect(field.defaultValue == value, "\(field.name)")
    }

    @Test func theFourMethods() {
        #expect(
            Self.model.methods.map(\.name) == [
                "im.message.like", "imbot.chat.sendTyping", "imbot.message.like", "imbot.v2.Chat.Message.Reaction.add",
            ])
        #expect(Self.model.methods.map(\.scopes) == [["im"], ["imbot"], ["imbot"], ["imbot"]])
    }

    @Test func imbotMessageLike() throws {
        let method = try method("imbot.message.like")
        #expect(method.parameters.map(\.name) == ["BOT_ID", "MESSAGE_ID", "ACTION"])
        try expect(method.parameters[0], .integer, required: false)
        try expect(method.parameters[1], .integer, required: true)
        try expect(method.parameters[2], .string, required: false, values: ["plus", "minus", "auto"], default: "auto")
        #expect(method.response.map(\.name) == ["result"])
        #expect(method.response.first?.type == .boolean(.json))
        #expect(method.errors.map(\.code) == ["BOT_ID_ERROR", "APP_ID_ERROR", "MESSAGE_ID_ERROR", "WITHOUT_CHANGES"])
    }

    @Test func imMessageLike() throws {
        let method = try method("im.message.like")
        #expect(method.parameters.map(\.name) == ["MESSAGE_ID", "ACTION"])
        try expect(method.parameters[0], .integer, required: true)
        try expect(method.parameters[1], .string, required: false, values: ["plus", "minus", "auto"], default: "auto")
        #expect(method.response.map(\.name) == ["result", "time"])
        #expect(method.response.first?.type == .boolean(.json))
        #expect(method.errors.map(\.code) == ["MESSAGE_ID_ERROR", "WITHOUT_CHANGES"])
        #expect(method.errors.map(\.message) == ["Message ID can't be empty", "Action completed without changes"])
        #expect(method.failure == [400])
    }

    @Test func reactionAdd() throws {
        let method = try method("imbot.v2.Chat.Message.Reaction.add")
        #expect(method.parameters.map(\.name) == ["botId", "botToken", "messageId", "reaction"])
        try expect(method.parameters[0], .integer, required: true)
        try expect(method.parameters[1], .string, required: false)
        #expect(method.parameters[1].requiredWhen == [.init(field: "auth", equals: "webhook")])
        try expect(method.parameters[2], .integer, required: true)
        #expect(method.parameters[3].type == .string)
        #expect(method.parameters[3].required == true)
        #expect(method.parameters[3].values.count == 48)
        #expect(method.parameters[3].values.first?.value == "like")
        #expect(method.parameters[3].values.last?.value == "hundredPoints")
        #expect(method.parameters[3].openValues)
        #expect(method.response.map(\.name) == ["result", "time"])
        #expect(method.response.first?.type == .boolean(.json))
        #expect(
            method.errors.map(\.code) == [
                "BOT_TOKEN_NOT_SPECIFIED", "BOT_ID_REQUIRED", "BOT_NOT_FOUND", "BOT_OWNERSHIP_ERROR", "ACCESS_DENIED",
                "REACTION_NOT_FOUND", "REACTION_ALREADY_SET",
            ])
        #expect(method.errors[3].message == "Bot is registered by another application")
        #expect(method.errors[4].description.en == "Bot is not a participant in the chat with this message")
        #expect(method.failure == [400, 403])
        #expect(method.success == [200])
    }

    @Test func sendTyping() throws {
        let method = try method("imbot.chat.sendTyping")
        #expect(method.parameters.map(\.name) == ["BOT_ID", "DIALOG_ID"])
        try expect(method.parameters[0], .integer, required: false)
        try expect(method.parameters[1], .string, required: true)
        #expect(method.response.first?.type == .boolean(.json))
        #expect(method.errors.map(\.code) == ["BOT_ID_ERROR", "DIALOG_ID_EMPTY"])
    }

    @Test func systemErrors() {
        let errors = Self.model.systemErrors
        #expect(
            errors.map(\.code) == [
                "INTERNAL_SERVER_ERROR", "ERROR_UNEXPECTED_ANSWER", "QUERY_LIMIT_EXCEEDED",
                "ERROR_BATCH_METHOD_NOT_ALLOWED",
                "ERROR_BATCH_LENGTH_EXCEEDED", "NO_AUTH_FOUND", "INVALID_REQUEST", "OVERLOAD_LIMIT", "ACCESS_DENIED",
                "INVALID_CREDENTIALS", "ERROR_MANIFEST_IS_NOT_AVAILABLE", "insufficient_scope", "expired_token",
                "user_access_error", "PORTAL_DELETED",
            ])
        #expect(errors.map(\.status) == [500, 500, 503, 405, 400, 401, 400, 503, 403, 403, 404, 403, 401, 403, 500])
        #expect(errors.allSatisfy { $0.message != nil && $0.description.en != nil })
    }
}
