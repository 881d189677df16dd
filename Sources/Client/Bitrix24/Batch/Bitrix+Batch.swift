extension Bitrix {
    /// Sends several calls in one request, or in as few as they fit in; each has a result of its own.
    ///
    ///     let (liked, me) = try await bitrix.batch { ($0.im.message.like(messageID: 1), $0.user.current()) }
    ///
    /// It throws only where the whole failed. Where the task is cancelled, what was answered before is answered, and the rest
    /// are errors of the kind ``BitrixError/Kind/cancelled``; `CancellationError` means that nothing was sent.
    nonisolated(nonsending) public func batch<each Output: Sendable>(
        _ build: (Bitrix) throws -> (repeat Call<each Output>)
    ) async throws -> (repeat Result<each Output, BitrixError>) {
        let calls = try build(self)
        var answers = try await answers(to: BatchCommand.list(repeat each calls)).makeIterator()
        func result<Value>(_ call: Call<Value>) -> Result<Value, BitrixError> { call.result(of: answers.next()!) }
        return (repeat result(each calls))
    }

    /// Sends any number of calls of one kind, in as few requests as they fit in; the results stand in their order.
    nonisolated(nonsending) public func batch<Output: Sendable>(
        _ build: (Bitrix) throws -> [Call<Output>]
    ) async throws -> [Result<Output, BitrixError>] {
        let calls = try build(self)
        return zip(calls, try await answers(to: calls.map(BatchCommand.init))).map { $0.result(of: $1) }
    }

    /// Like `batch`, but throws the first error and answers plain values.
    ///
    ///     let (liked, me) = try await bitrix.all { ($0.im.message.like(messageID: 1), $0.user.current()) }
    nonisolated(nonsending) public func all<each Output: Sendable>(
        _ build: (Bitrix) throws -> (repeat Call<each Output>)
    ) async throws -> (repeat each Output) {
        let results = try await batch(build)
        func value<Value>(_ result: Result<Value, BitrixError>) throws -> Value { try result.value() }
        return (repeat try value(each results))
    }

    /// Like `batch` with calls of one kind, but throws the first error.
    nonisolated(nonsending) public func all<Output: Sendable>(
        _ build: (Bitrix) throws -> [Call<Output>]
    ) async throws -> [Output] {
        try await batch(build).map { try $0.value() }
    }
}

extension Bitrix {
    func answers(to commands: [BatchCommand]) async throws -> [Result<Answer, BitrixError>] {
        try await BatchRun.results(of: commands, client, options, deadline: deadline)
    }
}

extension Result where Failure == BitrixError {
    /// The value, or what a call by itself would throw.
    fileprivate func value() throws -> Success {
        if case .failure(let error) = self, error.kind == .cancelled { throw CancellationError() }
        return try get()
    }
}
