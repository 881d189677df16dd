import Bitrix24JSON

// What bots are told: the second generation by a queue or an address, the first by an address for each event.
extension World {
    /// - Parameter author: what a bot does itself it is not told.
    mutating func messageHappened(_ what: String, _ id: Int, by author: Int, at now: Double) {
        guard let message = messenger.messages[id], let chat = messenger.chats[message.chat] else { return }
        for member in chat.members where member != author {
            guard let bot = messenger.bots[member] else { continue }
            let isMeant = chat.isPrivate || message.text.contains("[USER=\(member)")
            guard bot.hearsEverything || isMeant else { continue }
            messenger.bots[member]?.countMessage += 1
            switch bot.generation {
            case .second:
                tell(
                    member, "ONIMBOTV2MESSAGE" + what,
                    [
                        "message": messageJSON(id), "chat": chatJSON(chat.id), "user": userJSON(author),
                        "language": "en",
                    ], at: now)
            case .first:
                tellFirst(member, "ONIMBOTMESSAGE" + what, messageParameters(message, chat, member), author, at: now)
            }
        }
    }

    mutating func joined(_ member: Int, _ chatID: Int, by user: Int, at now: Double) {
        guard let bot = messenger.bots[member] else { return }
        let dialog = messenger.chats[chatID]?.isPrivate == true ? String(user) : "chat\(chatID)"
        switch bot.generation {
        case .second:
            tell(
                member, "ONIMBOTV2JOINCHAT",
                ["dialogId": dialog.json, "chat": chatJSON(chatID), "user": userJSON(user), "language": "en"], at: now)
        case .first:
            tellFirst(
                member, "ONIMBOTJOINCHAT",
                ["DIALOG_ID": dialog.json, "CHAT_ID": chatID.json, "USER_ID": user.json, "LANGUAGE": "en"], user,
                at: now)
        }
    }

    mutating func reactionHappened(_ code: String, _ action: String, _ id: Int, by user: Int, at now: Double) {
        guard let message = messenger.messages[id], message.author != user,
            messenger.bots[message.author]?.generation == .second
        else { return }
        tell(
            message.author, "ONIMBOTV2REACTIONCHANGE",
            [
                "reaction": code.json, "action": action.json, "message": messageJSON(id),
                "chat": chatJSON(message.chat), "user": userJSON(user), "language": "en",
            ], at: now)
    }

    mutating func botRemoved(_ bot: Bot, at now: Double) {
        switch bot.generation {
        case .second: tell(bot.id, "ONIMBOTV2DELETE", [:], at: now)
        case .first: tellFirst(bot.id, "ONIMBOTDELETE", ["BOT_ID": bot.id.json, "BOT_CODE": bot.code.json], 0, at: now)
        }
    }

    /// The second generation: `data` begins with the bot; by address with less of it.
    private mutating func tell(_ id: Int, _ type: String, _ data: JSON.Object, at now: Double) {
        guard let bot = messenger.bots[id] else { return }
        if bot.eventMode == "fetch" {
            let full = JSON.Object([.init(key: "bot", value: botJSON(bot, full: true))] + data.members)
            messenger.bots[id]?.enqueue(type, .object(full), at: now)
        } else {
            let brief = record(["id": bot.id, "code": bot.code])
            let data = JSON.Object([.init(key: "bot", value: brief)] + data.members)
            post(bot, type, .object(data), by: bot.id, at: now)
        }
    }

    private mutating func tellFirst(
        _ id: Int, _ event: String, _ parameters: JSON.Object, _ user: Int, at now: Double
    ) {
        guard let bot = messenger.bots[id] else { return }
        let row = self[table: Catalog.user].row(user)?.fields ?? .init()
        post(
            bot, event,
            [
                "BOT": .object([String(id): record(["BOT_ID": id, "BOT_CODE": bot.code])]),
                "PARAMS": .object(parameters),
                "USER": record([
                    "ID": user, "NAME": row["name"], "FIRST_NAME": row["name"], "LAST_NAME": row["lastName"],
                    "WORK_POSITION": row["workPosition"], "GENDER": "M",
                    "IS_BOT": messenger.bots[user] == nil ? "N" : "Y",
                ]),
            ], by: user, at: now)
    }

    private mutating func post(_ bot: Bot, _ event: String, _ data: JSON, by user: Int, at now: Double) {
        guard let handler = bot.handlers[event] ?? bot.handlers["*"], !handler.isEmpty else { return }
        messenger.send(
            EventStore.Outgoing(
                subscription: .init(
                    event: event, handler: handler, user: 0, clientID: bot.clientID, isOffline: false, connector: ""),
                data: data, moment: now, user: user, bot: bot.id))
    }

    /// Tells the bots of an event that a test sends by hand.
    /// - Returns: how many heard of it.
    mutating func tellBots(_ event: String, _ data: JSON, by user: Int, at now: Double) -> Int {
        var count = 0
        for bot in messenger.bots.values.sorted(by: { $0.id < $1.id }) {
            if bot.generation == .second, bot.eventMode == "fetch" {
                guard event.hasPrefix("ONIMBOTV2") else { continue }
                messenger.bots[bot.id]?.enqueue(event, data, at: now)
            } else {
                guard event.hasPrefix("ONIMBOT"), event.hasPrefix("ONIMBOTV2") == (bot.generation == .second),
                    bot.handlers[event] ?? bot.handlers["*"] != nil
                else { continue }
                post(bot, event, data, by: user, at: now)
            }
            count += 1
        }
        return count
    }

    private func messageParameters(_ message: Messenger.Message, _ chat: Messenger.Chat, _ bot: Int) -> JSON.Object {
        [
            "MESSAGE": message.text.json, "MESSAGE_ID": message.id.json, "CHAT_ID": chat.id.json,
            "MESSAGE_TYPE": chat.isPrivate ? "P" : "C", "CHAT_TYPE": chat.isPrivate ? "P" : "C",
            "FROM_USER_ID": message.author.json, "AUTHOR_ID": message.author.json,
            "DIALOG_ID": chat.isPrivate ? String(message.author).json : "chat\(chat.id)".json,
            "TO_CHAT_ID": chat.id.json, "TO_USER_ID": bot.json, "CHAT_USER_COUNT": chat.members.count.json,
            "SYSTEM": message.isSystem ? "Y" : "N", "LANGUAGE": "en",
        ]
    }
}
