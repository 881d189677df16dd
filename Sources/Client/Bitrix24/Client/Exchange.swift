/// One call on its way: waiting, sending, judging the answer, sending again.
struct Exchange {
    let client: Client
    let method: MethodFacts
    let arguments: JSON
    /// The methods whose working time the request uses.
    let covered: [String]
    let options: CallOptions
    let deadline: Duration?

    private var metrics = CallMetrics()
    private var hasRenewed = false
    private var redirects = 0
    private var refusals = 0
    private var breaks = 0

    static let redirectLimit = 3

    init(
        client: Client, method: MethodFacts, arguments: JSON, covered: [String], options: CallOptions,
        deadline: Duration?
    ) {
        self.client = client
        self.method = method
        self.arguments = arguments
        self.covered = covered
        self.options = options
        self.deadline = deadline
    }

    private var settings: BitrixSettings { client.settings }
    private var mayRepeat: Bool { method.effect == .read || options.mayRepeat }

    private var waiting: Waiting {
        Waiting(time: settings.time, deadline: deadline, method: method.name) { [client, method, metrics] in
            client.observe(.waiting($0, reason: $1.name), method.name, attempt: metrics.attempts + 1)
        }
    }

    mutating func run() async throws -> Answer {
        let begin = settings.time.now
        do {
            let answer = try await answer()
            metrics.duration = settings.time.now - begin
            metrics.operating = answer.time?.operating
            client.observe(.succeeded(metrics), method.name, attempt: metrics.attempts)
            return answer
        } catch var error as BitrixError {
            error.method = error.method ?? method.name
            error.attempt = max(error.attempt, metrics.attempts)
            metrics.duration = settings.time.now - begin
            client.observe(.failed(error, metrics), method.name, attempt: metrics.attempts)
            throw error
        } catch is CancellationError {
            metrics.duration = settings.time.now - begin
            client.observe(.cancelled(metrics), method.name, attempt: metrics.attempts)
            throw CancellationError()
        }
    }

    private mutating func answer() async throws -> Answer {
        while true {
            try Task.checkCancellation()
            let credentials = try await bounded { [client] in try await client.connection.credentials() }
            let limits = client.limits
            let ticket = try await limits.admit(covered, settings.rate, waiting)
            metrics.waitedForLimits += ticket.waited
            var tellsOfTime = false
            defer { if !tellsOfTime { limits.dropped(ticket) } }

            switch try await attempt(credentials) {
            case .answer(let answer):
                // A batch tells the time of each of its commands in its result.
                if covered == [method.name] {
                    limits.answered(method.name, answer.time)
                    tellsOfTime = true
                }
                return answer
            case .fail(let error):
                throw error
            case .refused(let error):
                limits.refused(settings.rate)
                try await again(after: error)
            case .outOfTime(let error, let time):
                // Of a batch refused as a whole it may be any of them.
                for name in covered { limits.outOfTime(name, time) }
                tellsOfTime = true
                // `admit` does the waiting.
                client.observe(.repeating(after: error), method.name, attempt: metrics.attempts)
            case .tooFast(let error):
                for name in covered { limits.tooFast(name) }
                try await again(after: error)
            case .expired(let error):
                try await renew(credentials, after: error)
            case .moved(let location):
                try await follow(location, credentials)
            case .broken(let error):
                breaks += 1
                guard error.outcome == .notExecuted || mayRepeat, breaks < settings.retries.attempts else {
                    throw error
                }
                try await again(after: error)
            }
        }
    }

    private mutating func attempt(_ credentials: Credentials) async throws -> Verdict {
        var timeout = settings.requestTimeout
        if let remaining = waiting.remaining {
            guard remaining > .zero else { throw Self.late(method) }
            timeout = min(timeout, remaining)
        }
        var request = try RequestBuilder.request(
            method, arguments, to: client.connection.address, with: credentials,
            body: options.body == .form ? .form : .json, timeout: timeout)
        request.isRepeatable = mayRepeat
        request.connectTimeout = settings.connectTimeout
        request.answer = .inMemory(limit: settings.answerLimit)
        request.addresses = client.addresses
        metrics.attempts += 1
        metrics.bytesSent += (request.body.length ?? 0)
        client.observe(.sending(bytes: (request.body.length ?? 0)), method.name, attempt: metrics.attempts)
        let begin = settings.time.now
        let verdict: Verdict
        do {
            let response = try await send(request)
            metrics.bytesReceived += (response.body.length ?? 0)
            client.observe(
                .answered(
                    status: response.status, bytes: (response.body.length ?? 0), duration: settings.time.now - begin),
                method.name, attempt: metrics.attempts)
            verdict = Verdict(response, method)
        } catch let failure as TransportError {
            verdict = Verdict(failure, method)
        }
        return verdict.cleaned(of: credentials.secrets, and: arguments)
    }

    /// A transport has its own ways to wait: the deadline holds for them too.
    private func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let transport = settings.transport
        guard let remaining = waiting.remaining else { return try await transport.exchange(request) }
        return try await within(
            remaining, of: settings.time,
            otherwise: TransportError(.timeout, reason: "no answer before the call's deadline")
        ) { try await transport.exchange(request) }
    }

    /// Waits, longer each time, before the next attempt.
    private mutating func again(after error: BitrixError) async throws {
        refusals += 1
        metrics.waitedForRepeats += try await client.backOff(
            refusals, after: error, attempt: metrics.attempts, waiting)
    }

    /// What waits for others, such as a refresh that many calls share, waits no longer than the deadline. Where it
    /// fails, whatever became of the refresh, the call itself was not executed.
    private func bounded<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        do {
            guard let remaining = waiting.remaining else { return try await body() }
            return try await within(remaining, of: settings.time, otherwise: Self.late(method), body)
        } catch var error as BitrixError {
            error.outcome = .notExecuted
            throw error
        }
    }

    private mutating func renew(_ stale: Credentials, after error: BitrixError) async throws {
        guard !hasRenewed, try await bounded({ [client] in try await client.connection.renewed(after: stale) }) != nil
        else { throw error }
        hasRenewed = true
        client.observe(.refreshedToken, method.name, attempt: metrics.attempts)
    }

    private mutating func follow(_ location: String, _ credentials: Credentials) async throws {
        redirects += 1
        let address: PortalAddress
        do {
            address = try Redirect.target(
                location, from: client.connection.address, path: RequestBuilder.path(of: method, credentials),
                trusted: settings.trustedHosts, addresses: client.addresses)
        } catch let error as BitrixError {
            // What answered may have put a secret of the request into the host that it names.
            throw error.cleaned(of: credentials.secrets)
        }
        guard redirects <= Self.redirectLimit else {
            throw BitrixError(.redirect, message: "the portal redirects without end", method: method.name)
        }
        try await client.connection.moved(to: address)
        client.observe(
            .moved(to: Redaction.clean(address.host, of: credentials.secrets)), method.name, attempt: metrics.attempts)
    }

    private static func late(_ method: MethodFacts) -> BitrixError {
        BitrixError(.deadline, message: "the deadline passed before the call could be sent", method: method.name)
    }
}
