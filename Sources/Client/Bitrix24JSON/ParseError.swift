extension JSON {
    /// Why bytes are not JSON, and where.
    public struct ParseError: Error, Hashable, Sendable {
        public enum Reason: Hashable, Sendable {
            case endOfInput
            case expected(String)
            case contentAfterValue
            case badNumber
            case badEscape
            case controlCharacter
            case loneSurrogate
            case notUTF8
            case tooDeep(limit: Int)
        }

        public var reason: Reason
        /// In bytes, from 0.
        public var offset: Int
        /// From 1, the column in bytes.
        public var line: Int
        public var column: Int
        /// The value being read: `$.result.tasks[3].title`.
        public var path: String
    }
}

extension JSON.ParseError: CustomStringConvertible {
    public var description: String {
        "JSON, line \(line), column \(column) (byte \(offset), in \(path)): \(reason)"
    }
}

extension JSON.ParseError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .endOfInput: "it ends before the value is complete"
        case .expected(let what): "expected \(what)"
        case .contentAfterValue: "there is more after the value; one value is expected"
        case .badNumber: "this is not a number in JSON"
        case .badEscape: "unknown escape sequence in a string"
        case .controlCharacter: "a control character in a string must be escaped"
        case .loneSurrogate: "half of a surrogate pair"
        case .notUTF8: "the string is not UTF-8"
        case .tooDeep(let limit): "containers nest deeper than \(limit)"
        }
    }
}

extension JSON.ParseError {
    /// Finds line, column and path for what the parser reported: up to there the input is JSON, so a
    /// walk over its tokens is enough.
    init(_ failure: Parser.Failure, in bytes: UnsafeBufferPointer<UInt8>) {
        var walk = PathWalk()
        walk.run(bytes[..<failure.offset])
        let lineStart = bytes[..<failure.offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        self.init(
            reason: failure.reason, offset: failure.offset,
            line: bytes[..<failure.offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 },
            column: failure.offset - lineStart + 1, path: walk.path)
    }
}

/// Which value a prefix of a document ends in.
private struct PathWalk {
    private enum Step {
        case key(Range<Int>?)
        case index(Int)
    }

    private var steps: [Step] = []
    private var texts: [Int: String] = [:]

    mutating func run(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        var index = bytes.startIndex
        var lastString: Range<Int>?
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "{"): steps.append(.key(nil))
            case UInt8(ascii: "["): steps.append(.index(0))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = steps.popLast()
            case UInt8(ascii: ":"): if case .key = steps.last { steps[steps.count - 1] = .key(lastString) }
            case UInt8(ascii: ","):
                switch steps.last {
                case .index(let count): steps[steps.count - 1] = .index(count + 1)
                case .key: steps[steps.count - 1] = .key(nil)
                case nil: break
                }
            case UInt8(ascii: "\""):
                let start = index + 1
                index += 1
                while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                lastString = start..<min(index, bytes.endIndex)
            default: break
            }
            index += 1
        }
        for case .key(let range?) in steps.prefix(Self.shown) {
            texts[range.lowerBound] = String(decoding: bytes[range].prefix(80), as: UTF8.self)
        }
    }

    /// A path deeper than this ends in an ellipsis.
    private static let shown = 32

    var path: String {
        var path = "$"
        for step in steps.prefix(Self.shown) {
            switch step {
            case .index(let index): path += "[\(index)]"
            case .key(let range?): path += ".\(texts[range.lowerBound] ?? "")"
            case .key(nil): break
            }
        }
        return steps.count > Self.shown ? path + "…" : path
    }
}
