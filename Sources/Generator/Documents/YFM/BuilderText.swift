import Diagnostics

/// What the reader of Markdown writes into a builder.
extension DocumentBuilder {
    mutating func report(
        _ severity: Diagnostic.Severity, _ rule: String, at place: Place, _ message: String, hint: String? = nil
    ) {
        guard diagnostics.count < Self.mostDiagnostics else { return }
        diagnostics.append(
            Diagnostic(
                severity, rule, at: Position(path: files[place.file], line: place.line, column: place.column), message,
                hint: hint))
    }
}

extension DocumentBuilder {
    /// Copies text; runs of white space become one space, none where there is one already.
    mutating func append(text: UnsafeBufferPointer<UInt8>, dropsSpace: inout Bool) {
        if let last = text.last, !(dropsSpace && text[0].isSpace), Self.isEven(text) {
            bytes.append(contentsOf: text)
            dropsSpace = last.isSpace
            return
        }
        var start = 0
        for (index, byte) in text.enumerated() {
            if !byte.isSpace {
                dropsSpace = false
            } else if !dropsSpace, byte == UInt8(ascii: " ") {
                dropsSpace = true
            } else {
                // All white space that is not the first and only space between two words.
                bytes.append(contentsOf: text[start..<index])
                start = index + 1
                if !dropsSpace { bytes.append(UInt8(ascii: " ")) }
                dropsSpace = true
            }
        }
        bytes.append(contentsOf: text[start...])
    }

    /// Whether all its white space is single spaces: asked of all bytes alike, which is quick.
    private static func isEven(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var uneven = 0
        var before: UInt8 = 0
        for byte in text {
            uneven |= (byte &- 9 < 5 ? 1 : 0) | (byte == 0x20 && before == 0x20 ? 1 : 0)
            before = byte
        }
        return uneven == 0
    }

    /// Copies lines of code without the white space that the block they stand in owns.
    mutating func internCode(_ input: UnsafeBufferPointer<UInt8>, lines: Range<Int>, indent: Int) -> Range<Int32> {
        let start = bytes.count
        var position = lines.lowerBound
        while position < lines.upperBound {
            let end = input.firstIndex(of: UInt8(ascii: "\n"), from: position, to: lines.upperBound)
            var column = 0
            while column < indent, position < end {
                switch input[position] {
                case UInt8(ascii: " "): column += 1
                case UInt8(ascii: "\t"): column += 4 - column % 4
                default: column = Int.max
                }
                if column < Int.max { position += 1 }
            }
            if column > indent, column < Int.max {
                bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: column - indent))
            }
            copyCode(input, position..<end)
            bytes.append(UInt8(ascii: "\n"))
            position = end + 1
        }
        if bytes.count > start { bytes.removeLast() }
        return Int32(start)..<Int32(bytes.count)
    }

    /// Copies a line of code without the `not_var` that keeps braces from being a variable.
    private mutating func copyCode(_ input: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var copied = range.lowerBound
        var position = range.lowerBound
        while true {
            position = input.firstIndex(of: UInt8(ascii: "{"), from: position, to: range.upperBound)
            if position == range.upperBound { break }
            if let mark = Liquid.notVar(before: position, after: copied, in: input, to: range.upperBound) {
                bytes.append(contentsOf: input[copied..<mark])
                copied = position
            }
            position += 1
        }
        bytes.append(contentsOf: input[copied..<range.upperBound])
    }

    /// The youngest child of the open node, or -1.
    var lastChild: Int { open[open.count - 1].lastChild }

    /// Closes the open node; without children it falls away.
    ///
    /// - Parameter before: the open node's elder sibling, or -1.
    mutating func closeUnlessEmpty(behind before: Int) {
        let index = open[open.count - 1].node
        close()
        guard index == nodes.count - 1 else { return }
        nodes.removeLast()
        let parent = open.count - 1
        open[parent].lastChild = before
        if before >= 0 {
            nodes[before].next = -1
        } else {
            nodes[open[parent].node].firstChild = -1
        }
    }

    /// Adds the blocks of another document.
    ///
    /// - Parameter lines: how many lines of this file stand before what the other was read from.
    mutating func splice(_ other: Document, below lines: Int = 0) {
        let nodeShift = Int32(nodes.count - 1)
        let byteShift = Int32(bytes.count)
        bytes.append(contentsOf: other.bytes)
        diagnostics.append(contentsOf: other.diagnostics.prefix(max(0, Self.mostDiagnostics - diagnostics.count)))
        let files = other.files.map { UInt16(clamping: file($0)) }
        guard other.nodes.count > 1 else { return }
        nodes.append(contentsOf: other.nodes[1...])
        for index in nodes.count - other.nodes.count + 1..<nodes.count {
            nodes[index].shift(nodes: nodeShift, bytes: byteShift, lines: Int32(clamping: lines))
            nodes[index].file = files[Int(nodes[index].file)]
        }
        let first = nodeShift + 1
        let last = open.count - 1
        if open[last].lastChild >= 0 {
            nodes[open[last].lastChild].next = first
        } else {
            nodes[open[last].node].firstChild = first
        }
        var child = Int(first)
        while nodes[child].next >= 0 { child = Int(nodes[child].next) }
        open[last].lastChild = child
    }

    private mutating func file(_ path: String) -> Int {
        if let index = files.firstIndex(of: path) { return index }
        files.append(path)
        return files.count - 1
    }
}
