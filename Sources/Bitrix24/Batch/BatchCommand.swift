/// One command of a batch: a call without its decoding.
struct BatchCommand: Sendable {
    var method: MethodFacts
    var arguments: Arguments

    init<Output>(_ call: Call<Output>) {
        method = call.method
        arguments = call.arguments
    }

    static func list<each Output>(_ calls: repeat Call<each Output>) -> [BatchCommand] {
        var commands: [BatchCommand] = []
        func append<Value>(_ call: Call<Value>) { commands.append(BatchCommand(call)) }
        repeat append(each calls)
        return commands
    }
}

extension Call {
    /// The output of an answer, a decoding problem turned into this call's error.
    func result(of answer: Result<Answer, BitrixError>) -> Result<Output, BitrixError> {
        answer.flatMap { answer in
            do {
                return .success(try decode(answer))
            } catch {
                return .failure(BitrixError(decoding: error, method: method, status: answer.status))
            }
        }
    }
}
