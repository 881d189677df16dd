/// The keys met so far, so that the thousandth record shares its keys with the first.
struct KeyCache {
    private struct Entry {
        var start = 0
        var length = -1
        var key = ""
    }

    private var entries: [Entry]
    private let mask: Int

    /// A short text is not worth a large table.
    init(inputLength: Int) {
        let count = inputLength < 8192 ? 32 : 256
        entries = Array(repeating: Entry(), count: count)
        mask = count - 1
    }

    /// The string of these bytes of the input, which hold no escape.
    @inline(__always)
    mutating func key(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, length: Int) -> String {
        guard length > 0, let base = bytes.baseAddress else { return "" }
        let spread = Int(base[start]) &* 31 &+ Int(base[start + length - 1]) &* 7 &+ Int(base[start + length / 2])
        let slot = (spread &+ length &* 13) & mask
        let found = entries.withUnsafeBufferPointer { entries -> String? in
            let entry = entries[slot]
            guard entry.length == length, Self.same(base + entry.start, base + start, length) else { return nil }
            return entry.key
        }
        if let found { return found }
        let key = String(decoding: UnsafeBufferPointer(start: base + start, count: length), as: UTF8.self)
        entries[slot] = Entry(start: start, length: length, key: key)
        return key
    }

    @inline(__always)
    private static func same(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        var index = 0
        while index < length, a[index] == b[index] { index += 1 }
        return index == length
    }
}
