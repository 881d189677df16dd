import Bitrix24JSON

// How chats, messages, bots and users look to the second generation of bot methods, and in events.
extension World {
    func chatJSON(_ id: Int) -> JSON {
        guard let chat = messenger.chats[id] else { return .null }
        return record([
            "id": id, "dialogId": "chat\(id)", "name": chat.title, "description": chat.description,
            "type": chat.isPrivate ? "private" : chat.isOpen ? "open" : "chat",
            "messageType": chat.isPrivate ? "P" : chat.isOpen ? "O" : "C", "owner": chat.owner, "color": chat.color,
            "avatar": "", "extranet": false, "containsCollaber": false, "entityType": "", "entityId": "",
            "diskFolderId": JSON.null, "textFieldEnabled": "Y", "backgroundId": JSON.null,
            "dateCreate": Timestamp.text(chat.created), "lastMessageId": chat.messages.last,
            "messageCount": chat.messages.count, "userCounter": chat.members.count, "managerList": [chat.owner],
        ])
    }

    func messageJSON(_ id: Int) -> JSON {
        guard let message = messenger.messages[id] else { return .null }
        return record([
            "id": id, "chatId": message.chat, "authorId": message.author, "date": Timestamp.text(message.date),
            "text": message.text, "isSystem": message.isSystem, "uuid": "", "forward": JSON.null,
            "params": reactionParameters(message), "viewedByOthers": false,
        ])
    }

    /// `LIKE` is documented; the other reactions stand beside it in the same way.
    func reactionParameters(_ message: Messenger.Message) -> JSON {
        guard !message.reactions.isEmpty else { return .object(.init()) }
        var byCode = JSON.Object()
        for reaction in message.reactions {
            byCode[reaction.code] = ((byCode[reaction.code]?.array ?? []) + [reaction.user.json]).json
        }
        var parameters = JSON.Object()
        if let likes = byCode[Reactions.like] { parameters["LIKE"] = likes }
        parameters["REACTIONS"] = .object(byCode)
        return .object(parameters)
    }

    func botJSON(_ bot: Bot, full: Bool) -> JSON {
        var shown: JSON.Object = [
            "id": bot.id.json, "code": bot.code.json, "type": bot.type.json, "isHidden": bot.isHidden.json,
            "isSupportOpenline": bot.isSupportOpenline.json, "isReactionsEnabled": bot.isReactionsEnabled.json,
            "backgroundId": bot.backgroundID.json, "language": "en",
        ]
        guard full else { return .object(shown) }
        let chats = messenger.chats.values.filter { $0.members.contains(bot.id) }
        shown.members += [
            .init(key: "moduleId", value: "rest"), .init(key: "eventMode", value: bot.eventMode.json),
            .init(key: "countMessage", value: bot.countMessage.json), .init(key: "countCommand", value: 0),
            .init(key: "countChat", value: chats.count.json),
            .init(key: "countUser", value: Set(chats.flatMap(\.members)).subtracting([bot.id]).count.json),
        ]
        return .object(shown)
    }

    func userJSON(_ id: Int) -> JSON {
        let row = self[table: Catalog.user].row(id)?.fields ?? .init()
        let first = row["name"]?.string ?? ""
        let last = row["lastName"]?.string ?? ""
        let isBot = messenger.bots[id] != nil
        return record([
            "id": id, "active": row["active"]?.truth ?? false, "name": last.isEmpty ? first : "\(first) \(last)",
            "firstName": first, "lastName": last, "workPosition": row["workPosition"], "color": "#df532d",
            "avatar": "", "gender": "M", "birthday": "", "extranet": false, "bot": isBot, "connector": false,
            "externalAuthId": isBot ? "bot" : "default", "status": "online", "idle": false,
            "lastActivityDate": false, "absent": false, "departments": row["ufDepartment"] ?? [], "phones": false,
            "type": isBot ? "bot" : "employee", "website": "", "email": row["email"],
        ])
    }
}
