/// A document as indented text, a line a node: for tests, for comparing two readings of a page,
/// and for looking at what a reader made.
///
///     document "Send a message"
///       heading 2 (#parameters) @3:1
///         text "Parameters" @3:4
public struct DocumentDump: Sendable {
    public var positions: Bool

    public init(positions: Bool = false) {
        self.positions = positions
    }

    public func text(of document: Document) -> String {
        var lines: [UInt8] = []
        lines.reserveCapacity(document.bytes.count * 2)
        // Its own stack: how deep a page nests is not for the page to decide about ours.
        var pending = [(element: document.root, depth: 0)]
        while let (element, depth) = pending.popLast() {
            append(element, depth: depth, to: &lines)
            if depth > 0, let next = element.next { pending.append((next, depth)) }
            if let child = element.firstChild { pending.append((child, depth + 1)) }
        }
        return String(decoding: lines, as: UTF8.self)
    }

    private func append(_ element: Element, depth: Int, to lines: inout [UInt8]) {
        lines.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
        lines.append(contentsOf: "\(element.kind)".utf8)
        if element.number != 0 { lines.append(contentsOf: " \(element.number)".utf8) }
        if !element.infoBytes.isEmpty {
            lines.append(contentsOf: " (".utf8)
            append(escaped: element.infoBytes, to: &lines)
            lines.append(UInt8(ascii: ")"))
        }
        if !element.textBytes.isEmpty {
            lines.append(contentsOf: " \"".utf8)
            append(escaped: element.textBytes, to: &lines)
            lines.append(UInt8(ascii: "\""))
        }
        if positions, depth > 0 {
            let file = element.file == 0 ? "" : element.document.files[element.file] + ":"
            lines.append(contentsOf: " @\(file)\(element.line):\(element.column)".utf8)
        }
        lines.append(UInt8(ascii: "\n"))
    }

    private func append(escaped bytes: ArraySlice<UInt8>, to lines: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"): lines.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): lines.append(contentsOf: "\\r".utf8)
            case UInt8(ascii: "\t"): lines.append(contentsOf: "\\t".utf8)
            case UInt8(ascii: "\\"): lines.append(contentsOf: "\\\\".utf8)
            case UInt8(ascii: "\""): lines.append(contentsOf: "\\\"".utf8)
            default: lines.append(byte)
            }
        }
    }
}
