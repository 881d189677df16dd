import APIModel
import Bitrix24JSON

/// Answers of methods without behaviour: a value that fits what is documented, the same every time.
struct SampleAnswers: Sendable {
    private let model: LazyModel
    private let withExamples: Bool
    /// Types may refer to themselves.
    private static let depthLimit = 9

    init(_ model: LazyModel, withExamples: Bool) {
        self.model = model
        self.withExamples = withExamples
    }

    func answer(of method: Method) -> Answer {
        var answer: Answer
        let example = withExamples ? method.examples.responses.first { $0.status.map { $0 < 300 } ?? true } : nil
        if let result = example?.body["result"] {
            answer = Answer(result)
            answer.source = .example
        } else {
            let result = method.response.first { $0.name == "result" }
            answer = Answer(result.map { value(of: $0, depth: 0) } ?? .bool(true))
            answer.source = .type
        }
        if method.response.contains(where: { $0.name == "total" }) {
            answer.total = answer.result.elements?.count ?? 0
        }
        answer.keepWritten()
        return answer
    }

    /// The data of an event.
    func data(of event: Event) -> JSON { object(event.payload, depth: 0) }

    private func value(of field: Field, depth: Int) -> JSON {
        if let known = field.values.first?.value { return scalar(known, as: field.type) }
        return value(of: field.type, fields: field.fields, depth: depth)
    }

    private func object(_ fields: [Field], depth: Int) -> JSON {
        guard depth < Self.depthLimit else { return .object(.init()) }
        return .object(
            .init(fields.filter { !$0.pattern }.map { .init(key: $0.name, value: value(of: $0, depth: depth + 1)) }))
    }

    private func value(of type: ValueType, fields: [Field], depth: Int) -> JSON {
        switch type {
        case .string: "text".json
        case .integer: 1.json
        case .double, .decimal: 1.5.json
        case .boolean(.json): true.json
        case .boolean(.yesNo): "Y".json
        case .boolean(.zeroOne): "1".json
        case .date: "2026-01-31".json
        case .datetime: "2026-01-31T12:00:00+00:00".json
        case .timestamp(.seconds): 1_769_860_800.json
        case .timestamp(.milliseconds): 1_769_860_800_000.json
        case .file(.driveID): 1.json
        case .file: "ZmlsZQ==".json
        case .object: object(fields, depth: depth)
        case .array(let element):
            depth < Self.depthLimit ? .array([value(of: element, fields: fields, depth: depth + 1)]) : .array([])
        case .map(_, let element):
            depth < Self.depthLimit
                ? record(["1": value(of: element, fields: fields, depth: depth + 1)]) : .object(.init())
        case .tuple(let elements): .array(elements.map { value(of: $0, fields: [], depth: depth + 1) })
        case .union(let members): members.first.map { value(of: $0, fields: fields, depth: depth) } ?? .null
        case .reference(let name, let base): referred(name, base, fields: fields, depth: depth)
        case .any: fields.isEmpty ? .null : object(fields, depth: depth)
        }
    }

    private func referred(_ name: String, _ base: ValueType, fields: [Field], depth: Int) -> JSON {
        guard fields.isEmpty, depth < Self.depthLimit, let type = model.types[name], !type.fields.isEmpty else {
            return value(of: base, fields: fields, depth: depth)
        }
        return value(of: type.base, fields: type.fields, depth: depth + 1)
    }

    private func scalar(_ text: String, as type: ValueType) -> JSON {
        switch type {
        case .integer, .double, .decimal: JSON.Number(text: text).map(JSON.number) ?? text.json
        case .boolean(.json): JSON.string(text).truth.map(\.json) ?? text.json
        case .array(let element): .array([scalar(text, as: element)])
        default: text.json
        }
    }
}
