import Bitrix24JSON

extension Portal {
    /// `batch` of REST 2: up to 50 commands `method?query`, in order, each with an error of its own.
    func batch2(_ exchange: inout RESTExchange, _ caller: Caller) throws(Refusal) -> Answer {
        let parameters = Parameters(object: exchange.parameters.object, ignoresCase: true)
        let commands = try commands(in: parameters["cmd"])
        let halts = parameters.truth("halt") ?? false
        var outcome = Batch2Outcome()
        for (name, text) in commands {
            do throws(Refusal) {
                let call = try command(text, after: outcome.results, caller, &exchange)
                let (answer, time) = try world.withLock { (world) throws(Refusal) in try runCommand(call, in: &world) }
                outcome.add(name, answer, time)
            } catch {
                outcome.errors.append(.init(key: name, value: Envelope.plain(error)))
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
        _ text: String, after results: [JSON.Object.Member], _ caller: Caller, _ exchange: inout RESTExchange
    ) throws(Refusal) -> Call {
        let bytes = Array(text.utf8)
        let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        var name = String(decoding: bytes[..<mark], as: UTF8.self)
        if name.hasPrefix("/") { name.removeFirst() }
        exchange.commands.append(name)
        guard name.lowercased() != "batch", methods.entry(name, rest: 2)?.batchable ?? true else { throw .batchMethod }
        let query = mark < bytes.endIndex ? try FormDecoding.decode(bytes[(mark + 1)...]) : JSON.Object()
        let resolved = ResultReferences.resolve(.object(query), in: .object(.init(results))).object ?? query
        return try admit(name, rest: 2, resolved, caller, exchange)
    }
}

/// The maps that a batch answers with.
private struct Batch2Outcome {
    var results: [JSON.Object.Member] = []
    var errors: [JSON.Object.Member] = []
    var totals: [JSON.Object.Member] = []
    var nexts: [JSON.Object.Member] = []
    var times: [JSON.Object.Member] = []
    /// Of behaviour only if all of them are.
    var source = Answer.Source.behaviour

    mutating func add(_ name: String, _ answer: Answer, _ time: CallTime) {
        results.append(.init(key: name, value: answer.result))
        if answer.source != .behaviour { source = answer.source }
        if let total = answer.total { totals.append(.init(key: name, value: total.json)) }
        if let next = answer.next { nexts.append(.init(key: name, value: next.json)) }
        times.append(.init(key: name, value: time.json))
    }

    var answer: Answer {
        var answer = Answer(
            record([
                "result": phpMap(results), "result_error": phpMap(errors), "result_total": phpMap(totals),
                "result_next": phpMap(nexts), "result_time": phpMap(times),
            ]))
        answer.source = source
        return answer
    }
}
