/// That commands of a batch were refused for the rate of requests: nothing was executed, and they are sent again.
struct RateRefusal: Sendable {
    let error: BitrixError
    /// How many times in a row.
    let times: Int
    /// The moment by which they have to be done.
    let deadline: Duration?

    /// - Parameter previous: what the same commands had been refused with before.
    init(_ error: BitrixError, after previous: RateRefusal?, deadline: Duration?) {
        times = (previous?.times ?? 0) + 1
        var error = error
        error.attempt = times
        self.error = error
        self.deadline = previous?.deadline ?? deadline
    }
}

extension Client {
    func wait(after refusal: RateRefusal) async throws {
        let method = refusal.error.method ?? "batch"
        let waiting = Waiting(time: settings.time, deadline: refusal.deadline, method: method) { [self] in
            observe(.waiting($0, reason: $1.name), method, attempt: refusal.times + 1)
        }
        _ = try await backOff(refusal.times, after: refusal.error, attempt: refusal.times, waiting)
    }

    /// Waits before a repeat, longer each time; the answer is how long.
    /// - Parameter number: of the repeat, from 1.
    func backOff(
        _ number: Int, after error: BitrixError, attempt: Int, _ waiting: Waiting, _ callID: String = ""
    ) async throws -> Duration {
        let wanted = error.retryAfter ?? .zero
        // Who wants to be left alone for longer is the caller's affair.
        guard wanted <= RetryPolicy.longestRetryAfter else { throw error }
        let delay = max(wanted, settings.retries.delay(before: number, random: settings.random()))
        observe(.repeating(after: error), waiting.method, attempt: attempt, callID)
        do {
            try await waiting.sleep(delay, for: .backoff)
        } catch is BitrixError {
            // Reports the original refusal rather than the deadline that the wait would have passed.
            throw error
        }
        return delay
    }

    /// What the error of a command in a batch tells of the portal's limits, as that of a call does.
    func heed(_ error: BitrixError, of method: MethodFacts, _ time: CallTime?) {
        switch error.code {
        case SystemCode.operationTimeLimit: limits.outOfTime(method.name, time)
        case SystemCode.queryLimitExceeded: limits.refused(settings.rate)
        default: break
        }
    }
}
