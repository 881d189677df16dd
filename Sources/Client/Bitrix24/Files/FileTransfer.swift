import Foundation

/// Carries files from and to addresses that a portal gave, within the portal's limits.
struct FileTransfer: Sendable {
    let client: Client
    /// What it is called in errors.
    let name: String
    let deadline: Duration?
    let secrets: [Secret]

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

    /// Sends a request as often as it takes and does no harm; the response may be an error that no repeat mends.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let settings = client.settings
        var request = request
        request.addresses = client.addresses
        let waiting = Waiting(time: settings.time, deadline: deadline, method: name)
        var attempt = 0
        var breaks = 0
        while true {
            _ = try await client.limits.admit([name], settings.rate, waiting)
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
            _ = try await client.backOff(attempt, after: error, attempt: attempt, waiting)
        }
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
            return .broken(BitrixError(failure, method: name).cleaned(of: secrets))
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

    private func exchange(_ request: HTTPRequest, _ waiting: Waiting) async throws -> HTTPResponse {
        let transport = client.settings.transport
        guard let remaining = waiting.remaining else { return try await transport.exchange(request) }
        return try await within(
            remaining, of: client.settings.time,
            otherwise: TransportError(.timeout, reason: "no answer before the deadline")
        ) { try await transport.exchange(request) }
    }

    func answer(_ response: HTTPResponse) throws -> Answer {
        guard case .answer(let answer) = Verdict(response, MethodFacts(name, effect: .write)) else {
            throw failure(response)
        }
        return answer
    }

    func failure(_ response: HTTPResponse) -> BitrixError {
        switch Verdict(response, MethodFacts(name)).cleaned(of: secrets) {
        case .fail(let error), .refused(let error), .outOfTime(let error, _), .tooFast(let error), .expired(let error),
            .broken(let error):
            return error
        case .moved, .answer:
            return BitrixError(
                .malformedAnswer, message: "the portal did not answer with what was asked for", method: name,
                status: response.status, attempt: 1, outcome: .unknown)
        }
    }
}
