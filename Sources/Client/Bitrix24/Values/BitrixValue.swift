/// A value that goes over the wire.
///
/// Reading is forgiving, for portals are not consistent: a number may come as a string, an empty list as `false`.
public protocol BitrixValue: Sendable {
    /// Reads what a portal sent; nil where it cannot be understood as such a value.
    init?(json: JSON)
    /// As it is sent.
    var json: JSON { get }
}

/// A value that is not cleared by an empty string, as others are.
///
/// (Not a requirement of `BitrixValue`, nor is the next one: thousands of types would each bring a copy of the rule.)
public protocol ClearedValue: BitrixValue {
    /// What is sent to clear a field of this type.
    static var cleared: JSON { get }
}

/// A value that errors do not call by the name of its type.
protocol ExpectedValue: BitrixValue {
    /// What an error says was expected.
    static var expectation: String { get }
}

extension BitrixValue {
    static var clearedJSON: JSON { (Self.self as? any ClearedValue.Type)?.cleared ?? "" }

    static var expected: String {
        if let type = Self.self as? any ExpectedValue.Type { return type.expectation }
        return Self.self is any BitrixObject.Type ? "an object" : "\(Self.self)"
    }
}

extension JSON: BitrixValue {
    public init?(json: JSON) { self = json }
    public var json: JSON { self }

    /// Any value as JSON: where a parameter takes several types.
    public init(_ value: some BitrixValue) { self = value.json }
}

extension JSON.Object: BitrixValue, ExpectedValue {
    public init?(json: JSON) {
        guard let object = json.objectOrNothing else { return nil }
        self = object
    }
    public var json: JSON { .object(self) }
    static var expectation: String { "an object" }
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
