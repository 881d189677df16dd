import Bitrix24JSON

/// The maps that a batch answers with, and what its later commands may refer to.
struct Batch2Outcome {
    /// Bytes that all answers may have together; commands beyond them are refused. A few kilobytes of commands that
    /// refer to each other would otherwise be answered with all memory there is.
    static let answerLimit = 32 << 20

    private var answers: [(name: String, answer: Answer, time: CallTime)] = []
    private var errors: [JSON.Object.Member] = []
    private var size = 0
    /// Bytes that references may still become.
    private var referencesLimit: Int
    /// Of behaviour only if all of them are.
    private var source = Answer.Source.behaviour

    init(referencesLimit: Int) { self.referencesLimit = referencesLimit }

    /// - Returns: the result as it is written.
    @discardableResult
    mutating func add(_ name: String, _ answer: Answer, _ time: CallTime) -> [UInt8]? {
        var answer = answer
        if answer.written == nil { answer.keepWritten() }
        size += answer.written?.count ?? 0
        if answer.source != .behaviour { source = answer.source }
        answers.append((name, answer, time))
        return answer.written
    }

    mutating func fail(_ name: String, _ refusal: Refusal) {
        errors.append(.init(key: name, value: Envelope.plain(refusal)))
    }

    /// The parameters of a command, with what earlier ones answered in place of `$result[name][path]`.
    mutating func resolve(_ query: JSON.Object) throws(Refusal) -> JSON.Object {
        guard size <= Self.answerLimit else { throw .batchLength }
        guard ResultReferences.mayStand(in: .object(query)) else { return query }
        let results = JSON.object(.init(answers.map { .init(key: $0.name, value: $0.answer.result) }))
        var room = referencesLimit
        guard let resolved = ResultReferences.resolve(.object(query), in: results, room: &room)?.object else {
            throw .batchLength
        }
        referencesLimit = room
        return resolved
    }

    var answer: Answer {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 512 * answers.count + 256)
        bytes += #"{"result":"#.utf8
        write(answers.map { ($0.name, $0.answer.written ?? []) }, to: &bytes)
        bytes += #","result_error":"#.utf8
        bytes += phpMap(errors).bytes()
        for (key, value) in [("total", \Answer.total), ("next", \Answer.next)] {
            bytes += ",\"result_\(key)\":".utf8
            bytes += phpMap(
                answers.compactMap { entry in
                    entry.answer[keyPath: value].map { .init(key: entry.name, value: $0.json) }
                }
            ).bytes()
        }
        bytes += #","result_time":"#.utf8
        bytes += phpMap(answers.map { .init(key: $0.name, value: $0.time.json) }).bytes()
        bytes.append(UInt8(ascii: "}"))
        var answer = Answer(list: bytes)
        answer.source = source
        return answer
    }

    private func write(_ members: [(name: String, value: [UInt8])], to bytes: inout [UInt8]) {
        guard !members.isEmpty else { return bytes += "[]".utf8 }
        for (index, member) in members.enumerated() {
            bytes.append(UInt8(ascii: index == 0 ? "{" : ","))
            bytes += JSON.string(member.name).bytes()
            bytes.append(UInt8(ascii: ":"))
            bytes += member.value
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
