import Bitrix24Bots
import Foundation

/// What the bot does with what it is told.
struct Bot {
    let bitrix: Bitrix
    let id: Int
    let token: String

    /// Registers the bot; one that is registered already is answered as it is.
    init(_ bitrix: Bitrix, token: String) async throws {
        let registered = try await bitrix.imbot.v2.bot.register(
            fields: .init(
                code: "b24bot", properties: .init(name: "Swift", workPosition: "Reacts and answers"), botToken: token,
                eventMode: .fetch))
        guard let id = registered.bot?.id else { throw Failure("the portal registered no bot") }
        self.bitrix = bitrix
        self.id = id
        self.token = token
    }

    func handle(_ event: BotEvent) async throws {
        if let joined = event.decoded(as: Bitrix.Events.OnImbotV2JoinChat.self), let dialog = joined.dialogID {
            try await say("Hello! Write to me, and I react.", in: dialog)
        } else if let added = event.decoded(as: Bitrix.Events.OnImbotV2MessageAdd.self) {
            try await answer(added)
        }
    }

    private func answer(_ added: Bitrix.Events.OnImbotV2MessageAdd) async throws {
        guard let message = added.message?["id"]?.int, let text = added.message?["text"]?.string,
            let dialog = added.chat?["dialogId"]?.string
        else { return }
        let chat = bitrix.imbot.v2.chat
        try await chat.inputAction.notify(
            botID: id, dialogID: dialog, botToken: token, statusMessageCode: .imbotAgentActionThinking)
        let reaction = Self.reaction(to: text)
        do {
            try await chat.message.reaction.add(
                botID: id, messageID: message, reaction: reaction, botToken: token)
        } catch let error as BitrixError where error.code == .reactionAlreadySet {
            // An event comes again where the bot stopped before it was confirmed: this one is done.
            return
        }
        try await say("I read “\(text)”, \(added.user?.name ?? "whoever you are").", in: dialog)
        print("message \(message): \(reaction)")
    }

    private func say(_ text: String, in dialog: String) async throws {
        try await bitrix.imbot.v2.chat.message.send(
            botID: id, dialogID: dialog, botToken: token, fields: .init(message: text))
    }

    static func reaction(to text: String) -> Bitrix.Imbot.V2.Chat.Message.Reaction.Add.Reaction {
        if text.lowercased().contains("thank") { return .redHeart }
        return text.contains("?") ? .thinkingFace : .like
    }
}
