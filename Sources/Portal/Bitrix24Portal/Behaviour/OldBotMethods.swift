import Bitrix24JSON

/// `imbot.*`: bots of the first generation.
enum OldBotMethods {
    static let table: [String: Behaviour] = [
        "imbot.register": register, "imbot.unregister": unregister, "imbot.bot.list": list,
        "imbot.message.add": addMessage, "imbot.message.like": like, "imbot.chat.sendTyping": sendTyping,
        "imbot.chat.add": addChat,
    ]
    /// How long "is typing" is shown.
    static let typingSeconds = 10.0

    private static let register: Behaviour = { (call, world) throws(Refusal) in
        guard call.caller.clientID != nil || call.parameters.text("CLIENT_ID")?.isEmpty == false else {
            throw call.method.documented("ACCESS_DENIED", "Access denied! Client ID not specified", status: 403)
        }
        guard let code = call.parameters.text("CODE"), !code.isEmpty else {
            throw call.method.documented("CODE_ERROR", "Bot code isn't specified")
        }
        let properties = call.parameters.keyed("PROPERTIES") ?? .init()
        let name = [properties["NAME"]?.scalar, properties["LAST_NAME"]?.scalar].compactMap { $0 }.joined(
            separator: " ")
        guard !name.isEmpty else { throw call.method.documented("NAME_ERROR", "Bot name isn't specified") }
        var bot = Bot(
            id: 0, code: code, generation: .first, type: call.parameters.text("TYPE") ?? "B", owner: owner(call),
            clientID: call.caller.clientID, eventMode: "webhook")
        let common = call.parameters.text("EVENT_HANDLER")
        for (parameter, event, isRequired) in [
            ("EVENT_MESSAGE_ADD", "ONIMBOTMESSAGEADD", true), ("EVENT_MESSAGE_UPDATE", "ONIMBOTMESSAGEUPDATE", false),
            ("EVENT_MESSAGE_DELETE", "ONIMBOTMESSAGEDELETE", false), ("EVENT_WELCOME_MESSAGE", "ONIMBOTJOINCHAT", true),
            ("EVENT_BOT_DELETE", "ONIMBOTDELETE", true),
        ] {
            let handler = common ?? call.parameters.text(parameter) ?? ""
            guard !handler.isEmpty || !isRequired else {
                throw call.method.documented(parameter + "_ERROR", "The handler of this event isn't specified")
            }
            guard handler.isEmpty || handler.hasPrefix("http://") || handler.hasPrefix("https://") else {
                throw call.method.documented(parameter + "_ERROR", "Wrong handler URL")
            }
            bot.handlers[event] = handler
        }
        let position = properties["WORK_POSITION"]?.scalar ?? ""
        return Answer(world.register(bot, name: name, position: position, by: call))
    }

    private static let unregister: Behaviour = { (call, world) throws(Refusal) in
        let bot = try bot(call, world)
        world.botRemoved(bot, at: call.now)
        world.messenger.bots[bot.id] = nil
        return Answer(true)
    }

    private static let list: Behaviour = { call, world in
        let bots = world.messenger.bots.values.filter { $0.owner == owner(call) }.sorted { $0.id < $1.id }
        return Answer(
            JSON.object(
                .init(
                    bots.map { bot in
                        .init(
                            key: String(bot.id),
                            value: record([
                                "ID": bot.id, "NAME": world.userJSON(bot.id)["name"], "CODE": bot.code,
                                "OPENLINE": bot.isSupportOpenline ? "Y" : "N",
                            ]))
                    })))
    }

    private static let addMessage: Behaviour = { (call, world) throws(Refusal) in
        let bot = try bot(call, world)
        let from = call.parameters.whole("FROM_USER_ID") ?? 0
        let to = call.parameters.whole("TO_USER_ID") ?? 0
        let text = trimmed(call.parameters.text("MESSAGE") ?? "")
        let isBetween = from > 0 && to > 0
        let chat =
            isBetween
            ? world.messenger.dialogue(of: from, and: to, at: call.now)
            : world.chat(ofDialog: call.parameters.text("DIALOG_ID"), for: bot.id, at: call.now)
        guard let chat else { throw call.method.documented("DIALOG_ID_EMPTY", "Dialog ID can't be empty").missed }
        guard !text.isEmpty else { throw call.method.documented("MESSAGE_EMPTY", "Message can't be empty") }
        guard isBetween || world.messenger.chats[chat]?.members.contains(bot.id) == true else {
            throw call.method.documented("WRONG_REQUEST", "Message isn't added")
        }
        let isSystem = isBetween || call.parameters.truth("SYSTEM") ?? false
        return Answer(world.say(text, in: chat, by: bot.id, isSystem: isSystem, at: call.now))
    }

