import Bitrix24JSON

/// A Bitrix24 portal and the right to call it. Cheap to copy; the methods of the API hang off it:
///
///     try await bitrix.im.message.like(messageID: 34247, action: .plus)
public struct Bitrix: Sendable {
    let perform: @Sendable (MethodFacts, Arguments) async throws -> Answer

    /// A portal of your own making, for tests: it answers what the function says.
    public init(answering perform: @escaping @Sendable (MethodFacts, Arguments) async throws -> Answer) {
        self.perform = perform
    }

    /// Sends a call and reads its answer.
    public func send<Output>(_ call: Call<Output>) async throws -> Output {
        try call.result(of: .success(try await perform(call.method, call.arguments))).get()
    }

    /// Calls a method by name: for what is not in the documentation. It counts as a write: it is never sent twice.
    public func call(_ method: String, _ arguments: Arguments = Arguments()) async throws -> Answer {
        try await perform(MethodFacts(method), arguments)
    }

    /// A call as a value, also inside asynchronous code: in the closure, which is synchronous, the methods of the
    /// API answer calls.
    public func value<Output>(_ make: (Bitrix) throws -> Call<Output>) rethrows -> Call<Output> { try make(self) }

    func answers(to commands: [BatchCommand]) async throws -> [Result<Answer, BitrixError>] {
        var answers: [Result<Answer, BitrixError>] = []
        for command in commands {
            do {
                answers.append(.success(try await perform(command.method, command.arguments)))
            } catch let error as BitrixError {
                answers.append(.failure(error))
            }
        }
        return answers
    }
}
