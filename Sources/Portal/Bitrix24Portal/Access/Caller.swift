/// Who calls: a user through a webhook, or through an application.
struct Caller: Sendable, Equatable {
    enum Way: Sendable, Equatable {
        case webhook(code: String)
        case application(clientID: String)
    }

    var user: Int
    var way: Way
    /// nil: all of them.
    var scopes: Set<String>?
    var isAdministrator: Bool

    var isWebhook: Bool {
        if case .webhook = way { true } else { false }
    }

    var clientID: String? {
        if case .application(let clientID) = way { clientID } else { nil }
    }

    /// What bots and event handlers belong to: the webhook or the application.
    var owner: String {
        switch way {
        case .webhook(let code): "webhook:\(code)"
        case .application(let clientID): "application:\(clientID)"
        }
    }

    /// `basic` needs no permission.
    func mayUse(_ wanted: [String]) -> Bool {
        guard let scopes, !wanted.isEmpty else { return true }
        return wanted.contains { $0 == "basic" || scopes.contains($0) }
    }
}
