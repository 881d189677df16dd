import Bitrix24JSON
import Foundation

/// A call that the portal answered, alone or as a command of a batch. Secrets are not in it.
public struct RecordedCall: Sendable {
    /// Where an answer comes from.
    public enum Source: String, Sendable {
        /// The portal's state.
        case state = "behaviour"
        /// A value that fits the documented type: nothing that was written before has an effect on it.
        case placeholder = "type"
        /// A documented example: no more than a placeholder.
        case example
        /// What a test said is to be answered.
        case stub
        /// What a portal answered when its traffic was recorded.
        case recorded
        /// The portal that calls are handed on to.
        case upstream
        /// The call was refused.
        case error
        /// A fault that a test asked for.
        case fault
        /// An event that the portal sent.
        case event
    }

    /// Grows with every call.
    public let id: Int
    /// Seconds since 1970, by the portal's clock.
    public let time: Double
    /// The version of REST, 2 or 3.
    public let rest: Int
    public let method: String
    /// As they were understood; nil where they were too long to be kept.
    public let parameters: JSON?
    /// The whole answer; of a command of a batch, its result. nil where it was too long to be kept.
    public let answer: JSON?
    public let status: Int
    /// The code of the error that was answered.
    public let error: String?
    /// What was wrong: the error's message, parameters that the documentation does not have.
    public let problems: [String]
    /// `user 1, webhook`
    public let caller: String
    /// Seconds until the answer was ready.
    public let duration: Double
    public let source: Source
    /// The batch that it was a command of.
    public let batch: Int?

    init(_ entry: Journal.Entry) {
        id = entry.id
        time = entry.moment
        rest = entry.rest
        method = entry.method
        parameters = entry.parameters.map { Secrets.hidden($0) }
        answer = entry.answer.flatMap { try? JSON(parsing: $0) }.map { Secrets.hidden($0) }
        status = entry.status
        error = entry.code
        problems = entry.notes
        caller = entry.callerText
        duration = entry.duration
        source = entry.source
        batch = entry.batch
    }

    /// A parameter, or what lies deeper in one: `call["fields", "TITLE"]`. The case of names does not matter.
    public subscript(path: String...) -> JSON? {
        path.reduce(parameters) { value, name in
            value?.member(name) ?? value?.object?.members.last { $0.key.lowercased() == name.lowercased() }?.value
        }
    }

    /// The parameters as a type of your own.
    public func parameters<Value: Decodable>(as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data((parameters ?? [:]).bytes()))
    }

    /// The result as a type of your own.
    public func result<Value: Decodable>(as type: Value.Type) throws -> Value {
        let result = batch == nil ? answer?["result"] : answer
        return try JSONDecoder().decode(type, from: Data((result ?? .null).bytes()))
    }
}

extension RecordedCall {
    /// For a list of many: without parameters and answer.
    static func summary(_ entry: Journal.Entry) -> JSON {
        record([
            "id": entry.id, "time": Timestamp.text(entry.moment), "rest": entry.rest, "method": entry.method,
            "status": entry.status, "error": entry.code, "caller": entry.callerText, "problems": entry.notes,
            "duration": entry.duration, "source": entry.source.rawValue, "batch": entry.batch,
        ])
    }

    /// Everything that is known.
    static func details(_ entry: Journal.Entry) -> JSON {
        let call = RecordedCall(entry)
        guard case .object(var object) = summary(entry) else { return .null }
        object["parameters"] = call.parameters ?? .null
        object["answer"] = call.answer ?? .null
        return .object(object)
    }
}
