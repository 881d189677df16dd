/// `{% name … %}` on a line of its own.
extension Scanner {
    /// What the line says, or nil where it says nothing known.
    func directive(at start: Int, to lineEnd: Int) -> Scan.Marker? {
        let line = input.trimmed(start..<lineEnd)
        guard input.has("{%", at: start, before: lineEnd), input.has("%}", at: line.upperBound - 2, before: lineEnd),
            line.count >= 4
        else { return nil }
        let inside = input.trimmed(start + 2..<line.upperBound - 2)
        let name = word(in: inside)
        let rest = input.trimmed(name.upperBound..<inside.upperBound)
        func named(_ text: StaticString) -> Bool {
            name.count == text.utf8CodeUnitCount && input.has(text, at: name.lowerBound, before: name.upperBound)
        }
        if named("note") {
            let kind = word(in: rest)
            return .open(.note(kind), title: title(in: kind.upperBound..<rest.upperBound))
        }
        if named("cut") { return .open(.cut, title: title(in: rest)) }
        if named("list"), input.has("tabs", at: rest.lowerBound, before: rest.upperBound) {
            return .open(.tabs, title: rest.lowerBound..<rest.lowerBound)
        }
        if named("endnote") { return .close(.note(name), of: line) }
        if named("endcut") { return .close(.cut, of: line) }
        if named("endlist") { return .close(.tabs, of: line) }
        if named("include") { return include(rest) }
        return nil
    }

    private func word(in range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound, input[end].isLetter { end += 1 }
        return range.lowerBound..<end
    }

    /// What stands in quotation marks.
    private func title(in range: Range<Int>) -> Range<Int> {
        let quoted = input.trimmed(range)
        guard quoted.count >= 2, input[quoted.lowerBound] == UInt8(ascii: "\""),
            input[quoted.upperBound - 1] == UInt8(ascii: "\"")
        else { return quoted.lowerBound..<quoted.lowerBound }
        return quoted.lowerBound + 1..<quoted.upperBound - 1
    }

    /// `[*name]: text`: what a term means that a link `(*name)` leads to.
    func term(at start: Int, to lineEnd: Int) -> (name: Range<Int>, text: Int)? {
        guard input.has("[*", at: start, before: lineEnd) else { return nil }
        let end = input.firstIndex(of: UInt8(ascii: "]"), from: start, to: lineEnd)
        guard input.has("]:", at: end, before: lineEnd) else { return nil }
        return (start + 2..<end, end + 2)
    }

    /// `[notitle] [text](path#id)`
    private func include(_ range: Range<Int>) -> Scan.Marker? {
        let withoutTitle = input.has("notitle", at: range.lowerBound, before: range.upperBound)
        guard range.upperBound > range.lowerBound, input[range.upperBound - 1] == UInt8(ascii: ")") else { return nil }
        var target = range.upperBound - 1
        while target > range.lowerBound, input[target - 1] != UInt8(ascii: "(") { target -= 1 }
        guard target > range.lowerBound + 1, input[target - 2] == UInt8(ascii: "]") else { return nil }
        return .include(
            Scan.Include(withoutTitle: withoutTitle, target: input.trimmed(target..<range.upperBound - 1)))
    }
}
