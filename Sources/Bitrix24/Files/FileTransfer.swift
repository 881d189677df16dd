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
            let place = try? PortalAddress("\(scheme)://\(host)" + (url.port.map { ":\($0)" } ?? ""))
        else {
            throw BitrixError(.invalidCall, message: "not an address that a file could travel to or from", method: name)
        }
        guard !mustBeThePortals || portal.mayMove(to: place, trusted: client.settings.trustedHosts) else {
            throw BitrixError(
                .redirect,
                message: "the address is on \(host), not on the portal; add it to trustedHosts if your files "
                    + "may go there", method: name)
        }
        return url
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let settings = client.settings
        let waiting = Waiting(time: settings.time, deadline: deadline, method: name)
        let facts = MethodFacts(name, effect: request.isRepeatable ? .read : .write)
        var attempt = 0
        while true {
            _ = try await client.limits.admit([], settings.rateLimit, waiting)
            attempt += 1
            do {
                return try await settings.transport.send(request)
            } catch let failure as TransportError {
                guard case .broken(var error) = Verdict(failure, facts).cleaned(of: secrets) else { throw failure }
                error.attempt = attempt
                guard request.isRepeatable || error.outcome == .notExecuted, attempt < settings.retries.attempts else {
                    throw error
                }
                try await waiting.sleep(
                    settings.retries.delay(before: attempt, random: settings.random()), for: .backoff)
            }
        }
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
