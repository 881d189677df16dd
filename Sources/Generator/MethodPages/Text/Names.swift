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
