/// The elements that mean something to a document. Everything else only holds others together.
enum HTMLTag: UInt8 {
    case paragraph, heading1, heading2, heading3, heading4, heading5, heading6
    case bulletList, orderedList, item, quote, rule
    case table, row, cell, headCell
    case pre, code, lineBreak
    case strong, emphasis, strike, superscript, link, image
    case details, summary, division, title
    /// What is there for the machine or for the hand: scripts, buttons, drawings.
    case invisible
    case other

    /// - Parameter name: in small letters, and ended by a zero.
    init(_ name: UnsafePointer<UInt8>) {
        self = Self.byKey[Self.key(name)] ?? .other
    }

    var headingLevel: Int? {
        guard rawValue >= Self.heading1.rawValue, rawValue <= Self.heading6.rawValue else { return nil }
        return Int(rawValue - Self.heading1.rawValue) + 1
    }

    private static let byKey: [UInt64: HTMLTag] = {
        let names: [(HTMLTag, [StaticString])] = [
            (.paragraph, ["p"]), (.heading1, ["h1"]), (.heading2, ["h2"]), (.heading3, ["h3"]),
            (.heading4, ["h4"]), (.heading5, ["h5"]), (.heading6, ["h6"]),
            (.bulletList, ["ul"]), (.orderedList, ["ol"]), (.item, ["li"]), (.quote, ["blockquote"]), (.rule, ["hr"]),
            (.table, ["table"]), (.row, ["tr"]), (.cell, ["td"]), (.headCell, ["th"]),
            (.pre, ["pre"]), (.code, ["code"]), (.lineBreak, ["br"]),
            (.strong, ["strong", "b"]), (.emphasis, ["em", "i"]), (.strike, ["s", "del", "strike"]),
            (.superscript, ["sup"]), (.link, ["a"]), (.image, ["img"]),
            (.details, ["details"]), (.summary, ["summary"]),
            (
                .division,
                ["div", "section", "article", "main", "header", "footer", "dl", "dt", "dd", "form", "fieldset", "dfn"]
            ),
            (.title, ["title"]),
            (
                .invisible,
                ["script", "style", "button", "svg", "iframe", "template", "noscript", "nav", "object", "select"]
            ),
        ]
        var byKey: [UInt64: HTMLTag] = [:]
        for (tag, spellings) in names {
            for name in spellings { byKey[key(name.utf8Start)] = tag }
        }
        return byKey
    }()

    /// The first eight bytes of a name, which tell those above apart, and its length.
    private static func key(_ name: UnsafePointer<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        var length = 0
        while length < 16, name[length] != 0 {
            key = key << 8 ^ key >> 56 ^ UInt64(name[length])
            length += 1
        }
        return key
    }
}
