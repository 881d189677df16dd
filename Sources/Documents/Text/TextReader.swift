import Diagnostics

/// Reads a page of the documentation that was saved as text, in either of two forms, and finds as
/// much structure in it as it still shows.
public struct TextReader: Sendable {
    public init() {}

    /// - Parameter path: where the page lies in its documentation. `.txt` counts as `.md`.
    public func read(path: String, bytes: [UInt8]) -> Document {
        let pagePath = path.hasSuffix(".txt") ? path.dropLast(4) + ".md" : path
        let text = TextLines(bytes)
        var writer = TextWriter(text, path: pagePath)
        if let title = text.lines.first(where: { !$0.isEmpty }) { writer.setTitle(text.trimmed(title)) }
        let isBarred = !text.lines.dropLast().contains { $0.isEmpty }
        writer.write(isBarred ? BarredText(text).pieces : TextOutline(text, TextBlock.blocks(of: text)).pieces)
        var builder = writer.finish()
        builder.files = [path]
        return builder.finish()
    }
}
