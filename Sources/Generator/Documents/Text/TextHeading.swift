/// Recognises the lines that open a section, a note or the quote at the top of a page.
enum TextHeading {
    /// The level of a heading that many pages have, or that names one parameter or object.
    static func level(of line: TextLine, _ text: TextLines) -> Int? {
        guard line.range.count <= longest else { return nil }
        let words = text.string(line).lowercased()
        return TextVocabulary.headings[words] ?? (isNamed(text[line], words) ? 3 : nil)
    }

    /// `Parameter FIELDS`, `User Object`: the common word starts with a capital letter.
    private static func isNamed(_ line: ArraySlice<UInt8>, _ words: String) -> Bool {
        let parts = words.split(separator: " ")
        guard parts.count == 2, TextShape.isCaption(line) else { return false }
        return zip(line.split(separator: 0x20), parts).contains { original, part in
            TextVocabulary.partsOfHeadings.contains(String(part)) && !original.elementsEqual(part.utf8)
        }
    }

    /// The kind of the note of which a line is the title.
    static func kindOfNote(_ line: TextLine, _ text: TextLines) -> String? {
        guard line.range.count <= longest else { return nil }
        return TextVocabulary.noteTitles[text.string(line).lowercased()]
    }

    static func startsQuote(_ line: TextLine, _ text: TextLines) -> Bool {
        let words = text.string(line.part(line.range.prefix(longest))).lowercased()
        return TextVocabulary.quoteStarts.contains { words.hasPrefix($0) }
    }

    /// Where in a line a part starts that is quoted in a line of its own: what stood before was glued to it.
    static func startOfQuote(in line: TextLine, _ text: TextLines) -> Int? {
        for start in line.range.dropFirst() {
            let rest = line.part(start..<line.range.upperBound)
            let isCapital = text.bytes[start] == UInt8(ascii: "W") || text.bytes[start] >= 0xD0
            if isCapital, text.bytes[start - 1] != 0x20, startsQuote(rest, text) { return start }
            if start - line.range.lowerBound > longest { break }
        }
        return nil
    }

    /// In bytes; no heading comes near it.
    private static let longest = 160
}
