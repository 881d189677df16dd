import Bitrix24JSON

extension Portal {
    /// One request from its first byte to its last.
    func respond(to request: HTTPRequest) -> HTTPResponse {
        let path = request.path
        if path.starts(with: "/rest/".utf8) { return callOverHTTP(request) }
        if path.starts(with: "/_portal/".utf8) { return controlOverHTTP(request) }
        if path.starts(with: "/oauth/".utf8) { return oauth(path.dropFirst("/oauth/".utf8.count), request) }
        if path == [UInt8(ascii: "/")] { return page(request) }
        return .text(404, "Nothing lives here; methods live under /rest/, the portal's own page is /\n")
    }

    private func callOverHTTP(_ request: HTTPRequest) -> HTTPResponse {
        guard let address = RESTAddress(path: request.path) else {
            return .text(404, "A method's address is /rest/{user}/{code}/{method} or /rest/{method}\n")
        }
        let now = clock.now
        let happening = faults.withLock { $0.isEmpty ? [] : $0.faults(for: address.method, inBatch: false) }
        var exchange = RESTExchange(address: address, now: now, peer: request.peer, origin: origin(host: request.host))
        if let early = answerBeforeTheCall(happening, request) {
            exchange.notes.append("fault on request")
            journal.add(exchange.entry(status: early.status, code: nil))
            return early
        }

        var response: HTTPResponse
        var code: String?
        do throws(Refusal) {
            exchange.parameters = try RequestBody.parameters(of: request, rest: address.rest)
            for case .error(let status, let code, let message) in happening { throw Refusal(status, code, message) }
            var (answer, time) = try perform(&exchange)
            if happening.contains(.wrongType) { answer = answer.withWrongType }
            response = HTTPResponse(body: Envelope.success(answer, rest: address.rest, time: time))
            response.headers.append(("X-Portal-Answer", answer.source.rawValue))
        } catch {
            response = HTTPResponse(status: error.status, body: Envelope.failure(error, rest: address.rest))
            response.headers.append(("X-Portal-Answer", "error"))
            code = error.code
            exchange.notes.append(error.message)
            exchange.notes += error.validation.map(\.message)
        }
        journal.add(exchange.entry(status: response.status, code: code))
        spoil(&response, happening)
        deliverEvents()
        return response
    }
}

/// What is known of a call while it is being answered.
struct RESTExchange {
    let address: RESTAddress
    let now: Double
    let peer: String
    let origin: String
    var parameters = RequestBody.Parsed()
    var caller: Caller?
    var notes: [String] = []
    /// The methods of a batch.
    var commands: [String] = []

    func entry(status: Int, code: String?) -> Journal.Entry {
        Journal.Entry(
            moment: now, rest: address.rest, method: address.method, status: status, code: code, notes: notes,
            caller: caller.map { "user \($0.user)" + ($0.isWebhook ? ", webhook" : ", application") } ?? "nobody",
            parameters: parameters.isSmall ? .object(parameters.object) : nil, commands: commands)
    }
}
