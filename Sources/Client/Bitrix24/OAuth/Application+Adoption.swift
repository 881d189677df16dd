extension BitrixApplication {
    /// Takes over tokens that a placement or an event handed over, and stores them as those of their user.
    ///
    /// A placement does not say whose its tokens are, and nothing proves that it came from the portal. The authorization
    /// server knows: tokens of an unknown user are refreshed at once, and so are tokens of another address than the one
    /// that is stored. Where it does not confirm them, this throws, and what is stored stays. Events prove themselves by
    /// ``HandedOver/isAuthentic(_:)``: ask that first.
    ///
    /// Tokens of a portal that ``BitrixSettings/addresses`` does not allow are refused before anything is sent or stored.
    ///
    /// Tokens of an unknown user that cannot be refreshed are not stored: the client has them for itself, for their hour.
    public func adopt(_ tokens: Tokens) async throws -> Bitrix {
        _ = try PortalAddress(tokens.portal, checkedBy: settings.addresses)
        guard tokens.userID == nil else { return try await keep(tokens, isConfirmed: false) }
        guard let token = tokens.refreshToken else { return try Bitrix(tokens: tokens, settings: settings) }
        let key = try await owners.owner(of: tokens, by: token, at: settings.time.date) { [self] in
            let fresh = try await TokenRequest(application: self).refresh(tokens, by: token)
            _ = try await keep(fresh, isConfirmed: true)
            return fresh.key
        }
        guard key.memberID == tokens.memberID,
            let bitrix = try await portal(memberID: key.memberID, userID: key.userID)
        else { throw BitrixError(.authorization, message: "the tokens are of another portal, or stored no more") }
        return bitrix
    }

    /// Stores tokens, and shares them with all clients of the same user of the same portal.
    /// - Parameter isConfirmed: whether it was the authorization server that gave them.
    func keep(_ tokens: Tokens, isConfirmed: Bool) async throws -> Bitrix {
        guard tokens.userID != nil else {
            throw BitrixError(.authorization, message: "the authorization server does not say whose the tokens are")
        }
        var (tokens, isConfirmed) = (tokens, isConfirmed)
        _ = try PortalAddress(tokens.portal, checkedBy: settings.addresses)
        while true {
            let stored = try await store.tokens(for: tokens.key)
            if let stored, stored.portal != tokens.portal, !isConfirmed {
                tokens = try await confirmed(tokens, insteadOf: stored)
                isConfirmed = true
                continue
            }
            // Events may come without: the one that is stored is still good.
            tokens.refreshToken = tokens.refreshToken ?? stored?.refreshToken
            tokens.server = tokens.server ?? stored?.server
            if try await store.replace(stored, with: tokens, for: tokens.key) { break }
        }
        let keeper = keeper(for: tokens)
        keeper.adopt(tokens)
        return Bitrix(Client(try TokenConnection(keeper: keeper, settings: settings), settings))
    }

    /// Tokens of a portal that is said to have moved, from the server that knows where it is: by their own refresh token,
    /// or by the one that is stored.
    private func confirmed(_ tokens: Tokens, insteadOf stored: Tokens) async throws -> Tokens {
        if let token = tokens.refreshToken {
            return try await TokenRequest(application: self).refresh(tokens, by: token)
        }
        guard stored.refreshToken != nil else {
            throw BitrixError(
                .authorization,
                message: "the tokens are said to be of \(tokens.portal), those that are stored are of "
                    + "\(stored.portal), and there is no refresh token to find out by")
        }
        let keeper = keeper(for: stored)
        return try await keeper.refreshed(after: keeper.current)
    }
}
