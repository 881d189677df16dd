import Bitrix24JSON

/// Chats, messages and bots.
struct Messenger: Sendable {
    struct Chat: Sendable {
        var id: Int
        var title: String
        var description = ""
        var color = "#ab7761"
        var owner: Int
        var isOpen = false
        /// A dialogue of two.
        var isPrivate = false
        /// In the order in which they came.
        var members: [Int]
        var messages: [Int] = []
        var created: Double
    }

    struct Message: Sendable {
        var id: Int
        var chat: Int
        /// 0: the system.
        var author: Int
        var date: Double
        var text: String
        var isSystem = false
        /// Who set what, in the order in which it happened.
        var reactions: [Reaction] = []
    }

    struct Reaction: Sendable, Equatable {
        var code: String
        var user: Int
    }

    /// Someone shows that an answer is coming.
    struct Typing: Sendable {
        var chat: Int
        var user: Int
        var until: Double
        var status: String
    }

    var chats: [Int: Chat] = [:]
    var messages: [Int: Message] = [:]
    var bots: [Int: Bot] = [:]
    var typing: [Typing] = []
    private var lastChat = 0
    private var lastMessage = 0
    private var dialogues: [[Int]: Int] = [:]
    private var outbox: [EventStore.Outgoing] = []

    mutating func takeOutbox() -> [EventStore.Outgoing] {
        defer { outbox = [] }
        return outbox
    }

    mutating func send(_ event: EventStore.Outgoing) { outbox.append(event) }

    mutating func addChat(_ chat: Chat) -> Int {
        lastChat += 1
        var chat = chat
        chat.id = lastChat
        chats[lastChat] = chat
        return lastChat
    }

    /// The dialogue of two people, which begins when it is first needed.
    mutating func dialogue(of first: Int, and second: Int, at now: Double) -> Int {
        let pair = [min(first, second), max(first, second)]
        if let known = dialogues[pair] { return known }
        let id = addChat(Chat(id: 0, title: "", owner: first, isPrivate: true, members: pair, created: now))
        dialogues[pair] = id
        return id
    }

    mutating func addMessage(_ text: String, in chat: Int, by author: Int, isSystem: Bool = false, at now: Double)
        -> Int
    {
        lastMessage += 1
        messages[lastMessage] = Message(
            id: lastMessage, chat: chat, author: author, date: now, text: text, isSystem: isSystem)
        chats[chat]?.messages.append(lastMessage)
        typing.removeAll { $0.chat == chat && $0.user == author }
        return lastMessage
    }

    mutating func removeMessage(_ id: Int) {
        guard let message = messages.removeValue(forKey: id) else { return }
        chats[message.chat]?.messages.removeAll { $0 == id }
    }

    mutating func showTyping(_ user: Int, in chat: Int, seconds: Double, status: String, at now: Double) {
        typing.removeAll { ($0.chat == chat && $0.user == user) || $0.until <= now }
        typing.append(Typing(chat: chat, user: user, until: now + seconds, status: status))
    }

    func isMember(_ user: Int, ofChatWith message: Int) -> Bool {
        messages[message].flatMap { chats[$0.chat] }?.members.contains(user) ?? false
    }
}
