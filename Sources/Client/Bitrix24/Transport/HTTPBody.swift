/// The content of a request or an answer: bytes in memory, or pieces that come one after the other.
///
/// A stream is read once. That of a request is opened again where the request is sent again.
public struct HTTPBody: Sendable {
    /// Returns the next piece, or nil at the end.
    public typealias Reader = @Sendable () async throws -> [UInt8]?

    fileprivate enum Content: Sendable {
        case bytes([UInt8])
        case stream(@Sendable () async throws -> Reader)
    }

    private let content: Content
    /// The number of bytes; nil where only the end of the stream tells.
    public let length: Int?

    public init(_ bytes: [UInt8] = []) {
        content = .bytes(bytes)
        length = bytes.count
    }

    /// A stream.
    /// - Parameters:
    ///   - length: the number of bytes that the pieces come to, where it is known.
    ///   - open: called before the first piece is needed, and again for each repeat. The reader that it returns is
    ///     asked for the next piece only when the last one has been taken, and is released when no more is wanted.
    public init(length: Int? = nil, open: @escaping @Sendable () async throws -> Reader) {
        content = .stream(open)
        self.length = length
    }

    /// The bytes of a body in memory; nil for a stream.
    public var bytes: [UInt8]? {
        if case .bytes(let bytes) = content { bytes } else { nil }
    }

    /// Opens the body.
    package func reader() async throws -> Reader {
        switch content {
        case .stream(let open): return try await open()
        case .bytes(let bytes):
            let rest = Locked<[UInt8]?>(bytes.isEmpty ? nil : bytes)
            return {
                rest.withLock { rest in
                    defer { rest = nil }
                    return rest
                }
            }
        }
    }

    /// Reads the body to its end. Throws ``TransportError/Kind/tooLarge`` as soon as it has more bytes than the limit.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        if let bytes {
            guard bytes.count <= limit else { throw TransportError.tooLarge(limit) }
            return bytes
        }
        var result: [UInt8] = []
        if let length, length <= limit { result.reserveCapacity(length) }
        for try await piece in self {
            guard piece.count <= limit - result.count else { throw TransportError.tooLarge(limit) }
            result += piece
        }
        return result
    }
}

extension HTTPBody: AsyncSequence {
    public typealias Element = [UInt8]

    public struct AsyncIterator: AsyncIteratorProtocol {
        private let content: Content
        private var reader: Reader?
        private var isDone = false

        fileprivate init(_ content: Content) { self.content = content }

        public mutating func next() async throws -> [UInt8]? {
            if isDone { return nil }
            switch content {
            case .bytes(let bytes):
                isDone = true
                return bytes.isEmpty ? nil : bytes
            case .stream(let open):
                let reader: Reader
                if let open = self.reader { reader = open } else { reader = try await open() }
                self.reader = reader
                let piece = try await reader()
                if piece == nil {
                    isDone = true
                    self.reader = nil
                }
                return piece
            }
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(content) }
}

extension HTTPBody: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    // A body holds secrets.
    public var description: String { (bytes == nil ? "stream of " : "") + (length.map { "\($0) bytes" } ?? "bytes") }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["length": length as Any]) }
}
