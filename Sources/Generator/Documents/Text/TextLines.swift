/// A text's lines, without their line feeds.
struct TextLines {
    let bytes: [UInt8]
    private(set) var lines: [TextLine] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let isCRLF = end > start && bytes[end - 1] == 0x0D
            lines.append(TextLine(number: lines.count + 1, indentation: 0, range: start..<(isCRLF ? end - 1 : end)))
            start = end + 1
        }
    }

    subscript(line: TextLine) -> ArraySlice<UInt8> { bytes[line.range] }

    func string(_ line: TextLine) -> String { String(decoding: bytes[line.range], as: UTF8.self) }

    /// The line without the spaces around it.
    func trimmed(_ line: TextLine) -> TextLine {
        var range = line.range
        while let first = bytes[range].first, first == 0x20 || first == 0x09 { range = range.dropFirst() }
        while let last = bytes[range].last, last == 0x20 || last == 0x09 { range = range.dropLast() }
        return line.part(range)
    }
}

/// A line, or a part of one.
struct TextLine {
    var number: Int
    /// How many bytes of the line stand before this part.
    var indentation: Int
    var range: Range<Int>

    var isEmpty: Bool { range.isEmpty }

    func part(_ part: Range<Int>) -> TextLine {
        TextLine(number: number, indentation: indentation + part.lowerBound - range.lowerBound, range: part)
    }

    func dropping(_ count: Int) -> TextLine { part(range.lowerBound + count..<range.upperBound) }
}