    private static let like: Behaviour = { (call, world) throws(Refusal) in
        let bot = try bot(call, world)
        guard let id = call.parameters.whole("MESSAGE_ID"), world.messenger.isMember(bot.id, ofChatWith: id) else {
            throw call.method.documented("MESSAGE_ID_ERROR", "Message ID can't be empty").missed
        }
        guard world.like(id, call.parameters.text("ACTION"), by: bot.id, at: call.now) else {
            throw call.method.documented("WITHOUT_CHANGES", "Action completed without changes")
        }
        return Answer(true)
    }

    private static let sendTyping: Behaviour = { (call, world) throws(Refusal) in
        let bot = try bot(call, world)
        guard let chat = world.chat(ofDialog: call.parameters.text("DIALOG_ID"), for: bot.id, at: call.now) else {
            throw call.method.documented("DIALOG_ID_EMPTY", "Dialog ID can't be empty").missed
        }
        world.messenger.showTyping(bot.id, in: chat, seconds: typingSeconds, status: "", at: call.now)
        return Answer(true)
    }

    private static let addChat: Behaviour = { (call, world) throws(Refusal) in
        let bot = try bot(call, world)
        if let users = call.parameters["USERS"], users.elements == nil {
            throw call.method.documented("INVALID_FORMAT", "Parameter USERS has wrong type")
        }
        let id = world.makeChat(
            call.parameters.text("TITLE") ?? "", owner: bot.id,
            members: (call.parameters.elements("USERS") ?? []).compactMap(\.whole),
            isOpen: call.parameters.text("TYPE") == "OPEN", at: call.now)
        return Answer(id)
    }

    /// The bot that is named, or the first one of the application.
    private static func bot(_ call: Call, _ world: World) throws(Refusal) -> Bot {
        let owner = owner(call)
        if let id = call.parameters["BOT_ID"], !id.isEmptyValue {
            guard let bot = id.whole.flatMap({ world.messenger.bots[$0] }) else {
                throw call.method.documented("BOT_ID_ERROR", "Bot not found").missed
            }
            guard bot.owner == owner else {
                throw call.method.documented("APP_ID_ERROR", "Bot was installed by another REST application")
            }
            return bot
        }
        guard let first = world.messenger.bots.values.filter({ $0.owner == owner }).min(by: { $0.id < $1.id }) else {
            throw call.method.documented("BOT_ID_ERROR", "Bot not found").missed
        }
        return first
    }

    /// An application, or the key that a webhook gives in its place.
    private static func owner(_ call: Call) -> String {
        if call.caller.isWebhook, let key = call.parameters.text("CLIENT_ID") { return "key:\(key)" }
        return call.caller.owner
    }

    private static func trimmed(_ text: String) -> String {
        let isSpace = { (character: Character) in character.isWhitespace }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}

extension World {
    /// A bot is a user too. The same code of the same owner is the same bot.
    mutating func register(_ bot: Bot, name: String, position: String, by call: Call) -> Int {
        if let known = messenger.bots.values.first(where: { $0.code == bot.code && $0.owner == bot.owner }) {
            return known.id
        }
        var bot = bot
        let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
        let fields: JSON.Object = [
            "name": (parts.first ?? name).json, "lastName": (parts.count > 1 ? parts[1] : "").json,
            "workPosition": position.json, "userType": "bot",
        ]
        bot.id = self[table: Catalog.user].add(
            FieldWriting.row(fields, Catalog.user, by: call.caller.user, at: call.now))
        messenger.bots[bot.id] = bot
        return bot.id
    }
}
