/// Marks in running text that CommonMark does not know: `^raised^` and `~~struck out~~`.
extension DocumentBuilder {
    /// Adds a run of text with what its marks mean.
    mutating func addText(_ range: Range<Int32>, at place: Place) {
        var start = range.lowerBound
        var place = place
        while let (kind, outer, inner) = mark(in: start..<range.upperBound) {
            if outer.lowerBound > start { add(.text, text: start..<outer.lowerBound, at: place) }
            place.column += Int(outer.lowerBound - start)
            open(kind, at: place)
            add(.text, text: inner, at: place)
            close()
            place.column += outer.count
            start = outer.upperBound
        }
        if start < range.upperBound { add(.text, text: start..<range.upperBound, at: place) }
    }

    private typealias Mark = (kind: NodeKind, outer: Range<Int32>, inner: Range<Int32>)

    private func mark(in range: Range<Int32>) -> Mark? {
        bytes.withUnsafeBufferPointer { bytes in
            let range = Int(range.lowerBound)..<Int(range.upperBound)
            let raised = Self.raised(in: range, bytes)
            let struck = Self.struck(
                in: range.lowerBound..<(raised.map { Int($0.outer.lowerBound) } ?? range.upperBound), bytes)
            return struck ?? raised
        }
    }

    /// What stands between carets, without white space.
    private static func raised(in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Mark? {
        let caret = UInt8(ascii: "^")
        var start = range.lowerBound
        while true {
            let open = bytes.firstIndex(of: caret, from: start, to: range.upperBound)
            if open == range.upperBound { return nil }
            var end = open + 1
            while end < range.upperBound, bytes[end] != caret, !bytes[end].isSpace { end += 1 }
            if end < range.upperBound, bytes[end] == caret, end > open + 1 {
                return (.superscript, Int32(open)..<Int32(end + 1), Int32(open + 1)..<Int32(end))
            }
            start = open + 1
        }
    }

    /// What stands between pairs of tildes that touch it.
    private static func struck(in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Mark? {
        var open: Int?
        var position = range.lowerBound
        while true {
            position = bytes.firstIndex(of: UInt8(ascii: "~"), from: position, to: range.upperBound)
            if position == range.upperBound { return nil }
            let length = bytes.run(at: position, before: range.upperBound)
            if length == 2 {
                if let open, position > open + 2, !bytes[position - 1].isSpace {
                    return (.strike, Int32(open)..<Int32(position + 2), Int32(open + 2)..<Int32(position))
                }
                if position + 2 < range.upperBound, !bytes[position + 2].isSpace { open = position }
            }
            position += length
        }
    }
}
