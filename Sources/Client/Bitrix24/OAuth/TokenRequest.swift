import Foundation

/// Asks an authorization server for tokens.
struct TokenRequest {
    let application: BitrixApplication

    /// New tokens in the place of old ones, of the same portal and user. They also say who that is, and where the portal
    /// is now.
    func refresh(_ old: Tokens, by token: Secret) async throws -> Tokens {
        var fresh = try await send(
            ["grant_type": "refresh_token", "refresh_token": .string(token.reveal())], to: application.server(of: old))
        guard fresh.memberID == old.memberID else {
            throw BitrixError(.authorization, message: "the authorization server answered tokens of another portal")
        }
        guard old.userID == nil || fresh.userID == nil || fresh.userID == old.userID else {
            throw BitrixError(.authorization, message: "the authorization server answered tokens of another user")
        }
        fresh.userID = fresh.userID ?? old.userID
        // The old refresh token is used up: the new one must not be lost over an address.
        if (try? PortalAddress(fresh.portal, checkedBy: application.settings.addresses)) == nil {
            fresh.portal = old.portal
        }
        fresh.refreshToken = fresh.refreshToken ?? token
        return fresh
    }

    /// - Parameter server: checked against the list before.
    func send(_ grant: JSON.Object, to server: String) async throws -> Tokens {
        var query: JSON.Object = [
            "client_id": .string(application.clientID), "client_secret": .string(application.clientSecret.reveal()),
        ]
        query.members += grant.members
        let isLocal = (try? PortalAddress("http://\(server)"))?.isLocal == true
        let text =
            "\(isLocal ? "http" : "https")://\(server)/oauth/token/?"
            + String(decoding: FormEncoder.encode(query), as: UTF8.self)
        guard let url = URL(string: text) else {
            throw BitrixError(.authorization, message: "no address can be made of the authorization server's name")
        }
        let settings = application.settings
        let request = HTTPRequest(
            method: "GET", url: url,
            headers: [("Accept", "application/json"), ("User-Agent", BitrixPackage.userAgent)],
            timeout: settings.requestTimeout,
            // The program listed it, or the documentation did.
            addresses: settings.addresses.allowing("\(isLocal ? "http://" : "")\(server)"))
        let response: HTTPResponse
        do {
            response = try await settings.transport.exchange(request)
        } catch let error as TransportError {
            throw BitrixError(
                .authorization, message: "\(server): \(error.reason)", attempt: 1,
                outcome: error.isBeforeSending ? .notExecuted : .unknown
            ).cleaned(of: secrets(grant))
        }
        do {
            return try read(response, from: server)
        } catch let error as BitrixError {
            throw error.cleaned(of: secrets(grant))
        }
    }

    private func read(_ response: HTTPResponse, from server: String) throws -> Tokens {
        guard let answer = try? JSON(parsing: response.body.bytes ?? []), case .object = answer else {
            throw BitrixError(
                .authorization, message: "\(server) did not answer JSON", status: response.status, attempt: 1)
        }
        if let failure = Envelope.failure(answer) {
            throw BitrixError(
                .authorization, code: ErrorCode(rawValue: failure.code), message: failure.message,
                status: response.status, attempt: 1)
        }
        guard let access = answer["access_token"]?.string, !access.isEmpty,
            let member = answer["member_id"]?.string, let portal = answer["client_endpoint"]?.string
        else {
            throw BitrixError(
                .authorization, message: "\(server) answered no access_token, member_id or client_endpoint",
                status: response.status, attempt: 1)
        }
        let lifetime = Envelope.integer(answer["expires_in"]) ?? 3600
        return try Tokens(
            accessToken: Secret(access), refreshToken: answer["refresh_token"]?.string.map { Secret($0) },
            expires: application.settings.time.date.addingTimeInterval(Double(lifetime)), memberID: member,
            userID: Envelope.integer(answer["user_id"]), portal: portal,
            scope: (answer["scope"]?.string ?? "").split(separator: ",").map(String.init), server: server)
    }

    /// What a message could quote of the request.
    private func secrets(_ grant: JSON.Object) -> [Secret] {
        [application.clientSecret]
            + ["code", "refresh_token"].compactMap { grant[$0]?.string }.map { Secret($0) }
    }
}
