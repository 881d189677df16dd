import Bitrix24JSON

/// `/oauth/authorize/` and `/oauth/token/`, which in the cloud live on two servers.
extension Portal {
    func oauth(_ path: ArraySlice<UInt8>, _ request: HTTPRequest) -> HTTPResponse {
        do throws(Refusal) {
            var fields = try FormDecoding.decode(request.query[...])
            if !request.body.isEmpty { fields.members += try FormDecoding.decode(request.body[...]).members }
            let parameters = Parameters(object: fields, ignoresCase: false)
            let name = path.split(separator: UInt8(ascii: "/")).first.map(Array.init) ?? []
            if name == Array("authorize".utf8) { return try authorize(parameters, request) }
            if name == Array("token".utf8) { return try token(parameters, request) }
            return .text(404, "There is /oauth/authorize/ and /oauth/token/ here.\n")
        } catch {
            return HTTPResponse(status: error.status, body: Envelope.plain(error).bytes())
        }
    }

    /// Nobody has to log in here: the user is the first, or the one in `user_id`.
    private func authorize(_ fields: Parameters, _ request: HTTPRequest) throws(Refusal) -> HTTPResponse {
        guard let clientID = fields.text("client_id"),
            let application = accounts.withLock({ $0.applications[clientID] })
        else { throw .invalidClient }
        let target = fields.text("redirect_uri") ?? application.redirectURI
        guard !target.isEmpty, target.hasPrefix("http://") || target.hasPrefix("https://") else {
            throw .invalidOAuthRequest
        }
        let user = fields.whole("user_id") ?? 1
        let code = accounts.withLock { $0.authorize(clientID, user: user, at: clock.now) }
        let host = request.host ?? authority
        var location = target + (target.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + "code=" + code
        for (name, value) in [
            ("state", fields.text("state") ?? ""), ("domain", host), ("member_id", memberID),
            ("scope", (application.scopes ?? []).sorted().joined(separator: ",")), ("server_domain", host),
        ] {
            location += "&\(name)=" + FormEncoding.percentEncoded(value)
        }
        var response = HTTPResponse.text(302, "")
        response.headers.append(("Location", location))
        return response
    }

    private func token(_ fields: Parameters, _ request: HTTPRequest) throws(Refusal) -> HTTPResponse {
        let now = clock.now
        let grant = try accounts.withLock { (accounts) throws(Refusal) -> Grant in
            guard let clientID = fields.text("client_id"), let application = accounts.applications[clientID],
                application.clientSecret == fields.text("client_secret")
            else { throw .invalidClient }
            switch fields.text("grant_type") {
            case "authorization_code":
                return try accounts.exchange(code: fields.text("code") ?? "", for: clientID, at: now)
            case "refresh_token":
                return try accounts.refresh(fields.text("refresh_token") ?? "", for: clientID, at: now)
            default: throw .invalidOAuthRequest
            }
        }
        journal.add(
            .init(
                moment: now, rest: 2, method: "oauth/token", status: 200, callerText: "an application", source: .state))
        return HTTPResponse(body: description(of: grant, host: request.host, scheme: request.forwardedScheme).bytes())
    }

    func description(of grant: Grant, host: String?, scheme: String? = nil) -> JSON {
        let origin = origin(host: host, scheme: scheme)
        return record([
            "access_token": grant.access, "expires": Int(grant.expires), "expires_in": Int(Accounts.Lifetime.access),
            "scope": (grant.scopes ?? []).sorted().joined(separator: ","), "domain": host ?? authority,
            "server_endpoint": origin + "/rest/", "status": "L", "client_endpoint": origin + "/rest/",
            "member_id": memberID, "user_id": grant.user, "refresh_token": grant.refresh,
        ])
    }
}
