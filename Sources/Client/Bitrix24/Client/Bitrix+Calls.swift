extension Bitrix {
    /// Sends a call and reads its answer. (An autoclosure, for calls as values are not made in asynchronous code.)
    public func send<Output>(_ call: @autoclosure () throws -> Call<Output>) async throws -> Output {
        try await result(of: call())
    }

    /// The same for a call that is there. Generated functions end in it: it stays on the actor of its caller, as they
    /// do, so that neither has to leave it and to come back.
    #if compiler(>=6.2)
        nonisolated(nonsending) public func result<Output>(of call: Call<Output>) async throws -> Output {
            try await exchange(call)
        }
    #else
        public func result<Output>(of call: Call<Output>) async throws -> Output { try await exchange(call) }
    #endif

    private func exchange<Output>(_ call: Call<Output>) async throws -> Output {
        try call.standsAlone()
        let answer = try await client.exchange(
            call.method, .object(call.arguments.object), options, deadline: deadline)
        return try call.result(of: .success(answer)).get()
    }

    /// Calls a method by name: for what is not in the documentation.
    ///
    ///     let answer = try await bitrix.call("crm.deal.get", ["ID": 1])
    ///
    /// It counts as a write, so that it is never executed twice, unless `effect` says that it only reads.
    public func call(
        _ method: String, _ arguments: Arguments = Arguments(), rest: MethodFacts.RESTVersion = .v2,
        effect: MethodFacts.Effect = .unknown
    ) async throws -> Answer {
        try await send(Call(MethodFacts(method, rest: rest, effect: effect), arguments))
    }

    /// A call as a value, also inside asynchronous code: in the closure, which is synchronous, the methods of the
    /// API answer calls.
    ///
    ///     let like = bitrix.value { $0.im.message.like(messageID: 34247) }
    public func value<Output>(_ make: (Bitrix) throws -> Call<Output>) rethrows -> Call<Output> { try make(self) }
}
