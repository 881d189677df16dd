import APIModel
import Bitrix24JSON

/// The documented examples as data for the tests, each with the reason why it cannot pass, where a rule knows one.
struct DocumentedExamples {
    private(set) var members: [JSON.Object.Member] = []
    /// The same reasons by example: `crm.item.add/2 request 0` → `lacks entityTypeId`.
    private(set) var reasons: [JSON.Object.Member] = []

    /// - Parameters:
    ///   - systemErrors: Codes that any method may answer.
    mutating func add(_ method: Method, requests: [ExampleCall], systemErrors: Set<String>) {
        let name = "\(method.name)/\(method.rest)"
        var kinds: [JSON.Object.Member] = []
        func list(_ kind: String, _ examples: [(JSON.Object, reason: String?)]) {
            guard !examples.isEmpty else { return }
            let objects = examples.enumerated().map { index, example in
                var object = example.0
                if let reason = example.reason {
                    object["reason"] = .string(reason)
                    reasons.append(.init(key: "\(name) \(kind) \(index)", value: .string(reason)))
                }
                return JSON.object(object)
            }
            kinds.append(.init(key: kind, value: .array(objects)))
        }
        list(
            "request",
            requests.map { call in
                var example: JSON.Object = ["body": call.body]
                if call.remarks.contains(where: { $0.kind == .undocumented }) { example["undocumented"] = true }
                return (example, call.reason)
            })
        list("response", method.examples.responses.map { (Self.answer($0.withEnvelope), nil) })
        let codes = Set(method.errors.filter { !$0.pattern }.compactMap(\.code)).union(systemErrors)
        let hasPattern = method.errors.contains(where: \.pattern)
        list(
            "error",
            method.examples.errors.map { example in
                let code = Self.code(of: example.body)
                let isListed = code.map { $0.isEmpty || codes.contains($0) || hasPattern } ?? true
                return (Self.answer(example), isListed ? nil : "unlisted \(code ?? "")")
            })
        if !kinds.isEmpty { members.append(.init(key: name, value: .object(JSON.Object(kinds)))) }
    }

    mutating func append(_ others: DocumentedExamples) {
        members += others.members
        reasons += others.reasons
    }

    mutating func add(_ event: Event) {
        guard !event.examples.isEmpty else { return }
        let examples = event.examples.map { JSON.object(["body": $0]) }
        members.append(.init(key: event.name, value: ["event": .array(examples)]))
    }

    var json: JSON { .object(JSON.Object(members)) }

    private static func answer(_ response: Examples.Response) -> JSON.Object {
        ["status": .number(.init(response.status ?? 200)), "body": response.body]
    }

    private static func code(of body: JSON) -> String? {
        let error = body["error"]
        return (error?["code"] ?? error)?.scalarText
    }
}

extension Examples.Response {
    /// Some pages show what stands under `result` alone.
    fileprivate var withEnvelope: Examples.Response {
        guard body["result"] == nil else { return self }
        return Examples.Response(status: status, body: ["result": body])
    }
}
