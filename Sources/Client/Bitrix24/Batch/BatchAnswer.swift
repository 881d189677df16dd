/// Reads what each command of a batch came to.
struct BatchAnswer {
    let answer: Answer
    let rest: MethodFacts.RESTVersion

    enum Outcome {
        case success(Answer)
        case failure(Envelope.Failure)
        /// Neither a result nor an error.
        case absent
    }

    /// - Parameter position: of the command in its request.
    func outcome(of key: String, position: Int) -> Outcome {
        rest == .v2 ? outcomeOfREST2(key) : outcomeOfREST3(position)
    }

    private func outcomeOfREST2(_ key: String) -> Outcome {
        // Each is a map, or `[]` when empty.
        if let error = answer.result["result_error"]?[key], let failure = Envelope.failure(error) {
            return .failure(failure)
        }
        guard let result = answer.result["result"]?[key] else { return .absent }
        let total = answer.result["result_total"]?[key]
        let next = answer.result["result_next"]?[key]
        let time = answer.result["result_time"]?[key]
        var envelope: JSON.Object = ["result": result]
        for (name, value) in [("next", next), ("total", total), ("time", time)] {
            if let value { envelope.members.append(.init(key: name, value: value)) }
        }
        return .success(Envelope.answer(.object(envelope), status: answer.status))
    }

    private func outcomeOfREST3(_ position: Int) -> Outcome {
        guard let result = answer.result[position] ?? answer.result[String(position)] else { return .absent }
        return .success(Answer(result: result, time: answer.time, status: answer.status))
    }

    /// The working time of a command.
    func time(of key: String) -> CallTime? { answer.result["result_time"]?[key].flatMap(Envelope.time) }
}
