import APIModel
import Bitrix24JSON

/// Fields as JSON Schema, as forgiving as portals are: a number may be a string of digits, a boolean a letter.
struct SchemaShape {
    /// Types that stand in the bundle, by name.
    let types: Set<String>

    /// An object with these fields, and others.
    func object(_ fields: [Field], choices: [Method.Choice] = [], isFilter: Bool = false, marksRequired: Bool) -> JSON {
        var schema: JSON.Object = ["type": "object"]
        var properties: [JSON.Object.Member] = []
        var seen: Set<String> = []
        for field in fields where !field.pattern && seen.insert(field.name).inserted {
            var property = self.field(field, marksRequired: marksRequired)
            // A filter compares with one value or a list of them.
            if isFilter { property = ["anyOf": [property, ["type": "array"]]] }
            properties.append(.init(key: field.name, value: property))
        }
        if !properties.isEmpty { schema["properties"] = .object(JSON.Object(properties)) }
        guard marksRequired else { return .object(schema) }
        let chosen = Set(choices.flatMap(\.of))
        let required = fields.filter { $0.isRequiredAlways && !$0.pattern && !chosen.contains($0.name) }.map(\.name)
        if !required.isEmpty { schema["required"] = .array(Array(Set(required)).sorted().map { .string($0) }) }
        let rules = choices.map(rule) + conditions(fields)
        if !rules.isEmpty { schema["allOf"] = .array(rules) }
        return .object(schema)
    }

    private func rule(_ choice: Method.Choice) -> JSON {
        let each = JSON.array(choice.of.map { ["required": [.string($0)]] })
        return choice.rule == .exactlyOne ? ["oneOf": each] : ["anyOf": each]
    }

    /// `requiredWhen` as `if` and `then`; what depends on the authorization is not in the body.
    private func conditions(_ fields: [Field]) -> [JSON] {
        fields.flatMap { field in
            field.requiredWhen.filter { $0.field != "auth" }.map { condition in
                let test: JSON
                if let value = condition.equals {
                    test = [
                        "required": [.string(condition.field)],
                        "properties": .object([condition.field: ["enum": literals(value)]]),
                    ]
                } else {
                    test = ["not": ["required": [.string(condition.field)]]]
                }
                return ["if": test, "then": ["required": [.string(field.name)]]]
            }
        }
    }

    /// A value in the forms in which it is sent: `1` and `"1"`.
    private func literals(_ value: String) -> JSON {
        guard let number = JSON.Number(text: value) else { return [.string(value)] }
        return [.string(value), .number(number)]
    }

    func field(_ field: Field, marksRequired: Bool) -> JSON {
        var schema = type(field.type, field, marksRequired: marksRequired)
        if let description = field.description.en ?? field.description.ru {
            schema["description"] = .string(description)
        }
        bounds(field.bounds, into: &schema)
        if let value = field.defaultValue { schema["default"] = .string(value) }
        if !field.values.isEmpty {
            schema["examples"] = .array(field.values.map { .string($0.value) })
        }
        return .object(schema)
    }

    /// Numbers among the bounds: days and amounts of money with a sign are facts for people.
    private func bounds(_ bounds: Field.Bounds, into schema: inout JSON.Object) {
        if let min = bounds.min.flatMap({ JSON.Number(text: $0) }) { schema["minimum"] = .number(min) }
        if let max = bounds.max.flatMap({ JSON.Number(text: $0) }) { schema["maximum"] = .number(max) }
        if let length = bounds.maxLength { schema["maxLength"] = .number(.init(length)) }
        if let count = bounds.maxItems { schema["maxItems"] = .number(.init(count)) }
    }

    private func type(_ type: ValueType, _ field: Field, marksRequired: Bool) -> JSON.Object {
        switch type {
        case .string, .date, .datetime: return scalar(["string", "number", "null"], marksRequired)
        case .integer, .timestamp:
            return scalar(["integer", "string", "null"], marksRequired).with("pattern", "^-?[0-9]*$")
        case .double, .decimal:
            return scalar(["number", "string", "null"], marksRequired).with("pattern", "^-?[0-9.eE+-]*$")
        case .boolean: return ["enum": [true, false, "Y", "N", "1", "0", 1, 0, "true", "false", "", .null]]
        case .object:
            guard
                case .object(var object) = object(
                    field.fields + field.variants.flatMap(\.fields), isFilter: field.name.lowercased() == "filter",
                    marksRequired: marksRequired && field.variants.isEmpty)
            else { return [:] }
            // PHP sends an empty object as an empty array, and no object as false or null.
            if !marksRequired {
                object["type"] = ["object", "array", "boolean", "null"]
            } else {
                object["type"] = ["object", "array"]
            }
            return object
        case .array(let element):
            // An array with gaps in its keys arrives as an object.
            let items = JSON.object(self.type(element, field, marksRequired: marksRequired))
            return ["type": ["array", "object", "boolean", "null"], "items": items, "additionalProperties": items]
        case .map(_, let value):
            let values = JSON.object(self.type(value, field, marksRequired: marksRequired))
            return ["type": ["object", "array", "null"], "additionalProperties": values]
        case .reference(let name, let base):
            if field.fields.isEmpty, types.contains(name) { return ["$ref": .string(Self.reference("type", name))] }
            return self.type(base, field, marksRequired: marksRequired)
        case .union(let members):
            return ["anyOf": .array(members.map { .object(self.type($0, field, marksRequired: marksRequired)) })]
        case .tuple(let members):
            return [
                "type": "array",
                "prefixItems": .array(members.map { .object(self.type($0, field, marksRequired: marksRequired)) }),
            ]
        case .any, .file: return [:]
        }
    }

    /// In answers, `false` stands for no value of any type.
    private func scalar(_ types: [JSON], _ isRequest: Bool) -> JSON.Object {
        ["type": .array(isRequest ? types : types + ["boolean"])]
    }

    /// Where a definition stands in the bundle, as JSON Pointer in a fragment.
    static func reference(_ kind: String, _ name: String) -> String { "#/$defs/" + pointer("\(kind) \(name)") }

    private static func pointer(_ key: String) -> String {
        var text = ""
        for byte in key.utf8 {
            switch byte {
            case UInt8(ascii: "~"): text += "~0"
            case UInt8(ascii: "/"): text += "~1"
            case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                text += "%" + (hex.utf8.count == 1 ? "0" : "") + hex
            }
        }
        return text
    }
}

extension JSON.Object {
    fileprivate func with(_ key: String, _ value: JSON) -> JSON.Object {
        var copy = self
        copy[key] = value
        return copy
    }
}
