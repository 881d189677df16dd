/// The one place where a text becomes a comment.
enum SwiftComment {
    /// Lines that fit, without anything that could end a comment or hide what follows.
    static func lines(_ text: String, width: Int) -> [String] {
        plain(text).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .flatMap { wrap(Substring($0), width: width) }
    }

    /// One line, for use inside another.
    static func phrase(_ text: String) -> String {
        let plain = plain(text)
        // Most are one word.
        guard plain.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }) else { return plain }
        let words = plain.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }
        return words.map { String(Substring($0)) }.joined(separator: " ")
    }

    private static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "\n") }) { return text }
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": plain.unicodeScalars.append(scalar)
            case "\t", "\r", "\u{A0}", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": plain += " "
            default: if SwiftLiteral.isPlain(scalar) { plain.unicodeScalars.append(scalar) }
            }
        }
        return plain
    }

    private static func wrap(_ line: Substring, width: Int) -> [String] {
        if line.utf8.count <= width { return [String(line)] }
        let margin = String(line.prefix { $0 == " " })
        // What continues an item of a list is indented to stay part of it.
        let hanging = line.dropFirst(margin.count).hasPrefix("- ") ? margin + "  " : margin
        var lines: [String] = []
        var current = margin
        var isFresh = true
        for word in line.utf8.split(separator: UInt8(ascii: " ")).map({ Substring($0) }) {
            if !isFresh, current.utf8.count + 1 + word.utf8.count > width {
                lines.append(current)
                current = hanging
                isFresh = true
            }
            current += isFresh ? String(word) : " " + word
            isFresh = false
        }
        lines.append(current)
        return lines
    }
}
