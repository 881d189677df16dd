import Bitrix24JSON

extension World {
    /// `chat5`, `sg5` or the id of a person: the chat that it means to this user; nil where there is none.
    mutating func chat(ofDialog dialog: String?, for user: Int, at now: Double) -> Int? {
        guard let dialog else { return nil }
        for prefix in ["chat", "sg"] where dialog.hasPrefix(prefix) {
            return Int(dialog.dropFirst(prefix.count)).flatMap { messenger.chats[$0]?.id }
        }
        guard let other = Int(dialog), other > 0, self[table: Catalog.user].row(other) != nil else { return nil }
        return messenger.dialogue(of: user, and: other, at: now)
    }

    /// A new chat; bots in it are told that they joined.
    mutating func makeChat(_ title: String, owner: Int, members: [Int], isOpen: Bool, at now: Double) -> Int {
        var everyone = [owner]
        for member in members where !everyone.contains(member) && self[table: Catalog.user].row(member) != nil {
            everyone.append(member)
        }
        let id = messenger.addChat(
            .init(id: 0, title: title, owner: owner, isOpen: isOpen, members: everyone, created: now))
        if title.isEmpty { messenger.chats[id]?.title = "Chat \(id)" }
        for member in everyone where member != owner { joined(member, id, by: owner, at: now) }
        return id
    }

    mutating func addMembers(_ members: [Int], to chat: Int, by user: Int, at now: Double) {
        for member in members where self[table: Catalog.user].row(member) != nil {
            guard messenger.chats[chat]?.members.contains(member) == false else { continue }
            messenger.chats[chat]?.members.append(member)
            joined(member, chat, by: user, at: now)
        }
    }

    mutating func say(_ text: String, in chat: Int, by author: Int, isSystem: Bool, at now: Double) -> Int {
        let id = messenger.addMessage(text, in: chat, by: author, isSystem: isSystem, at: now)
        messageHappened("ADD", id, by: author, at: now)
        return id
    }

    /// Sets or takes away a reaction; false where nothing changes by it.
    mutating func react(_ code: String, _ isSet: Bool, to message: Int, by user: Int, at now: Double) -> Bool {
        let reaction = Messenger.Reaction(code: code, user: user)
        let index = messenger.messages[message]?.reactions.firstIndex(of: reaction)
        if isSet {
            guard index == nil else { return false }
            messenger.messages[message]?.reactions.append(reaction)
        } else {
            guard let index else { return false }
            messenger.messages[message]?.reactions.remove(at: index)
        }
        reactionHappened(code, isSet ? "add" : "delete", message, by: user, at: now)
        return true
    }

    /// `plus`, `minus` or `auto`, which turns it over; false where nothing changes.
    mutating func like(_ message: Int, _ action: String?, by user: Int, at now: Double) -> Bool {
        let has = messenger.messages[message]?.reactions.contains(.init(code: Reactions.like, user: user)) ?? false
        let isSet =
            switch action?.lowercased() {
            case "plus": true
            case "minus": false
            default: !has
            }
        return react(Reactions.like, isSet, to: message, by: user, at: now)
    }
}
