import Bitrix24JSON
import Dispatch

extension Portal {
    /// One request from its first byte to its last.
    func respond(to request: HTTPRequest) -> HTTPResponse {
        let path = request.path
        if path.starts(with: "/rest/".utf8) || path.starts(with: "/oauth/".utf8) { return openToBrowsers(request) }
        if path.starts(with: "/_portal/".utf8) { return controlOverHTTP(request) }
        if path.starts(with: "/disk/".utf8), let response = driveOverHTTP(request) { return response }
        return page(request)
            ?? .text(404, "Nothing lives here; methods live under /rest/, the portal's own page is /\n")
    }

    /// What any site may call from a browser: scripts of any origin can read the answer.
    private func openToBrowsers(_ request: HTTPRequest) -> HTTPResponse {
        var response: HTTPResponse
        if request.method == "OPTIONS" {
            response = HTTPResponse(status: 204, body: [], contentType: "text/plain")
            response.headers.append(("Access-Control-Allow-Methods", "GET, POST, OPTIONS"))
            response.headers.append(
                (
                    "Access-Control-Allow-Headers",
                    request.requestedHeaders ?? "origin, content-type, accept, authorization"
                ))
            response.headers.append(("Access-Control-Max-Age", "86400"))
        } else if request.path.starts(with: "/oauth/".utf8) {
            response = oauth(request.path.dropFirst("/oauth/".utf8.count), request)
        } else {
            response = callOverHTTP(request)
        }
        response.headers.append(("Access-Control-Allow-Origin", "*"))
        return response
    }

    /// Whether a request may take so long that others would notice: a long one, a batch, a search in many rows.
    func isHeavy(_ request: HTTPRequest) -> Bool {
        guard request.body.count + request.query.count < 8192, upstream == nil else { return true }
        if request.path.suffix(5).elementsEqual("batch".utf8) || request.path.starts(with: "/_portal/".utf8) {
            return true
        }
        return world.withLock { $0.largestTable > 5000 }
            && [request.query, request.body].contains { FormDecoding.mentions(["filter", "order", "sort"], $0) }
    }

    private func callOverHTTP(_ request: HTTPRequest) -> HTTPResponse {
        guard let address = RESTAddress(path: request.path) else {
            return .text(404, "A method's address is /rest/{user}/{code}/{method} or /rest/{method}\n")
        }
        let now = clock.now
        let happening = faults.withLock { $0.isEmpty ? [] : $0.faults(for: address.method, inBatch: false) }
        var exchange = RESTExchange(address: address, now: now, peer: request.peer, origin: origin(of: request))
        if let early = answerBeforeTheCall(happening, request) {
            exchange.notes.append("fault on request")
            journal.add(exchange.entry(early, code: nil, .fault))
            return early
        }

        var response: HTTPResponse
        var code: String?
        var source = RecordedCall.Source.error
        do throws(Refusal) {
            exchange.parameters = try RequestBody.parameters(of: request, rest: address.rest)
            for case .error(let status, let code, let message) in happening { throw Refusal(status, code, message) }
            var (answer, time) = try perform(&exchange)
            if happening.contains(.wrongType) { answer = answer.withWrongType }
            response = HTTPResponse(body: Envelope.success(answer, rest: address.rest, time: time))
            response.headers.append(("X-Portal-Answer", answer.source.rawValue))
            source = .init(answer.source)
        } catch {
            response = HTTPResponse(status: error.status, body: Envelope.failure(error, rest: address.rest))
            response.headers.append(("X-Portal-Answer", "error"))
            code = error.code
            exchange.notes.append(error.message)
            exchange.notes += error.validation.map(\.message)
        }
        journal.add(exchange.entry(response, code: code, source))
        if address.format == .xml {
            response.body = XMLForm.document(response.body)
            response.headers[0] = ("Content-Type", "text/xml; charset=utf-8")
        }
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
    /// The commands of a batch.
    var commands: [Journal.Command] = []
    private let started = DispatchTime.now().uptimeNanoseconds

    init(address: RESTAddress, now: Double, peer: String, origin: String) {
        self.address = address
        self.now = now
        self.peer = peer
        self.origin = origin
    }

    func entry(_ response: HTTPResponse, code: String?, _ source: RecordedCall.Source) -> Journal.Entry {
        let nanoseconds = DispatchTime.now().uptimeNanoseconds - started
        return Journal.Entry(
            moment: now, rest: address.rest, method: address.method, status: response.status, code: code, notes: notes,
            caller: caller, callerText: caller.map(\.text) ?? "nobody", parameters: .object(parameters.object),
            answer: response.body, source: source, duration: Double(nanoseconds) / 1e9, commands: commands)
    }
}

extension Caller {
    /// For people.
    var text: String { isWebhook ? "user \(user), webhook" : "user \(user), application" }
}

extension RecordedCall.Source {
    init(_ source: Answer.Source) {
        switch source {
        case .behaviour: self = .state
        case .type: self = .placeholder
        case .example: self = .example
        case .stub: self = .stub
        case .recorded: self = .recorded
        case .upstream: self = .upstream
        }
    }
}
