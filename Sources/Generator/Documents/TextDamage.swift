/// What no text may hold: bytes that are not UTF-8, and control characters.
enum TextDamage {
    /// The offset of the first damage.
    static func first(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        let count = bytes.count
        while index < count {
            if count - index >= 8 {
                let word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
                if word & highBits == 0 {
                    if hasControl(word), let control = bytes[index..<index + 8].firstIndex(where: isControl) {
                        return control
                    }
                    index += 8
                    continue
                }
            }
            let byte = bytes[index]
            if byte < 0x80 {
                if isControl(byte) { return index }
                index += 1
                continue
            }
            let length: Int
            // The second byte is where too long forms, surrogates and too large values show.
            let second: ClosedRange<UInt8>
            switch byte {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return index
            }
            guard index + length <= count, second.contains(bytes[index + 1]) else { return index }
            for next in index + 2..<max(index + length, index + 2) where bytes[next] & 0xC0 != 0x80 { return index }
            index += length
        }
        return nil
    }

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of eight bytes of ASCII is below a space, and not all of those end a line.
    private static func hasControl(_ word: UInt64) -> Bool {
        let controls = ~(word &+ 0x6060_6060_6060_6060) & highBits
        guard controls != 0 else { return false }
        let others = word ^ 0x0A0A_0A0A_0A0A_0A0A
        let lineFeeds = ~(others &+ 0x7F7F_7F7F_7F7F_7F7F) & highBits
        return controls != lineFeeds
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D
    }

    /// The same text with the replacement character in place of what is damaged.
    static func mended(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r"
            result.append(contentsOf: UTF8.encode(isControl ? "\u{FFFD}" : scalar)!)
        }
        return result
    }
}
