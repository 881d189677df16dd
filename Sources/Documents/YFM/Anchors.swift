/// The names that links call headings by.
extension DocumentBuilder {
    /// Gives the headings without a name the slug of their text, and numbers equal names.
    mutating func addSlugs() {
        var seen: [[UInt8]: Int] = [:]
        for index in nodes.indices where nodes[index].kind == .heading {
            // The builder names no titles but the given ones.
            if nodes[index].number == 1, nodes[index].info.isEmpty { continue }
            let given = slice(nodes[index].info).split(separator: UInt8(ascii: " ")).map(Array.init)
            var name = given.first ?? Slug.of(headingText(index))
            if let count = seen[name] {
                seen[name] = count + 1
                name += Array("\(count)".utf8)
            } else {
                seen[name] = 1
            }
            let names = [name] + given.filter { $0 != name }
            nodes[index].info = intern(names.joined(separator: [UInt8(ascii: " ")]))
        }
    }

    /// The text that a heading is named after: code in it does not count.
    private func headingText(_ index: Int) -> [UInt8] {
        var text: [UInt8] = []
        // A heading's inlines lie right behind it, up to the next block.
        for node in nodes[(index + 1)...].prefix(while: \.kind.isInline) {
            switch node.kind {
            case .text: text.append(contentsOf: slice(node.text))
            case .lineBreak: text.append(UInt8(ascii: " "))
            default: break
            }
        }
        return text
    }

    func slice(_ range: Range<Int32>) -> ArraySlice<UInt8> {
        bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }
}
