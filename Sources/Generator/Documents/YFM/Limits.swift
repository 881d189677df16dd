/// What no page needs, and a hostile one would: every stage takes time and memory in proportion to
/// a page's bytes, up to here.
extension Scanner {
    /// A page's Markdown without its code.
    static let mostMarkdown = 4 << 20
    static let mostPieces = 1 << 17
    /// Tables in cells of tables.
    static let deepestTable = 16
    /// Marks of lists and quotes at the start of one line.
    static let deepestContainers = 32
    static let deepestIndent = 256
    /// Text without an empty line.
    static let longestText = 1 << 15

    /// Whether a table can be read here.
    mutating func hasRoom(for cursor: Cursor) -> Bool {
        if cursor.piece.depth < Self.deepestTable, scan.pieces.count < Self.mostPieces { return true }
        report(
            .warning, "table-too-much", line: cursor.line, column: 1,
            "this table stays text: tables nest too deep here, or hold too many cells",
            hint: "take the table apart")
        return false
    }

    mutating func reportTooLong(_ cursor: Cursor) {
        guard diagnostics.last?.rule != "page-too-long" else { return }
        report(
            .error, "page-too-long", line: cursor.line, column: 1,
            "the page has more text than is read, and was read up to here", hint: "take the page apart")
    }

    /// A link that is defined once and used often has its address copied as often: where that
    /// would come to more than the page is worth, the definitions stay text.
    mutating func hideLongReferences() {
        // `[x]` is the shortest use.
        let most = 1 << 26
        guard scan.markdown.count / 3 * longestRun > most,
            scan.markdown.count(where: { $0 == UInt8(ascii: "[") }) * longestRun > most
        else { return }
        var hidden = false
        for line in scan.lines where line.marker < 0 && line.source > 0 {
            var start = Int(line.start)
            while start < scan.markdown.count, scan.markdown[start] == UInt8(ascii: " ") { start += 1 }
            guard start < scan.markdown.count, scan.markdown[start] == UInt8(ascii: "[") else { continue }
            scan.markdown[start] = UInt8(ascii: "(")
            hidden = true
        }
        if hidden {
            report(
                .warning, "reference-too-much", line: 1, column: 1,
                "the page has too many links with addresses of their own lines; they stay text",
                hint: "write the addresses into the links")
        }
    }
}

extension YFMReader {
    static let longestPage = 16 << 20
}

extension DocumentBuilder {
    static let mostDiagnostics = 1000
    /// What a page may come to with all that it includes.
    static let mostBytes = 1 << 25
    static let mostNodes = 1 << 20
    /// How deep blocks may stand in each other.
    static let deepest = 200

    func hasRoom(for other: Document) -> Bool {
        bytes.count + other.bytes.count <= Self.mostBytes && nodes.count + other.nodes.count <= Self.mostNodes
    }
}
