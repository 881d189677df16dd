import Bitrix24JSON

extension Field {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(
            name: try reader.required("name", reader.string("name")),
            type: try reader.value("type", ValueType.init) ?? .any)
        pattern = try reader.flag("pattern")
        declared = try reader.string("declared")
        required = try reader.bool("required")
        requiredWhen = try reader.list("requiredWhen", Condition.init)
        nullable = try reader.flag("nullable")
        values = try reader.list("values") { (json) throws(ModelFormError) in
            let reader = try ObjectReader(json)
            var value = NamedValue(
                value: try reader.required("value", reader.string("value")), meaning: try reader.text("meaning"))
            value.gone = try reader.gone()
            return value
        }
        openValues = try reader.flag("openValues")
        defaultValue = try reader.string("default")
        bounds.min = try reader.scalar("min")
        bounds.max = try reader.scalar("max")
        bounds.maxLength = try reader.int("maxLength")
        bounds.maxItems = try reader.int("maxItems")
        operators = try reader.strings("operators")
        fields = try reader.list("fields", Field.init)
        open = try reader.flag("open")
        for (trait, name) in zip(Traits.allCases, Traits.names) where try reader.flag(name.description) {
            traits.insert(trait)
        }
        variants = try reader.list("variants", Variant.init)
        description = try reader.text("description")
        evidence = try reader.evidence()
        gone = try reader.gone()
    }
}

extension ObjectReader {
    /// A number as it is written, or a string.
    fileprivate func scalar(_ key: String) throws(ModelFormError) -> String? {
        try value(key) { (json) throws(ModelFormError) in
            switch json {
            case .number(let number): number.text
            case .string(let text): text
            default: throw ModelFormError("expected a number or a string")
            }
        }
    }
}

extension Field.Condition {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(field: try reader.required("field", reader.string("field")), equals: try reader.scalar("equals"))
    }
}

extension Field.Variant {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        var caption = try reader.text("captions")
        if caption.isEmpty { caption.en = try reader.string("caption") }
        self.init(
            when: try reader.value("when", Field.Condition.init), caption: caption,
            fields: try reader.list("fields", Field.init))
    }
}

extension NamedType {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(
            name: try reader.required("name", reader.string("name")),
            base: try reader.required("base", reader.value("base", ValueType.init)))
        fields = try reader.list("fields", Field.init)
        pages = try reader.ints("pages")
        evidence = try reader.evidence()
        gone = try reader.gone()
    }
}

extension ValueType {
    init(_ json: JSON) throws(ModelFormError) {
        if case .string(let kind) = json {
            guard let type = ValueType(kind: kind) else { throw ModelFormError("\"\(kind)\" is not a simple type") }
            self = type
            return
        }
        let reader = try ObjectReader(json)
        let kind = try reader.required("kind", reader.string("kind"))
        switch kind {
        case "boolean": self = .boolean(try reader.word("wire") ?? .json)
        case "timestamp": self = .timestamp(try reader.word("wire") ?? .seconds)
        case "file": self = .file(try reader.word("wire"))
        case "array": self = .array(try reader.value("of", ValueType.init) ?? .any)
        case "map":
            self = .map(
                key: try reader.value("key", ValueType.init) ?? .string,
                value: try reader.value("of", ValueType.init) ?? .any)
        case "tuple": self = .tuple(try reader.list("of", ValueType.init))
        case "union": self = .union(try reader.list("of", ValueType.init))
        case "reference":
            self = .reference(
                to: try reader.required("to", reader.string("to")),
                base: try reader.value("base", ValueType.init) ?? .any)
        default:
            guard let type = ValueType(kind: kind) else {
                throw ModelFormError("\"\(kind)\" is not a kind of type").inside(".kind")
            }
            self = type
        }
    }
}
