import Bitrix24JSON

/// What a chat is called, who is in it, and which dialogues were there lately.
enum ChatSettingMethods {
    static let table: [String: Behaviour] = [
        "im.chat.updateTitle": change { $0.title = $1.parameters.text("TITLE") ?? "" },
        "im.chat.updateColor": change { $0.color = $1.parameters.text("COLOR") ?? $0.color },
        "im.chat.setOwner": change { chat, call in
            guard let user = call.parameters.whole("USER_ID"), chat.members.contains(user) else { return }
            chat.owner = user
        },
        "im.chat.leave": change { chat, call in chat.members.removeAll { $0 == call.caller.user } },
        "im.chat.user.delete": change { chat, call in
            let user = call.parameters.whole("USER_ID")
            chat.members.removeAll { $0 == user }
        },
        "im.recent.get": recent, "im.recent.list": recentList,
    ]

    private static func change(_ change: @escaping @Sendable (inout Messenger.Chat, Call) -> Void) -> Behaviour {
        { (call, world) throws(Refusal) in
            guard let id = call.parameters.whole("CHAT_ID"), var chat = world.messenger.chats[id],
                chat.members.contains(call.caller.user)
            else { throw call.method.documented("CHAT_ID_EMPTY", "Chat ID can't be empty").missed }
            change(&chat, call)
            world.messenger.chats[id] = chat
            return Answer(true)
        }
    }

    private static let recent: Behaviour = { call, world in
        let items = items(call, world)
        guard !world.messenger.chats.isEmpty else { return call.method.sampleAnswer }
        return Answer(items)
    }

    private static let recentList: Behaviour = { call, world in
        guard !world.messenger.chats.isEmpty else { return call.method.sampleAnswer }
        let known: JSON.Object = ["items": items(call, world).json, "hasMore": false, "hasMorePages": false]
        return Answer(call.method.shape(at: []).shown(known))
    }

    /// The dialogues that the caller is in, what was said last first.
    private static func items(_ call: Call, _ world: World) -> [JSON] {
        let own = world.messenger.chats.values.filter { $0.members.contains(call.caller.user) }
        let sorted = own.sorted { ($0.messages.last ?? 0, $0.id) > ($1.messages.last ?? 0, $1.id) }
        let shape = call.method.shape(at: call.method.name == "im.recent.list" ? ["items"] : [])
        return sorted.map { chat in
            let message = chat.messages.last.flatMap { world.messenger.messages[$0] }
            let other = chat.isPrivate ? chat.members.first { $0 != call.caller.user } : nil
            let known: JSON.Object = [
                "id": other.map { $0.json } ?? .string("chat\(chat.id)"), "chat_id": chat.id.json,
                "type": chat.isPrivate ? "user" : "chat", "title": .string(chat.title),
                "avatar": ["url": "", "color": .string(chat.color)], "pinned": false, "unread": false, "counter": 0,
                "date_update": .string(Timestamp.text(message?.date ?? chat.created)),
                "message": [
                    "id": (message?.id ?? 0).json, "text": .string(message?.text ?? ""), "file": false,
                    "author_id": (message?.author ?? 0).json, "attach": false,
                    "date": .string(Timestamp.text(message?.date ?? chat.created)), "status": "received",
                ],
                "chat": chat.isPrivate
                    ? .null
                    : [
                        "id": chat.id.json, "name": .string(chat.title), "owner": chat.owner.json,
                        "color": .string(chat.color), "type": chat.isOpen ? "open" : "chat",
                        "date_create": .string(Timestamp.text(chat.created)),
                    ],
            ]
            return shape.shown(known)
        }
    }
}
