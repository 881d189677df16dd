import Foundation

/// Tokens as a text, for stores. The same tokens are always the same text, so that a database can compare them.
extension Tokens {
    /// The tokens as JSON, secrets and all: store it where only the application reads.
    public var storedText: String { storedForm.text() }

    /// Reads what ``storedText`` wrote.
    /// - Throws: an error of the kind ``BitrixError/Kind/storage`` for anything else.
    public init(storedText: String) throws {
        do {
            try self.init(storedForm: JSON(parsing: storedText))
        } catch {
            throw BitrixError(.storage, message: "what is stored are no tokens")
        }
    }

    var storedForm: JSON {
        var object: JSON.Object = [
            "access_token": .string(accessToken.reveal()), "member_id": .string(memberID), "portal": .string(portal),
            "scope": .array(scope.map(JSON.string)),
        ]
        func add(_ key: String, _ value: JSON) { object.members.append(.init(key: key, value: value)) }
        if let refreshToken { add("refresh_token", .string(refreshToken.reveal())) }
        if let userID { add("user_id", .number(.init(userID))) }
        if let server { add("server", .string(server)) }
        if let seconds = expires?.timeIntervalSince1970, let number = JSON.Number(seconds) {
            add("expires", .number(number))
        }
        return .object(object)
    }

    init(storedForm json: JSON) throws {
        try self.init(
            accessToken: Secret(json["access_token"]?.string ?? ""),
            refreshToken: json["refresh_token"]?.string.map { Secret($0) },
            expires: json["expires"]?.double.map(Date.init(timeIntervalSince1970:)),
            memberID: json["member_id"]?.string ?? "", userID: json["user_id"]?.int,
            portal: json["portal"]?.string ?? "", scope: (json["scope"]?.array ?? []).compactMap(\.string),
            server: json["server"]?.string, addresses: .anywhere)
    }
}
