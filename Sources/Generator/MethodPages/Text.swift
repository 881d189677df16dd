import Documents

// Text of elements, and the few things that the rules ask of a text. All of it works on UTF-8.

extension Element {
    /// What a reader sees, without marks: a line break is a line feed, blocks stand on lines of their own.
    var plain: String {
        if let text = soleText { return text.text }
        var out: [UInt8] = []
        out.reserveCapacity(256)
        appendPlain(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// The text that is all there is below, as in most cells.
    private var soleText: Element? {
        var element = self
        while let child = element.firstChild {
            guard child.next == nil else { return nil }
            element = child
        }
        return element.kind == .text ? element : nil
    }

    func appendPlain(to out: inout [UInt8]) {
        switch kind {
        case .text, .codeSpan, .code: out.append(contentsOf: textBytes)
        case .image: break
        case .lineBreak: out.append(newline)
        default:
            for child in children {
                if !child.kind.isInline, let last = out.last, last != newline { out.append(newline) }
                child.appendPlain(to: &out)
            }
        }
    }

    /// The text with its code spans and lists still recognisable: what descriptions are kept as.
    var prose: String {
        if let text = soleText { return text.text }
        var out: [UInt8] = []
        out.reserveCapacity(512)
        appendProse(to: &out, indent: 0)
        while let last = out.last, last == newline || last == space { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    /// The same without its lists.
    var proseWithoutLists: String {
        children.filter { $0.kind != .list }.map(\.prose).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func appendProse(to out: inout [UInt8], indent: Int) {
        switch kind {
        case .text: out.append(contentsOf: textBytes)
        case .codeSpan:
            out.append(UInt8(ascii: "`"))
            out.append(contentsOf: textBytes)
            out.append(UInt8(ascii: "`"))
        case .lineBreak:
            out.append(newline)
            out.append(contentsOf: repeatElement(space, count: indent))
        case .image, .table, .code: break
        case .item:
            startBlock(&out, blankLine: false)
            out.append(contentsOf: repeatElement(space, count: max(0, indent - 2)))
            out.append(contentsOf: [UInt8(ascii: "-"), space])
            var first = true
            for child in children {
                if !first {
                    startBlock(&out, blankLine: false)
                    if child.kind != .list { out.append(contentsOf: repeatElement(space, count: indent)) }
                }
                child.appendProse(to: &out, indent: indent)
                first = false
            }
        case .list:
            startBlock(&out, blankLine: false)
            for child in children { child.appendProse(to: &out, indent: indent + 2) }
        case .paragraph:
            for child in children { child.appendProse(to: &out, indent: indent) }
        default:
            for child in children {
                if !child.kind.isInline { startBlock(&out, blankLine: child.kind != .list) }
                child.appendProse(to: &out, indent: indent)
            }
        }
    }

    private func startBlock(_ out: inout [UInt8], blankLine: Bool) {
        guard let last = out.last else { return }
        if last != newline { out.append(newline) }
        if blankLine, out.count > 1, out[out.count - 2] != newline { out.append(newline) }
    }

    /// Whether a word of small letters stands in one of the texts below it, in letters of any size.
    func mentions(_ word: [UInt8]) -> Bool {
        descendants().contains { element in
            switch element.kind {
            case .text, .codeSpan, .code: element.textBytes.mention(word)
            default: false
            }
        }
    }

    /// The first descendant of a kind, in document order.
    func first(_ wanted: NodeKind) -> Element? { descendants(wanted).first { _ in true } }
}

extension ArraySlice<UInt8> {
    fileprivate func mention(_ word: [UInt8]) -> Bool {
        withUnsafeBufferPointer { text in
            guard text.count >= word.count else { return false }
            for start in 0...text.count - word.count where text[start] | 0x20 == word[0] | 0x20 {
                var offset = 0
                while offset < word.count, isSameLetter(text[start + offset], word[offset]) { offset += 1 }
                if offset == word.count { return true }
            }
            return false
        }
    }
}

/// Whether two bytes are the same, or a letter in two sizes: the bit that tells these apart tells `_` from
/// DEL and a digit from a control character, too.
@inline(__always)
func isSameLetter(_ a: UInt8, _ b: UInt8) -> Bool {
    a == b || a ^ b == 0x20 && (0x61...0x7A).contains(a | 0x20)
}

let newline = UInt8(ascii: "\n")
let space = UInt8(ascii: " ")

/// A text made comparable: small letters, one space between words, no white space, colon, full stop
/// or mark of emphasis around it.
func folded(_ text: String) -> String {
    var text = text
    let table = foldedAlone
    // Most names and many words are small already.
    if text.utf8.allSatisfy({ table[Int($0)] == $0 && $0 != 0 }) { return text }
    return text.withUTF8 { input in
        String(unsafeUninitializedCapacity: input.count) { out in trimmedCount(out, fold(input, into: out)) }
    }
}

/// Writes small letters with one space between words; folding never makes a text longer.
func fold(_ input: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let foldedAlone = foldedAlone
    var count = 0
    var index = 0
    @inline(__always) func append(_ byte: UInt8) {
        out[count] = byte
        count += 1
    }
    while index < input.count {
        let byte = input[index]
        index += 1
        if foldedAlone[Int(byte)] != 0 {
            append(foldedAlone[Int(byte)])
            continue
        }
        switch byte {
        case space, newline, 0x09, 0x0D:
            if count > 0, out[count - 1] != space { append(space) }
        case 0xC2, 0xD0, 0xD1:
            let second = index < input.count ? input[index] : 0
            switch (byte, second) {
            case (0xC2, 0xA0):
                index += 1
                if count > 0, out[count - 1] != space { append(space) }
            case (0xD0, 0x90...0x9F):
                index += 1
                append(0xD0)
                append(second + 0x20)
            case (0xD0, 0xA0...0xAF):
                index += 1
                append(0xD1)
                append(second - 0x20)
            case (0xD0, 0x81), (0xD1, 0x91):
                index += 1
                append(0xD0)
                append(0xB5)
            case (0xD0, 0x80...):
                index += 1
                append(0xD0)
                append(second)
            default: append(byte)
            }
        default:
            if count > 0 || !trimmedInFolding(byte) { append(byte) }
        }
    }
    return count
}

/// What a byte becomes whatever stands around it; 0 where that matters.
private let foldedAlone: [UInt8] = (UInt8.min ... .max).map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case newline, 0x09, 0x0D, 0xC2, 0xD0, 0xD1: 0
    default: trimmedInFolding(byte) ? 0 : byte
    }
}

/// How much of a folded text is left without what is trimmed at its end.
func trimmedCount(_ out: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
    var count = count
    while count > 0, trimmedInFolding(out[count - 1]) { count -= 1 }
    return count
}

func trimmedInFolding(_ byte: UInt8) -> Bool {
    switch byte {
    case space, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: ","): true
    default: false
    }
}

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

extension UInt8 {
    var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    /// May stand in a name of the API: `UF_CRM_1`, `result.items`, `data[ID]`.
    var isNameByte: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }
}

extension String {
    /// A name as programs write it: letters, digits and underscores, not starting with a digit.
    var isIdentifier: Bool {
        guard let first = utf8.first, !first.isASCIIDigit else { return false }
        return utf8.allSatisfy(\.isNameByte)
    }

    /// Letters, digits and underscores alone, as most names and types are, with no underscore in front.
    var isPlainName: Bool {
        guard let first = utf8.first, first != UInt8(ascii: "_") else { return false }
        return utf8.allSatisfy(\.isNameByte)
    }

    var isNumber: Bool {
        var digits = Substring(self).utf8
        if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
        return !digits.isEmpty && digits.allSatisfy(\.isASCIIDigit)
    }
}

/// A text in quotes, for a message: its first line, shortened.
func quoted(_ text: String) -> String {
    let line = text.parts(at: "\n").first.map(String.init) ?? ""
    return "“" + (line.count > 60 ? line.prefix(57) + "…" : line[...]) + "”"
}
