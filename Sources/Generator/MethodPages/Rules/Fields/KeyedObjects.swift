import APIModel

/// Objects whose keys are no names but identifiers, codes or words of the user's own.
enum KeyedObjects {
    /// What such an object holds, if the words say that it is one: "the key is the identifier of the user",
    /// "in the format `{code: text}`".
    static func value(in wording: Wording) -> ValueType? {
        if wording.mayHave(.mapsKeys), !ContainerWords.onlyKey.occur(in: wording.small) { return .any }
        return pairValue(in: wording.text)
    }

    /// "The key is the identifier, the value an object with `TYPE`": a list behind it is about the value.
    static func holdObjects(_ wording: Wording) -> Bool {
        wording.mayHave(.mapsKeys) && ContainerWords.valuesAreObjects.occur(in: wording.small)
    }

    /// "In the format `{langCode: text}`": one pair of words that stand for others.
    private static func pairValue(in text: String) -> ValueType? {
        let parts = text.parts(at: "`", keepsEmpty: true)
        guard parts.count > 2 else { return nil }
        for index in stride(from: 1, to: parts.count, by: 2) {
            let word = parts[index - 1].split(separator: " ").last.map { folded(String($0)) } ?? ""
            guard ContainerWords.announcements.has(word) else { continue }
            let code = parts[index].trimmed
            let isBraced = code.hasPrefix("{") && code.hasSuffix("}")
            if !isBraced, ContainerWords.objects.has(word) { continue }
            if let value = pairValue(isBraced ? String(code.dropFirst().dropLast()) : code) { return value }
        }
        return nil
    }

    private static func pairValue(_ code: String) -> ValueType? {
        for sign in ["=>", "→", ":"] {
            guard let at = code.find(sign) else { continue }
            let key = bare(code[..<at])
            let value = bare(code[at...].dropFirst(sign.count))
            guard isWord(key), isWord(value), !literals.contains(folded(value)) else { return nil }
            return code[at...].dropFirst(sign.count).trimmed.hasPrefix("[") ? .array(.string) : .any
        }
        return nil
    }

    private static let literals: Set<String> = ["true", "false", "null", "y", "n", "asc", "desc"]

    /// Without quotes, brackets and angles.
    private static func bare(_ text: Substring) -> String {
        String(text.trimmed.drop { "\"'<[ ".contains($0) }.reversed().drop { "\"'>] ".contains($0) }.reversed())
    }

    private static func isWord(_ text: String) -> Bool {
        !text.isEmpty && !text.isNumber
            && text.utf8.allSatisfy { $0.isNameByte || $0 >= 0x80 || $0 == UInt8(ascii: "-") }
    }
}
