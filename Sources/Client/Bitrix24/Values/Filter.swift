/// What a field is compared with in a filter: a value, or one of the comparisons.
///
///     filter: [.id(.greater(than: 100)), .stageID("NEW"), .title(.contains("pump"))]
public struct Comparison<Value: BitrixValue>: Sendable {
    let test: FilterTest
    init(_ comparison: FilterTest.Operator, _ operand: JSON) { test = FilterTest(comparison, operand) }

    public static func equal(to value: Value) -> Self { Self(.equal, value.json) }
    public static func notEqual(to value: Value) -> Self { Self(.notEqual, value.json) }
    public static func greater(than value: Value) -> Self { Self(.greater, value.json) }
    public static func atLeast(_ value: Value) -> Self { Self(.greaterOrEqual, value.json) }
    public static func less(than value: Value) -> Self { Self(.less, value.json) }
    public static func atMost(_ value: Value) -> Self { Self(.lessOrEqual, value.json) }
    public static func oneOf(_ values: [Value]) -> Self { Self(.oneOf, values.json) }
    /// REST 2 only.
    public static func noneOf(_ values: [Value]) -> Self { Self(.noneOf, values.json) }
    /// REST 2 only.
    public static func contains(_ text: String) -> Self { Self(.contains, text.json) }
    /// REST 2 only.
    public static func doesNotContain(_ text: String) -> Self { Self(.doesNotContain, text.json) }
    /// REST 3 only.
    public static func between(_ low: Value, _ high: Value) -> Self { Self(.between, [low, high].json) }
}

extension Comparison: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByStringLiteral
where Value == String {
    public init(stringLiteral value: String) { self.init(.equal, .string(value)) }
}
extension Comparison: ExpressibleByIntegerLiteral where Value == Int {
    public init(integerLiteral value: Int) { self.init(.equal, value.json) }
}
extension Comparison: ExpressibleByBooleanLiteral where Value == Bool {
    public init(booleanLiteral value: Bool) { self.init(.equal, value.json) }
}

/// One condition of a filter; generated code has one such type for each list, with its fields as members.
public protocol FilterCondition: Sendable {
    init(_ condition: RawCondition)
    var condition: RawCondition { get }
}

extension FilterCondition {
    /// A field that the documentation does not name.
    public static func field<Value: BitrixValue>(_ name: String, _ comparison: Comparison<Value>) -> Self {
        Self(RawCondition(name, comparison))
    }

    /// A condition as it goes over the wire: `.raw("%TITLE", "pump")`.
    public static func raw(_ key: String, _ value: JSON) -> Self {
        Self(RawCondition(key: key, test: FilterTest(.none, value)))
    }
}

public struct RawCondition: FilterCondition {
    /// One reference, as in every type of conditions.
    private let parts: Shared<(key: String, test: FilterTest)>
    var key: String { parts.value.key }
    var test: FilterTest { parts.value.test }

    init(key: String, test: FilterTest) { parts = Shared((key, test)) }

    public init<Value>(_ name: String, _ comparison: Comparison<Value>) {
        self.init(key: name, test: comparison.test)
    }

    public init(_ condition: RawCondition) { self = condition }
    public var condition: RawCondition { self }
}

struct FilterTest: Sendable {
    /// Raw values: the prefix of REST 2.
    enum Operator: String, Sendable {
        case none = ""
        case equal = "="
        case notEqual = "!="
        case greater = ">"
        case greaterOrEqual = ">="
        case less = "<"
        case lessOrEqual = "<="
        case oneOf = "@"
        case noneOf = "!@"
        case contains = "%"
        case doesNotContain = "!%"
        case between = "><"
    }
    let comparison: Operator
    let operand: JSON

    init(_ comparison: Operator, _ operand: JSON) {
        self.comparison = comparison
        self.operand = operand
    }
}

extension Array where Element: FilterCondition {
    /// `{">=ID": 1, "STAGE_ID": "NEW"}`: operators are prefixes of the key.
    public var filter2: JSON {
        .object(
            JSON.Object(
                map(\.condition).map { condition in
                    JSON.Object.Member(
                        key: condition.test.comparison.rawValue + condition.key, value: condition.test.operand)
                }))
    }

    /// `[["id", ">=", 1], ["stageId", "NEW"]]`
    public var filter3: JSON {
        .array(
            map(\.condition).map { condition in
                let key = JSON.string(condition.key)
                switch condition.test.comparison {
                case .none: return [key, condition.test.operand]
                case .oneOf: return [key, "in", condition.test.operand]
                case .between: return [key, "between", condition.test.operand]
                case let comparison: return [key, .string(comparison.rawValue), condition.test.operand]
                }
            })
    }
}
