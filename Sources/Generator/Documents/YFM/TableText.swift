/// What in a table is text, bars and all: code and variables.
extension TableSplitter {
    /// Code in backticks or tildes: bars in fences are text.
    mutating func code() {
        let length = input.run(at: position, before: limit)
        if length < 3 {
            position += length
        } else if atStart, opensFence(behind: position + length), let end = fenceEnd(length: length) {
            skip(to: end)
        } else if input[position] == UInt8(ascii: "`"),
            let end = input.codeSpanEnd(after: position + length, length: length, before: limit)
        {
            skip(to: end)
        } else {
            position += length
        }
        atStart = false
    }

    /// What follows the backticks of a fence is a word, not code.
    private func opensFence(behind start: Int) -> Bool {
        let lineEnd = input.firstIndex(of: UInt8(ascii: "\n"), from: start, to: limit)
        return input.firstIndex(of: UInt8(ascii: "`"), from: start, to: lineEnd) == lineEnd
    }

    /// Behind the fence that closes the one here: it starts a line, and nothing but a bar follows.
    private mutating func fenceEnd(length: Int) -> Int? {
        let mark = input[position]
        let kind = mark == UInt8(ascii: "`") ? 0 : 1
        guard length < unclosedFences[kind] else { return nil }
        var start = input.firstIndex(of: UInt8(ascii: "\n"), from: position, to: limit)
        while start < limit {
            start += 1
            while start < limit, input[start] == UInt8(ascii: " ") || input[start] == UInt8(ascii: "\t") { start += 1 }
            if start < limit, input[start] == mark {
                let end = start + input.run(at: start, before: limit)
                var behind = end
                while behind < limit, input[behind] == UInt8(ascii: " ") { behind += 1 }
                let ends = behind == limit || input[behind] == UInt8(ascii: "\n") || input[behind] == UInt8(ascii: "|")
                if ends, end - start >= length { return end }
            }
            start = input.firstIndex(of: UInt8(ascii: "\n"), from: start, to: limit)
        }
        unclosedFences[kind] = length
        return nil
    }

    /// `{{ … }}`: bars in it are text.
    mutating func variable() {
        position += 1
        atStart = false
        guard input.has("{", at: position, before: limit), position >= variablesSearchedTo else { return }
        let lineEnd = input.firstIndex(of: UInt8(ascii: "\n"), from: position, to: limit)
        var end = position
        while end < lineEnd, !input.has("}}", at: end, before: lineEnd) { end += 1 }
        if end < lineEnd { position = end + 2 } else { variablesSearchedTo = lineEnd }
    }
}
