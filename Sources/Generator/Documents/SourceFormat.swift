/// How a page is written, told by its bytes and its name.
public enum SourceFormat: Hashable, Sendable, CaseIterable {
    case yfm
    /// HTML as the site serves it, and as a browser saves it after its scripts ran.
    case servedHTML, savedHTML
    /// Text whose cells end in bars, and text made block by block.
    case barredText, blockText

    public enum Kind: String, Sendable {
        case yfm, html, text
    }

    public var kind: Kind {
        switch self {
        case .yfm: .yfm
        case .servedHTML, .savedHTML: .html
        case .barredText, .blockText: .text
        }
    }

    public init(path: String, bytes: [UInt8]) {
        let start = bytes.prefix(1024).drop { $0 <= 0x20 || $0 >= 0xBB }.prefix(14).map { $0 | 0x20 }
        if path.hasSuffix(".html") || path.hasSuffix(".htm") || start.starts(with: "<!doctype html".utf8)
            || start.starts(with: "<html".utf8)
        {
            self = bytes.withUnsafeBufferPointer { file in
                HTMLFragment.isServed(UnsafeBufferPointer(rebasing: file[HTMLPage(file).body]))
                    ? .servedHTML : .savedHTML
            }
        } else if path.hasSuffix(".md") || Self.hasMarks(bytes) {
            self = .yfm
        } else {
            self = Self.hasEmptyLines(bytes) ? .blockText : .barredText
        }
    }

    /// Whether a line starts with a mark that only Markdown has.
    private static func hasMarks(_ bytes: [UInt8]) -> Bool {
        let marks = ["# ", "## ", "### ", "#|", "{% ", "```"]
        return bytes.split(separator: 0x0A, maxSplits: 200).dropLast().contains { line in
            marks.contains { line.starts(with: $0.utf8) }
        }
    }

    /// Whether there is an empty line before the last one with something in it.
    static func hasEmptyLines(_ bytes: [UInt8]) -> Bool {
        guard let end = bytes.lastIndex(where: { $0 > 0x20 }) else { return false }
        var previous: UInt8 = 0
        for byte in bytes[...end] where byte != 0x0D {
            if byte == 0x0A, previous == 0x0A { return true }
            previous = byte
        }
        return false
    }
}
