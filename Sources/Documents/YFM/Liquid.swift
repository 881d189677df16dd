/// What the templates of YFM do to a page's bytes before it is Markdown.
enum Liquid {
    /// Where `not_var` stands before the braces at `position`, that were to be shown as they are.
    static func notVar(before position: Int, in bytes: [UInt8]) -> Int? {
        let start = position - 7
        guard start >= 0, position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "{"),
            bytes[start..<position].elementsEqual("not_var".utf8)
        else { return nil }
        var end = position + 2
        while end < bytes.count, bytes[end].isVariable { end += 1 }
        guard end > position + 2, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "}"),
            bytes[end + 1] == UInt8(ascii: "}")
        else { return nil }
        return start
    }
}

extension UInt8 {
    fileprivate var isVariable: Bool {
        isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: ".") || self == UInt8(ascii: " ")
            || self == UInt8(ascii: "-") || self == UInt8(ascii: "|") || self == UInt8(ascii: "(")
            || self == UInt8(ascii: ")") || self == UInt8(ascii: ",")
    }
}
