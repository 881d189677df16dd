import Bitrix24App
import Foundation

/// Anybody can send a form to a handler: only the portal knows the application's token.
struct Gatekeeper {
    private var token: Secret?
    private let path: String

    /// - Parameter path: a file that keeps the token once the portal has told it.
    init(token: String?, path: String) {
        self.path = path
        self.token = (token ?? (try? String(contentsOfFile: path, encoding: .utf8))).map { Secret($0) }
    }

    mutating func admits(_ event: IncomingEvent) -> Bool {
        if let token { return event.sender.isAuthentic(token) }
        // The portal tells its token when it installs the application; nothing else comes in before.
        guard event.decoded(as: Bitrix.Events.OnAppInstall.self) != nil, let told = event.sender.applicationToken,
            FileManager.default.createFile(
                atPath: path, contents: Data(told.reveal().utf8), attributes: [.posixPermissions: 0o600])
        else { return false }
        token = told
        return true
    }
}
