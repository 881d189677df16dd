import Diagnostics

/// A page's bytes as the scanner wants them: lines end in a line feed, liquid's conditions are
/// settled, and there is no mark at the start.
struct PageText {
    private(set) var bytes: [UInt8]
    /// The title that the page's head gives it, above the text: `title: …` between lines of `---`.
    private(set) var title: [UInt8] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ raw: [UInt8], path: String) {
        bytes = raw
        mend(path)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let carriageReturn = bytes.withUnsafeBufferPointer {
            $0.firstIndex(of: UInt8(ascii: "\r"), from: 0, to: $0.count)
        }
        if carriageReturn < bytes.count { bytes = Self.withLineFeeds(bytes) }
        takeHead()
        if Conditions.occur(in: bytes) {
            let conditions = Conditions(bytes, path: path)
            bytes = conditions.bytes
            diagnostics += conditions.diagnostics
        }
    }

    /// What is no text becomes the sign for that, and control characters with it.
    private mutating func mend(_ path: String) {
        guard let damage = bytes.withUnsafeBufferPointer(TextDamage.first) else { return }
        let place = LineMap(bytes[..<damage]).place(of: damage)
        diagnostics.append(
            Diagnostic(
                .warning, "text-damaged", at: Position(path: path, line: place.line, column: place.column),
                "these bytes are no text", hint: "save the page as UTF-8"))
        bytes = TextDamage.mended(bytes)
    }

    private mutating func takeHead() {
        guard bytes.starts(with: "---\n".utf8) else { return }
        var line = 4
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if bytes[line..<end].trimmed.elementsEqual("---".utf8) {
                for index in 0..<end where bytes[index] != UInt8(ascii: "\n") { bytes[index] = Scan.erased }
                return
            }
            if bytes[line..<end].starts(with: "title:".utf8) { title = Self.value(bytes[(line + 6)..<end]) }
            line = end + 1
        }
        title = []
    }

    private static func value(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let text = text.trimmed.drop(while: \.isSpace)
        guard text.count > 1, let mark = text.first, mark == text.last,
            mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\"")
        else { return Array(text) }
        return Array(text.dropFirst().dropLast())
    }

    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var last: UInt8 = 0
        for byte in bytes {
            if byte == UInt8(ascii: "\r") {
                result.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || last != UInt8(ascii: "\r") {
                result.append(byte)
            }
            last = byte
        }
        return result
    }
}
