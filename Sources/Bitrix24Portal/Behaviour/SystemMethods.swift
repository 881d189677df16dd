import Bitrix24JSON

/// Methods about the portal itself.
enum SystemMethods {
    static let table: [String: Behaviour] = [
        "server.time": { call, _ in Answer(Timestamp.text(call.now)) }
    ]
}
