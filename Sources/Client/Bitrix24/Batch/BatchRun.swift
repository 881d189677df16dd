/// Sends the commands of a batch, several requests at a time, and puts the results in their places.
struct BatchRun: Sendable {
    let client: Client
    let commands: [BatchCommand]
    let names: [String: Int]
    let options: CallOptions
    let deadline: Duration?

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
            client: client, commands: commands, names: plan.names, options: options, deadline: deadline)
        return try await run.results(of: plan.requests.map(Piece.request) + plan.alone.map(Piece.alone))
    }

    private func results(of pieces: [Piece]) async throws -> [Result<Answer, BitrixError>] {
        var results = [Result<Answer, BitrixError>?](repeating: nil, count: commands.count)
        try await withThrowingTaskGroup(of: Yield.self) { group in
            var waiting = pieces
            waiting.reverse()
            var running = 0
            while running > 0 || !waiting.isEmpty {
                while running < max(1, client.settings.parallelRequests), let piece = waiting.popLast() {
                    group.addTask { try await run(piece) }
                    running += 1
                }
                guard let yield = try await group.next() else { break }
                running -= 1
                for (index, result) in yield.results { results[index] = result }
                waiting += yield.rest.reversed()
            }
        }
        return results.enumerated().map { index, result in
            result ?? .failure(lost(index))
        }
    }

    private func run(_ piece: Piece) async throws -> Yield {
        switch piece {
        case .alone(let index): try await call(index)
        case .request(let request): try await send(request)
        }
    }

    /// One command as a call of its own.
    private func call(_ index: Int) async throws -> Yield {
        let command = commands[index]
        do {
            let answer = try await client.exchange(
                command.method, .object(command.arguments.object), options, deadline: deadline)
            return Yield(results: [(index, .success(answer))])
        } catch let error as BitrixError {
            return Yield(results: [(index, .failure(error))])
        }
    }

    private func send(_ request: BatchPlan.Request) async throws -> Yield {
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
                deadline: deadline)
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

    func lost(_ index: Int) -> BitrixError {
        BitrixError(
            .malformedAnswer, message: "the batch was answered without a result or an error for this command",
            method: commands[index].method.name, attempt: 1, outcome: .unknown)
    }
}
