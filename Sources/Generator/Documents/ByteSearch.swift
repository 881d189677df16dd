/// Finds one sequence of bytes in many texts (Horspool: what cannot match is skipped by its length).
struct ByteSearch: Sendable {
    private let pattern: [UInt8]
    private let skips: [Int]

    init(_ pattern: String) {
        self.pattern = Array(pattern.utf8)
        var skips = [Int](repeating: self.pattern.count, count: 256)
        for (index, byte) in self.pattern.dropLast().enumerated() {
            skips[Int(byte)] = self.pattern.count - 1 - index
        }
        self.skips = skips
    }

    /// The offset of the first occurrence within the range.
    func first(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        let last = pattern.count - 1
        var start = range.lowerBound
        return pattern.withUnsafeBufferPointer { pattern in
            skips.withUnsafeBufferPointer { skips in
                while start + last < range.upperBound {
                    let byte = bytes[start + last]
                    if byte == pattern[last] {
                        var index = 0
                        while index < last, bytes[start + index] == pattern[index] { index += 1 }
                        if index == last { return start }
                    }
                    start += skips[Int(byte)]
                }
                return nil
            }
        }
    }
}
