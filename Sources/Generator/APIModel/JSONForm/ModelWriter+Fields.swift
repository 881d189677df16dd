import Bitrix24JSON

extension ModelWriter {
    mutating func fields(_ key: StaticString, _ fields: [Field]) { list(key, fields) { $0.field($1) } }

    mutating func field(_ field: Field) {
        json.beginObject()
        string("name", field.name)
        flag("pattern", field.pattern)
        json.key("type")
        type(field.type)
        json.key("declared")
        if let declared = field.declared { json.string(declared) } else { json.null() }
        json.key("required")
        if let required = field.required { json.bool(required) } else { json.null() }
        list("requiredWhen", field.requiredWhen) { $0.condition($1) }
        flag("nullable", field.nullable)
        list("values", field.values) { writer, value in
            writer.json.beginObject()
            writer.string("value", value.value)
            writer.text("meaning", value.meaning)
            writer.gone(value.gone)
            writer.json.endObject()
        }
        flag("openValues", field.openValues)
        string("default", field.defaultValue)
        bounds(field.bounds)
        strings("operators", field.operators)
        fields("fields", field.fields)
        flag("open", field.open)
        for (trait, name) in zip(Field.Traits.allCases, Field.Traits.names) { flag(name, field.traits.contains(trait)) }
        list("variants", field.variants) { $0.variant($1) }
        text("description", field.description)
        evidence(field.evidence)
        gone(field.gone)
        json.endObject()
    }

    private mutating func condition(_ condition: Field.Condition) {
        json.beginObject()
        string("field", condition.field)
        if let value = condition.equals, let int = Int(value), String(int) == value {
            self.int("equals", int)
        } else if let value = condition.equals {
            string("equals", value)
        } else {
            bool("absent", true)
        }
        json.endObject()
    }

    private mutating func bounds(_ bounds: Field.Bounds) {
        bound("min", bounds.min)
        bound("max", bounds.max)
        int("maxLength", bounds.maxLength)
        int("maxItems", bounds.maxItems)
    }

    /// A bound that is no number, a date for example, stands as the page has it.
    private mutating func bound(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        json.key(key)
        if let number = JSON.Number(text: value) { json.number(number) } else { json.string(value) }
    }

    private mutating func variant(_ variant: Field.Variant) {
        json.beginObject()
        if let condition = variant.when {
            json.key("when")
            self.condition(condition)
        }
        if prose {
            // One text under the key that every reader knows, and all languages where there are more.
            string("caption", variant.caption.en ?? variant.caption.ru)
            if variant.caption.ru != nil { text("captions", variant.caption) }
        }
        fields("fields", variant.fields)
        json.endObject()
    }

    mutating func namedType(_ named: NamedType) {
        json.beginObject()
        string("name", named.name)
        json.key("base")
        type(named.base)
        fields("fields", named.fields)
        ints("pages", named.pages)
        evidence(named.evidence)
        gone(named.gone)
        json.endObject()
    }

    // MARK: Types

    mutating func type(_ type: ValueType) {
        json.beginObject()
        string("kind", type.kind)
        switch type {
        case .string, .integer, .double, .decimal, .date, .datetime, .object, .any, .boolean(.json), .file(nil): break
        case .boolean(let wire): string("wire", wire.rawValue)
        case .timestamp(let wire): string("wire", wire.rawValue)
        case .file(let wire): string("wire", wire?.rawValue)
        case .array(let element):
            json.key("of")
            self.type(element)
        case .map(let key, let value):
            json.key("of")
            self.type(value)
            json.key("key")
            self.type(key)
        case .tuple(let members), .union(let members):
            json.key("of")
            json.beginArray()
            for member in members { self.type(member) }
            json.endArray()
        case .reference(let name, let base):
            string("to", name)
            json.key("base")
            // A base that is nothing but a kind is written as its name.
            if base == ValueType(kind: base.kind) { json.string(base.kind) } else { self.type(base) }
        }
        json.endObject()
    }
}

extension ValueType {
    /// The name of its kind in the JSON form.
    public var kind: String {
        switch self {
        case .string: "string"
        case .integer: "integer"
        case .double: "double"
        case .decimal: "decimal"
        case .boolean: "boolean"
        case .date: "date"
        case .datetime: "datetime"
        case .timestamp: "timestamp"
        case .file: "file"
        case .object: "object"
        case .array: "array"
        case .map: "map"
        case .tuple: "tuple"
        case .any: "any"
        case .union: "union"
        case .reference: "reference"
        }
    }

    /// The type of a kind that needs no more words.
    init?(kind: String) {
        switch kind {
        case "string": self = .string
        case "integer": self = .integer
        case "double": self = .double
        case "decimal": self = .decimal
        case "boolean": self = .boolean(.json)
        case "date": self = .date
        case "datetime": self = .datetime
        case "file": self = .file(nil)
        case "object": self = .object
        case "any": self = .any
        default: return nil
        }
    }
}
