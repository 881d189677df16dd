extension JSON {
    /// A number as it was written: `1.10` stays `1.10`, and equals only itself.
    public struct Number: Hashable, Sendable {
        public let text: String

        /// A number from its JSON form; nil where the text is not one.
        public init?(text: String) {
            guard NumberGrammar.matches(text) else { return nil }
            self.text = text
        }

        public init(_ value: some BinaryInteger) { text = String(value) }

        /// The shortest text that gives this value again; nil for infinities and NaN, which JSON has not.
        public init?(_ value: Double) {
            guard value.isFinite else { return nil }
            text = value.description
        }

        /// For text that the parser has already read as a number.
        init(checked text: String) { self.text = text }
    }
}

extension JSON.Number: CustomStringConvertible {
    public var description: String { text }
}

extension JSON.Number {
    public var int: Int? { int64.flatMap(Int.init(exactly:)) }

    /// The value, where it has no fraction and fits.
    public var int64: Int64? {
        let parts = NumberParts(text)
        guard let magnitude = parts.integer else { return nil }
        if parts.isNegative {
            return magnitude <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
        }
        return Int64(exactly: magnitude)
    }

    /// The value, where it has no sign, no fraction and fits.
    public var uint64: UInt64? {
        let parts = NumberParts(text)
        guard let magnitude = parts.integer, !parts.isNegative || magnitude == 0 else { return nil }
        return magnitude
    }

    /// The nearest double; nil where the number is beyond the largest.
    public var double: Double? {
        if let value = NumberParts(text).double { return value }
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }
}
