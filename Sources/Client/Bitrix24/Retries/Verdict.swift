/// What is to be done after an attempt.
enum Verdict: Sendable {
    case answer(Answer)
    case fail(BitrixError)
    /// The portal refused it for the rate of all requests: nothing was executed.
    case refused(BitrixError)
    /// The portal refused it because the method has used up its working time.
    case outOfTime(BitrixError, CallTime?)
    /// The portal refused it because methods of this kind come too fast.
    case tooFast(BitrixError)
    /// The access token has expired: nothing was executed.
    case expired(BitrixError)
    /// The portal has moved: nothing was executed.
    case moved(to: String)
    /// It may be repeated if the call may.
    case broken(BitrixError)

    /// Judges an answer by its envelope first and its status second.
    init(_ response: HTTPResponse, _ method: MethodFacts) {
        if (300..<400).contains(response.status), let location = response.header("Location") {
            self = .moved(to: location)
            return
        }
        let requestID = response.header("X-Request-Id")
        let status = response.status
        // 408 and 499: somebody on the way gave up waiting, whatever the portal did.
        let isExecutedPerhaps = status >= 500 || status < 400 || status == 408 || status == 499
        guard let envelope = try? JSON(parsing: response.body.bytes ?? []), case .object = envelope else {
            var error = BitrixError(
                status >= 400 ? .portal : .malformedAnswer,
                message: status >= 400 ? "the portal answered without an error of its own" : "the answer is not JSON",
                method: method.name, status: status, requestID: requestID,
                outcome: isExecutedPerhaps ? .unknown : .notExecuted)
            error.retryAfter = response.retryAfter
            self = status == 429 ? .tooFast(error) : isExecutedPerhaps ? .broken(error) : .fail(error)
            return
        }
        if let failure = Envelope.failure(envelope) {
            var error = BitrixError(
                .portal, code: ErrorCode(rawValue: failure.code), message: failure.message, method: method.name,
                status: status, validation: failure.validation, requestID: requestID)
            error.retryAfter = response.retryAfter
            switch error.code {
            case SystemCode.queryLimitExceeded: self = .refused(error)
            case SystemCode.operationTimeLimit: self = .outOfTime(error, envelope["time"].flatMap(Envelope.time))
            case let code where code.rawValue.lowercased() == SystemCode.expiredToken.rawValue: self = .expired(error)
            case let code where SystemCode.final.contains(code): self = .fail(error)
            default:
                if status == 429 {
                    self = .tooFast(error)
                } else if isExecutedPerhaps, status >= 400 {
                    error.outcome = .unknown
                    self = .broken(error)
                } else {
                    self = .fail(error)
                }
            }
            return
        }
        guard status < 400, envelope["result"] != nil || method.rest == .v3 else {
            let error = BitrixError(
                .malformedAnswer, message: "the answer has neither a result nor an error", method: method.name,
                status: status, requestID: requestID, outcome: isExecutedPerhaps ? .unknown : .notExecuted)
            self = isExecutedPerhaps ? .broken(error) : .fail(error)
            return
        }
        var answer = Envelope.answer(envelope, status: status)
        // REST 3 describes itself outside the envelope.
        if envelope["result"] == nil { answer.result = envelope }
        self = .answer(answer)
    }

    /// Judges a request that got no answer.
    init(_ failure: TransportError, _ method: MethodFacts) {
        let error = BitrixError(failure, method: method.name)
        self = failure.isPassing ? .broken(error) : .fail(error)
    }
}

extension BitrixError {
    init(_ failure: TransportError, method: String) {
        let kind: Kind =
            switch failure.kind {
            case .unreachable: .unreachable
            case .connectionLost: .connectionLost
            case .timeout: .timeout
            case .invalidRequest: .invalidCall
            case .tooLarge: .malformedAnswer
            }
        self.init(
            kind, message: failure.reason, method: method,
            outcome: failure.isBeforeSending ? .notExecuted : .unknown)
    }
}

extension Verdict {
    /// The error of the attempt; nil where it has an answer, or goes on elsewhere.
    var error: BitrixError? {
        switch self {
        case .answer, .moved: nil
        case .fail(let error), .refused(let error), .outOfTime(let error, _), .tooFast(let error), .expired(let error),
            .broken(let error):
            error
        }
    }

    /// Whether it names a moment by the portal's clock, and does not say what that is.
    var needsClock: Bool {
        let time: CallTime? =
            switch self {
            case .answer(let answer): answer.time
            case .outOfTime(_, let time): time
            default: nil
            }
        return time?.operatingResetAt != nil && time?.finish == nil && time?.start == nil
    }

    /// The same, without what must not be seen in messages that came from outside.
    /// - Parameter arguments: what was sent, which a message may quote.
    func cleaned(of secrets: [Secret], and arguments: JSON = .null) -> Verdict {
        func clean(_ error: BitrixError) -> BitrixError { error.cleaned(of: secrets + arguments.secrets) }
        return switch self {
        case .answer, .moved: self
        case .fail(let error): .fail(clean(error))
        case .refused(let error): .refused(clean(error))
        case .outOfTime(let error, let time): .outOfTime(clean(error), time)
        case .tooFast(let error): .tooFast(clean(error))
        case .expired(let error): .expired(clean(error))
        case .broken(let error): .broken(clean(error))
        }
    }
}
