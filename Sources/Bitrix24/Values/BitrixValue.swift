/// A value that goes over the wire.
///
/// Reading is forgiving, for portals are not consistent: a number may come as a string, an empty list as `false`.
public protocol BitrixValue: Sendable {
    /// Reads what a portal sent; nil where it cannot be understood as such a value.
    init?(json: JSON)
    /// As it is sent.
    var json: JSON { get }
    /// What is sent to clear a field of this type.
    static var cleared: JSON { get }
    /// What an error says was expected.
    static var expectation: String { get }
}

extension BitrixValue {
    public static var cleared: JSON { "" }
    public static var expectation: String { "\(Self.self)" }
}

extension JSON: BitrixValue {
    public init?(json: JSON) { self = json }
    public var json: JSON { self }

    /// Any value as JSON: where a parameter takes several types.
    public init(_ value: some BitrixValue) { self = value.json }
}

extension JSON.Object: BitrixValue {
    public init?(json: JSON) {
        guard let object = json.objectOrNothing else { return nil }
        self = object
    }
    public var json: JSON { .object(self) }
    public static var expectation: String { "an object" }
}

extension JSON {
    /// What portals send for "nothing" in the place of an object or a list.
    var isNothing: Bool {
        switch self {
        case .null, .bool(false): true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        default: false
        }
    }

    var objectOrNothing: Object? {
        if case .object(let object) = self { return object }
        return isNothing ? Object() : nil
    }

    /// The kind of a value, for messages: never the value itself.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
