import APIModel
import Bitrix24JSON

/// Writes JSON Schema: one bundle with a definition for every request, answer, error and payload, and an index of it.
struct SchemaPrinter {
    let methods: [Method]
    let events: [Event]
    let model: Model

    func files() -> [GeneratedFile] {
        let described = model.types.filter { $0.base == .object && !$0.fields.isEmpty }
        let shape = SchemaShape(types: Set(described.map(\.name)))
        var definitions: [JSON.Object.Member] = []
        var index: [JSON] = []
        func define(_ kind: String, _ name: String, _ schema: JSON) -> JSON {
            definitions.append(.init(key: "\(kind) \(name)", value: schema))
            return .string("bundle.json" + SchemaShape.reference(kind, name))
        }
        for method in methods {
            let id = "\(method.name)/\(method.rest)"
            var request = shape.object(method.parameters, choices: method.choices, marksRequired: true)
            if let text = method.summary.en ?? method.summary.ru, case .object(var object) = request {
                object["description"] = .string(text)
                request = .object(object)
            }
            index.append([
                "method": .string(method.name), "rest": .number(.init(method.rest)),
                "request": define("request", id, request),
                "response": define("response", id, shape.object(method.response, marksRequired: false)),
                "errors": define("errors", id, Self.errors(method)),
            ])
        }
        for event in events {
            let payload = define("event", event.name, shape.object(event.payload, marksRequired: false))
            index.append(["event": .string(event.name), "payload": payload])
        }
        for type in described {
            _ = define("type", type.name, shape.object(type.fields, marksRequired: false))
        }
        let bundle: JSON = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "The Bitrix24 REST API",
            "$defs": .object(JSON.Object(definitions)),
        ]
        return [
            GeneratedFile(path: "Schema/bundle.json", bytes: bundle.bytes(.lines(depth: 2))),
            GeneratedFile(path: "Schema/model.schema.json", bytes: ModelSchema.bytes),
            GeneratedFile(path: "Schema/index.json", bytes: JSON.array(index).bytes(.lines(depth: 1))),
        ]
    }

    /// The envelope of an error: the portal may answer other codes than those that are documented.
    private static func errors(_ method: Method) -> JSON {
        let codes = method.errors.filter { !$0.pattern }.compactMap(\.code)
        let known: JSON = ["examples": .array(codes.map { .string($0) })]
        guard method.rest == 3 else {
            return ["type": "object", "required": ["error"], "properties": ["error": known]]
        }
        return [
            "type": "object", "required": ["error"],
            "properties": ["error": ["type": "object", "properties": ["code": known]]],
        ]
    }
}
