/// Chats, messages and bots.
struct Messenger: Sendable {
}
