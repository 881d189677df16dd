import Bitrix24JSON

/// Calls with their answers as a document, without secrets: what is recorded here can be replayed elsewhere.
enum Traffic {
    static let format = "bitrix24-traffic"
    static let version = 1

    /// - Parameter secrets: texts that must not stand in it, wherever they come from.
    static func document(_ entries: [Journal.Entry], secrets: [String]) -> JSON {
        let calls: [JSON] = entries.compactMap { entry in
            guard entry.source != .event, entry.source != .fault, let parameters = entry.parameters,
                let answer = entry.answer, case .object(var body)? = try? JSON(parsing: answer)
            else { return nil }
            // A command has only its result; a batch is made again from its commands.
            guard entry.method.lowercased() != "batch" else { return nil }
            if entry.batch != nil, entry.source != .error { body = ["result": .object(body)] }
            body["time"] = nil
            return Secrets.hidden(
                record([
                    "rest": entry.rest, "method": entry.method, "parameters": parameters, "status": entry.status,
                    "answer": JSON.object(body),
                ]), values: secrets)
        }
        return record(["format": format, "version": version, "calls": calls])
    }

    /// The calls of a document, ready to be replayed.
    static func read(_ document: JSON) throws(Refusal) -> [RecordedAnswer] {
        guard document["format"]?.string == format, document["version"]?.int == version else {
            throw .malformed("\"format\" is not \"\(format)\", or \"version\" is not \(version)")
        }
        var answers: [RecordedAnswer] = []
        for (index, call) in (document["calls"]?.array ?? []).enumerated() {
            guard let method = call["method"]?.string, let status = call["status"]?.int,
                let body = call["answer"]?.object
            else { throw .malformed("call \(index) has no method, status or answer") }
            answers.append(
                RecordedAnswer(
                    rest: call["rest"]?.int ?? 2, method: method, parameters: call["parameters"] ?? [:],
                    status: status, body: body))
        }
        return answers
    }
}

/// An answer of a portal to one call, as it was recorded.
struct RecordedAnswer: Sendable {
    var rest: Int
    var method: String
    var parameters: JSON
    var status: Int
    var body: JSON.Object

    /// What the same call gives again.
    var outcome: StubOutcome {
        if let error = body["error"] {
            return .error(
                status: status, code: error["code"]?.scalar ?? error.scalar ?? "",
                message: error["message"]?.scalar ?? body["error_description"]?.scalar ?? "")
        }
        return .result(body["result"] ?? .null, total: body["total"]?.whole, next: body["next"]?.whole)
    }

    /// Calls that mean the same have the same key, however their values were written.
    static func key(_ rest: Int, _ method: String, _ parameters: JSON) -> String {
        "\(rest) \(method.lowercased()) " + canonical(Secrets.hidden(parameters)).text()
    }

    private static func canonical(_ value: JSON) -> JSON {
        switch value {
        case .object(let object):
            .object(
                .init(
                    object.members.map { .init(key: $0.key.lowercased(), value: canonical($0.value)) }
                        .sorted { $0.key < $1.key }))
        case .array(let items): .array(items.map(canonical))
        case .null: ""
        default: .string(value.scalar ?? "")
        }
    }
}
