/// A parameter, a field of an object, of a response or of an event.
public struct Field: Hashable, Sendable {
    /// Exactly as on the wire.
    public var name: String
    /// The name stands for many: UF_CRM_…, <selector>, property258.
    public var pattern = false
    /// What it is, after all evidence.
    public var type: ValueType = .any
    /// What the page wrote, members of a union joined by `|`; nil where it wrote nothing.
    public var declared: String?
    /// The page's mark; nil: nothing says.
    public var required: Bool?
    public var requiredWhen: [Condition] = []
    /// Only where something says so.
    public var nullable = false
    public var values: [NamedValue] = []
    /// The server may know more values than these.
    public var openValues = false
    public var defaultValue: String?
    public var bounds = Bounds()
    /// Of a filter: the prefixes or operators that it takes.
    public var operators: [String] = []
    /// Of an object, or of an array's element object.
    public var fields: [Field] = []
    /// The object takes or has other fields too.
    public var open = false
    public var variants: [Variant] = []
    /// What columns and sentences say of the field of a thing.
    public var traits: Traits = []
    public var description = LocalizedText()
    public var evidence: [Evidence] = []
    /// The month or day since which no page has it any more: kept for those who use it. Nil: the documentation has it.
    public var gone: String?

    public init(name: String, type: ValueType = .any) {
        self.name = name
        self.type = type
    }

    /// Facts that are either said or not.
    public struct Traits: OptionSet, Hashable, Sendable, CaseIterable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Only the server sets it.
        public static let readOnly = Traits(rawValue: 1)
        /// It can be sent, and is in no answer.
        public static let writeOnly = Traits(rawValue: 2)
        /// It holds several values.
        public static let multiple = Traits(rawValue: 4)
        public static let sortable = Traits(rawValue: 8)
        public static let filterable = Traits(rawValue: 16)
        /// It can be set once.
        public static let immutable = Traits(rawValue: 32)

        public static let allCases: [Traits] = [.readOnly, .writeOnly, .multiple, .sortable, .filterable, .immutable]

        /// The names in the JSON form of the model, in the order of `allCases`.
        public static let names: [StaticString] = [
            "readOnly", "writeOnly", "multiple", "sortable", "filterable", "immutable",
        ]
    }

    /// Required when a field has a value, is absent, or when called with this kind of authorization.
    public struct Condition: Hashable, Sendable {
        /// A field's name, or `auth`.
        public var field: String
        /// nil: when the field is absent.
        public var equals: String?
        public init(field: String, equals: String?) {
            self.field = field
            self.equals = equals
        }
    }

    public struct NamedValue: Hashable, Sendable {
        public var value: String
        public var meaning: LocalizedText
        /// Since when no page has it any more.
        public var gone: String?
        public init(value: String, meaning: LocalizedText = LocalizedText()) {
            self.value = value
            self.meaning = meaning
        }
    }

    public struct Bounds: Hashable, Sendable {
        /// As written on the page, so that no digit is lost.
        public var min: String?
        public var max: String?
        public var maxLength: Int?
        public var maxItems: Int?
        public init() {}
    }

    public struct Variant: Hashable, Sendable {
        /// The field whose value selects this variant; nil where only a caption tells.
        public var when: Condition?
        public var caption: LocalizedText
        public var fields: [Field]
        public init(when: Condition? = nil, caption: LocalizedText = LocalizedText(), fields: [Field] = []) {
            self.when = when
            self.caption = caption
            self.fields = fields
        }
    }
}

public indirect enum ValueType: Hashable, Sendable {
    case string, integer, double, decimal
    case boolean(BooleanWire)
    case date, datetime
    case timestamp(TimestampWire)
    case file(FileWire?)
    /// Its fields stand in the field that has the type.
    case object
    case array(ValueType)
    case map(key: ValueType, value: ValueType)
    case tuple([ValueType])
    case any
    case union([ValueType])
    /// A named thing, and what goes over the wire for it.
    case reference(to: String, base: ValueType)

    public enum BooleanWire: String, Sendable, CaseIterable {
        case json, yesNo = "YN", zeroOne = "01"
    }

    public enum TimestampWire: String, Sendable, CaseIterable { case seconds, milliseconds }

    public enum FileWire: String, Sendable, CaseIterable {
        case base64, nameAndBase64, fileData, driveID = "driveId", upload
    }
}

public struct NamedType: Hashable, Sendable {
    public var name: String
    public var base: ValueType
    public var fields: [Field] = []
    public var pages: [Int] = []
    public var evidence: [Evidence] = []
    /// Since when no page has it any more.
    public var gone: String?

    public init(name: String, base: ValueType) {
        self.name = name
        self.base = base
    }
}
