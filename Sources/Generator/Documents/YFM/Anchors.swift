/// The names that links call headings by.
extension DocumentBuilder {
    /// Gives the headings without a name the slug of their text, and numbers equal names.
    mutating func addSlugs() {
        var seen: [Name: Int] = [:]
        for index in nodes.indices where nodes[index].kind == .heading {
            // The builder names no titles but the given ones.
            if nodes[index].number == 1, nodes[index].info.isEmpty { continue }
            let given = given(nodes[index].info)
            var name = given.first ?? Slug.of(headingText(index))
            let count = seen[Name(bytes: name), default: 0]
            seen[Name(bytes: name)] = count + 1
            if count > 0 { name += Array("\(count)".utf8) }
            let others = given.filter { $0 != name }
            let names = others.isEmpty ? name : Array(([name] + others).joined(separator: [UInt8(ascii: " ")]))
            nodes[index].info = intern(names)
        }
    }

    /// A key that is hashed at once: names are short, and there are many.
    private struct Name: Hashable {
        var bytes: [UInt8]

        func hash(into hasher: inout Hasher) {
            hasher.combine(bytes.reduce(into: UInt(bytes.count)) { $0 = ($0 ^ UInt($1)) &* 0x100_0000_01b3 })
        }
    }

    private func given(_ info: Range<Int32>) -> [[UInt8]] {
        info.isEmpty ? [] : slice(info).split(separator: UInt8(ascii: " ")).map(Array.init)
    }

    /// The text that a heading is named after: code in it does not count.
    func headingText(_ index: Int) -> [UInt8] {
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
