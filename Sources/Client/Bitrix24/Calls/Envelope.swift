import Bitrix24JSON

/// Reads what a portal answers: either version's envelope, success or error.
enum Envelope {
    /// An error that an envelope holds.
    struct Failure: Hashable, Sendable {
        var code: String
        var message: String
        var validation: [BitrixError.Validation] = []
    }

    /// The answer of a whole envelope.
    static func answer(_ envelope: JSON, status: Int) -> Answer {
        Answer(
            result: envelope["result"] ?? .null, total: integer(envelope["total"]), next: integer(envelope["next"]),
            time: envelope["time"].flatMap(time), envelope: envelope, status: status)
    }

    /// The error of an envelope, or of a command in a batch; nil where there is none.
    static func failure(_ envelope: JSON) -> Failure? {
        guard let error = envelope["error"] else { return nil }
        switch error {
        case .object(let fields):
            let findings = fields["validation"]?.array ?? []
            return Failure(
                code: text(fields["code"]), message: text(fields["message"]),
                validation: findings.map { .init(field: $0["field"]?.string, message: text($0["message"])) })
        case .string, .number:
            let description = text(envelope["error_description"])
            return Failure(code: text(error), message: description.isEmpty ? text(envelope["error_msg"]) : description)
        default: return nil
        }
    }

    static func time(_ value: JSON) -> CallTime? {
        guard case .object = value else { return nil }
        return CallTime(
            start: double(value["start"]), finish: double(value["finish"]), duration: double(value["duration"]),
            processing: double(value["processing"]), operating: double(value["operating"]),
            operatingResetAt: double(value["operating_reset_at"]))
    }

    /// A number, or a string of one.
    static func integer(_ value: JSON?) -> Int? {
        switch value {
        case .number(let number)?: number.int
        case .string(let text)?: Int(text)
        default: nil
        }
    }

    private static func double(_ value: JSON?) -> Double? {
        switch value {
        case .number(let number)?: number.double
        case .string(let text)?: Double(text).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }

    private static func text(_ value: JSON?) -> String {
        switch value {
        case .string(let text)?: text
        case .number(let number)?: number.text
        default: ""
        }
    }
}
