import Bitrix24JSON

extension ModelSchema {
    static let fieldDefinitions: JSON.Object = [
        "field": object(
            required: ["name", "type", "declared", "required"],
            [
                "name": ["type": "string", "description": "Exactly as on the wire."],
                "pattern": boolean,
                "type": ref("type"),
                "declared": ["type": ["string", "null"], "description": "What the page wrote; null: nothing."],
                "required": ["type": ["boolean", "null"], "description": "The page's mark; null: nothing says."],
                "requiredWhen": list("condition"),
                "nullable": boolean,
                "values": array(
                    object(required: ["value"], ["value": string, "meaning": ref("text"), "gone": ref("gone")])),
                "openValues": boolean,
                "default": string,
                "min": ref("bound"), "max": ref("bound"), "maxLength": index, "maxItems": index,
                "operators": strings,
                "fields": list("field"),
                "open": boolean,
                "readOnly": boolean, "writeOnly": boolean, "multiple": boolean, "sortable": boolean,
                "filterable": boolean, "immutable": boolean,
                "variants": array(
                    object([
                        "when": ref("condition"),
                        "caption": ["type": "string", "description": "In one language; all of them in captions."],
                        "captions": ref("text"), "fields": list("field"),
                    ])),
                "description": ref("text"),
                "evidence": list("evidence"), "gone": ref("gone"),
            ]),
        "bound": ["type": ["number", "string"]],
        "condition": [
            "type": "object",
            "required": ["field"],
            "properties": ["field": name, "equals": ["type": ["string", "integer"]], "absent": ["const": true]],
            "oneOf": [["required": ["equals"]], ["required": ["absent"]]],
            "additionalProperties": false,
        ],
        "namedType": object(
            required: ["name", "base"],
            [
                "name": name, "base": ref("type"), "fields": list("field"), "pages": pages,
                "evidence": list("evidence"), "gone": ref("gone"),
            ]),
        "type": [
            "type": "object",
            "required": ["kind"],
            "oneOf": [
                kind(["string", "integer", "double", "decimal", "date", "datetime", "object", "any"]),
                kind(["boolean"], ["wire": ["enum": ["YN", "01"]]]),
                kind(["timestamp"], required: ["wire"], ["wire": words(ValueType.TimestampWire.self)]),
                kind(["file"], ["wire": words(ValueType.FileWire.self)]),
                kind(["array"], required: ["of"], ["of": ref("type")]),
                kind(["map"], required: ["of", "key"], ["of": ref("type"), "key": ref("type")]),
                kind(["tuple", "union"], ["of": list("type")]),
                kind(
                    ["reference"], required: ["to", "base"],
                    ["to": name, "base": ["oneOf": [["enum": simpleKinds], ref("type")]]]),
            ],
        ],
    ]

    private static let simpleKinds: JSON = [
        "string", "integer", "double", "decimal", "boolean", "date", "datetime", "file", "object", "any",
    ]

    private static func kind(
        _ kinds: [String], required: [String] = [], _ properties: JSON.Object = JSON.Object()
    ) -> JSON {
        var all: JSON.Object = ["kind": ["enum": .array(kinds.map(JSON.string))]]
        all.members += properties.members
        return object(required: ["kind"] + required, all)
    }
}
