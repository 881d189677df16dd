/// The one place where a text becomes a comment.
enum SwiftComment {
    /// Lines that fit, without anything that could end a comment or hide what follows.
    static func lines(_ text: String, width: Int) -> [String] {
        plain(text).split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrap($0, width: width) }
    }

    /// One line, for use inside another.
    static func phrase(_ text: String) -> String {
        plain(text).split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ")
    }

    private static func plain(_ text: String) -> String {
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
        for word in line.split(separator: " ") {
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
