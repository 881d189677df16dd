import Bitrix24JSON

/// `im.*`: what a person does in chats.
enum ChatMethods {
    static let table: [String: Behaviour] = [
        "im.chat.add": addChat, "im.chat.user.add": addUsers, "im.chat.user.list": users,
        "im.message.add": add, "im.message.update": update, "im.message.delete": delete, "im.message.like": like,
        "im.dialog.messages.get": messages, "im.dialog.get": dialog, "im.dialog.writing": writing,
    ]

    private static let addChat: Behaviour = { call, world in
        let id = world.makeChat(
            call.parameters.text("TITLE") ?? "", owner: call.caller.user,
            members: (call.parameters.elements("USERS") ?? []).compactMap(\.whole),
            isOpen: call.parameters.text("TYPE") == "OPEN", at: call.now)
        world.messenger.chats[id]?.description = call.parameters.text("DESCRIPTION") ?? ""
        if let text = call.parameters.text("MESSAGE"), !text.isEmpty {
            _ = world.say(text, in: id, by: call.caller.user, isSystem: false, at: call.now)
        }
        return Answer(id)
    }

    private static let addUsers: Behaviour = { (call, world) throws(Refusal) in
        let chat = try ownChat(call.parameters.whole("CHAT_ID"), call, world)
        world.addMembers(
            (call.parameters.elements("USERS") ?? []).compactMap(\.whole), to: chat, by: call.caller.user, at: call.now)
        return Answer(true)
    }

    private static let users: Behaviour = { (call, world) throws(Refusal) in
        Answer(world.messenger.chats[try ownChat(call.parameters.whole("CHAT_ID"), call, world)]?.members ?? [])
    }

    private static let add: Behaviour = { (call, world) throws(Refusal) in
        let text = call.parameters.text("MESSAGE") ?? ""
        guard !text.isEmpty || call.parameters["ATTACH"] != nil else {
            throw call.method.documented("MESSAGE_EMPTY", "Message can't be empty")
        }
        let dialog = call.parameters.text("DIALOG_ID") ?? ""
        guard let chat = world.chat(ofDialog: dialog, for: call.caller.user, at: call.now) else {
            if dialog.hasPrefix("chat") || dialog.hasPrefix("sg") {
                throw call.method.documented("CHAT_ID", "Error creating message").missed
            }
            throw Int(dialog).map { $0 > 0 } == true
                ? call.method.documented("USER_NOT_FOUND", "User not found").missed
                : call.method.documented("USER_ID_EMPTY", "User ID can't be empty")
        }
        guard world.messenger.chats[chat]?.members.contains(call.caller.user) == true else {
            throw call.method.documented("ACCESS_ERROR", "Action unavailable")
        }
        if let reply = call.parameters.whole("REPLY_ID"), world.messenger.messages[reply]?.chat != chat {
            throw call.method.documented(
                "REPLY_FROM_OTHER_CHAT_ERROR", "You can only reply to a message within the same chat")
        }
        return Answer(
            world.say(
                text, in: chat, by: call.caller.user, isSystem: call.parameters.truth("SYSTEM") ?? false, at: call.now))
    }

    private static let update: Behaviour = { (call, world) throws(Refusal) in
        let id = try ownMessage(call, world)
        guard let text = call.parameters.text("MESSAGE") else { return Answer(true) }
        if text.isEmpty {
            world.messageHappened("DELETE", id, by: call.caller.user, at: call.now)
            world.messenger.removeMessage(id)
        } else {
            world.messenger.messages[id]?.text = text
            world.messageHappened("UPDATE", id, by: call.caller.user, at: call.now)
        }
        return Answer(true)
    }

    private static let delete: Behaviour = { (call, world) throws(Refusal) in
        let id = try ownMessage(call, world)
        world.messageHappened("DELETE", id, by: call.caller.user, at: call.now)
        world.messenger.removeMessage(id)
        return Answer(true)
    }

    private static let like: Behaviour = { (call, world) throws(Refusal) in
        guard let id = call.parameters.whole("MESSAGE_ID"), world.messenger.isMember(call.caller.user, ofChatWith: id)
        else { throw call.method.documented("MESSAGE_ID_ERROR", "Message ID can't be empty").missed }
        guard world.like(id, call.parameters.text("ACTION"), by: call.caller.user, at: call.now) else {
            throw call.method.documented("WITHOUT_CHANGES", "Action completed without changes")
        }
        return Answer(true)
    }

