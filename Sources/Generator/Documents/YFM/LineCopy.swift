/// Copies lines into the Markdown, changed where CommonMark would read them differently.
extension Scanner {
    /// - Parameter marks: the marks of lists and quotes that the line starts with.
    mutating func copyLine(_ range: Range<Int>, marks: Range<Int>, indent: Int, _ cursor: Cursor) {
        if runLength > 0, runLength + range.count > Self.longestText { breakRun(cursor) }
        startLine(at: range.lowerBound, indent: indent, cursor)
        scan.markdown.append(contentsOf: input[marks])
        if skipContainers(from: marks.upperBound, to: range.upperBound) > marks.upperBound {
            // Lists nest no deeper: behind a comment the rest is no mark any more.
            scan.markdown.append(contentsOf: "<!---->".utf8)
        }
        var rest = marks.upperBound..<range.upperBound
        while rest.count > Self.longestText {
            let cut = rest.lowerBound + Self.longestText
            copy(rest.lowerBound..<cut)
            scan.markdown.append(UInt8(ascii: "\n"))
            runLength += Self.longestText
            breakRun(cursor)
            startLine(at: cut, indent: 0, cursor)
            rest = cut..<rest.upperBound
        }
        copy(rest)
        scan.markdown.append(UInt8(ascii: "\n"))
        runLength += rest.count
        longestRun = max(longestRun, runLength)
    }

    /// A sign that would start a list if it did not stand alone.
    mutating func copySign(at position: Int, _ cursor: Cursor) {
        startLine(at: position, indent: 0, cursor)
        scan.markdown.append(UInt8(ascii: "\\"))
        scan.markdown.append(input[position])
        scan.markdown.append(UInt8(ascii: "\n"))
    }

    private mutating func startLine(at position: Int, indent: Int, _ cursor: Cursor) {
        scan.lines.append(
            Scan.Line(
                start: Int32(clamping: scan.markdown.count), source: Int32(clamping: cursor.line),
                shift: Int32(clamping: position - cursor.lineStart - indent)))
        scan.markdown.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }

    /// Ends a paragraph that is longer than any: what the parser does in one can take more than
    /// linear time.
    private mutating func breakRun(_ cursor: Cursor) {
        report(
            .warning, "text-too-long", line: cursor.line, column: 1,
            "this text goes on for more than \(Self.longestText) bytes without an empty line",
            hint: "write an empty line where a paragraph ends")
        emit(ours: "")
        longestRun = max(longestRun, runLength)
        runLength = 0
    }

    private mutating func copy(_ range: Range<Int>) {
        var copied = range.lowerBound
        var position = range.lowerBound
        // In code only templates mean something.
        var codeEnd = range.lowerBound
        while position < range.upperBound {
            let byte = input[position]
            if byte.isSmallLetter {
                position += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "`") where position >= codeEnd:
                let length = input.run(at: position, before: range.upperBound)
                position += length
                codeEnd = input.codeSpanEnd(after: position, length: length, before: range.upperBound) ?? position
                continue
            case UInt8(ascii: "^")
            where position >= codeEnd && input.has("^*^", at: position, before: range.upperBound):
                // Raised stars would open emphasis.
                scan.markdown.append(contentsOf: input[copied...position])
                scan.markdown.append(UInt8(ascii: "\\"))
                copied = position + 1
                position += 2
            case Scan.removed:
                scan.markdown.append(contentsOf: input[copied..<position])
                copied = position + 1
            case UInt8(ascii: "{"):
                if let mark = Liquid.notVar(before: position, after: copied, in: input, to: range.upperBound) {
                    scan.markdown.append(contentsOf: input[copied..<mark])
                    copied = position
                }
            case UInt8(ascii: "=") where position >= codeEnd:
                if let end = imageSize(at: position, to: range.upperBound) {
                    scan.markdown.append(contentsOf: input[copied..<position])
                    copied = end
                    position = end - 1
                }
            case UInt8(ascii: "*")
            where position >= codeEnd && input.has("](*", at: position - 2, before: range.upperBound):
                if let end = termEnd(position + 1, to: range.upperBound) {
                    // In these brackets an address may hold spaces.
                    scan.terms.insert(Array(input[position + 1..<end]))
                    scan.markdown.append(contentsOf: input[copied..<position])
                    scan.markdown.append(UInt8(ascii: "<"))
                    scan.markdown.append(contentsOf: input[position..<end])
                    scan.markdown.append(UInt8(ascii: ">"))
                    copied = end
                    position = end
                }
            default: break
            }
            position += 1
        }
        scan.markdown.append(contentsOf: input[copied..<range.upperBound])
    }

    /// The end of `=30x29` in `![text](image.png =30x29)`.
    private func imageSize(at start: Int, to limit: Int) -> Int? {
        guard input.has(" =", at: start - 1, before: limit) else { return nil }
        var end = start + 1
        while end < limit, input[end].isDigit || input[end] == UInt8(ascii: "x") { end += 1 }
        return end > start + 1 && end < limit && input[end] == UInt8(ascii: ")") ? end : nil
    }

    /// The end of the name in `[text](*name)`.
    private func termEnd(_ start: Int, to limit: Int) -> Int? {
        let limit = min(limit, start + 200)
        var end = start
        while end < limit, input[end] != UInt8(ascii: ")") {
            if input[end] == UInt8(ascii: "<") || input[end] == UInt8(ascii: ">") { return nil }
            end += 1
        }
        return end < limit ? end : nil
    }
}
