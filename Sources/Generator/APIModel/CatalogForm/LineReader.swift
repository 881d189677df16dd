import Bitrix24JSON

/// A line of such a text, with the lines that belong to it.
public struct FactLine: Sendable {
    /// From 1.
    public var number: Int
    /// The first word.
    public var keyword: String
    /// What stands behind it, without quotes.
    public var tokens: [String]
    /// The lines that are indented below this one.
    public var children: [FactLine] = []

    /// The value of `key=…`; nil where there is none.
    public func value(_ key: String) -> String? {
        for token in tokens.dropFirst() where token.utf8.count > key.utf8.count && token.utf8.starts(with: key.utf8) {
            let end = token.utf8.index(token.utf8.startIndex, offsetBy: key.utf8.count)
            if token.utf8[end] == UInt8(ascii: "=") { return String(token[token.utf8.index(after: end)...]) }
        }
        return nil
    }

    /// Whether a word stands behind what the line is about.
    public func has(_ word: String) -> Bool { tokens.dropFirst().contains(word) }

    /// What the line is about.
    public func subject() throws(CatalogFormError) -> String {
        guard let first = tokens.first else { throw CatalogFormError(line: number, "\(keyword) of what?") }
        return first
    }
}

/// Why a text is not in the catalog's form, and on which line.
public struct CatalogFormError: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    public var line: Int
    /// One sentence.
    public var message: String

    /// An error on a line.
    public init(line: Int, _ message: String) {
        self.line = line
        self.message = message
    }

    public var description: String { "line \(line): \(message)" }
}

/// Reads what ``LineWriter`` writes.
public struct LineReader {
    private struct Flat {
        var depth: Int
        var line: FactLine
    }

    /// The lines of the outermost level, each with its own below it.
    public static func lines(of bytes: [UInt8]) throws(CatalogFormError) -> [FactLine] {
        let flat = try bytes.withUnsafeBufferPointer { (buffer) throws(CatalogFormError) -> [Flat] in
            try Self.flat(buffer)
        }
        var index = 0
        return try tree(flat, &index, depth: 0)
    }

    private static func tree(_ flat: [Flat], _ index: inout Int, depth: Int) throws(CatalogFormError) -> [FactLine] {
        var lines: [FactLine] = []
        while index < flat.count, flat[index].depth >= depth {
            guard flat[index].depth == depth else {
                throw CatalogFormError(line: flat[index].line.number, "indented below nothing")
            }
            var line = flat[index].line
            index += 1
            if index < flat.count, flat[index].depth > depth {
                line.children = try tree(flat, &index, depth: depth + 1)
            }
            lines.append(line)
        }
        return lines
    }

    private static func flat(_ bytes: UnsafeBufferPointer<UInt8>) throws(CatalogFormError) -> [Flat] {
        var lines: [Flat] = []
        lines.reserveCapacity(bytes.count / 32)
        var at = 0
        var number = 0
        while at < bytes.count {
            number += 1
            var spaces = 0
            while at < bytes.count, bytes[at] == UInt8(ascii: " ") {
                spaces += 1
                at += 1
            }
            guard at < bytes.count, bytes[at] != UInt8(ascii: "\n"), bytes[at] != UInt8(ascii: "#") else {
                while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
                at += 1
                continue
            }
            guard spaces % 2 == 0, spaces <= 200 else {
                throw CatalogFormError(line: number, "indented by \(spaces) spaces: a level is two")
            }
            var tokens: [String] = []
            while at < bytes.count, bytes[at] != UInt8(ascii: "\n") {
                if bytes[at] == UInt8(ascii: " ") {
                    at += 1
                } else {
                    tokens.append(try token(bytes, &at, line: number))
                }
            }
            at += 1
            let keyword = tokens.removeFirst()
            lines.append(Flat(depth: spaces / 2, line: FactLine(number: number, keyword: keyword, tokens: tokens)))
        }
        return lines
    }

    /// Up to a space; within quotes, spaces belong to it, and `key="a b"` reads as `key=a b`.
    private static func token(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, line: Int
    ) throws(CatalogFormError) -> String {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: " "), bytes[at] != UInt8(ascii: "\n") {
            guard bytes[at] == UInt8(ascii: "\"") else {
                at += 1
                continue
            }
            let isWhole = at == start || bytes[at - 1] == UInt8(ascii: "=")
            let opening = at
            at += 1
            while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
                at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard at < bytes.count else { throw CatalogFormError(line: line, "a quote that does not end") }
            at += 1
            // Quotes inside a type, or at its beginning, are the type's own.
            let endsToken = at == bytes.count || bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "\n")
            guard isWhole, endsToken else { continue }
            guard let text = try? JSON(parsing: Array(bytes[opening..<at])), case .string(let string) = text else {
                throw CatalogFormError(line: line, "a quoted text that is none")
            }
            return String(decoding: bytes[start..<opening], as: UTF8.self) + string
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }
}
