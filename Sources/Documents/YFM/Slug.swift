/// The name of a heading from its text, as the documentation's builder makes it.
enum Slug {
    static func of(_ text: some Sequence<UInt8>) -> [UInt8] {
        var slug: [UInt8] = []
        for scalar in String(decoding: Array(text), as: UTF8.self).lowercased().unicodeScalars {
            if let letters = transliteration[scalar] {
                slug.append(contentsOf: letters.utf8)
            } else if scalar == " " {
                slug.append(UInt8(ascii: "-"))
            } else if let byte = UInt8(exactly: scalar.value),
                byte.isLetter || byte.isDigit || "_-/,;=".utf8.contains(byte)
            {
                slug.append(byte)
            }
        }
        // What was left out leaves nothing behind.
        return Array(slug.split(separator: UInt8(ascii: "-")).joined(separator: [UInt8(ascii: "-")]))
    }

    private static let transliteration: [Unicode.Scalar: String] = [
        "$": "dollar", "%": "percent", "&": "and", "<": "less", ">": "greater", "|": "or",
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
        "й": "j", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "u", "ы": "y", "ь": "",
        "э": "e", "ю": "yu", "я": "ya",
    ]
}
