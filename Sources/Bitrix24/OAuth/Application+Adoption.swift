extension BitrixApplication {
    /// Takes over tokens that a placement or an event handed over, and stores them as those of their user.
    ///
    /// A placement does not say whose its tokens are, and nothing proves that it came from the portal. The authorization
    /// server knows: tokens of an unknown user are refreshed at once. Where it does not confirm them, this throws, and
    /// what is stored stays.
    ///
    /// Tokens of an unknown user that cannot be refreshed are not stored: the client has them for itself, for their hour.
    public func adopt(_ tokens: Tokens) async throws -> Bitrix {
        guard tokens.userID == nil else { return try await keep(tokens) }
        guard let token = tokens.refreshToken else { return try Bitrix(tokens: tokens, settings: settings) }
        let key = try await owners.owner(of: tokens, by: token, at: settings.time.date) { [self] in
            let fresh = try await TokenRequest(application: self).refresh(tokens, by: token)
            _ = try await keep(fresh)
            return fresh.key
        }
        guard key.memberID == tokens.memberID,
            let bitrix = try await portal(memberID: key.memberID, userID: key.userID)
        else { throw BitrixError(.authorization, message: "the tokens are of another portal, or stored no more") }
        return bitrix
    }

    /// Stores tokens, and shares them with all clients of the same user of the same portal.
    func keep(_ tokens: Tokens) async throws -> Bitrix {
        guard tokens.userID != nil else {
            throw BitrixError(.authorization, message: "the authorization server does not say whose the tokens are")
        }
        var tokens = tokens
        while true {
            let stored = try await store.tokens(for: tokens.key)
            // Events may come without: the one that is stored is still good.
            tokens.refreshToken = tokens.refreshToken ?? stored?.refreshToken
            tokens.server = tokens.server ?? stored?.server
            if try await store.replace(stored, with: tokens, for: tokens.key) { break }
        }
        let keeper = keeper(for: tokens)
        keeper.adopt(tokens)
        return Bitrix(Client(try TokenConnection(keeper: keeper, settings: settings), settings))
    }
}
