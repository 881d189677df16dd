/// Turns the answer to one request of a batch into the results of its commands, and into what is to be sent again.
struct BatchReading {
    let run: BatchRun
    let request: BatchPlan.Request
    let answer: Answer

    func yield() -> BatchRun.Yield {
        let reader = BatchAnswer(answer: answer, rest: request.rest)
        let limits = run.client.limits
        var yield = BatchRun.Yield()
        var unbegun: [[Int]] = []
        var refusal: BitrixError?
        var again: [Int] = []
        var position = 0
        var isHalted = false
        for chain in request.chains {
            var failed: BitrixError?
            var hasBegun = false
            var isRefused = false
            for index in chain {
                let key = BatchEncoding.key(index)
                let method = run.commands[index].method
                defer { position += 1 }
                switch reader.outcome(of: key, position: position) {
                case .success(var answer):
                    hasBegun = true
                    answer.callID = self.answer.callID
                    limits.answered(method.name, request.rest == .v2 ? reader.time(of: key) : nil)
                    yield.results.append((index, .success(answer)))
                case .failure(let failure):
                    var error = run.client.error(failure, method, run.commands[index].arguments)
                    error.callID = answer.callID
                    run.client.heed(error, of: method, reader.time(of: key))
                    isHalted = isHalted || request.halts
                    if index == chain.first, error.code == SystemCode.queryLimitExceeded {
                        refusal = error
                        isRefused = true
                        continue
                    }
                    hasBegun = true
                    if chain.count == 1, error.code == SystemCode.operationTimeLimit {
                        again.append(index)
                    } else if chain.count == 1, error.code == SystemCode.batchMethodNotAllowed {
                        yield.rest.append(.alone(index))
                    } else {
                        yield.results.append((index, .failure(error)))
                        failed = error
                    }
                case .absent where failed != nil || (isHalted && hasBegun):
                    yield.results.append((index, .failure(dependent(method, of: failed))))
                case .absent where isHalted || isRefused: break
                case .absent:
                    yield.results.append((index, .failure(run.lost(index))))
                }
            }
            if (isHalted || isRefused) && !hasBegun { unbegun.append(chain) }
        }
        if !unbegun.isEmpty {
            let refusal = refusal.map { RateRefusal($0, after: request.refusal, deadline: run.deadline) }
            yield.rest.append(
                .request(.init(rest: request.rest, chains: unbegun, halts: request.halts, refusal: refusal)))
        }
        // Refused for their working time, nothing was executed either; each method waits by itself.
        yield.rest += run.byMethod(again, of: request)
        return yield
    }

    private func dependent(_ method: MethodFacts, of failure: BitrixError?) -> BitrixError {
        BitrixError(
            .dependency,
            message: "not executed, for a command that it depends on failed" + (failure.map { ": \($0)" } ?? ""),
            method: method.name)
    }
}