    private static let writing: Behaviour = { (call, world) throws(Refusal) in
        guard let chat = world.chat(ofDialog: call.parameters.text("DIALOG_ID"), for: call.caller.user, at: call.now)
        else { throw call.method.documented("DIALOG_ID_EMPTY", "Dialog ID can't be empty").missed }
        world.messenger.showTyping(call.caller.user, in: chat, seconds: 10, status: "", at: call.now)
        return Answer(true)
    }

    private static let dialog: Behaviour = { (call, world) throws(Refusal) in
        guard let id = world.chat(ofDialog: call.parameters.text("DIALOG_ID"), for: call.caller.user, at: call.now),
            let chat = world.messenger.chats[id]
        else { throw call.method.documented("DIALOG_ID_EMPTY", "Dialog ID can't be empty").missed }
        return Answer(
            record([
                "id": id, "name": chat.title, "description": chat.description, "owner": chat.owner, "extranet": false,
                "avatar": "", "color": chat.color, "type": chat.isPrivate ? "private" : chat.isOpen ? "open" : "chat",
                "user_counter": chat.members.count, "message_count": chat.messages.count,
                "last_message_id": chat.messages.last ?? 0, "date_create": Timestamp.text(chat.created),
                "message_type": chat.isPrivate ? "P" : "C", "entity_type": "", "entity_id": "",
            ]))
    }

    private static let messages: Behaviour = { (call, world) throws(Refusal) in
        guard let id = world.chat(ofDialog: call.parameters.text("DIALOG_ID"), for: call.caller.user, at: call.now),
            let chat = world.messenger.chats[id]
        else { throw call.method.documented("DIALOG_ID_EMPTY", "Dialog ID can't be empty").missed }
        guard chat.members.contains(call.caller.user) || chat.isOpen else {
            throw call.method.documented("ACCESS_ERROR", "You do not have access to the specified dialog", status: 403)
        }
        for name in ["FIRST_ID", "LAST_ID"] {
            if let value = call.parameters[name], value.whole == nil {
                throw call.method.documented(
                    "\(name)_STRING", "\(name == "FIRST_ID" ? "First" : "Last") ID can't be string")
            }
        }
        let limit = min(50, max(1, call.parameters.whole("LIMIT") ?? 20))
        let shown: [Int]
        if let first = call.parameters.whole("FIRST_ID") {
            shown = Array(chat.messages.filter { $0 > first }.prefix(limit))
        } else {
            let last = call.parameters.whole("LAST_ID") ?? Int.max
            shown = chat.messages.filter { $0 < last }.suffix(limit).reversed()
        }
        let messages = shown.compactMap { world.messenger.messages[$0] }
        let people = Set(messages.map(\.author) + messages.flatMap { $0.reactions.map(\.user) }).subtracting([0])
        return Answer(
            record([
                "chat_id": id,
                "messages": messages.map { message in
                    record([
                        "id": message.id, "chat_id": message.chat, "author_id": message.author,
                        "date": Timestamp.text(message.date), "text": message.text, "unread": false,
                        "uuid": JSON.null, "replaces": JSON.array([]),
                        "params": message.reactions.isEmpty ? [] : world.reactionParameters(message),
                        "disappearing_date": JSON.null,
                    ])
                },
                "users": people.sorted().map { oldUser($0, world) }, "files": JSON.array([]),
            ]))
    }

    private static func oldUser(_ id: Int, _ world: World) -> JSON {
        let row = world[table: Catalog.user].row(id)?.fields ?? .init()
        return record([
            "id": id, "active": true,
            "name": "\(row["name"]?.string ?? "") \(row["lastName"]?.string ?? "")", "first_name": row["name"],
            "last_name": row["lastName"], "work_position": row["workPosition"],
            "bot": world.messenger.bots[id] != nil,
        ])
    }

    private static func ownChat(_ id: Int?, _ call: Call, _ world: World) throws(Refusal) -> Int {
        guard let id, world.messenger.chats[id]?.members.contains(call.caller.user) == true else {
            throw call.method.documented("CHAT_ID_EMPTY", "Chat ID can't be empty").missed
        }
        return id
    }

    private static func ownMessage(_ call: Call, _ world: World) throws(Refusal) -> Int {
        guard let id = call.parameters.whole("MESSAGE_ID"), let message = world.messenger.messages[id] else {
            throw call.method.documented("MESSAGE_ID_ERROR", "Message ID can't be empty").missed
        }
        guard message.author == call.caller.user else {
            throw call.method.documented(
                "CANT_EDIT_MESSAGE", "Time has expired for modification or you don't have access")
        }
        return id
    }
}
