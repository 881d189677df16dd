/// A list call prepared for paging: where its rows are, and how to ask for a part of them.
struct ListQuery: Sendable {
    let client: Client
    let options: CallOptions
    let method: MethodFacts
    let facts: ListFacts
    /// As the caller gave them.
    private(set) var arguments: Arguments

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

    /// The same rows in the method's own order.
    var unordered: ListQuery {
        var copy = self
        copy.arguments[facts.parameters.order] = nil
        if let sort = facts.parameters.sort { copy.arguments[sort] = nil }
        return copy
    }

    /// Rows asked for a page: as many as the caller wants, else as the method gives.
    var pageSize: Int {
        let wanted = Envelope.integer(arguments["pagination"]?["limit"])
        return max(1, wanted ?? facts.pageSize ?? 50)
    }

    /// The same, as REST 3 takes it.
    var limit: JSON { .number(.init(pageSize)) }

    /// How many rows the caller wants to pass over.
    var offset: Int {
        guard facts.style == .pagination else {
            return max(0, Envelope.integer(arguments[facts.parameters.start]) ?? 0)
        }
        let pagination = arguments["pagination"]
        if let offset = Envelope.integer(pagination?["offset"]) { return max(0, offset) }
        let page = Envelope.integer(pagination?["page"]) ?? 1
        return max(0, min(page - 1, .max / pageSize)) * pageSize
    }

    /// How many requests may be on the way, or wait to be taken.
    var readAhead: ReadAhead { ReadAhead(fixed: client.settings.parallelRequests) }

    /// The moment by which a request that begins now has to be done.
    var deadline: Duration? { options.deadline.map { client.settings.time.now + $0.bounded } }

    /// The arguments, with the key among the fields that they select, if they select any: without it rows of different
    /// pages may well be equal.
    func arguments(selecting key: ListFacts.Key?) -> Arguments {
        guard let key, case .array(let select)? = arguments[facts.parameters.select], !select.isEmpty,
            !select.contains(where: { ["*", key.filter, key.row].contains($0.string) })
        else { return arguments }
        var arguments = arguments
        arguments[facts.parameters.select] = .array(select + [.string(key.filter)])
        return arguments
    }

    /// The method as one that reads, whatever else is known of it: a list does.
    private var reading: MethodFacts {
        var reading = method
        if reading.effect == .unknown { reading.effect = .read }
        return reading
    }

    /// Asks for one page.
    func page(_ arguments: Arguments) async throws -> Answer {
        try Task.checkCancellation()
        return try await client.exchange(reading, .object(arguments.object), options, deadline: deadline)
    }

    /// Asks for several pages in as few requests as they fit in.
    func answers(to pages: [Arguments]) async throws -> [Result<Answer, BitrixError>] {
        try Task.checkCancellation()
        let answers = try await BatchRun.results(
            of: pages.map { BatchCommand(Call(reading, $0)) }, client, options, deadline: deadline)
        try Task.checkCancellation()
        return answers
    }

    /// The rows of an answer.
    func rows(of answer: Answer) throws(BitrixError) -> [JSON] {
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
