import Bitrix24JSON

/// The control address: what `PortalControl` does, over HTTP.
extension Portal {
    func controlOverHTTP(_ request: HTTPRequest) -> HTTPResponse {
        guard mayControl(request) else {
            return .text(403, "This portal is controlled from its own page or with its key, in X-Portal-Key.\n")
        }
        let name = String(decoding: request.path.dropFirst("/_portal/".utf8.count), as: UTF8.self)
        do throws(Refusal) {
            let body = try controlBody(request)
            guard let answer = try answer(request.method, name, Parameters(object: body, ignoresCase: false)) else {
                return .text(request.method == "GET" && name.isEmpty ? 200 : 404, ControlHelp.text)
            }
            return HTTPResponse(body: answer.bytes())
        } catch {
            return HTTPResponse(status: error.status, body: Envelope.plain(error).bytes())
        }
    }

    /// Who can reach a portal that listens on localhost is on this machine; but so is a browser with strange pages.
    func mayControl(_ request: HTTPRequest) -> Bool {
        if let site = request.origin, site != origin(of: request) { return false }
        if let key = settings.controlKey { return request.portalKey == key }
        return settings.listensOn == "::1" || settings.listensOn.hasPrefix("127.")
    }

    private func controlBody(_ request: HTTPRequest) throws(Refusal) -> JSON.Object {
        var object = try FormDecoding.decode(request.query[...])
        guard !request.body.isEmpty else { return object }
        do throws(JSON.ParseError) {
            object.members += (try JSON(parsing: request.body)).object?.members ?? []
        } catch {
            throw .malformed("\(error)")
        }
        return object
    }

    private func answer(_ verb: String, _ name: String, _ body: Parameters) throws(Refusal) -> JSON? {
        switch (verb, name) {
        case ("GET", "state"): return stateJSON
        case ("GET", "log"): return logJSON
        case ("GET", "requests"):
            return record([
                "total": control.requests, "methods": counts(control.requestsByMethod),
                "errors": counts(journal.errorsByCode),
            ])
        case ("DELETE", "requests"): control.resetJournal()
        case ("POST", "clock"):
            if body.truth("freeze") == true { clock.freeze() }
            clock.advance(by: ControlReading.seconds("advance", body))
            return record(["now": clock.now])
        case ("POST", "limits"): control.limits = try ControlReading.limits(body)
        case ("POST", "operating"):
            control.setOperatingCost(
                ControlReading.seconds("seconds", body), of: try ControlReading.text("method", body))
        case ("POST", "faults"): control.add(try ControlReading.rule(body))
        case ("DELETE", "faults"): control.removeFaults()
        case ("GET", "rows"):
            let schema = try schema(body)
            return record(["ids": world.withLock { $0[table: schema] }.ids])
        case ("POST", "rows"):
            let schema = try schema(body)
            world.withLock {
                $0.populate(schema, count: max(0, body.whole("create") ?? 0), at: clock.now)
                $0.depopulate(schema, count: max(0, body.whole("delete") ?? 0))
            }
        default: return try accountAnswer(verb, name, body)
        }
        return record(["ok": true])
    }

    private func accountAnswer(_ verb: String, _ name: String, _ body: Parameters) throws(Refusal) -> JSON? {
        switch (verb, name) {
        case ("POST", "tokens"):
            return control.issueTokens(clientID: body.text("client_id"), user: body.whole("user") ?? 1)
        case ("POST", "tokens/expire"): control.expireTokens()
        case ("POST", "tokens/revoke"): control.revokeTokens(clientID: body.text("client_id"))
        case ("POST", "webhooks"):
            let code = body.text("code") ?? world.withLock { $0.code(length: 16) }
            let scopes = body.elements("scopes").map { Set($0.compactMap(\.scalar)) }
            return record(["webhook": control.addWebhook(user: body.whole("user") ?? 1, code: code, scopes: scopes)])
        case ("POST", "applications"): control.add(try ControlReading.application(body))
        case ("POST", "install"):
            control.finishInstallation(
                clientID: body.text("client_id"), handler: body.text("handler"), user: body.whole("user") ?? 1)
        case ("POST", "outbound"):
            control.addOutboundWebhook(
                event: try ControlReading.text("event", body), handler: try ControlReading.text("handler", body),
                token: body.text("token"))
        default: return nil
        }
        return record(["ok": true])
    }

    private func schema(_ body: Parameters) throws(Refusal) -> Schema {
        let name = try ControlReading.text("table", body)
        guard let schema = Catalog.schema(named: name) else {
            throw .malformed(PortalError.unknownTable(name).description)
        }
        return schema
    }

    private func counts(_ counts: [String: Int]) -> JSON {
        .object(.init(counts.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value.json) }))
    }
}
