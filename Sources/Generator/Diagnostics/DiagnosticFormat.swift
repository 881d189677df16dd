import Bitrix24JSON

/// The forms in which diagnostics leave the program.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// Like a compiler's.
    case text
    case json
    /// SARIF 2.1.0, which code hosts show beside the lines.
    case sarif

    public func bytes(_ list: DiagnosticList) -> [UInt8] {
        switch self {
        case .text: Array(list.text.utf8)
        case .json: list.json
        case .sarif: list.sarif
        }
    }
}

extension Position: CustomStringConvertible {
    /// `path:line:column`, as far as they are known.
    public var description: String {
        if line == 0 { return path }
        return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
    }
}

extension Diagnostic: CustomStringConvertible {
    /// A line for the finding, one for each other place, one for the hint.
    public var description: String {
        var text = "\(position): \(severity.rawValue): \(message.oneLine) [\(rule)]"
        for place in related { text += "\n    \(place): note: here" }
        if let hint { text += "\n    hint: \(hint.oneLine)" }
        return text
    }
}

extension DiagnosticList {
    var text: String {
        var text = ""
        for diagnostic in diagnostics { text += diagnostic.description + "\n" }
        return text
    }

    var json: [UInt8] {
        var writer = JSONWriter(style: .lines(depth: 1))
        writer.beginArray()
        for diagnostic in diagnostics {
            writer.beginObject()
            writer.key("severity")
            writer.string(diagnostic.severity.rawValue)
            writer.key("rule")
            writer.string(diagnostic.rule)
            writer.position(diagnostic.position)
            writer.key("message")
            writer.string(diagnostic.message)
            if let hint = diagnostic.hint {
                writer.key("hint")
                writer.string(hint)
            }
            if !diagnostic.related.isEmpty {
                writer.key("related")
                writer.beginArray()
                for place in diagnostic.related {
                    writer.beginObject()
                    writer.position(place)
                    writer.endObject()
                }
                writer.endArray()
            }
            writer.endObject()
        }
        writer.endArray()
        writer.newline()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func position(_ position: Position) {
        key("path")
        string(position.path)
        key("line")
        int(position.line)
        key("column")
        int(position.column)
    }
}

extension String {
    /// Control characters of a page must not break the lines of a terminal.
    fileprivate var oneLine: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
