extension Exchange {
    mutating func attempt(_ credentials: Credentials) async throws -> Verdict {
        var timeout = settings.requestTimeout.bounded
        if let remaining = waiting.remaining {
            guard remaining > .zero else { throw Self.late(method) }
            timeout = min(timeout, remaining)
        }
        var request = try RequestBuilder.request(
            method, arguments, to: client.connection.address, with: credentials,
            body: options.body == .form ? .form : .json, timeout: timeout, callID: id)
        request.isRepeatable = mayRepeat
        request.connectTimeout = settings.connectTimeout
        request.answer = .inMemory(limit: settings.answerLimit)
        request.addresses = client.addresses
        metrics.attempts += 1
        metrics.bytesSent += request.body.length ?? 0
        observe(.sending(bytes: request.body.length ?? 0))
        let span = client.begin(.request, method.name, callID: id, attempt: metrics.attempts, parent: span)
        if let span { request.headers += span.headers }
        let begin = settings.time.now
        watch?.sending()
        let verdict: Verdict
        do {
            let response = try await send(request)
            metrics.bytesReceived += response.body.length ?? 0
            let duration = settings.time.now - begin
            observe(.answered(status: response.status, bytes: response.body.length ?? 0, duration: duration))
            verdict = Verdict(response, method)
            watch?.answered(in: duration)
            if verdict.needsClock, let date = response.date { client.limits.heard(date: date) }
            span?.end(SpanEnd(error: verdict.error, status: response.status))
            client.measure(.requestDuration, duration.seconds, method.name)
        } catch let failure as TransportError {
            verdict = Verdict(failure, method)
            span?.end(SpanEnd(error: verdict.error))
        } catch {
            span?.end(SpanEnd(error: error as? BitrixError, isCancelled: error is CancellationError))
            throw error
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
}
