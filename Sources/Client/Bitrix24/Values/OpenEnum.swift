/// Values that the portal knows, and may know more of than the documentation: members for the documented ones, and
/// any other by its raw value.
///
/// Types conform to it as `TextEnum` or `NumberEnum`.
public protocol OpenEnum: BitrixValue {
    associatedtype RawValue: BitrixValue
    var rawValue: RawValue { get }
    init(rawValue: RawValue)
    /// The documented values, in the order of the documentation.
    static var knownValues: [Self] { get }
}

/// An open enum whose values are texts: any text is one.
public typealias TextEnum = OpenEnum & RawRepresentable & Hashable & CustomStringConvertible
    & ExpressibleByStringLiteral

/// An open enum whose values are numbers: any number is one.
public typealias NumberEnum = OpenEnum & RawRepresentable & Hashable & CustomStringConvertible
    & ExpressibleByIntegerLiteral

extension OpenEnum {
    public init?(json: JSON) {
        guard let value = RawValue(json: json) else { return nil }
        self.init(rawValue: value)
    }
    public var json: JSON { rawValue.json }
    public var description: String { String(describing: rawValue) }
}

extension OpenEnum where RawValue == String {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension OpenEnum where RawValue == Int {
    public init(integerLiteral value: Int) { self.init(rawValue: value) }
}
