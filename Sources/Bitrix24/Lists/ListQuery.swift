/// A list call prepared for paging: where its rows are, and how to ask for a part of them.
struct ListQuery: Sendable {
    let client: Client
    let options: CallOptions
    let method: MethodFacts
    let facts: ListFacts
    /// As the caller gave them.
    let arguments: Arguments

    init(client: Client, options: CallOptions, method: MethodFacts, arguments: Arguments) throws {
        guard let facts = method.list else {
            throw BitrixError(
                .invalidCall,
                message: "nothing is known of how it pages: send it as a single call, or as a Call with "
                    + "list facts of your own", method: method.name)
        }
        self.client = client
        self.options = options
        self.method = method
        self.facts = facts
        self.arguments = arguments
    }

    var pageSize: Int { max(1, facts.pageSize ?? 50) }

    /// Asks for one page.
    func page(_ arguments: Arguments) async throws -> Answer {
        try Task.checkCancellation()
        var read = method
        // A list only reads, whatever else is known of the method.
        if read.effect == .unknown { read.effect = .read }
        return try await client.exchange(
            read, .object(arguments.object), options,
            deadline: options.deadline.map { client.settings.time.now + $0 })
    }

    /// The rows of an answer.
    func rows(of answer: Answer) throws -> [JSON] {
        var path = facts.items.split(separator: ".").map(String.init)
        var value = answer.result
        if path.first == "result" { path.removeFirst() }
        for (depth, key) in path.enumerated() {
            // A list without rows may come without what would hold them.
            if Self.isNothing(value) { return [] }
            guard let part = value[key] else {
                if case .array(let rows) = value, depth == 0 { return rows }
                throw problem(["result"] + path[...depth], "the list's items", value)
            }
            value = part
        }
        switch value {
        case .array(let rows): return rows
        // An array with gaps in its keys.
        case .object(let object) where object.members.allSatisfy { Int($0.key) != nil }:
            return object.members.map(\.value)
        case _ where Self.isNothing(value): return []
        default: throw problem(["result"] + path, "an array", value)
        }
    }

    /// The key of a row, a number, whether it comes as one or as a string.
    func key(of row: JSON, _ name: String) throws -> Int {
        if let key = Envelope.integer(row[name]) { return key }
        throw problem(["result"] + [name], "a number that identifies the row", row[name] ?? .null)
    }

    private static func isNothing(_ value: JSON) -> Bool {
        switch value {
        case .null, .bool(false), .string(""): true
        case .array(let elements): elements.isEmpty
        case .object(let object): object.members.isEmpty
        default: false
        }
    }

    private func problem(_ path: [String], _ expected: String, _ found: JSON) -> BitrixError {
        BitrixError(
            .decoding, message: "expected \(expected), found \(found.kind)", method: method.name, attempt: 1,
            outcome: .executed, path: path)
    }

    /// A page that can't be where it is.
    func inconsistent(_ message: String) -> BitrixError {
        BitrixError(.inconsistentList, message: message, method: method.name, attempt: 1, outcome: .executed)
    }
}
