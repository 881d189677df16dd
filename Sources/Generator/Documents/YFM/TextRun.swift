/// Text that is being gathered in a builder's bytes: one run between two other inlines.
struct TextRun {
    private var range = 0..<0 as Range<Int32>
    private var place = DocumentBuilder.Place()
    /// Whether white space would be the first of its line, or the second of its run.
    private var dropsSpace = true
    /// Whether the run follows an inline that attributes in braces may belong to.
    private var behindInline = false

    mutating func start(in builder: DocumentBuilder) { startLine(in: builder) }

    mutating func startLine(in builder: DocumentBuilder) {
        empty(builder)
        dropsSpace = true
        behindInline = false
    }

    /// - Parameter shows: whether the inline shows something itself, behind which a space counts.
    mutating func startBehindInline(in builder: DocumentBuilder, shows: Bool) {
        empty(builder)
        if shows { dropsSpace = false }
        behindInline = true
    }

    private mutating func empty(_ builder: DocumentBuilder) {
        let end = Int32(builder.bytes.count)
        range = end..<end
    }

    mutating func append(
        _ text: UnsafeBufferPointer<UInt8>, at place: DocumentBuilder.Place, to builder: inout DocumentBuilder
    ) {
        if range.isEmpty {
            empty(builder)
            self.place = place
        }
        builder.append(text: text, dropsSpace: &dropsSpace)
        range = range.lowerBound..<Int32(builder.bytes.count)
    }

    /// Drops the white space at the end, where the line ends.
    mutating func trimEnd(in builder: DocumentBuilder) {
        range = range.lowerBound..<trimmedEnd(in: builder)
    }

    /// What is gathered so far.
    func slice(of builder: DocumentBuilder) -> ArraySlice<UInt8> { builder.slice(range) }

    mutating func cut(at end: Int, in builder: DocumentBuilder) {
        range = range.lowerBound..<Int32(end)
        trimEnd(in: builder)
    }

    /// Drops the last byte.
    mutating func dropLast(in builder: DocumentBuilder) { cut(at: Int(range.upperBound) - 1, in: builder) }

    /// Drops the white space at the end of a block.
    mutating func trimBlockEnd(in builder: DocumentBuilder) {
        range = range.lowerBound..<Int32(builder.slice(range).trimmed.endIndex)
    }

    func trimmedEnd(in builder: DocumentBuilder) -> Int32 {
        var end = range.upperBound
        while end > range.lowerBound, builder.bytes[Int(end) - 1].isSpace { end -= 1 }
        return end
    }

    var isEmpty: Bool { range.isEmpty }

    /// Takes attributes of the inline before the text off its start.
    mutating func cutAttributes(in builder: DocumentBuilder) {
        if behindInline, !range.isEmpty, let end = Attributes.end(atStartOf: builder.slice(range)) {
            range = Int32(end)..<range.upperBound
        }
        behindInline = false
    }

    mutating func flush(into builder: inout DocumentBuilder) {
        if !range.isEmpty { builder.addText(range, at: place) }
        empty(builder)
    }
}
