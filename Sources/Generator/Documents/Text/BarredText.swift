/// A text in which cells end in a bar and rows stand between bars, and of which everything else is
/// only lines.
///
/// An empty cell is a bar as well, so that the number of columns, which the first row tells,
/// decides which bars part rows.
struct BarredText {
    let text: TextLines
    private let lines: [TextLine]
    private var index = 0
    private(set) var pieces: [TextPiece] = []

    init(_ text: TextLines) {
        self.text = text
        lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
        // The first line is the title.
        index = 1
        while index < lines.count { readPiece() }
    }

    private mutating func readPiece() {
        let line = lines[index]
        if isBar(line) {
            readTable()
        } else if let level = TextHeading.level(of: line, text) {
            pieces.append(.heading(level: level, line))
            index += 1
        } else if TextHeading.startsQuote(line, text) {
            readQuote()
        } else if let kind = TextHeading.kindOfNote(line, text), index + 1 < lines.count, !isBar(lines[index + 1]) {
            pieces.append(.note(kind: kind, title: line, [.paragraph([lines[index + 1]])]))
            index += 2
        } else if bullet(line) != nil {
            readList()
        } else if BarredCode.starts(text[line]) {
            readCode()
        } else {
            readParagraph()
        }
    }

    /// Code in a paragraph has broken its line: what goes on in small letters belongs to it.
    private mutating func readParagraph() {
        var paragraph = [lines[index]]
        index += 1
        while index < lines.count, let first = text[lines[index]].first,
            ",.;:)".utf8.contains(first) || text.string(lines[index]).first?.isLowercase == true,
            !BarredCode.starts(text[lines[index]]), TextHeading.level(of: lines[index], text) == nil
        {
            paragraph.append(lines[index])
            index += 1
        }
        pieces.append(.running(paragraph))
    }

    // MARK: Tables

    private func isBar(_ line: TextLine) -> Bool { text[line].elementsEqual(CollectionOfOne(Self.bar)) }
    /// Several bars: all the cells that are missing at the end of a row.
    private func isRest(_ line: TextLine) -> Bool { line.range.count > 1 && text[line].allSatisfy { $0 == Self.bar } }
    private static let bar = UInt8(ascii: "|")

    private mutating func readTable() {
        var rows: [[TextCell]] = []
        while index < lines.count, isBar(lines[index]) {
            index += 1
            var row: [TextCell] = []
            let columns = rows.first?.count
            while index < lines.count, columns.map({ row.count < $0 }) ?? (row.isEmpty || !isBar(lines[index])) {
                if isRest(lines[index]) {
                    index += 1
                    break
                }
                guard let cell = readCell() else { break }
                row.append(cell)
            }
            if let columns, columns > 1, row.count == columns, row[columns - 1].pieces.isEmpty, index < lines.count,
                endsCell(lines[index])
            {
                // The row was shorter than the others: its last bar was the one before the next row.
                row.removeLast()
                index -= 1
            }
            rows.append(filled(row, columns ?? 1, holdsNames: holdsNames(rows.first)))
        }
        pieces.append(.table(rows))
    }

    /// A row that has lost cells. It is the first that is gone, code that stood alone, unless what
    /// stands there is a name; and it is gone as well where prose stands in its place.
    private func filled(_ row: [TextCell], _ columns: Int, holdsNames: Bool) -> [TextCell] {
        let empty = TextCell(pieces: [], place: lines[min(index, lines.count) - 1])
        let isName: Bool
        if case .paragraph(let first) = row.first?.pieces.first {
            isName = TextShape.isName(text[first[0]])
        } else {
            isName = true
        }
        guard row.count < columns else {
            let isShifted = holdsNames && !isName && columns == 2 && row[1].pieces.isEmpty
            return isShifted ? [row[1], row[0]] : row
        }
        let missing = Array(repeating: empty, count: columns - row.count)
        return isName ? row + missing : missing + row
    }

    private func holdsNames(_ head: [TextCell]?) -> Bool {
        guard case .paragraph(let lines) = head?.first?.pieces.first else { return false }
        return TextVocabulary.headsOfNames.contains(text.string(lines[0]).lowercased())
    }

    private func endsCell(_ line: TextLine) -> Bool { text[line].last == Self.bar && !isBar(line) && !isRest(line) }

    /// The lines up to one that ends in a bar; nil where there is none before the text goes on without bars.
    private mutating func readCell() -> TextCell? {
        var cell: [TextLine] = []
        let place = lines[index]
        var end = index
        while end < lines.count, end - index < Self.longestCell {
            let line = lines[end]
            end += 1
            guard text[line].last == Self.bar else {
                if TextHeading.level(of: line, text) != nil { return nil }
                cell.append(line)
                continue
            }
            let content = text.trimmed(line.part(line.range.dropLast()))
            if !content.isEmpty { cell.append(content) }
            index = end
            return TextCell(pieces: Self.pieces(cell, text), place: place)
        }
        return nil
    }

    private static let longestCell = 400

    private static func pieces(_ lines: [TextLine], _ text: TextLines) -> [TextPiece] {
        lines.isEmpty ? [] : [.paragraph(lines)]
    }

    // MARK: Lists and quotes

    private func bullet(_ line: TextLine) -> (isNumbered: Bool, length: Int)? {
        if text[line].starts(with: "- ".utf8) { return (false, 2) }
        let digits = text[line].prefix(while: TextShape.isDigit).count
        return digits > 0 && text[line].dropFirst(digits).starts(with: ". ".utf8) ? (true, digits + 2) : nil
    }

    private mutating func readList() {
        var items: [(depth: Int, isNumbered: Bool, lines: [TextLine])] = []
        while index < lines.count, let bullet = bullet(lines[index]) {
            items.append((0, bullet.isNumbered, [lines[index].dropping(bullet.length)]))
            index += 1
        }
        pieces.append(.list(items))
    }

    /// The scope and who may call. Code in it stands in lines of its own, the last of which the next
    /// line may have been glued to.
    private mutating func readQuote() {
        var quoted: [[TextLine]] = []
        while index < lines.count {
            let line = lines[index]
            if TextHeading.startsQuote(line, text) {
                quoted.append([line])
            } else if quoted.count == 1, isCode(line) {
                quoted[0].append(line)
            } else if quoted.count == 1, let start = TextHeading.startOfQuote(in: line, text) {
                quoted[0].append(line.part(line.range.lowerBound..<start))
                quoted.append([line.part(start..<line.range.upperBound)])
            } else {
                break
            }
            index += 1
        }
        pieces.append(.quote(quoted.map { .running($0) }))
    }

    private func isCode(_ line: TextLine) -> Bool {
        !text[line].contains { $0 == 0x20 } || text[line].first == UInt8(ascii: ",")
    }

    // MARK: Code

    private mutating func readCode() {
        var code: [TextLine] = [lines[index]]
        var depth = BarredCode.depth(text[lines[index]])
        index += 1
        while index < lines.count {
            let line = lines[index]
            let bytes = text[line]
            if isBar(line) || depth <= 0 && (BarredCode.isProse(bytes) || TextHeading.level(of: line, text) != nil) {
                break
            }
            if depth <= 0, BarredCode.startsExample(bytes) { break }
            depth += BarredCode.depth(bytes)
            code.append(line)
            index += 1
        }
        pieces.append(.code(code))
    }
}
