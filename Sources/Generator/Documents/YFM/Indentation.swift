/// Where a line's text starts: behind its indentation, and behind the marks of lists and quotes.
extension Scanner {
    /// The end of the white space at `start`, and how many columns it takes.
    func indentation(from start: Int, to end: Int) -> (end: Int, width: Int) {
        var position = start
        var width = 0
        while position < end {
            switch input[position] {
            case UInt8(ascii: " "): width += 1
            case Scan.removed: break
            case UInt8(ascii: "\t"): width += 4 - width % 4
            default: return (position, width)
            }
            position += 1
        }
        return (position, width)
    }

    /// Steps over the marks of lists and quotes at the start of a line.
    func skipContainers(from start: Int, to end: Int) -> Int {
        var position = start
        var depth = 0
        while position < end, depth < Self.deepestContainers {
            depth += 1
            var mark = position
            switch input[mark] {
            case UInt8(ascii: ">"):
                position += 1
                if position < end, input[position] == UInt8(ascii: " ") { position += 1 }
                continue
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
                mark += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                while mark < end, mark < position + 9, input[mark].isDigit { mark += 1 }
                guard mark < end, input[mark] == UInt8(ascii: ".") || input[mark] == UInt8(ascii: ")") else {
                    return position
                }
                mark += 1
            default:
                return position
            }
            guard mark < end, input[mark] == UInt8(ascii: " ") else { return position }
            while mark < end, input[mark] == UInt8(ascii: " ") { mark += 1 }
            position = mark
        }
        return position
    }
}
