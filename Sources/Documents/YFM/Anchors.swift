/// The names that links call headings by.
extension DocumentBuilder {
    /// Splits `{#one} {#two}` off the end of a text.
    func withoutAnchors(atEndOf text: Range<Int32>) -> (text: Range<Int32>, anchors: Range<Int32>) {
        var end = text.upperBound
        var first = text.upperBound
        while true {
            while end > text.lowerBound, bytes[Int(end) - 1].isSpace { end -= 1 }
            guard end > text.lowerBound, bytes[Int(end) - 1] == UInt8(ascii: "}") else { break }
            var start = Int(end) - 1
            while start > Int(text.lowerBound), bytes[start] != UInt8(ascii: "{"), !bytes[start].isSpace { start -= 1 }
            guard bytes[start] == UInt8(ascii: "{"), start + 2 < Int(end), bytes[start + 1] == UInt8(ascii: "#") else {
                break
            }
            end = Int32(start)
            first = end
        }
        if first == text.upperBound { return (text, first..<first) }
        return (text.lowerBound..<end, first..<text.upperBound)
    }

    /// The ids in `{#one} {#two}`, separated by spaces.
    mutating func internAnchors(_ range: Range<Int32>) -> Range<Int32> {
        let start = bytes.count
        for index in range {
            let byte = bytes[Int(index)]
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "#") || byte.isSpace { continue }
            bytes.append(byte == UInt8(ascii: "}") ? UInt8(ascii: " ") : byte)
        }
        bytes.removeLast()
        return Int32(start)..<Int32(bytes.count)
    }

    /// Gives the headings without a name the slug of their text. Equal ones are numbered.
    mutating func addSlugs() {
        var seen: [ArraySlice<UInt8>: Int] = [:]
        for index in nodes.indices where nodes[index].kind == .heading {
            if nodes[index].info.isEmpty {
                var text: [UInt8] = []
                plainText(of: index, into: &text)
                nodes[index].info = intern(Slug.of(text))
            }
            let info = nodes[index].info
            let slug = bytes[Int(info.lowerBound)..<Int(info.upperBound)]
            let count = seen[slug, default: 0]
            seen[slug] = count + 1
            if count > 0 { nodes[index].info = intern(slug + Array("\(count)".utf8)) }
        }
    }

    private func plainText(of index: Int, into text: inout [UInt8]) {
        var end = index + 1
        // A heading's inlines lie right behind it, up to the next block.
        while end < nodes.count, nodes[end].kind.isInline {
            switch nodes[end].kind {
            case .text, .codeSpan:
                text.append(contentsOf: bytes[Int(nodes[end].text.lowerBound)..<Int(nodes[end].text.upperBound)])
            case .lineBreak: text.append(UInt8(ascii: " "))
            default: break
            }
            end += 1
        }
    }
}
