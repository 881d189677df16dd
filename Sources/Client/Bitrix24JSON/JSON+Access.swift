/// Reading a value as what it is. None of these converts between kinds: a string of digits is a string.
extension JSON {
    public var isNull: Bool { self == .null }

    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    public var number: Number? {
        if case .number(let value) = self { value } else { nil }
    }

    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    public var array: [JSON]? {
        if case .array(let value) = self { value } else { nil }
    }

    public var object: Object? {
        if case .object(let value) = self { value } else { nil }
    }

    /// A number without a fraction that fits: `1`, `1.0` and `1e0` are 1.
    public var int: Int? { number?.int }

    /// A number as the nearest double; nil where it is beyond the largest.
    public var double: Double? { number?.double }

    /// The value of an object's last member with this key.
    public subscript(key: String) -> JSON? {
        if case .object(let object) = self { object[key] } else { nil }
    }

    /// An element of an array, if it has so many.
    public subscript(index: Int) -> JSON? {
        if case .array(let array) = self, array.indices.contains(index) { array[index] } else { nil }
    }
}
