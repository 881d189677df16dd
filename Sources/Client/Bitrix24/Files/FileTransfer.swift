import Foundation

/// Carries files from and to addresses that a portal gave, within the portal's limits.
struct FileTransfer: Sendable {
    let client: Client
    /// What it is called in errors and events.
    let name: String
    let deadline: Duration?
    let secrets: [Secret]
    let account: FileAccount

    init(client: Client, name: String, deadline: Duration?, secrets: [Secret]) {
        self.client = client
        self.name = name
        self.deadline = deadline
        self.secrets = secrets
        account = FileAccount(client, name: name)
    }

    private var waiting: Waiting {
        Waiting(time: client.settings.time, deadline: deadline, method: name) { [client, name, account] in
            client.observe(.waiting($0, reason: $1.name), name, attempt: account.attempts + 1, account.callID)
        }
    }

    /// Runs the whole transfer, and tells the observer how it ended.
    func accounted<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            let value = try await body()
            account.end(.succeeded)
            return value
        } catch {
            throw account.failed(error)
        }
    }

    /// - Parameter mustBeThePortals: whether only the portal itself, and what it may move to, is accepted.
    func url(_ text: String, mustBeThePortals: Bool, base: URL? = nil) throws -> URL {
        let portal = client.connection.address
        guard let url = URL(string: text, relativeTo: base ?? URL(string: portal.text))?.absoluteURL,
            let scheme = url.scheme, let host = url.host,
            let place = try? PortalAddress(
                "\(scheme)://\(host)" + (url.port.map { ":\($0)" } ?? ""), addresses: client.addresses)
        else {
            throw BitrixError(.invalidCall, message: "not an address that a file could travel to or from", method: name)
        }
        do throws(AddressRefusal) {
            try client.addresses.check(url)
        } catch {
            throw BitrixError(error, method: name).cleaned(of: secrets + client.connection.secrets)
        }
        guard !mustBeThePortals || portal.mayMove(to: place, trusted: client.settings.trustedHosts) else {
            throw BitrixError(
                .redirect,
                message: "the address is on \(host), not on the portal; add it to trustedHosts if your files "
                    + "may go there", method: name)
        }
        return url
    }

    /// A request that ends when nothing moves, however long the file is.
    func request(_ method: String, _ url: URL) -> HTTPRequest {
        let settings = client.settings
        return HTTPRequest(
            method: method, url: url, timeout: nil, idleTimeout: settings.requestTimeout,
            connectTimeout: settings.connectTimeout, addresses: client.addresses,
            answer: .inMemory(limit: settings.answerLimit))
    }

    /// Fetches by a request, following the portal to where it keeps files.
    func fetch(_ request: HTTPRequest) async throws -> HTTPResponse {
        var request = request
        for _ in 0...Exchange.redirectLimit {
            let response = try await send(request)
            if (300..<400).contains(response.status), let location = response.header("Location") {
                // Nothing of ours goes along but what the address itself holds.
                request.url = try url(location, mustBeThePortals: false, base: request.url)
                continue
            }
            guard (200..<300).contains(response.status) else {
                throw failure(try await inMemory(response))
            }
            return response
        }
        throw BitrixError(.redirect, message: "the portal redirects without end", method: name)
    }

    /// Sends a request as often as it takes and does no harm; the response may be an error that no repeat mends.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let settings = client.settings
        var attempt = 0
        var breaks = 0
        while true {
            account.waited(forLimits: try await client.limits.admit([name], settings.rate, waiting).waited)
            attempt += 1
            var error: BitrixError
            switch try await judge(request, waiting) {
            case .response(let response): return response
            case .refused(let refusal): error = refusal
            case .broken(let failure):
                error = failure
                error.attempt = attempt
                breaks += 1
                guard request.isRepeatable || error.outcome == .notExecuted, breaks < settings.retries.attempts else {
                    throw error
                }
            }
            try await backOff(attempt, after: error)
        }
    }

    func backOff(_ number: Int, after error: BitrixError) async throws {
        account.waited(
            forRepeats: try await client.backOff(
                number, after: error, attempt: account.attempts, waiting, account.callID))
    }

    private enum Outcome {
        case response(HTTPResponse)
        /// For the rate of requests: nothing was executed.
        case refused(BitrixError)
        case broken(BitrixError)
    }

    private func judge(_ request: HTTPRequest, _ waiting: Waiting) async throws -> Outcome {
        let response: HTTPResponse
        do {
            response = try await exchange(request, waiting)
        } catch let failure as TransportError {
            let error = BitrixError(failure, method: name).cleaned(of: secrets)
            guard failure.isPassing else { throw error }
            return .broken(error)
        }
        guard response.status >= 400 else { return .response(response) }
        switch Verdict(response, MethodFacts(name)).cleaned(of: secrets) {
        case .refused(let error):
            client.limits.refused(client.settings.rate)
            return .refused(error)
        case .tooFast(let error):
            client.limits.tooFast(name)
            return .refused(error)
        case .broken(let error): return .broken(error)
        case .answer, .fail, .outOfTime, .expired, .moved: return .response(response)
        }
    }

    /// The body of an error is in memory, whatever was asked for.
    private func exchange(_ request: HTTPRequest, _ waiting: Waiting) async throws -> HTTPResponse {
        account.sends(request.body.length ?? 0)
        let begin = client.settings.time.now
        var request = request
        request.timeout = waiting.remaining
        let response = try await bounded(waiting) { [client, request] in
            try await client.settings.transport.exchange(request)
        }
        account.answered(response.status, response.body.length ?? 0, after: client.settings.time.now - begin)
        guard response.status >= 400 else {
            account.received(response.body.bytes?.count ?? 0)
            return response
        }
        return try await bounded(waiting) { try await inMemory(response) }
    }

    private func bounded<Value: Sendable>(
        _ waiting: Waiting, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        guard let remaining = waiting.remaining else { return try await body() }
        return try await within(
            remaining, of: client.settings.time,
            otherwise: TransportError(.timeout, reason: "no answer before the deadline"), body)
    }

    private func inMemory(_ response: HTTPResponse) async throws -> HTTPResponse {
        var response = response
        response.body = HTTPBody(try await response.body.collect(upTo: client.settings.answerLimit))
        return response
    }
}
