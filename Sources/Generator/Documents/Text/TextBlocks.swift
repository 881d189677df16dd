/// A text that was made block by block: blocks stand between empty lines, but for those of
/// neighbouring tabs, which touch.
///
/// Code still has the indentation of the served page in all of its lines but the first, which
/// tells it from everything else, and a last line of nothing else.
struct TextBlock {
    enum Kind { case text, list, code }
    var kind: Kind
    var lines: [TextLine]

    /// The line of a block that has only one.
    var onlyLine: TextLine? { kind == .text && lines.count == 1 ? lines[0] : nil }
}

extension TextBlock {
    static func blocks(of text: TextLines) -> [TextBlock] {
        var blocks: [TextBlock] = []
        var touches = false
        var index = 0
        while index < text.lines.count {
            let line = text.lines[index]
            index += 1
            if line.isEmpty {
                touches = false
            } else if index < text.lines.count, isIndented(text.lines[index], text) {
                var code = [line]
                while index < text.lines.count, isIndented(text.lines[index], text) {
                    code.append(text.lines[index].dropping(indentation))
                    index += 1
                }
                if let last = code.last, text[last].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { code.removeLast() }
                blocks.append(TextBlock(kind: .code, lines: code))
                touches = false
            } else {
                let isItem = bullet(of: line, text) != nil
                if touches, let last = blocks.last, last.kind == (isItem ? .list : .text) || last.kind == .list {
                    blocks[blocks.count - 1].lines.append(last.kind == .text ? text.trimmed(line) : line)
                } else {
                    blocks.append(TextBlock(kind: isItem ? .list : .text, lines: [isItem ? line : text.trimmed(line)]))
                }
                touches = true
            }
        }
        return blocks
    }

    private static let indentation = HTMLFragment.servedIndentation

    private static func isIndented(_ line: TextLine, _ text: TextLines) -> Bool {
        line.range.count >= indentation && text[line].prefix(indentation).allSatisfy { $0 == 0x20 }
    }

    /// How far a line that begins an item is indented, whether by a number, and where its text starts.
    static func bullet(of line: TextLine, _ text: TextLines) -> (indentation: Int, isNumbered: Bool, length: Int)? {
        let bytes = text[line]
        let spaces = bytes.prefix { $0 == 0x20 }.count
        guard spaces >= 2 else { return nil }
        let rest = bytes.dropFirst(spaces)
        if rest.starts(with: "• ".utf8) { return (spaces, false, spaces + "• ".utf8.count) }
        let digits = rest.prefix(while: TextShape.isDigit).count
        guard digits > 0, rest.dropFirst(digits).starts(with: ". ".utf8) else { return nil }
        return (spaces, true, spaces + digits + 2)
    }

    /// The block as a piece of its own.
    func piece(_ text: TextLines) -> TextPiece {
        switch kind {
        case .text: return .paragraph(lines)
        case .code: return .code(lines)
        case .list:
            var items: [(depth: Int, isNumbered: Bool, lines: [TextLine])] = []
            for line in lines {
                if let bullet = Self.bullet(of: line, text) {
                    items.append(
                        (
                            bullet.indentation / 2, bullet.isNumbered,
                            [line.dropping(bullet.length)]
                        ))
                } else {
                    items[items.count - 1].lines.append(text.trimmed(line))
                }
            }
            return .list(items)
        }
    }
}
