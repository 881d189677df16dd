import Diagnostics

/// Walks once over a page's bytes, line by line, and makes a `Scan` of them.
struct Scanner {
    let input: UnsafeBufferPointer<UInt8>
    let path: String
    var scan = Scan()
    var diagnostics: [Diagnostic] = []
    /// Whether the piece holds a line that may start HTML, which a placeholder would not end.
    private var holdsHTML = false
    private var blank = true
    /// How many bytes of text stand behind each other without an empty line.
    var runLength = 0
    var longestRun = 0

    init(input: UnsafeBufferPointer<UInt8>, path: String) {
        self.input = input
        self.path = path
        scan.markdown.reserveCapacity(input.count + input.count / 4 + 64)
        scan.lines.reserveCapacity(input.count / 24)
    }

    /// Where the scan stands: in which piece, and at the start of which line's rest.
    struct Cursor {
        var piece: Scan.Piece
        var position: Int
        var line: Int
        /// The first byte of the line in the file, for columns.
        var lineStart: Int
        /// Whether something before `position` on its line belongs to someone else.
        var inLine: Bool
    }

    mutating func run() {
        scan.pieces.append(Scan.Piece(range: 0..<input.count, line: 1, column: 1, indent: 0, depth: 0))
        var next = 0
        while next < scan.pieces.count {
            if next > 0 { startPiece(next) }
            scanPiece(scan.pieces[next])
            next += 1
        }
        if input.count > 0 { hideLongReferences() }
    }

    private mutating func startPiece(_ index: Int) {
        if holdsHTML {
            // Whatever HTML is still open ends here: blocks of each kind have an end of their own.
            emit(ours: "<!--?>]]></pre>-->")
            emit(ours: "")
        }
        holdsHTML = false
        blank = true
        scan.lines.append(
            Scan.Line(
                start: Int32(clamping: scan.markdown.count), source: 0, shift: 0, marker: Int32(scan.markers.count)))
        scan.markers.append(.piece(index))
        scan.markdown.append(contentsOf: Self.placeholder)
    }

    private static let placeholder = Array("<!---->\n".utf8)

    mutating func emit(ours text: StaticString) {
        scan.lines.append(Scan.Line(start: Int32(clamping: scan.markdown.count), source: 0, shift: 0))
        text.withUTF8Buffer { scan.markdown.append(contentsOf: $0) }
        scan.markdown.append(UInt8(ascii: "\n"))
    }

    private mutating func scanPiece(_ piece: Scan.Piece) {
        var cursor = Cursor(
            piece: piece, position: piece.range.lowerBound, line: piece.line,
            lineStart: piece.range.lowerBound - (piece.column - 1), inLine: piece.column > 1)
        while cursor.position < piece.range.upperBound {
            guard scan.markdown.count < Self.mostMarkdown else { return reportTooLong(cursor) }
            if input[cursor.position] == Scan.erased {
                nextLine(&cursor, after: lineEnd(cursor.position, cursor.piece.range.upperBound))
            } else {
                scanLine(&cursor)
            }
        }
    }

    func lineEnd(_ start: Int, _ limit: Int) -> Int {
        input.firstIndex(of: UInt8(ascii: "\n"), from: start, to: limit)
    }

    func nextLine(_ cursor: inout Cursor, after end: Int) {
        cursor.position = end + 1
        cursor.line += 1
        cursor.lineStart = end + 1
        cursor.inLine = false
    }

