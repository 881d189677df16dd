/// Attributes in braces behind a text: `{#id}`, `{.class}`, `{width=420}`. Of all of them a document
/// keeps the ids of headings.
enum Attributes {
    /// Takes attributes off the end of a text, with the white space before them.
    ///
    /// - Returns: what was taken.
    static func take(fromEndOf text: inout [UInt8]) -> ArraySlice<UInt8> {
        let whole = text[...]
        guard let start = start(atEndOf: whole.trimmed) else { return [] }
        text = Array(whole[..<start].trimmed)
        return whole[start...]
    }

    /// Where attributes start that end the text: one pair of braces, or several with ids.
    static func start(atEndOf text: ArraySlice<UInt8>) -> Int? {
        guard var start = lastGroup(text) else { return nil }
        while let before = lastGroup(text[..<start].trimmed), text[before + 1] == UInt8(ascii: "#") { start = before }
        return start
    }

    private static func lastGroup(_ text: ArraySlice<UInt8>) -> Int? {
        // Two braces are a variable.
        guard text.last == UInt8(ascii: "}"), text.dropLast().last != UInt8(ascii: "}"),
            let start = text.lastIndex(of: UInt8(ascii: "{")),
            areAttributes(text[(start + 1)..<(text.endIndex - 1)])
        else { return nil }
        return start
    }

    /// Where attributes end that start the text.
    static func end(atStartOf text: ArraySlice<UInt8>) -> Int? {
        guard text.first == UInt8(ascii: "{"), let end = text.firstIndex(of: UInt8(ascii: "}")),
            areAttributes(text[(text.startIndex + 1)..<end])
        else { return nil }
        return end + 1
    }

    /// The ids in `{#one .class} {#two}`.
    static func ids(in attributes: ArraySlice<UInt8>) -> [[UInt8]] {
        let words = attributes.split { $0.isSpace || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
        return words.filter { $0.first == UInt8(ascii: "#") }.map { Array($0.dropFirst()) }
    }

    private static func areAttributes(_ inside: ArraySlice<UInt8>) -> Bool {
        let words = inside.split(whereSeparator: \.isSpace)
        return !words.isEmpty && words.allSatisfy(isAttribute)
    }

    private static func isAttribute(_ word: ArraySlice<UInt8>) -> Bool {
        switch word.first! {
        case UInt8(ascii: "#"), UInt8(ascii: "."): return isName(word.dropFirst())
        default:
            guard let sign = word.firstIndex(of: UInt8(ascii: "=")) else { return isName(word) }
            return isName(word[..<sign]) && sign + 1 < word.endIndex
        }
    }

    private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, first != UInt8(ascii: "."), first != UInt8(ascii: "#") else { return false }
        return !word.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    }
}

extension ArraySlice<UInt8> {
    /// Without the white space at its end.
    var trimmed: ArraySlice<UInt8> {
        var end = endIndex
        while end > startIndex {
            if self[end - 1].isSpace {
                end -= 1
            } else if end - startIndex > 1, self[end - 1] == 0xA0, self[end - 2] == 0xC2 {
                // A space that breaks no line is white space, too.
                end -= 2
            } else {
                break
            }
        }
        return self[..<end]
    }
}
