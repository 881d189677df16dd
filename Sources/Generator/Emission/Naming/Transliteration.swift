/// Cyrillic letters in Latin ones, so that a Russian word in a name stays readable.
enum Transliteration {
    static func latin(_ scalar: Unicode.Scalar) -> String? {
        if let small = letters[scalar] { return small }
        guard let small = scalar.properties.lowercaseMapping.unicodeScalars.first, small != scalar,
            let latin = letters[small]
        else { return nil }
        return latin.prefix(1).uppercased() + latin.dropFirst()
    }

    private static let letters: [Unicode.Scalar: String] = {
        let cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяё".unicodeScalars
        let latin = [
            "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
            "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "yo",
        ]
        return Dictionary(uniqueKeysWithValues: zip(cyrillic, latin))
    }()
}
