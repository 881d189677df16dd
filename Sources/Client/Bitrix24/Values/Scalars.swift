import Foundation

extension String: BitrixValue, ExpectedValue {
    public init?(json: JSON) {
        switch json {
        case .string(let text): self = text
        case .number(let number): self = number.text
        case .bool(let value): self = value ? "1" : ""
        default: return nil
        }
    }
    public var json: JSON { .string(self) }
    static var expectation: String { "a string" }
}

extension Int: BitrixValue, ExpectedValue {
    public init?(json: JSON) {
        guard let value = json.numberForgiving?.int else { return nil }
        self = value
    }
    public var json: JSON { .number(JSON.Number(self)) }
    static var expectation: String { "an integer" }
}

extension Double: BitrixValue, ExpectedValue {
    public init?(json: JSON) {
        guard let value = json.numberForgiving?.double else { return nil }
        self = value
    }
    public var json: JSON { JSON.Number(self).map(JSON.number) ?? .null }
    static var expectation: String { "a number" }
}

extension Decimal: BitrixValue, ExpectedValue {
    public init?(json: JSON) {
        guard let value = json.numberForgiving?.decimal else { return nil }
        self = value
    }
    public var json: JSON { JSON.Number(self).map(JSON.number) ?? .null }
    static var expectation: String { "a number" }
}

extension Bool: BitrixValue, ExpectedValue {
    public init?(json: JSON) {
        switch json {
        case .bool(let value): self = value
        case .number(let number):
            guard let value = number.int, value == 0 || value == 1 else { return nil }
            self = value == 1
        case .string("Y"), .string("y"), .string("1"), .string("true"): self = true
        case .string("N"), .string("n"), .string("0"), .string("false"), .string(""): self = false
        default: return nil
        }
    }
    public var json: JSON { .bool(self) }
    static var expectation: String { "a boolean" }
}

extension JSON {
    /// A number, or a string that holds one.
    var numberForgiving: Number? {
        switch self {
        case .number(let number): number
        case .string(let text): Number(text: text)
        default: nil
        }
    }
}
