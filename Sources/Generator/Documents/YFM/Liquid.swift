/// What the templates of YFM do to a page's bytes before it is Markdown.
enum Liquid {
    /// Where `not_var` stands before the braces at `position`, that were to be shown as they are.
    static func notVar(
        before position: Int, after first: Int, in input: UnsafeBufferPointer<UInt8>, to limit: Int
    ) -> Int? {
        let start = position - 7
        guard start >= first, input.has("not_var{{", at: start, before: limit) else { return nil }
        var end = position + 2
        while end < limit, input[end].isVariable { end += 1 }
        return end > position + 2 && input.has("}}", at: end, before: limit) ? start : nil
    }
}

extension UInt8 {
    fileprivate var isVariable: Bool {
        isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: ".") || self == UInt8(ascii: " ")
            || self == UInt8(ascii: "-") || self == UInt8(ascii: "|") || self == UInt8(ascii: "(")
            || self == UInt8(ascii: ")") || self == UInt8(ascii: ",")
    }
}
