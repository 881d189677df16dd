import Documents

// Text of elements. All of it works on UTF-8.

extension Element {
    /// What a reader sees, without marks: a line break is a line feed, blocks stand on lines of their own.
    var plain: String {
        if let text = soleText { return text.text }
        var out: [UInt8] = []
        out.reserveCapacity(256)
        appendPlain(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// The text that is all there is below, as in most cells.
    private var soleText: Element? {
        var element = self
        while let child = element.firstChild {
            guard child.next == nil else { return nil }
            element = child
        }
        return element.kind == .text ? element : nil
    }

    func appendPlain(to out: inout [UInt8]) {
        switch kind {
        case .text, .codeSpan, .code: out.append(contentsOf: textBytes)
        case .image: break
        case .lineBreak: out.append(newline)
        default:
            for child in children {
                if !child.kind.isInline, let last = out.last, last != newline { out.append(newline) }
                child.appendPlain(to: &out)
            }
        }
    }

    /// The text with its code spans and lists still recognisable: what descriptions are kept as.
    var prose: String {
        if let text = soleText { return text.text }
        var out: [UInt8] = []
        out.reserveCapacity(512)
        appendProse(to: &out, indent: 0)
        while let last = out.last, last == newline || last == space { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    /// The same without its lists.
    var proseWithoutLists: String {
        children.filter { $0.kind != .list }.map(\.prose).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func appendProse(to out: inout [UInt8], indent: Int) {
        switch kind {
        case .text: out.append(contentsOf: textBytes)
        case .codeSpan:
            out.append(UInt8(ascii: "`"))
            out.append(contentsOf: textBytes)
            out.append(UInt8(ascii: "`"))
        case .lineBreak:
            out.append(newline)
            out.append(contentsOf: repeatElement(space, count: indent))
        case .image, .table, .code: break
        case .item:
            startBlock(&out, blankLine: false)
            out.append(contentsOf: repeatElement(space, count: max(0, indent - 2)))
            out.append(contentsOf: [UInt8(ascii: "-"), space])
            var first = true
            for child in children {
                if !first {
                    startBlock(&out, blankLine: false)
                    if child.kind != .list { out.append(contentsOf: repeatElement(space, count: indent)) }
                }
                child.appendProse(to: &out, indent: indent)
                first = false
            }
        case .list:
            startBlock(&out, blankLine: false)
            for child in children { child.appendProse(to: &out, indent: indent + 2) }
        case .paragraph:
            for child in children { child.appendProse(to: &out, indent: indent) }
        default:
            for child in children {
                if !child.kind.isInline { startBlock(&out, blankLine: child.kind != .list) }
                child.appendProse(to: &out, indent: indent)
            }
        }
    }

    private func startBlock(_ out: inout [UInt8], blankLine: Bool) {
        guard let last = out.last else { return }
        if last != newline { out.append(newline) }
        if blankLine, out.count > 1, out[out.count - 2] != newline { out.append(newline) }
    }

    /// Whether a word of small letters stands in one of the texts below it, in letters of any size.
    func mentions(_ word: [UInt8]) -> Bool {
        descendants().contains { element in
            switch element.kind {
            case .text, .codeSpan, .code: element.textBytes.mention(word)
            default: false
            }
        }
    }

    /// The first descendant of a kind, in document order.
    func first(_ wanted: NodeKind) -> Element? { descendants(wanted).first { _ in true } }
}

extension ArraySlice<UInt8> {
    fileprivate func mention(_ word: [UInt8]) -> Bool {
        withUnsafeBufferPointer { text in
            guard text.count >= word.count else { return false }
            for start in 0...text.count - word.count where text[start] | 0x20 == word[0] | 0x20 {
                var offset = 0
                while offset < word.count, isSameLetter(text[start + offset], word[offset]) { offset += 1 }
                if offset == word.count { return true }
            }
            return false
        }
    }
}
