import Diagnostics

/// Reads a page of the documentation as HTML: as its site serves it, or as a browser saved it.
public struct HTMLReader: Sendable {
    /// Far above any page of any documentation.
    public static let largestFile = 8 << 20

    public init() {}

    /// - Parameter path: where the page lies in its documentation. `.html` counts as `.md`.
    public func read(path: String, bytes: [UInt8]) -> Document {
        let pagePath = path.hasSuffix(".html") ? path.dropLast(5) + ".md" : path
        guard bytes.count <= Self.largestFile else {
            var builder = DocumentBuilder(path: pagePath)
            builder.files = [path]
            builder.diagnostics = [
                Diagnostic(
                    .error, "page-too-large", at: Position(path: path),
                    "this file has \(bytes.count) bytes and was not read",
                    hint: "a page has at most \(Self.largestFile)")
            ]
            return builder.finish()
        }
        return bytes.withUnsafeBufferPointer { file in
            let page = HTMLPage(file)
            let fragment = HTMLFragment(file, page)
            let links = HTMLLinks(page: pagePath, base: page.base)
            var (builder, failure) = Self.assemble(fragment, links, path: pagePath, file: path)
            if let (line, column) = fragment.damage {
                builder.diagnostics.append(
                    Diagnostic(
                        .warning, "text-damaged", at: Position(path: path, line: line, column: column),
                        "these bytes are no text", hint: "save the page as UTF-8"))
            }
            if let failure {
                builder.diagnostics.append(failure)
                return builder.finish()
            }
            let document = builder.finish()
            guard let state = page.state, let twin = HTMLState.html(file, in: state),
                !fragment.bytes[fragment.bodyStart...].drop(while: { $0 != UInt8(ascii: ">") }).dropFirst()
                    .starts(with: twin)
            else { return document }
            return Self.compared(document, to: twin, links)
        }
    }

    static func assemble(
        _ fragment: HTMLFragment, _ links: HTMLLinks, path: String, file: String
    ) -> (DocumentBuilder, Diagnostic?) {
        var assembler = HTMLAssembler(fragment, links: links, path: path)
        let failure = HTMLParser.parse(fragment.bytes, into: &assembler)
        let mayHaveSplitCells = assembler.mayHaveSplitCells
        var builder = assembler.finish()
        builder.files = [file]
        if mayHaveSplitCells { builder = HTMLSplitCells.joined(builder, links) }
        guard let failure else { return (builder, nil) }
        let place = fragment.place(of: failure.at)
        return (
            builder,
            Diagnostic(
                .error, "html-unreadable", at: Position(path: file, line: place.line, column: place.column),
                "\(failure.0.rawValue); the page was read up to here", hint: "is this a page of the documentation?")
        )
    }

    /// A page whose second copy is written differently: it has to say the same.
    private static func compared(_ document: Document, to twin: [UInt8], _ links: HTMLLinks) -> Document {
        var (builder, _) = assemble(HTMLFragment(twin), links, path: document.path, file: document.files[0])
        builder.setTitle(builder.intern(document.root.textBytes))
        guard let (mine, _) = document.firstDifference(from: builder.finish()) else { return document }
        let difference = Diagnostic(
            .warning, "html-state-differs", at: mine?.position ?? Position(path: document.files[0]),
            "the page says something else here than its copy in the script diplodoc-state",
            hint: "save the page once more")
        return Document(
            path: document.path, files: document.files, diagnostics: document.diagnostics + [difference],
            nodes: document.nodes, bytes: document.bytes)
    }
}
