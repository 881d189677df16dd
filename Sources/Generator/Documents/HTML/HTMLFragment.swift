/// The parts of a file that are parsed, put together as one text, which still knows where in the
/// file each of its bytes stood.
struct HTMLFragment {
    private(set) var bytes: [UInt8] = []
    /// Where the page's body starts in `bytes`.
    private(set) var bodyStart = 0
    /// Where the first bytes were mended that were no text.
    private(set) var damage: (line: Int, column: Int)?
    private var parts: [Part] = []

    private struct Part {
        var start: Int
        var line: Int
        var column: Int
        /// How many columns each line but the first has lost.
        var indentation: Int
        var lines: LineMap
    }

    /// The form in which the site serves its pages indents every line but the first of the page by this.
    static let servedIndentation = 8

    /// The parts of a page that hold its text, in one element as HTML wants it.
    init(_ file: UnsafeBufferPointer<UInt8>, _ page: HTMLPage) {
        append("<div>")
        if let title = page.title {
            append(file, title)
            append("</h1>")
        }
        bodyStart = bytes.count
        append(file, page.body)
    }

    /// A text on its own.
    init(_ text: [UInt8]) {
        append("<div>")
        text.withUnsafeBufferPointer { append($0, 0..<$0.count) }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Adds a part of the file; parts come in the order in which they stand there.
    private mutating func append(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var line = 1
        var lineStart = 0
        for offset in 0..<range.lowerBound where file[offset] == UInt8(ascii: "\n") {
            line += 1
            lineStart = offset + 1
        }
        let column = range.lowerBound - lineStart + 1
        let part = UnsafeBufferPointer(rebasing: file[range])
        let indentation = Self.isServed(part) ? Self.servedIndentation : 0
        var text = Self.unindented(part, by: indentation)
        let damaged = text.withUnsafeBufferPointer { TextDamage.first(in: $0) }
        if damaged != nil { text = TextDamage.mended(text) }
        parts.append(
            Part(start: bytes.count, line: line, column: column, indentation: indentation, lines: LineMap(text)))
        bytes.append(contentsOf: text)
        if damage == nil, let damaged {
            damage = place(of: parts[parts.count - 1].start + damaged)
        }
    }

    /// Line and column in the file.
    func place(of offset: Int) -> (line: Int, column: Int) {
        guard let part = parts.last(where: { $0.start <= offset }) else { return (0, 0) }
        let place = part.lines.place(of: offset - part.start)
        return place.line == 1
            ? (part.line, part.column + place.column - 1)
            : (part.line + place.line - 1, part.indentation + place.column)
    }

    /// Whether every line but the first is indented as the site serves it.
    static func isServed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var lines = 1
        var spaces = servedIndentation
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                guard spaces >= servedIndentation else { return false }
                spaces = 0
                lines += 1
            } else if spaces < servedIndentation {
                guard byte == UInt8(ascii: " ") else { return false }
                spaces += 1
            }
        }
        return lines > 1 && spaces >= servedIndentation
    }

    private static func unindented(_ bytes: UnsafeBufferPointer<UInt8>, by indentation: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var start = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            text.append(contentsOf: bytes[start...index])
            start = min(index + 1 + indentation, bytes.count)
        }
        text.append(contentsOf: bytes[start...])
        return text
    }
}
