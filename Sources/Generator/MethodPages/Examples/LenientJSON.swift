import Bitrix24JSON

/// A value read from an example that means JSON without being it, and what had to be assumed.
///
/// Examples are written by people: with single quotes, keys without any, comments, ellipses, a comma too
/// many or too few, in the syntax of JavaScript or PHP. Strict JSON comes out as it is, with no repairs.
public struct LenientJSON: Hashable, Sendable {
    public var value: JSON
    public var repairs: [Repair]
    /// The offset after the value.
    public var end: Int

    public struct Repair: Hashable, Sendable {
        public enum Kind: String, Sendable, CaseIterable {
            case unquotedKey, singleQuotes, comment, extraComma, missingComma, missingBracket, extraBracket
            /// `...` for what the author left out.
            case ellipsis
            /// A value that a program would compute: its source stands as a string.
            case expression
            /// A word or a sentence where a value belongs: it stands as a string.
            case unquotedText
            /// Words between values.
            case prose
            /// `undefined`, `None`, `TRUE`.
            case foreignWord
            case number
            case newlineInString, quoteInString, escape
            /// A PHP array.
            case phpArray
            /// An object of elements without keys, or an array of elements with keys.
            case keys
            /// Something follows the value.
            case trailingText
        }

        public var kind: Kind
        /// In bytes from the start of the text.
        public var offset: Int
        /// The value that it belongs to: `$.result.tasks[1]`.
        public var path: String

        public init(kind: Kind, offset: Int, path: String) {
            self.kind = kind
            self.offset = offset
            self.path = path
        }
    }

    /// What the text is written in. In code a string may be followed by an operator, so quotes are never
    /// taken to be part of it.
    public enum Dialect: Sendable { case json, code }

    /// The value that starts at `start`, or nil where there is none. A whole text may be nothing but
    /// members of an object (`"result": true`); then it gets its brackets.
    public static func read(_ bytes: [UInt8], from start: Int = 0, dialect: Dialect = .json) -> LenientJSON? {
        var reader = LenientReader(bytes, from: start, dialect: dialect)
        guard let value = reader.value(), !reader.tooDeep else { return nil }
        return LenientJSON(value: value, repairs: reader.repairs, end: reader.index)
    }

    /// The one value that the whole text is.
    public static func read(document bytes: [UInt8], dialect: Dialect = .json) -> LenientJSON? {
        if let value = try? JSON(parsing: bytes) { return LenientJSON(value: value, repairs: [], end: bytes.count) }
        var reader = LenientReader(bytes, from: 0, dialect: dialect)
        guard let value = reader.document(), !reader.tooDeep else { return nil }
        return LenientJSON(value: value, repairs: reader.repairs, end: reader.index)
    }
}
