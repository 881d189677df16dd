import Bitrix24JSON

extension Portal {
    /// `batch` of REST 2: up to 50 commands `method?query`, in order, each with an error of its own.
    func batch2(_ exchange: inout RESTExchange, _ caller: Caller) throws(Refusal) -> Answer {
        let parameters = Parameters(object: exchange.parameters.object, ignoresCase: true)
        let commands = try commands(in: parameters["cmd"])
        let halts = parameters.truth("halt") ?? false
        var outcome = Batch2Outcome(referencesLimit: settings.batchLimit)
        for (name, text) in commands {
            var record = Journal.Command(method: "")
            do throws(Refusal) {
                let (answer, time) = try command(text, after: &outcome, caller, &exchange, &record)
                record.source = .init(answer.source)
                record.answer = outcome.add(name, answer, time)
                exchange.commands.append(record)
            } catch {
                record.refusal = error
                exchange.commands.append(record)
                outcome.fail(name, error)
                exchange.notes.append("\(name): \(error.code) \(error.message)")
                if halts { break }
            }
        }
        return outcome.answer
    }

    private func commands(in cmd: JSON?) throws(Refusal) -> [(name: String, text: String)] {
        let members: [JSON.Object.Member]
        switch cmd {
        case .object(let object): members = object.members
        case .array(let items): members = items.enumerated().map { .init(key: String($0.offset), value: $0.element) }
        default: members = []
        }
        var length = 0
        var commands: [(String, String)] = []
        for member in members {
            let text = member.value.scalar ?? ""
            length += text.utf8.count
            commands.append((member.key, text))
        }
        guard commands.count <= 50, length <= settings.batchLimit else { throw .batchLength }
        return commands
    }

    private func command(
        _ text: String, after outcome: inout Batch2Outcome, _ caller: Caller, _ exchange: inout RESTExchange,
        _ record: inout Journal.Command
    ) throws(Refusal) -> (Answer, CallTime) {
        let bytes = Array(text.utf8)
        let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        var name = String(decoding: bytes[..<mark], as: UTF8.self)
        if name.hasPrefix("/") { name.removeFirst() }
        record.method = name
        guard name.lowercased() != "batch", methods.entry(name, rest: 2)?.batchable ?? true else { throw .batchMethod }
        let query = mark < bytes.endIndex ? try FormDecoding.decode(bytes[(mark + 1)...]) : JSON.Object()
        let parameters = try outcome.resolve(query)
        record.parameters = parameters
        if let answer = try elsewhere(name, rest: 2, parameters) {
            return (answer, gate.account(name, cost: 0, at: exchange.now))
        }
        return try runCommand(admit(name, rest: 2, parameters, caller, exchange))
    }
}
