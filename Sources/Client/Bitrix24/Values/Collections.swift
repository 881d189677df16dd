extension Array: BitrixValue, ClearedValue, ExpectedValue where Element: BitrixValue {
    /// Elements that cannot be read are left out; an object in the place of an array, as PHP makes of one with gaps
    /// in its keys, gives its values.
    public init?(json: JSON) {
        switch json {
        case .array(let elements): self = elements.compactMap(Element.init(json:))
        case .object(let object): self = object.members.compactMap { Element(json: $0.value) }
        default:
            guard json.isNothing else { return nil }
            self = []
        }
    }
    public var json: JSON { .array(map(\.json)) }
    public static var cleared: JSON { .array([]) }
    static var expectation: String { "an array" }
}

/// Values by name, in their order.
public struct OrderedMap<Value: BitrixValue>: BitrixValue, ClearedValue, ExpectedValue, ExpressibleByDictionaryLiteral {
    public var elements: [(key: String, value: Value)]

    public init(_ elements: [(key: String, value: Value)] = []) { self.elements = elements }

    public init(dictionaryLiteral elements: (String, Value)...) {
        self.elements = elements.map { (key: $0.0, value: $0.1) }
    }

    public subscript(key: String) -> Value? { elements.last { $0.key == key }?.value }

    public init?(json: JSON) {
        if case .array(let list) = json {
            elements = list.enumerated().compactMap { index, element in
                Value(json: element).map { (key: String(index), value: $0) }
            }
            return
        }
        guard let object = json.objectOrNothing else { return nil }
        elements = object.members.compactMap { member in
            Value(json: member.value).map { (key: member.key, value: $0) }
        }
    }
    public var json: JSON {
        .object(JSON.Object(elements.map { JSON.Object.Member(key: $0.key, value: $0.value.json) }))
    }
    public static var cleared: JSON { .array([]) }
    static var expectation: String { "an object" }
}

extension OrderedMap: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { elements.count }
    public subscript(position: Int) -> (key: String, value: Value) { elements[position] }
}

extension OrderedMap: Equatable where Value: Equatable {
    public static func == (a: Self, b: Self) -> Bool {
        a.elements.elementsEqual(b.elements) { $0.key == $1.key && $0.value == $1.value }
    }
}
