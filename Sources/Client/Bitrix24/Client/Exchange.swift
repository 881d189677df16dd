/// One call on its way: waiting, sending, judging the answer, sending again.
struct Exchange {
    let client: Client
    let method: MethodFacts
    let arguments: JSON
    /// The methods whose working time the request uses.
    let covered: [String]
    let options: CallOptions
    let deadline: Duration?
    let id = CallID.make()

    var metrics = CallMetrics()
    var span: (any ActiveSpan)?
    var watch: RequestWatch?
    private var renewals = 0
    private var renewed: Duration?
    private var redirects = 0
    private var refusals = 0
    private var breaks = 0
    /// The call's place in the line for the portal's rate limit, which it keeps when it is sent again.
    private var number: Int?

    static let redirectLimit = 3
    /// How often a call without a deadline takes a new token in a row, where the portal refuses each of them at once.
    static let renewalLimit = 3

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

    var settings: BitrixSettings { client.settings }
    var mayRepeat: Bool { method.effect == .read || options.mayRepeat }

    var waiting: Waiting {
        Waiting(
            time: settings.time, deadline: deadline, method: method.name,
            priority: options.priority ?? (deadline == nil ? .normal : .high)
        ) { [client, method, metrics, id] in
            client.observe(.waiting($0, reason: $1.name), method.name, attempt: metrics.attempts + 1, id)
        }
    }

    func observe(_ kind: CallEvent.Kind) { client.observe(kind, method.name, attempt: metrics.attempts, id) }

    mutating func run() async throws -> Answer {
        let begin = settings.time.now
        span = client.begin(.call, method.name, callID: id)
        do {
            var answer = try await answer()
            answer.callID = id
            metrics.operating = answer.time?.operating
            end(begin, CallEvent.Kind.succeeded, SpanEnd(status: answer.status))
            return answer
        } catch var error as BitrixError {
            error.method = error.method ?? method.name
            error.attempt = max(error.attempt, metrics.attempts)
            error.callID = id
            end(begin, { .failed(error, $0) }, SpanEnd(error: error, status: error.status))
            throw error
        } catch is CancellationError {
            end(begin, CallEvent.Kind.cancelled, SpanEnd(isCancelled: true))
            throw CancellationError()
        }
    }

    private mutating func end(_ begin: Duration, _ kind: (CallMetrics) -> CallEvent.Kind, _ end: SpanEnd) {
        metrics.duration = settings.time.now - begin
        observe(kind(metrics))
        guard settings.instrument != nil else { return }
        var end = end
        end.metrics = metrics
        span?.end(end)
        client.measure(.callDuration, metrics.duration.seconds, method.name)
        client.measure(.limitWait, metrics.waitedForLimits.seconds, method.name)
        if let operating = metrics.operating { client.measure(.operating, operating, method.name) }
    }

    private mutating func answer() async throws -> Answer {
        while true {
            try Task.checkCancellation()
            let limits = client.limits
            client.measureLimits(limits, method.name)
            let ticket = try await limits.admit(covered, settings.rate, waiting, number: number)
            number = ticket.number ?? number
            metrics.waitedForLimits += ticket.waited
            var tellsOfTime = false
            defer { if !tellsOfTime { limits.dropped(ticket) } }

            let (verdict, credentials) = try await attempt(ticket, limits)
            switch verdict {
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
                limits.refused(settings.rate, pause: error.retryAfter)
                try await again(after: error)
            case .outOfTime(let error, let time):
                // Of a batch refused as a whole it may be any of them.
                for name in covered { limits.outOfTime(name, time) }
                tellsOfTime = true
                // `admit` does the waiting.
                observe(.repeating(after: error))
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

    /// Sends the call once, now that it may be sent. The credentials are taken only here, because those that were good when
    /// the call was made may have expired while it waited.
    private mutating func attempt(
        _ ticket: PortalLimits.Ticket, _ limits: PortalLimits
    ) async throws -> (Verdict, Credentials) {
        let sent = metrics.attempts
        do {
            try Task.checkCancellation()
            let credentials = try await bounded { [client] in try await client.connection.credentials() }
            return (try await attempt(credentials), credentials)
        } catch {
            if metrics.attempts == sent { limits.giveBack(ticket) }
            throw error
        }
    }

    /// Waits, longer each time, before the next attempt.
    private mutating func again(after error: BitrixError) async throws {
        refusals += 1
        metrics.waitedForRepeats += try await client.backOff(
            refusals, after: error, attempt: metrics.attempts, waiting, id)
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
        // A token that was good for a while has expired, as tokens do.
        if let renewed, settings.time.now - renewed >= .seconds(1) { renewals = 0 }
        renewals += 1
        guard deadline != nil || renewals <= Self.renewalLimit,
            try await bounded({ [client] in try await client.connection.renewed(after: stale) }) != nil
        else { throw error }
        renewed = settings.time.now
        // New tokens that are refused at once, one after the other, are asked for more and more slowly.
        if renewals > 1 { try await again(after: error) }
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
        observe(.moved(to: Redaction.clean(address.host, of: credentials.secrets)))
    }

    static func late(_ method: MethodFacts) -> BitrixError {
        BitrixError(.deadline, message: "the deadline passed before the call could be sent", method: method.name)
    }
}
