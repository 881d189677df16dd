import Diagnostics

/// Reads a page of the documentation that was saved as text, in either of two forms, and finds as
/// much structure in it as it still shows.
public struct TextReader: Sendable {
    /// Far above any page of any documentation.
    public static let largestFile = 2 << 20

    public init() {}

    /// - Parameter path: where the page lies in its documentation. `.txt` counts as `.md`.
    public func read(path: String, bytes: [UInt8]) -> Document {
        var builder = DocumentBuilder(path: path.hasSuffix(".txt") ? path.dropLast(4) + ".md" : path)
        guard bytes.count <= Self.largestFile else {
            builder.files = [path]
            builder.diagnostics = [
                Diagnostic(
                    .error, "page-too-large", at: Position(path: path),
                    "this file has \(bytes.count) bytes and was not read",
                    hint: "a page has at most \(Self.largestFile)")
            ]
            return builder.finish()
        }
        var text = TextLines(bytes)
        let damage = bytes.withUnsafeBufferPointer { TextDamage.first(in: $0) }
        if let damage {
            let place = LineMap(bytes[..<damage]).place(of: damage)
            builder.diagnostics.append(
                Diagnostic(
                    .warning, "text-damaged", at: Position(path: path, line: place.line, column: place.column),
                    "these bytes are no text", hint: "save the page as UTF-8"))
            text = TextLines(TextDamage.mended(bytes))
        }
        var writer = TextWriter(text, builder)
        if let title = text.lines.lazy.map(text.trimmed).first(where: { !$0.isEmpty }) { writer.setTitle(title) }
        let isBarred = !SourceFormat.hasEmptyLines(text.bytes)
        writer.write(isBarred ? BarredText(text).pieces : TextOutline(text, TextBlock.blocks(of: text)).pieces)
        builder = writer.finish()
        builder.files = [path]
        return builder.finish()
    }
}
