import CCMarkGFM

/// The CommonMark parser: cmark-gfm with the extensions that YFM has too.
enum CommonMark {

    /// The library's own descriptions of its extensions: made once, only read from then on.
    private struct Extensions: @unchecked Sendable {
        let table: OpaquePointer?
        let strikethrough: OpaquePointer?
    }

    private static let extensions: Extensions = {
        cmark_gfm_core_extensions_ensure_registered()
        return Extensions(
            table: cmark_find_syntax_extension("table"), strikethrough: cmark_find_syntax_extension("strikethrough"))
    }()

    /// Parses Markdown and hands out the root, for as long as the closure runs.
    static func parse<Result>(_ markdown: [UInt8], _ body: (OpaquePointer) -> Result) -> Result {
        let parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)!
        defer { cmark_parser_free(parser) }
        cmark_parser_attach_syntax_extension(parser, extensions.table)
        cmark_parser_attach_syntax_extension(parser, extensions.strikethrough)
        markdown.withUnsafeBytes {
            cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
        }
        let root = cmark_parser_finish(parser)!
        defer { cmark_node_free(root) }
        return body(root)
    }
}
