/// What a line of text looks like, judged by its bytes alone.
enum TextShape {
    /// A name with nothing but its marks: `MESSAGE_ID*`, `UF_CRM_...`, `filter[>=ID]`.
    static func isName(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last, line.count <= 80, last != UInt8(ascii: ":") else { return false }
        // A word that ends a sentence is none, but `UF_...` is.
        guard last != UInt8(ascii: ".") || line.dropLast().last == last else { return false }
        return !line.contains { $0 <= 0x20 } && line.contains(where: isLetter)
    }

    /// A type or several: `integer`, `string | null`, `crm_contact[]`, `integer/array`. Words without
    /// a sign between them are prose.
    static func isType(_ line: ArraySlice<UInt8>) -> Bool {
        guard !line.isEmpty, line.count <= 80 else { return false }
        var needsSeparator = false
        var afterSpace = false
        for byte in line {
            switch byte {
            case 0x20:
                afterSpace = true
            case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "\\"):
                needsSeparator = false
                afterSpace = false
            case _ where isLetter(byte) || isDigit(byte) || "_.[]<>`-*".utf8.contains(byte):
                if needsSeparator, afterSpace { return false }
                needsSeparator = true
                afterSpace = false
            default: return false
            }
        }
        return line.contains(where: isLetter)
    }

    /// A word that no sentence has: with an underscore, a dot or a digit in it, or capitals after the first letter.
    static func isCode(_ line: ArraySlice<UInt8>) -> Bool {
        guard isName(line) || line.allSatisfy(isDigit) && !line.isEmpty else { return false }
        let inner = line.dropFirst().dropLast()
        return line.contains { isDigit($0) || $0 == UInt8(ascii: "_") }
            || inner.contains { $0 == UInt8(ascii: ".") || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
            || line.count > 1 && line.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    static func isNumber(_ line: ArraySlice<UInt8>) -> Bool { !line.isEmpty && line.allSatisfy(isDigit) }

    /// A short line that is no sentence.
    static func isCaption(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last, line.count <= 160 else { return false }
        return last != UInt8(ascii: ".") && last != UInt8(ascii: ":") && last != UInt8(ascii: ";")
            && last != UInt8(ascii: ",")
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
