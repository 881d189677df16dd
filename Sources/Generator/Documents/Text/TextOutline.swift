/// What the blocks of a text are: headings, tables, notes and the rest, of which the text itself
/// says nothing.
struct TextOutline {
    let text: TextLines
    let blocks: [TextBlock]
    private(set) var pieces: [TextPiece] = []

    init(_ text: TextLines, _ blocks: [TextBlock]) {
        self.text = text
        self.blocks = blocks
        read()
    }

    private mutating func read() {
        // The first block is the title.
        var index = 1
        readQuote(&index)
        while index < blocks.count {
            if let head = tableHead(at: index) {
                readTable(head, &index)
            } else if let level = headingLevel(at: index) {
                pieces.append(.heading(level: level, blocks[index].lines[0]))
                index += 1
                readQuote(&index)
            } else if let note = note(at: index) {
                pieces.append(note)
                index += 2
            } else {
                pieces.append(blocks[index].piece(text))
                index += 1
            }
        }
    }

    // MARK: Headings

    /// The heading's level, where a block is one.
    private func headingLevel(at index: Int) -> Int? {
        guard let line = blocks[index].onlyLine else { return nil }
        if let level = TextHeading.level(of: line, text) { return level }
        // A few words before a table name it; more describe it.
        let isShort = text[line].lazy.filter { $0 == 0x20 }.count < 6 && !text[line].contains(UInt8(ascii: ":"))
        return isShort && isLeadIn(index) ? 3 : nil
    }

    /// Whether a line stands right before a table, at most with the words about required fields between.
    private func isLeadIn(_ index: Int) -> Bool {
        guard let line = blocks[index].onlyLine, TextShape.isCaption(text[line]), !isFootnote(index) else {
            return false
        }
        let next = index + 1 < blocks.count && isFootnote(index + 1) ? index + 2 : index + 1
        return next < blocks.count && tableHead(at: next).map { $0.count > 0 } == true
    }

    private func isFootnote(_ index: Int) -> Bool {
        guard let line = blocks[index].onlyLine else { return false }
        let words = text.string(line).lowercased()
        return TextVocabulary.requiredFootnotes.contains { words.hasPrefix($0) }
    }

    // MARK: Notes and quotes

    private func note(at index: Int) -> TextPiece? {
        guard let line = blocks[index].onlyLine, index + 1 < blocks.count,
            let kind = TextHeading.kindOfNote(line, text)
        else { return nil }
        return .note(kind: kind, title: line, [blocks[index + 1].piece(text)])
    }

    /// What the documentation quotes at the top of a page: its scope, and who may call.
    private mutating func readQuote(_ index: inout Int) {
        // A word of advice to all readers may stand before it.
        if pieces.isEmpty, index + 1 < blocks.count, !isQuote(index), isQuote(index + 1) {
            pieces.append(blocks[index].piece(text))
            index += 1
        }
        var quoted: [TextPiece] = []
        while index < blocks.count, isQuote(index) {
            quoted.append(blocks[index].piece(text))
            index += 1
        }
        if !quoted.isEmpty { pieces.append(.quote(quoted)) }
    }

    private func isQuote(_ index: Int) -> Bool {
        blocks[index].kind == .text && TextHeading.startsQuote(blocks[index].lines[0], text)
    }

    // MARK: Tables

    struct Head {
        /// How many blocks it takes: none for a table without one.
        var count: Int
        var columns: Int
        var isTyped: Bool
        var holdsSentences = false
    }

    /// A row of words that head columns, or, without one, a name with its type.
    func tableHead(at index: Int) -> Head? {
        let block = blocks[index]
        guard block.kind == .text, block.lines.count <= 3, block.lines[0].range.count <= 80 else { return nil }
        let words = self.words(block)
        let isTyped =
            block.lines.count == 2
            && TextVocabulary.typeWords.contains(text.string(block.lines[1]).lowercased())
        let holdsSentences = TextVocabulary.headsOfSentences.contains(words)
        if isTyped || holdsSentences || TextVocabulary.headsOfNames.contains(words) {
            var count = 1
            while index + count < blocks.count, count < 8, blocks[index + count].kind == .text,
                blocks[index + count].lines[0].range.count <= 80,
                TextVocabulary.otherHeads.contains(self.words(blocks[index + count]))
            {
                count += 1
            }
            if isTyped || count > 1 {
                return Head(count: count, columns: max(count, 2), isTyped: isTyped, holdsSentences: holdsSentences)
            }
        }
        return block.isTypedName(text) ? Head(count: 0, columns: 2, isTyped: true) : nil
    }

    /// The block in the form of the vocabulary. Heads start with a capital letter, so nothing else counts.
    private func words(_ block: TextBlock) -> String {
        guard text.string(block.lines[0]).first?.isUppercase == true else { return "" }
        return block.lines.map { text.string($0).lowercased() }.joined(separator: "/")
    }

    private mutating func readTable(_ head: Head, _ index: inout Int) {
        var rows: [[TextCell]] = []
        if head.count > 0 {
            rows.append(
                (0..<head.columns).map { column in
                    let block = column < head.count ? blocks[index + column] : nil
                    return TextCell(
                        pieces: block.map { [$0.piece(text)] } ?? [],
                        place: (block ?? blocks[index + head.count - 1]).lines[0])
                })
        }
        let start = index + head.count
        var end = self.end(ofTableFrom: start)
        let table = TextTable(
            text: text, blocks: blocks[start..<end], columns: head.columns, isTyped: head.isTyped,
            holdsSentences: head.holdsSentences,
            hasNumbersLater: hasNumbers(head, at: index))
        let starts = table.rowStarts()
        if let last = starts.last, let cut = self.end(ofLastRow: last..<end, starts, table) { end = cut }
        for (number, rowStart) in starts.enumerated() {
            rows.append(table.cells(rowStart..<(number + 1 < starts.count ? starts[number + 1] : end)))
        }
        pieces.append(.table(rows))
        index = end
    }

    private func hasNumbers(_ head: Head, at index: Int) -> Bool {
        blocks[index..<index + head.count].dropFirst().contains { TextVocabulary.headsOfNumbers.contains(words($0)) }
    }

    /// The first block that cannot belong to a table whose rows begin at an index.
    private func end(ofTableFrom start: Int) -> Int {
        var index = start
        while index < blocks.count {
            // The block behind the first of a row is a cell, whatever it looks like.
            let isCell = index > start && blocks[index - 1].isTypedName(text)
            if index > start, !isCell, headingLevel(at: index) != nil || isLeadIn(index) || isFootnote(index) {
                return index
            }
            if let head = tableHead(at: index), head.count > 0 { return index }
            index += 1
        }
        return index
    }

    /// Where the other rows of a table have one block a cell, what the last has beyond stands behind the table.
    private func end(ofLastRow row: Range<Int>, _ starts: [Int], _ table: TextTable) -> Int? {
        guard starts.count > 2, zip(starts, starts.dropFirst()).allSatisfy({ $1 - $0 <= table.columns }),
            row.count > table.columns, blocks[row.lowerBound + table.columns].kind == .text,
            !table.belongsToPrevious(row.lowerBound + table.columns - table.blocks.startIndex)
        else { return nil }
        return row.lowerBound + table.columns
    }
}
