import Bitrix24JSON

/// The JSON Schema (2020-12) of the model's JSON form, so that other tools can check what they read.
public enum ModelSchema {
    /// The schema as the text of a file.
    public static var bytes: [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.value(schema)
        writer.newline()
        return writer.bytes
    }

    public static let schema: JSON = [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What the documentation of the Bitrix24 REST API says, as data",
        "type": "object",
        "required": ["format", "version"],
        "properties": [
            "format": ["const": .string(ModelForm.name)],
            "version": ["const": .number(JSON.Number(ModelForm.version))],
            "sources": list("source"),
            "pages": list("page"),
            "methods": list("method"),
            "events": list("event"),
            "types": list("namedType"),
            "systemErrors": list("error"),
        ],
        "additionalProperties": false,
        "$defs": .object(JSON.Object(definitions.members + fieldDefinitions.members)),
    ]

    private static let definitions: JSON.Object = [
        "source": object(
            required: ["id", "kind", "language", "digest"],
            ["id": string, "kind": words(Source.Kind.self), "language": words(Language.self), "digest": string]),
        "page": object(required: ["source", "path"], ["source": string, "path": string, "url": string]),
        "method": object(
            required: ["name", "rest"],
            [
                "name": name,
                "rest": ["enum": [2, 3], "description": "The version of REST; with the name it identifies a method."],
                "scopes": strings,
                "deprecated": nullable(ref("deprecation")),
                "effect": words(Method.Effect.self),
                "callers": object([
                    "webhook": boolean, "application": boolean, "administrator": boolean,
                ]),
                "batchable": boolean,
                "parameters": list("field"),
                "positional": boolean,
                "choices": array(
                    object(required: ["of", "rule"], ["of": strings, "rule": words(Method.Choice.Rule.self)])),
                "list": object(
                    required: ["items", "style"],
                    [
                        "items": string,
                        "key": object(required: ["filter", "row"], ["filter": name, "row": name]),
                        "pageSize": positive, "style": words(Method.List.Style.self), "keyset": boolean,
                    ]),
                "response": list("field"),
                "success": list("status"), "failure": list("status"),
                "errors": list("error"),
                "examples": object([
                    "requests": array(
                        object(
                            required: ["auth", "rest", "body"],
                            ["auth": words(Examples.Request.Auth.self), "rest": ["enum": [2, 3]], "body": [:]])),
                    "responses": list("answer"), "errors": list("answer"),
                ]),
                "title": ref("text"), "summary": ref("text"), "audience": ref("text"),
                "pages": pages, "evidence": list("evidence"), "gone": ref("gone"),
            ]),
        "event": object(
            required: ["name"],
            [
                "name": name, "scopes": strings, "payload": list("field"), "auth": nullable(boolean),
                "deprecated": nullable(ref("deprecation")), "title": ref("text"), "summary": ref("text"),
                "examples": ["type": "array"], "pages": pages, "evidence": list("evidence"), "gone": ref("gone"),
            ]),
        "deprecation": object(["replacements": strings]),
        "answer": object(required: ["body"], ["status": ref("status"), "body": [:]]),
        "status": ["type": "integer", "minimum": 100, "maximum": 599],
        "error": object(
            required: ["code"],
            [
                "code": [
                    "type": ["string", "null"],
                    "description": "Empty: the documented empty code. null: a code that the source lost.",
                ],
                "pattern": boolean, "message": string, "description": ref("text"), "status": ref("status"),
                "evidence": list("evidence"), "gone": ref("gone"),
            ]),
        "gone": object(required: ["since"], ["since": name]),
        "text": object(["en": string, "ru": string]),
        "evidence": object(
            required: ["page", "line", "fact", "from"],
            [
                "page": index, "line": index, "column": index,
                "fact": ["type": "string", "minLength": 1],
                "from": words(Evidence.Origin.self), "anchor": string,
            ]),
    ]

    // MARK: Pieces

    static let string: JSON = ["type": "string"]
    static let name: JSON = ["type": "string", "minLength": 1]
    static let boolean: JSON = ["type": "boolean"]
    static let index: JSON = ["type": "integer", "minimum": 0]
    static let positive: JSON = ["type": "integer", "minimum": 1]
    static let strings: JSON = array(string)
    static let pages: JSON = array(index)

    static func array(_ items: JSON) -> JSON { ["type": "array", "items": items] }
    static func ref(_ name: String) -> JSON { ["$ref": "#/$defs/\(name)"] }
    static func list(_ name: String) -> JSON { array(ref(name)) }
    static func nullable(_ schema: JSON) -> JSON { ["anyOf": [schema, ["type": "null"]]] }

    static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> JSON {
        ["enum": .array(Word.allCases.map { .string($0.rawValue) })]
    }

    static func object(required: [String] = [], _ properties: JSON.Object) -> JSON {
        var object: JSON.Object = ["type": "object"]
        if !required.isEmpty { object["required"] = .array(required.map(JSON.string)) }
        object["properties"] = .object(properties)
        object["additionalProperties"] = false
        return .object(object)
    }
}
