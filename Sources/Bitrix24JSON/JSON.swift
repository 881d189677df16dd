/// A JSON value that loses nothing: objects keep the order of their keys, numbers their digits.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Number)
    case string(String)
    case array([JSON])
    case object(Object)

    /// A number as it was written.
    public struct Number: Hashable, Sendable {
        public let text: String
        public init(text: String) { self.text = text }
    }

    /// Members in their order. A key that occurs twice is kept twice; looking it up finds the last.
    public struct Object: Hashable, Sendable {
        public var members: [Member]
        public init(_ members: [Member] = []) { self.members = members }

        public struct Member: Hashable, Sendable {
            public var key: String
            public var value: JSON
            public init(key: String, value: JSON) {
                self.key = key
                self.value = value
            }
        }
    }
}
