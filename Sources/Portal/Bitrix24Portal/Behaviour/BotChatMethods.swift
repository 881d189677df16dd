import Bitrix24JSON

/// `imbot.v2.Chat.*`: what bots of the second generation do in chats.
enum BotChatMethods {
    static let table: [String: Behaviour] = [
        "imbot.v2.Chat.add": add, "imbot.v2.Chat.get": get, "imbot.v2.Chat.User.add": addUsers,
        "imbot.v2.Chat.User.list": users, "imbot.v2.Chat.leave": leave, "imbot.v2.Chat.InputAction.notify": notify,
        "imbot.v2.Chat.Message.send": send, "imbot.v2.Chat.Message.get": getMessage,
        "imbot.v2.Chat.Message.update": update, "imbot.v2.Chat.Message.delete": delete,
        "imbot.v2.Chat.Message.Reaction.add": addReaction, "imbot.v2.Chat.Message.Reaction.delete": deleteReaction,
    ]

    private static let add: Behaviour = { (call, world) throws(Refusal) in
        let bot = try BotMethods.own(call, world)
        let fields = call.parameters.keyed("fields") ?? .init()
        let members = (fields["userIds"]?.elements ?? []).compactMap(\.whole)
        let owner = fields["ownerId"]?.whole ?? bot.id
        let id = world.makeChat(
            fields["title"]?.scalar ?? "", owner: owner, members: [bot.id] + members, isOpen: false, at: call.now)
        world.messenger.chats[id]?.description = fields["description"]?.scalar ?? ""
        if let text = fields["message"]?.scalar, !text.isEmpty {
            _ = world.say(text, in: id, by: bot.id, isSystem: false, at: call.now)
        }
        return Answer(record(["chat": world.chatJSON(id), "users": [world.userJSON(owner)]]))
    }

    private static let get: Behaviour = { (call, world) throws(Refusal) in
        let (_, chat) = try chat(call, &world)
        return Answer(record(["chat": world.chatJSON(chat)]))
    }

    private static let addUsers: Behaviour = { (call, world) throws(Refusal) in
        let (bot, chat) = try chat(call, &world)
        let members = (call.parameters.elements("userIds") ?? []).compactMap(\.whole)
        world.addMembers(members, to: chat, by: bot.id, at: call.now)
        return call.method.success
    }

    private static let users: Behaviour = { (call, world) throws(Refusal) in
        let (_, chat) = try chat(call, &world)
        return Answer(record(["users": (world.messenger.chats[chat]?.members ?? []).map { world.userJSON($0) }]))
    }

    private static let leave: Behaviour = { (call, world) throws(Refusal) in
        let (bot, chat) = try chat(call, &world)
        world.messenger.chats[chat]?.members.removeAll { $0 == bot.id }
        return call.method.success
    }

    private static let notify: Behaviour = { (call, world) throws(Refusal) in
        let (bot, chat) = try chat(call, &world)
        let seconds = Double(min(600, max(1, call.parameters.whole("duration") ?? Int(OldBotMethods.typingSeconds))))
        world.messenger.showTyping(
            bot.id, in: chat, seconds: seconds, status: call.parameters.text("statusMessageCode") ?? "", at: call.now)
        return call.method.success
    }

    private static let send: Behaviour = { (call, world) throws(Refusal) in
        let (bot, chat) = try chat(call, &world)
        let fields = call.parameters.keyed("fields") ?? .init()
        let text = fields["message"]?.scalar ?? ""
        guard !text.isEmpty || fields["attach"]?.isEmptyValue == false || fields["forwardIds"] != nil else {
            throw call.method.documented("EMPTY_MESSAGE", "Message is empty")
        }
        let isSystem = fields["system"]?.truth ?? false
        let id = world.say(text, in: chat, by: bot.id, isSystem: isSystem, at: call.now)
        return Answer(record(["id": id, "uuidMap": JSON.object(.init())]))
    }

    private static let getMessage: Behaviour = { (call, world) throws(Refusal) in
        let bot = try BotMethods.own(call, world)
        guard bot.hearsEverything else {
            throw call.method.documented("BOT_TYPE_NOT_ALLOWED", "Bot type not allowed", status: 403)
        }
        let id = try message(call, bot, world)
        return Answer(
            record([
                "message": world.messageJSON(id), "user": world.userJSON(world.messenger.messages[id]?.author ?? 0),
            ]))
    }

    private static let update: Behaviour = { (call, world) throws(Refusal) in
        let bot = try BotMethods.own(call, world)
        let id = try message(call, bot, world)
        guard world.messenger.messages[id]?.author == bot.id else { throw denied(call) }
        if let text = call.parameters.keyed("fields")?["message"]?.scalar { world.messenger.messages[id]?.text = text }
        world.messageHappened("UPDATE", id, by: bot.id, at: call.now)
        return call.method.success
    }

    private static let delete: Behaviour = { (call, world) throws(Refusal) in
        let bot = try BotMethods.own(call, world)
        let id = try message(call, bot, world)
        guard world.messenger.messages[id]?.author == bot.id else { throw denied(call) }
        world.messageHappened("DELETE", id, by: bot.id, at: call.now)
        world.messenger.removeMessage(id)
        return call.method.success
    }

    private static let addReaction: Behaviour = { (call, world) throws(Refusal) in
        let (bot, id, code) = try reaction(call, world)
        guard world.react(code, true, to: id, by: bot.id, at: call.now) else {
            throw call.method.documented("REACTION_ALREADY_SET", "Reaction already set")
        }
        return call.method.success
    }

    /// Taking away what is not there is no error: none is documented.
    private static let deleteReaction: Behaviour = { (call, world) throws(Refusal) in
        let (bot, id, code) = try reaction(call, world)
        _ = world.react(code, false, to: id, by: bot.id, at: call.now)
        return call.method.success
    }

    private static func reaction(_ call: Call, _ world: World) throws(Refusal) -> (Bot, Int, String) {
        let bot = try BotMethods.own(call, world)
        let id = try message(call, bot, world)
        guard let code = call.parameters.text("reaction"), Reactions.codes.contains(code) else {
            throw call.method.documented("REACTION_NOT_FOUND", "Reaction not found")
        }
        return (bot, id, code)
    }

    private static func message(_ call: Call, _ bot: Bot, _ world: World) throws(Refusal) -> Int {
        guard let id = call.parameters.whole("messageId"), world.messenger.isMember(bot.id, ofChatWith: id) else {
            throw denied(call)
        }
        return id
    }

    private static func chat(_ call: Call, _ world: inout World) throws(Refusal) -> (Bot, Int) {
        let bot = try BotMethods.own(call, world)
        guard let chat = world.chat(ofDialog: call.parameters.text("dialogId"), for: bot.id, at: call.now),
            world.messenger.chats[chat]?.members.contains(bot.id) == true
        else { throw denied(call) }
        return (bot, chat)
    }

    private static func denied(_ call: Call) -> Refusal {
        call.method.documented("ACCESS_DENIED", "Access denied", status: 403).missed
    }
}
