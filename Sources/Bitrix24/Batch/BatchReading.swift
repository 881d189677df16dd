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
        var again: [Int] = []
        var position = 0
        var isHalted = false
        for chain in request.chains {
            var failed: BitrixError?
            var hasBegun = false
            for index in chain {
                let key = BatchEncoding.key(index)
                let method = run.commands[index].method
                defer { position += 1 }
                switch reader.outcome(of: key, position: position) {
                case .success(let answer):
                    hasBegun = true
                    limits.answered(method.name, request.rest == .v2 ? reader.time(of: key) : nil)
                    yield.results.append((index, .success(answer)))
                case .failure(let failure):
                    hasBegun = true
                    let error = run.client.error(failure, method, run.commands[index].arguments)
                    if error.code == SystemCode.operationTimeLimit {
                        limits.outOfTime(method.name, reader.time(of: key))
                    }
                    isHalted = isHalted || request.halts
                    if chain.count == 1, Self.isRefusal(error) {
                        again.append(index)
                    } else if chain.count == 1, error.code == SystemCode.batchMethodNotAllowed {
                        yield.rest.append(.alone(index))
                    } else {
                        yield.results.append((index, .failure(error)))
                        failed = error
                    }
                case .absent where failed != nil || (isHalted && hasBegun):
                    yield.results.append((index, .failure(dependent(method, of: failed))))
                case .absent where isHalted: break
                case .absent:
                    yield.results.append((index, .failure(run.lost(index))))
                }
            }
            if isHalted && !hasBegun { unbegun.append(chain) }
        }
        if !unbegun.isEmpty {
            yield.rest.append(.request(.init(rest: request.rest, chains: unbegun, halts: request.halts)))
        }
        yield.rest += run.byMethod(again, of: request)
        return yield
    }

    /// Refused for a limit: nothing was executed, and it can be sent again. Each method waits by itself.
    private static func isRefusal(_ error: BitrixError) -> Bool {
        [SystemCode.operationTimeLimit, SystemCode.queryLimitExceeded].contains(error.code)
    }

    private func dependent(_ method: MethodFacts, of failure: BitrixError?) -> BitrixError {
        BitrixError(
            .dependency,
            message: "not executed, for a command that it depends on failed" + (failure.map { ": \($0)" } ?? ""),
            method: method.name)
    }
}
