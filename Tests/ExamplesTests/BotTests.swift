import Bitrix24JSON
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct BotTests {
    private let portal: TestPortal
    private let environment: [String: String]

    init() throws {
        portal = try TestPortal()
        environment = [
            "B24_WEBHOOK": portal.portal.webhook, "B24_BOT_TOKEN": "of-my-own-choice",
            "B24_BOT_OFFSETS": portal.path("offsets.json"),
        ]
    }

    private func write(_ text: String, to bot: Int) async throws -> Int? {
        try await portal.call("im.message.add", ["DIALOG_ID": .string("\(bot)"), "MESSAGE": .string(text)]).int
    }

    @Test func itShowsThatItIsTypingReactsAndAnswers() async throws {
        #expect(try await Program.run("b24bot", ["--once"], environment).status == 0)
        let bot = try #require(portal.control.state["bots"]?[0]?["id"]?.int)
        let thanks = try #require(try await write("Many thanks", to: bot))
        let question = try #require(try await write("Who are you?", to: bot))

        let program = try Program("b24bot", [], environment)
        #expect(await program.outputLine { $0.hasPrefix("message \(thanks)") } == "message \(thanks): redHeart")
        #expect(await program.outputLine { $0.hasPrefix("message \(question)") } == "message \(question): thinkingFace")
        program.kill()

        let messages = portal.control.state["messages"]?.array ?? []
        func reactions(_ id: Int) -> JSON? { messages.first { $0["id"]?.int == id }?["reactions"] }
        #expect(reactions(thanks) == [["code": "redHeart", "user": .number(.init(bot))]])
        #expect(reactions(question) == [["code": "thinkingFace", "user": .number(.init(bot))]])
        let answers = messages.filter { $0["author"]?.int == bot }.compactMap { $0["text"]?.string }
        #expect(answers.count == 2 && answers[1].contains("Who are you?"))
        #expect(portal.control.requests(of: "imbot.v2.Chat.InputAction.notify") == 2)
    }

    /// It was stopped before it could confirm: what comes again is not answered again.
    @Test func nothingIsAnsweredTwice() async throws {
        #expect(try await Program.run("b24bot", ["--once"], environment).status == 0)
        let bot = try #require(portal.control.state["bots"]?[0]?["id"]?.int)
        let first = try #require(try await write("one", to: bot))
        let program = try Program("b24bot", [], environment)
        #expect(await program.outputLine { $0.hasPrefix("message \(first)") } != nil)
        program.kill()
        _ = await program.end()
        try? FileManager.default.removeItem(atPath: portal.path("offsets.json"))
        let second = try #require(try await write("two", to: bot))
        let again = try await Program.run("b24bot", ["--once"], environment)
        #expect(again.status == 0)
        #expect(again.output.filter { $0.hasPrefix("message") } == ["message \(second): like"])
        #expect(try await Program.run("b24bot", ["--once"], environment).output == ["bot \(bot) is listening"])
        let answers = portal.control.state["messages"]?.array?.filter { $0["author"]?.int == bot }
        #expect(answers?.count == 2)
    }

    @Test func aMessageThatCannotBeAnsweredDoesNotStopIt() async throws {
        #expect(try await Program.run("b24bot", ["--once"], environment).status == 0)
        let bot = try #require(portal.control.state["bots"]?[0]?["id"]?.int)
        _ = try await write("one", to: bot)
        let second = try #require(try await write("two", to: bot))
        portal.control.add(
            .init(
                .error(status: 400, code: "ACCESS_DENIED", message: "no"), method: "imbot.v2.Chat.Message.Reaction.add",
                count: 1))
        let run = try await Program.run("b24bot", ["--once"], environment)
        #expect(run.status == 0)
        #expect(run.output.last == "message \(second): like")
        #expect(run.errors.count == 1 && run.errors[0].contains("ACCESS_DENIED"))
    }
}
