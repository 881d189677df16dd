// What the rules ask of a text, by its bytes.

extension StringProtocol {
    /// Without white space (the no-break space included) at both ends.
    var trimmed: String {
        var slice = Substring(self).utf8
        guard let first = slice.first, let last = slice.last else { return "" }
        if (0x21..<0x80).contains(first), (0x21..<0x80).contains(last) { return String(self) }
        while let first = slice.first {
            if first == space || first == newline || first == 0x09 || first == 0x0D {
                slice.removeFirst()
            } else if first == 0xC2, slice.dropFirst().first == 0xA0 {
                slice.removeFirst(2)
            } else {
                break
            }
        }
        while let last = slice.last {
            if last == space || last == newline || last == 0x09 || last == 0x0D {
                slice.removeLast()
            } else if last == 0xA0, slice.dropLast().last == 0xC2 {
                slice.removeLast(2)
            } else {
                break
            }
        }
        return String(Substring(slice))
    }

    /// Whether the bytes of `other` occur in it.
    func has(_ other: String) -> Bool { offset(of: other) != nil }

    /// Where the bytes of `other` first occur.
    func find(_ other: String) -> String.Index? {
        offset(of: other).map { utf8.index(utf8.startIndex, offsetBy: $0) }
    }

    private func offset(of other: String) -> Int? {
        let found = utf8.withContiguousStorageIfAvailable { hay in
            other.utf8.withContiguousStorageIfAvailable { needle -> Int? in
                guard let start = hay.baseAddress, let sought = needle.baseAddress, !needle.isEmpty else {
                    return needle.isEmpty ? 0 : nil
                }
                return firstOffset(of: sought, needle.count, in: start, hay.count)
            }
        }
        if case .some(.some(let offset)) = found { return offset }
        return String(self).copied.offset(of: other.copied)
    }

    /// What stands between one or two characters of ASCII.
    func parts(at separator: Unicode.Scalar, _ other: Unicode.Scalar? = nil, keepsEmpty: Bool = false) -> [Substring] {
        let first = UInt8(ascii: separator)
        let second = other.map { UInt8(ascii: $0) } ?? first
        let text = Substring(self).utf8
        return text.withContiguousStorageIfAvailable { pieces(of: text, $0, at: first, second, keepsEmpty) }
            ?? Array(text).withUnsafeBufferPointer { pieces(of: text, $0, at: first, second, keepsEmpty) }
    }

    /// What stands between white space and commas.
    var words: [Substring] {
        let words = parts(at: " ", ",")
        return utf8.contains(0xC2) ? words.flatMap { $0.split(separator: "\u{a0}") } : words
    }
}

private func pieces(
    of text: Substring.UTF8View, _ bytes: UnsafeBufferPointer<UInt8>, at first: UInt8, _ second: UInt8,
    _ keepsEmpty: Bool
) -> [Substring] {
    var parts: [Substring] = []
    parts.reserveCapacity(4)
    var start = text.startIndex
    var startOffset = 0
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == first || bytes[offset] == second {
        let end = text.index(start, offsetBy: offset - startOffset)
        if keepsEmpty || offset > startOffset { parts.append(Substring(text[start..<end])) }
        if offset == bytes.count { break }
        start = text.index(after: end)
        startOffset = offset + 1
    }
    return parts
}

extension String {
    // The standard library's ask what is equal in any normal form; texts here are compared by their bytes.

    func hasPrefix(_ prefix: String) -> Bool { holds(prefix, from: 0) }

    func hasSuffix(_ suffix: String) -> Bool { holds(suffix, from: utf8.count - suffix.utf8.count) }

    private func holds(_ other: String, from start: Int) -> Bool {
        guard start >= 0, start + other.utf8.count <= utf8.count else { return false }
        let found = utf8.withContiguousStorageIfAvailable { text in
            other.utf8.withContiguousStorageIfAvailable {
                UnsafeBufferPointer(rebasing: text[start...]).starts(with: $0)
            }
        }
        if case .some(.some(let isEqual)) = found { return isEqual }
        return utf8.dropFirst(start).starts(with: other.utf8)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the bytes of `needle` next occur.
    func offset(of needle: [UInt8], from start: Int) -> Int? {
        guard let base = baseAddress, start < count else { return nil }
        return needle.withUnsafeBufferPointer { sought in
            firstOffset(of: sought.baseAddress!, sought.count, in: base + start, count - start).map { $0 + start }
        }
    }
}

private func firstOffset(
    of needle: UnsafePointer<UInt8>, _ needleCount: Int, in hay: UnsafePointer<UInt8>, _ hayCount: Int
) -> Int? {
    guard needleCount <= hayCount else { return nil }
    let first = needle[0]
    let last = needle[needleCount - 1]
    for start in 0...(hayCount - needleCount) where hay[start] == first && hay[start + needleCount - 1] == last {
        var index = 1
        while index < needleCount, hay[start + index] == needle[index] { index += 1 }
        if index >= needleCount { return start }
    }
    return nil
}

extension String {
    /// The same in storage of its own: a string from elsewhere may lie in pieces.
    fileprivate var copied: String { String(decoding: Array(utf8), as: UTF8.self) }
}
