import APIModel

/// Facts that stand in the sentences of a description. The text is prose with its code in backticks.
enum Sentences {
    /// The lines of a text, and the sentences in them.
    static func split(_ text: String) -> [Substring] {
        var ends: [Range<Int>] = []
        var copy = text
        copy.withUTF8 { bytes in
            var start = 0
            var inCode = false
            for index in bytes.indices {
                switch bytes[index] {
                case newline:
                    if start < index { ends.append(start..<index) }
                    start = index + 1
                    inCode = false
                case UInt8(ascii: "`"): inCode.toggle()
                case UInt8(ascii: "."), UInt8(ascii: ";"):
                    if !inCode, index + 1 < bytes.count, bytes[index + 1] == space {
                        ends.append(start..<index + 1)
                        start = index + 1
                    }
                default: break
                }
            }
            if start < bytes.count { ends.append(start..<bytes.count) }
        }
        let first = copy.utf8.startIndex
        return ends.map { range in
            copy[
                copy.utf8.index(first, offsetBy: range.lowerBound)..<copy.utf8.index(first, offsetBy: range.upperBound)]
        }
    }

    /// Small letters, every byte in its place.
    static func foldedKeepingLength(_ text: String) -> String {
        var bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if (0x41...0x5A).contains(byte) { bytes[index] = byte | 0x20 }
            if byte == 0xD0, index + 1 < bytes.count {
                let second = bytes[index + 1]
                if (0x90...0x9F).contains(second) { bytes[index + 1] = second + 0x20 }
                if (0xA0...0xAF).contains(second) {
                    bytes[index] = 0xD1
                    bytes[index + 1] = second - 0x20
                }
                index += 1
            }
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
