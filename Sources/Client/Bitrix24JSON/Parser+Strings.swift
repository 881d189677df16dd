extension Parser {
    /// Takes a string, opening quote first.
    mutating func string() throws(Failure) -> String {
        let start = index + 1
        let plain = plainText(from: start)
        guard plain.end < bytes.count else { throw failure(.endOfInput, at: bytes.count) }
        index = plain.end
        guard bytes[index] == UInt8(ascii: "\"") else { return try escapedString(from: start) }
        index += 1
        let text = String(decoding: bytes[start..<plain.end], as: UTF8.self)
        if !plain.isASCII && !replacesBadText { try check(text, against: bytes[start..<plain.end]) }
        return text
    }

    /// Up to the first byte that ends a string or needs work: a quote, a backslash, a control character.
    @inline(__always)
    func plainText(from start: Int) -> (end: Int, isASCII: Bool) {
        var index = start
        var seen: UInt64 = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard !JSONEscape.isNeeded(inOneOf: word) else { break }
            seen |= word
            index += 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            seen |= UInt64(byte)
            index += 1
        }
        return (index, seen & 0x8080_8080_8080_8080 == 0)
    }

    /// Takes the rest of a string whose first escape or damage is at `index`.
    private mutating func escapedString(from start: Int) throws(Failure) -> String {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: bytes[start..<index])
        while true {
            guard index < bytes.count else { throw failure(.endOfInput) }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                let text = String(decoding: scratch, as: UTF8.self)
                if !replacesBadText, text.utf8.count != scratch.count || !text.utf8.elementsEqual(scratch) {
                    throw failure(.notUTF8, at: start)
                }
                return text
            case UInt8(ascii: "\\"):
                try escape()
            case 0..<0x20:
                throw failure(.controlCharacter)
            default:
                let end = plainText(from: index).end
                scratch.append(contentsOf: bytes[index..<end])
                index = end
            }
        }
    }

    private mutating func escape() throws(Failure) {
        guard index + 1 < bytes.count else { throw failure(.endOfInput, at: bytes.count) }
        let letter = bytes[index + 1]
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(letter)
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw failure(.badEscape)
        }
        index += 2
    }

    private mutating func unicodeEscape() throws(Failure) {
        let start = index
        let unit = try codeUnit()
        if let scalar = Unicode.Scalar(unit) {
            return scratch.append(contentsOf: UTF8.encode(scalar)!)
        }
        let isHigh = unit < 0xDC00
        if isHigh, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") {
            let next = index
            let low = try codeUnit()
            if (0xDC00..<0xE000).contains(low) {
                let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF)!
                return scratch.append(contentsOf: UTF8.encode(scalar)!)
            }
            index = next
        }
        guard replacesBadText else { throw failure(.loneSurrogate, at: start) }
        scratch.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }

    /// Takes `\u` and four hexadecimal digits.
    private mutating func codeUnit() throws(Failure) -> UInt16 {
        var unit: UInt16 = 0
        for offset in 2..<6 {
            guard index + offset < bytes.count else { throw failure(.endOfInput, at: bytes.count) }
            let byte = bytes[index + offset]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw failure(.badEscape)
            }
            unit = unit << 4 | UInt16(digit)
        }
        index += 6
        return unit
    }

    private func check(_ text: String, against source: Slice<UnsafeBufferPointer<UInt8>>) throws(Failure) {
        var offset = source.startIndex
        for (byte, original) in zip(text.utf8, source) {
            if byte != original { break }
            offset += 1
        }
        if offset < source.endIndex || text.utf8.count != source.count { throw failure(.notUTF8, at: offset) }
    }
}
