/// Sends the commands of a batch, several requests at a time, and puts the results in their places.
struct BatchRun: Sendable {
    let client: Client
    let commands: [BatchCommand]
    let names: [String: Int]
    let options: CallOptions
    let deadline: Duration?
    let window: RequestWindow

    /// A piece of work: one request of a batch, or one command as a call of its own.
    enum Piece: Sendable {
        case request(BatchPlan.Request)
        case alone(Int)
    }

    /// What a piece came to: results, and work that it left over.
    struct Yield: Sendable {
        var results: [(index: Int, result: Result<Answer, BitrixError>)] = []
        var rest: [Piece] = []
    }

    static func results(
        of commands: [BatchCommand], _ client: Client, _ options: CallOptions, deadline: Duration?
    ) async throws -> [Result<Answer, BitrixError>] {
        guard !commands.isEmpty else { return [] }
        let limits = client.limits
        let plan = try BatchPlan(commands) { limits.isPaused($0) }
        let run = BatchRun(
            client: client, commands: commands, names: plan.names, options: options, deadline: deadline,
            window: RequestWindow(fixed: client.settings.parallelRequests))
        return try await run.results(of: plan.requests.map(Piece.request) + plan.alone.map(Piece.alone))
    }

    private func results(of pieces: [Piece]) async throws -> [Result<Answer, BitrixError>] {
        try Task.checkCancellation()
        var results = [Result<Answer, BitrixError>?](repeating: nil, count: commands.count)
        await withTaskGroup(of: Yield.self) { group in
            var waiting = pieces
            waiting.reverse()
            var running = 0
            while running > 0 || !waiting.isEmpty {
                let places = client.settings.rateLimit.map { client.limits.places($0) }
                while window.room(running: running, places: places) > 0, let piece = waiting.popLast() {
                    let watch = RequestWatch(window)
                    group.addTask {
                        do {
                            return try await run(piece, watch)
                        } catch {
                            return interrupted(piece, watch)
                        }
                    }
                    running += 1
                }
                guard let yield = await group.next() else { break }
                running -= 1
                for (index, result) in yield.results { results[index] = result }
                waiting += yield.rest.reversed()
            }
        }
        // Where nothing was done, there is nothing to tell.
        if Task.isCancelled, results.allSatisfy({ $0?.isUntouched ?? true }) { throw CancellationError() }
        return results.enumerated().map { index, result in
            result ?? .failure(lost(index))
        }
    }

    /// A piece that was cancelled. Whether the portal had begun with it nobody knows, unless it was never sent.
    private func interrupted(_ piece: Piece, _ watch: RequestWatch) -> Yield {
        let indices =
            switch piece {
            case .alone(let index): [index]
            case .request(let request): request.commands
            }
        let isSent = watch.isUnanswered
        return Yield(
            results: indices.map { index in
                let reads = commands[index].method.effect == .read
                return (
                    index,
                    .failure(
                        BitrixError(
                            .cancelled, message: "the batch was cancelled before it was answered",
                            method: commands[index].method.name, attempt: isSent ? 1 : 0,
                            outcome: isSent && !reads ? .unknown : .notExecuted))
                )
            })
    }

    private func run(_ piece: Piece, _ watch: RequestWatch) async throws -> Yield {
        switch piece {
        case .alone(let index): try await call(index, watch)
        case .request(let request): try await send(request, watch)
        }
    }

    /// One command as a call of its own.
    private func call(_ index: Int, _ watch: RequestWatch) async throws -> Yield {
        let command = commands[index]
        do {
            let answer = try await client.exchange(
                command.method, .object(command.arguments.object), options, deadline: deadline, watch: watch)
            return Yield(results: [(index, .success(answer))])
        } catch let error as BitrixError {
            return Yield(results: [(index, .failure(error))])
        }
    }

    private func send(_ request: BatchPlan.Request, _ watch: RequestWatch) async throws -> Yield {
        let indices = request.commands
        let isRead = indices.allSatisfy { commands[$0].method.effect == .read }
        var methods: [String] = []
        for index in indices where !methods.contains(commands[index].method.name) {
            methods.append(commands[index].method.name)
        }
        do {
            if let refusal = request.refusal { try await client.wait(after: refusal) }
            let answer = try await client.exchange(
                MethodFacts("batch", rest: request.rest, effect: isRead ? .read : .write),
                BatchEncoding(commands: commands, names: names).body(of: request), covered: methods, options,
                deadline: deadline, watch: watch)
            return BatchReading(run: self, request: request, answer: answer).yield()
        } catch let error as BitrixError {
            return failed(request, error)
        }
    }

    /// A batch that failed as a whole.
    private func failed(_ request: BatchPlan.Request, _ error: BitrixError) -> Yield {
        let chains = request.chains
        if error.code == SystemCode.batchLengthExceeded, chains.count > 1 {
            let half = chains.count / 2
            return Yield(
                rest: [chains[..<half], chains[half...]].map {
                    .request(.init(rest: request.rest, chains: Array($0), halts: request.halts))
                })
        }
        if [SystemCode.batchLengthExceeded, SystemCode.batchMethodNotAllowed].contains(error.code),
            chains.allSatisfy({ $0.count == 1 })
        {
            return Yield(rest: request.commands.map(Piece.alone))
        }
        let methods = request.commands.map { commands[$0].method }
        let failure = WholeFailure(error: error, rest: request.rest, commands: methods)
        if failure.isOneCommands, chains.allSatisfy({ $0.count == 1 }), methods.allSatisfy({ $0.effect == .read }) {
            return Yield(
                rest: failure.isOneMethods
                    ? byMethod(request.commands, of: request) : request.commands.map(Piece.alone))
        }
        return Yield(results: zip(request.commands, methods).map { ($0, .failure(failure.error(of: $1))) })
    }

    /// Commands of their own, sent again so that each method waits, or fails, by itself.
    func byMethod(_ indices: [Int], of request: BatchPlan.Request) -> [Piece] {
        var groups: [(method: String, indices: [Int])] = []
        for index in indices {
            let method = commands[index].method.name
            if let place = groups.firstIndex(where: { $0.method == method }) {
                groups[place].indices.append(index)
            } else {
                groups.append((method, [index]))
            }
        }
        return groups.map {
            .request(.init(rest: request.rest, chains: $0.indices.map { [$0] }, halts: request.halts))
        }
    }

    /// The answer to a batch says nothing of a command.
    func lost(_ index: Int) -> BitrixError {
        BitrixError(
            .malformedAnswer, message: "the batch was answered without a result or an error for this command",
            method: commands[index].method.name, attempt: 1, outcome: .unknown)
    }
}

extension Result<Answer, BitrixError> {
    /// Whether it says no more than that nothing was sent.
    fileprivate var isUntouched: Bool {
        if case .failure(let error) = self { error.kind == .cancelled && error.attempt == 0 } else { false }
    }
}
