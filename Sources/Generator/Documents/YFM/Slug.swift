/// The name of a heading from its text, as the documentation's builder makes it.
enum Slug {
    static func of(_ text: some Collection<UInt8>) -> [UInt8] {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.count)
        var lead: UInt8 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
                slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
            case UInt8(ascii: " "), UInt8(ascii: "-"):
                // What was left out leaves nothing behind, and no mark stands at the start.
                if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            case 0x80...0xBF:
                if let letters = cyrillic(lead, byte) { slug.append(contentsOf: letters.utf8) }
            default:
                if let word = signs[byte] { slug.append(contentsOf: word.utf8) }
            }
            lead = byte
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug
    }

    private static let signs: [UInt8: String] = [
        UInt8(ascii: "$"): "dollar", UInt8(ascii: "%"): "percent", UInt8(ascii: "&"): "and",
        UInt8(ascii: "<"): "less", UInt8(ascii: ">"): "greater", UInt8(ascii: "|"): "or",
    ]

    /// Latin letters for a Cyrillic one of two bytes.
    private static func cyrillic(_ lead: UInt8, _ byte: UInt8) -> String? {
        guard lead == 0xD0 || lead == 0xD1 else { return nil }
        switch Int(lead & 1) << 6 | Int(byte & 0x3F) {
        case 0x01, 0x51: return "yo"
        case let capital where (0x10..<0x30).contains(capital): return letters[capital - 0x10]
        case let small where (0x30..<0x50).contains(small): return letters[small - 0x30]
        default: return nil
        }
    }

    /// From а to я.
    private static let letters = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "c", "ch", "sh", "sh", "u", "y", "", "e", "yu", "ya",
    ]
}
