extension JSON {
    public struct ParsingOptions: Sendable {
        /// How deep containers may nest. A value is walked and freed recursively, so the limit is never
        /// more than 1,000, which fits the small stack of a thread.
        public var depthLimit: Int {
            didSet { depthLimit = min(depthLimit, 1_000) }
        }

        public enum BadText: Sendable {
            /// Bytes that are not UTF-8, and halves of surrogate pairs, become U+FFFD.
            case replace
            /// They are an error.
            case reject
        }
        public var badText: BadText

        public init(depthLimit: Int = 512, badText: BadText = .replace) {
            self.depthLimit = min(depthLimit, 1_000)
            self.badText = badText
        }
    }

    /// Reads strict JSON (RFC 8259): one value, nothing after it; a byte order mark before it is skipped.
    /// Keys that occur twice are kept twice, numbers keep their digits.
    public init(parsing bytes: UnsafeRawBufferPointer, options: ParsingOptions = ParsingOptions()) throws(ParseError) {
        var parser = Parser(bytes.assumingMemoryBound(to: UInt8.self), options: options)
        do {
            self = try parser.document()
        } catch {
            throw ParseError(error, in: parser.bytes)
        }
    }

    public init(parsing bytes: [UInt8], options: ParsingOptions = ParsingOptions()) throws(ParseError) {
        self = try bytes.withUnsafeBytes { Result(parsing: $0, options: options) }.get()
    }

    public init(parsing text: String, options: ParsingOptions = ParsingOptions()) throws(ParseError) {
        var text = text
        self = try text.withUTF8 { Result(parsing: UnsafeRawBufferPointer($0), options: options) }.get()
    }
}

extension Result<JSON, JSON.ParseError> {
    /// Carries a typed error through a closure that cannot throw one.
    fileprivate init(parsing bytes: UnsafeRawBufferPointer, options: JSON.ParsingOptions) {
        do {
            self = .success(try JSON(parsing: bytes, options: options))
        } catch {
            self = .failure(error)
        }
    }
}
