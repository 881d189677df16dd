/// One command of a batch: a call without its decoding.
struct BatchCommand: Sendable {
    var method: MethodFacts
    var arguments: Arguments
    var name: String?
    var references: [ReferencePlacement]

    init<Output>(_ call: Call<Output>) {
        method = call.method
        arguments = Arguments(call.method.placed(call.arguments.object))
        name = call.name
        references = call.references
    }

    static func list<each Output>(_ calls: repeat Call<each Output>) -> [BatchCommand] {
        var commands: [BatchCommand] = []
        func append<Value>(_ call: Call<Value>) { commands.append(BatchCommand(call)) }
        repeat append(each calls)
        return commands
    }

    /// Why it can't stand in a batch; nil where it can.
    var obstacle: String? {
        if !method.batchable { return "the method refuses batches" }
        if method.name.lowercased() == "batch" { return "batches do not nest" }
        switch method.rest {
        case .v2:
            guard arguments.object.survivesForm else {
                return "null, empty arrays and objects, and brackets in names are lost in a batch"
            }
            return arguments.object.members.contains { $0.value.mentions("$result[") }
                ? "a text in its arguments would be taken for a reference" : nil
        case .v3:
            return JSON.object(arguments.object).hasKey("$ref") || JSON.object(arguments.object).hasKey("$refArray")
                ? "an object in its arguments would be taken for a reference" : nil
        }
    }
}

extension JSON {
    fileprivate func mentions(_ text: String) -> Bool {
        switch self {
        case .string(let value): value.contains(text)
        case .array(let elements): elements.contains { $0.mentions(text) }
        case .object(let object): object.members.contains { $0.value.mentions(text) }
        case .null, .bool, .number: false
        }
    }

    fileprivate func hasKey(_ key: String) -> Bool {
        switch self {
        case .object(let object): object.members.contains { $0.key == key || $0.value.hasKey(key) }
        case .array(let elements): elements.contains { $0.hasKey(key) }
        case .null, .bool, .number, .string: false
        }
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