    private mutating func scanLine(_ cursor: inout Cursor) {
        let end = lineEnd(cursor.position, cursor.piece.range.upperBound)
        let (text, width) = indentation(from: cursor.position, to: end)
        guard text < end else {
            if !blank {
                scan.lines.append(
                    Scan.Line(
                        start: Int32(clamping: scan.markdown.count), source: Int32(clamping: cursor.line), shift: 0))
                scan.markdown.append(UInt8(ascii: "\n"))
                blank = true
            }
            runLength = 0
            return nextLine(&cursor, after: end)
        }
        blank = false
        // The column from which the line belongs to its piece.
        let indent = cursor.inLine ? 0 : min(max(0, width - cursor.piece.indent), Self.deepestIndent)
        let start = skipContainers(from: text, to: end)
        let column = cursor.inLine ? cursor.piece.indent : width + start - text
        switch input[start < end ? start : text] {
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            if let fence = fence(at: start, lineEnd: end, column: column, cursor: cursor) {
                put(.code(fence.code), behind: text..<start, indent: indent, cursor)
                if !fence.isClosed {
                    report(
                        .warning, "code-unclosed", line: cursor.line, column: start - cursor.lineStart + 1,
                        "nothing closes the code that starts here", hint: "close it with the marks that open it")
                }
                cursor.position = fence.end
                cursor.line += fence.lines
                cursor.lineStart = fence.end
                cursor.inLine = false
                return
            }
        case UInt8(ascii: "#") where input.has("#|", at: start, before: end) && hasRoom(for: cursor):
            return table(at: start, behind: text, indent: indent, column: column, &cursor)
        case UInt8(ascii: "{"):
            if let marker = directive(at: start, to: end) {
                if case .open = marker { checkTouch(cursor) }
                put(marker, behind: text..<start, indent: indent, cursor)
                return nextLine(&cursor, after: end)
            }
        case UInt8(ascii: "<"):
            holdsHTML = true
        case UInt8(ascii: "["):
            if let term = term(at: start, to: end) {
                scan.explainedTerms.insert(Array(input[term.name]))
                put(.term(term.name), behind: text..<text, indent: indent, cursor)
                copyLine(term.text..<end, marks: term.text..<term.text, indent: indent, cursor)
                return nextLine(&cursor, after: end)
            }
        case UInt8(ascii: "|") where input.has("|#", at: start, before: end) && input.skippingSpaces(start + 2) >= end:
            report(
                .warning, "table-unopened", line: cursor.line, column: start - cursor.lineStart + 1,
                "no table is open that this could close", hint: "take it out")
            return nextLine(&cursor, after: end)
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            // Alone in a cell it is no empty list.
            if cursor.inLine, text + 1 == cursor.piece.range.upperBound {
                copySign(at: text, cursor)
                return nextLine(&cursor, after: end)
            }
        default:
            break
        }
        copyLine(text..<end, marks: text..<start, indent: indent, cursor)
        nextLine(&cursor, after: end)
    }

    /// Writes a placeholder behind the marks of the list or quote that it stands in.
    mutating func put(_ marker: Scan.Marker, behind marks: Range<Int>, indent: Int, _ cursor: Cursor) {
        scan.lines.append(
            Scan.Line(
                start: Int32(clamping: scan.markdown.count), source: Int32(clamping: cursor.line),
                shift: Int32(clamping: marks.lowerBound - cursor.lineStart - indent),
                marker: Int32(scan.markers.count)))
        scan.markers.append(marker)
        runLength = 0
        scan.markdown.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
        scan.markdown.append(contentsOf: input[marks])
        scan.markdown.append(contentsOf: Self.placeholder)
    }

    /// An opening line right behind a closing one is no block of its own for the documentation's builder.
    private mutating func checkTouch(_ cursor: Cursor) {
        guard let last = scan.lines.last, last.source == Int32(clamping: cursor.line - 1), last.marker >= 0,
            case .close = scan.markers[Int(last.marker)]
        else { return }
        report(
            .warning, "directive-touched", line: cursor.line, column: 1,
            "the documentation's builder does not see what opens right behind a closing line",
            hint: "write an empty line before it")
    }

    mutating func report(
        _ severity: Diagnostic.Severity, _ rule: String, line: Int, column: Int, _ message: String, hint: String? = nil
    ) {
        guard diagnostics.count < DocumentBuilder.mostDiagnostics else { return }
        diagnostics.append(
            Diagnostic(
                severity, rule, at: Position(path: path, line: line, column: column), message, hint: hint))
    }
}
