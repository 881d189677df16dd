import Foundation

/// A store in a file that only its owner can read. Several processes can share it.
public final class FileTokenStore: TokenStore {
    private let file: PrivateFile
    /// Within the process: file locks are the process's.
    private let lock = Locked(())

    public init(path: String) { file = PrivateFile(path: path) }

    public func tokens(for key: TokenKey) async throws -> Tokens? {
        try lock.withLock { _ in try file.read()[Self.name(key)].map(Self.tokens) }
    }

    public func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        try lock.withLock { _ in
            try file.change { all in
                let stored = try all[Self.name(key)].map(Self.tokens)
                guard stored == expected else { return false }
                all[Self.name(key)] = Self.json(new)
                return true
            }
        }
    }

    /// Whose tokens are in it: by these an application finds its portals again after a restart.
    public func keys() throws -> [TokenKey] {
        try lock.withLock { _ in try file.read().members.map { try Self.tokens($0.value).key } }
    }

    private static func name(_ key: TokenKey) -> String { "\(key.memberID)/\(key.userID.map(String.init) ?? "")" }

    private static func json(_ tokens: Tokens) -> JSON {
        var object: JSON.Object = [
            "access_token": .string(tokens.accessToken.reveal()), "member_id": .string(tokens.memberID),
            "portal": .string(tokens.portal), "scope": .array(tokens.scope.map(JSON.string)),
        ]
        func add(_ key: String, _ value: JSON) { object.members.append(.init(key: key, value: value)) }
        if let token = tokens.refreshToken { add("refresh_token", .string(token.reveal())) }
        if let user = tokens.userID { add("user_id", .number(.init(user))) }
        if let server = tokens.server { add("server", .string(server)) }
        if let seconds = tokens.expires?.timeIntervalSince1970, let number = JSON.Number(seconds) {
            add("expires", .number(number))
        }
        return .object(object)
    }

    private static func tokens(_ json: JSON) throws -> Tokens {
        try Tokens(
            accessToken: Secret(json["access_token"]?.string ?? ""),
            refreshToken: json["refresh_token"]?.string.map { Secret($0) },
            expires: json["expires"]?.double.map(Date.init(timeIntervalSince1970:)),
            memberID: json["member_id"]?.string ?? "", userID: json["user_id"]?.int,
            portal: json["portal"]?.string ?? "", scope: (json["scope"]?.array ?? []).compactMap(\.string),
            server: json["server"]?.string)
    }
}
