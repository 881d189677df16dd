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

    mutating func startBehindInline(in builder: DocumentBuilder) {
        empty(builder)
        dropsSpace = false
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

    /// Takes `{#id}` off the end, and gives the ids.
    mutating func takeAnchors(in builder: inout DocumentBuilder) -> Range<Int32> {
        let parts = builder.withoutAnchors(atEndOf: range)
        guard parts.text != range else { return 0..<0 }
        let ids = builder.internAnchors(parts.anchors)
        range = parts.text
        return ids
    }

    func trimmedEnd(in builder: DocumentBuilder) -> Int32 {
        var end = range.upperBound
        while end > range.lowerBound, builder.bytes[Int(end) - 1].isSpace { end -= 1 }
        return end
    }

    mutating func flush(into builder: inout DocumentBuilder) {
        if behindInline { range = builder.withoutAttributes(atStartOf: range) }
        if !range.isEmpty { builder.addText(range, at: place) }
        empty(builder)
    }
}
