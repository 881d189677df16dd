#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension UInt8 {
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    var isSmallLetter: Bool { self &- UInt8(ascii: "a") < 26 }
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    var isSpace: Bool { self == UInt8(ascii: " ") || self &- 9 < 5 }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes of a C string, where there is one.
    init(cString: UnsafePointer<CChar>?) {
        let count = cString.map { strlen($0) } ?? 0
        self.init(start: UnsafeRawPointer(cString)?.assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// The next place of a byte, or the limit.
    func firstIndex(of byte: UInt8, from start: Int, to limit: Int) -> Int {
        guard start < limit, let base = baseAddress,
            let found = memchr(base + start, Int32(byte), limit - start)
        else { return limit }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Whether the text stands at a place.
    func has(_ text: StaticString, at start: Int, before limit: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard start >= 0, start + count <= limit, let base = baseAddress else { return false }
        return memcmp(base + start, text.utf8Start, count) == 0
    }

    /// The next place that is neither a space nor a tab.
    func skippingSpaces(_ start: Int) -> Int {
        var position = start
        while position < count, self[position] == UInt8(ascii: " ") || self[position] == UInt8(ascii: "\t") {
            position += 1
        }
        return position
    }

    /// The range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start].isSpace { start += 1 }
        while start < end, self[end - 1].isSpace { end -= 1 }
        return start..<end
    }
}
