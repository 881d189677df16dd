/// Text that grows line by line, indented by blocks.
struct SourceText {
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

    mutating func line(_ text: String) {
        if !text.isEmpty {
            for _ in 0..<(depth * 4) { bytes.append(UInt8(ascii: " ")) }
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// An empty line before what comes next, unless that is the first in its block.
    mutating func gap() {
        if !bytes.suffix(2).elementsEqual("{\n".utf8) { line("") }
    }

    mutating func block(_ opening: String, _ body: (inout SourceText) -> Void) {
        line(opening + " {")
        depth += 1
        body(&self)
        depth -= 1
        line("}")
    }

    /// Lines indented one step deeper.
    mutating func indented(_ body: (inout SourceText) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// Columns left of the 120 that the house style allows.
    var room: Int { 120 - depth * 4 }

    /// A documentation comment; whatever the text holds, it stays within the comment.
    mutating func comment(_ text: String) {
        for line in SwiftComment.lines(text, width: room - 4) { self.line(line.isEmpty ? "///" : "/// " + line) }
    }
}
