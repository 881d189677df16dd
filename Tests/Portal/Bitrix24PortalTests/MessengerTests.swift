import APIModel
import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct MessengerTests {
    let portal: TestPortal
    /// A chat of users 1 and 2 with one message by user 1.
    let chat: Int
    let message: JSON

    init() throws {
        portal = try TestPortal()
        chat = try #require(try portal.result("im.chat.add", ["TITLE": "Team", "USERS": [2]]).int)
        message = try portal.result("im.message.add", ["DIALOG_ID": .string("chat\(chat)"), "MESSAGE": "Hello"])
    }

    private func likes() throws -> [Int] {
        let shown = try portal.result("im.dialog.messages.get", ["DIALOG_ID": .string("chat\(chat)")])
        return shown["messages"]?[0]?["params"]?["LIKE"]?.array?.compactMap(\.int) ?? []
    }

    @Test func likesArePutAndTakenAway() throws {
        #expect(try portal.result("im.message.like", ["MESSAGE_ID": message, "ACTION": "plus"]).bool == true)
        #expect(try likes() == [1])
        let again = try portal.post(portal.webhookPath + "im.message.like", ["MESSAGE_ID": message, "ACTION": "plus"])
        #expect(again.status == 400)
        #expect(again.json["error"]?.string == "WITHOUT_CHANGES")
        #expect(try portal.result("im.message.like", ["MESSAGE_ID": message]).bool == true)
        #expect(try likes() == [])
        #expect(
            try portal.call("im.message.like", ["MESSAGE_ID": message, "ACTION": "minus"])["error"]?.string
                == "WITHOUT_CHANGES")
        #expect(try portal.result("im.message.like", ["MESSAGE_ID": message, "ACTION": "auto"]).bool == true)
        #expect(try likes() == [1])
    }

    @Test(arguments: [[:], ["MESSAGE_ID": 999], ["MESSAGE_ID": "x"]] as [JSON])
    func messagesThatAreNotThereCannotBeLiked(parameters: JSON) throws {
        #expect(try portal.call("im.message.like", parameters)["error"]?.string == "MESSAGE_ID_ERROR")
    }

    /// A catalog has the facts of a method, the behaviour the words of its errors.
    @Test func aCatalogOfFactsChangesNothing() throws {
        var method = Method(name: "im.message.like")
        method.parameters = [Field(name: "MESSAGE_ID", type: .integer), Field(name: "ACTION", type: .string)]
        method.parameters[0].required = true
        method.errors = [APIError(code: "MESSAGE_ID_ERROR"), APIError(code: "WITHOUT_CHANGES")]
        var model = Model()
        model.methods = [method]
        let portal = try TestPortal(model)
        for parameters: JSON in [[:], ["MESSAGE_ID": "x"], ["MESSAGE_ID": 9]] {
            let answer = try portal.call("im.message.like", parameters)
            #expect(answer["error"]?.string == "MESSAGE_ID_ERROR")
            #expect(answer["error_description"]?.string == "Message ID can't be empty")
        }
    }

    @Test func strangersSeeNothing() throws {
        _ = portal.control.addWebhook(user: 3, code: "third")
        let like = try portal.post("/rest/3/third/im.message.like", ["MESSAGE_ID": message])
        #expect(like.json["error"]?.string == "MESSAGE_ID_ERROR")
        let read = try portal.post("/rest/3/third/im.dialog.messages.get", ["DIALOG_ID": .string("chat\(chat)")])
        #expect(read.status == 403)
    }

    // MARK: The first generation of bots

    private func oldBot(_ key: String = "key") throws -> JSON {
        try portal.result(
            "imbot.register",
            [
                "CODE": .string("bot-\(key)"), "CLIENT_ID": .string(key), "EVENT_HANDLER": "http://127.0.0.1:1/",
                "PROPERTIES": ["NAME": "Old"],
            ])
    }

    @Test func botsOfTheFirstGenerationLike() throws {
        let bot = try oldBot()
        _ = try portal.result("im.chat.user.add", ["CHAT_ID": .number(.init(chat)), "USERS": [bot]])
        let like: JSON = ["BOT_ID": bot, "CLIENT_ID": "key", "MESSAGE_ID": message, "ACTION": "plus"]
        #expect(try portal.result("imbot.message.like", like).bool == true)
        #expect(try likes() == [bot.int])
        #expect(try portal.call("imbot.message.like", like)["error"]?.string == "WITHOUT_CHANGES")
        #expect(try portal.result("imbot.message.like", ["CLIENT_ID": "key", "MESSAGE_ID": message]).bool == true)
        #expect(try likes() == [])

        func error(_ parameters: JSON) throws -> String? {
            try portal.call("imbot.message.like", parameters)["error"]?.string
        }
        #expect(try error(["BOT_ID": 999, "CLIENT_ID": "key", "MESSAGE_ID": message]) == "BOT_ID_ERROR")
        #expect(try error(["CLIENT_ID": "nobody", "MESSAGE_ID": message]) == "BOT_ID_ERROR")
        #expect(try error(["BOT_ID": bot, "CLIENT_ID": "other", "MESSAGE_ID": message]) == "APP_ID_ERROR")
        #expect(try error(["BOT_ID": bot, "CLIENT_ID": "key"]) == "MESSAGE_ID_ERROR")
    }

    @Test func typingIsShownForItsSeconds() throws {
        let bot = try oldBot()
        #expect(
            try portal.result("imbot.chat.sendTyping", ["CLIENT_ID": "key", "DIALOG_ID": .string("chat\(chat)")]).bool
                == true)
        #expect(try portal.get("/_portal/state").json["typing"]?[0]?["user"]?.int == bot.int)
        portal.control.advance(by: 11)
        #expect(portal.control.state["typing"] == [])
        #expect(try portal.result("imbot.chat.sendTyping", ["CLIENT_ID": "key", "DIALOG_ID": "1"]).bool == true)

        func error(_ parameters: JSON) throws -> String? {
            try portal.call("imbot.chat.sendTyping", parameters)["error"]?.string
        }
        #expect(try error(["CLIENT_ID": "key"]) == "DIALOG_ID_EMPTY")
        #expect(try error(["BOT_ID": 999, "CLIENT_ID": "key", "DIALOG_ID": "1"]) == "BOT_ID_ERROR")
    }

    // MARK: The second generation

    private func bot(_ token: String, _ more: JSON.Object = .init()) throws -> JSON {
        var fields: JSON.Object = [
            "code": .string("bot-\(token)"), "botToken": .string(token), "properties": ["name": "New"],
        ]
        fields.members += more.members
        let result = try portal.result("imbot.v2.Bot.register", ["fields": .object(fields)])
        return try #require(result["bot"]?["id"])
    }

    @Test func everyReactionCanBeSetOnceAndTakenAway() throws {
        let bot = try bot("t")
        _ = try portal.result("im.chat.user.add", ["CHAT_ID": .number(.init(chat)), "USERS": [bot]])
        #expect(Reactions.codes.count == 48)
        for code in Reactions.codes {
            let call: JSON = ["botId": bot, "botToken": "t", "messageId": message, "reaction": .string(code)]
            #expect(try portal.result("imbot.v2.Chat.Message.Reaction.add", call).bool == true)
            #expect(
                try portal.call("imbot.v2.Chat.Message.Reaction.add", call)["error"]?.string == "REACTION_ALREADY_SET")
        }
        #expect(try likes() == [bot.int])
        let gone: JSON = ["botId": bot, "botToken": "t", "messageId": message, "reaction": "like"]
        #expect(try portal.result("imbot.v2.Chat.Message.Reaction.delete", gone).bool == true)
        #expect(try likes() == [])
        let reactions = portal.control.state["messages"]?[0]?["reactions"]?.array ?? []
        #expect(reactions.count == 47)
    }

    @Test func everyDocumentedErrorOfAReaction() throws {
        let bot = try bot("t")
        let stranger = try self.bot("s")
        _ = try portal.result("im.chat.user.add", ["CHAT_ID": .number(.init(chat)), "USERS": [bot]])
        func error(_ parameters: JSON) throws -> (String?, Int) {
            let response = try portal.post(portal.webhookPath + "imbot.v2.Chat.Message.Reaction.add", parameters)
            return (response.json["error"]?.string, response.status)
        }
        #expect(
            try error(["botId": bot, "messageId": message, "reaction": "like"]) == ("BOT_TOKEN_NOT_SPECIFIED", 400))
        #expect(try error(["botToken": "t", "messageId": message, "reaction": "like"]) == ("BOT_ID_REQUIRED", 400))
        #expect(
            try error(["botId": 999, "botToken": "t", "messageId": message, "reaction": "like"]) == (
                "BOT_NOT_FOUND", 400
            ))
        #expect(
            try error(["botId": bot, "botToken": "x", "messageId": message, "reaction": "like"]) == (
                "BOT_OWNERSHIP_ERROR", 403
            ))
        #expect(
            try error(["botId": stranger, "botToken": "s", "messageId": message, "reaction": "like"]) == (
                "ACCESS_DENIED", 403
            ))
        #expect(
            try error(["botId": bot, "botToken": "t", "messageId": message, "reaction": "shrug"]) == (
                "REACTION_NOT_FOUND", 400
            ))
    }

    @Test func botEventsAreFetchedAndConfirmedByOffset() throws {
        let bot = try bot("t")
        for text in ["one", "two", "three"] {
            _ = try portal.result("im.message.add", ["DIALOG_ID": .string("\(bot.int!)"), "MESSAGE": .string(text)])
        }
        func fetch(_ more: JSON.Object) throws -> JSON {
            var call: JSON.Object = ["botId": bot, "botToken": "t"]
            call.members += more.members
            return try portal.result("imbot.v2.Event.get", .object(call))
        }
        let first = try fetch(["limit": 2])
        let texts = first["events"]?.array?.map { $0["data"]?["message"]?["text"]?.string }
        #expect(texts == ["one", "two"])
        #expect(first["hasMore"]?.bool == true)
        #expect(try fetch(["limit": 2]) == first)
        let second = try fetch(["offset": try #require(first["nextOffset"])])
        #expect(second["events"]?[0]?["data"]?["message"]?["text"]?.string == "three")
        #expect(second["hasMore"]?.bool == false)
        #expect(try fetch(["offset": try #require(second["nextOffset"])])["events"] == [])

        let answer = try portal.result(
            "imbot.v2.Chat.Message.send", ["botId": bot, "botToken": "t", "dialogId": "1", "fields": ["message": "Hi"]])
        _ = try portal.result("im.message.like", ["MESSAGE_ID": try #require(answer["id"])])
        let reaction = try fetch(["offset": try #require(second["nextOffset"])])["events"]?[0]
        #expect(reaction?["type"]?.string == "ONIMBOTV2REACTIONCHANGE")
        #expect(reaction?["data"]?["action"]?.string == "add")
    }

    @Test func inGroupsBotsHearWhatIsSaidToThem() throws {
        let shy = try bot("shy")
        let curious = try bot("curious", ["type": "supervisor"])
        _ = try portal.result("im.chat.user.add", ["CHAT_ID": .number(.init(chat)), "USERS": [shy, curious]])
        _ = try portal.result("im.message.add", ["DIALOG_ID": .string("chat\(chat)"), "MESSAGE": "anyone?"])
        _ = try portal.result(
            "im.message.add",
            ["DIALOG_ID": .string("chat\(chat)"), "MESSAGE": .string("[USER=\(shy.int!)]Bot[/USER] you?")])
        func heard(_ bot: JSON, _ token: String) throws -> [String?] {
            try portal.result("imbot.v2.Event.get", ["botId": bot, "botToken": .string(token)])["events"]?.array?.map {
                $0["type"]?.string
            } ?? []
        }
        #expect(try heard(shy, "shy") == ["ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD"])
        #expect(try heard(curious, "curious") == ["ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD", "ONIMBOTV2MESSAGEADD"])
    }
}
