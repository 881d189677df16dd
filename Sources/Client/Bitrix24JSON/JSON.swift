/// A JSON value that loses nothing: objects keep the order of their keys, numbers their digits.
///
/// Small strings, keys and numbers live inside the value, so that an object costs one allocation.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Number)
    case string(String)
    case array([JSON])
    case object(Object)
}

extension JSON: CustomStringConvertible {
    /// The value as compact JSON.
    public var description: String { text() }
}
