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
        for var node in other.nodes[1...] {
            if node.firstChild >= 0 { node.firstChild += nodeShift }
            if node.next >= 0 { node.next += nodeShift }
            node.end += nodeShift
            node.text = node.text.lowerBound + byteShift..<node.text.upperBound + byteShift
            node.info = node.info.lowerBound + byteShift..<node.info.upperBound + byteShift
            node.file = files[Int(node.file)]
            node.line += Int32(clamping: lines)
            nodes.append(node)
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
