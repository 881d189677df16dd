import Bitrix24JSON

/// The control address: what `PortalControl` does, over HTTP.
extension Portal {
    func controlOverHTTP(_ request: HTTPRequest) -> HTTPResponse {
        guard mayControl(request) else {
            return .text(403, "This portal is controlled from its own page or with its key, in X-Portal-Key.\n")
        }
        let name = String(decoding: request.path.dropFirst("/_portal/".utf8.count), as: UTF8.self)
        do throws(Refusal) {
            guard let command = ControlCommand.find(request.method, name) else {
                return .text(request.method == "GET" && name.isEmpty ? 200 : 404, ControlCommand.helpText)
            }
            let body = try controlBody(request)
            try ControlReading.allow(command.keys, body)
            let answer = try command.perform(self, Parameters(object: body, ignoresCase: false))
            return HTTPResponse(body: (answer ?? record(["ok": true])).bytes())
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
}
