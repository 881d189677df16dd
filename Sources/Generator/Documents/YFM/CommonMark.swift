import CCMarkGFM

/// The CommonMark parser: cmark-gfm with its tables.
///
/// Its other extensions would turn what they add to CommonMark on and off for all threads at once.
enum CommonMark {
    /// The library's own description of its extension: made once, only read from then on.
    private struct Extension: @unchecked Sendable {
        let pointer: OpaquePointer?
    }

    private static let table: Extension = {
        cmark_gfm_core_extensions_ensure_registered()
        return Extension(pointer: cmark_find_syntax_extension("table"))
    }()

    /// Parses Markdown and hands out the root, for as long as the closure runs.
    static func parse<Result>(_ markdown: [UInt8], _ body: (OpaquePointer) -> Result) -> Result {
        Arena.withMemory { memory in
            let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)!
            cmark_parser_attach_syntax_extension(parser, table.pointer)
            markdown.withUnsafeBytes {
                cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
            }
            // The arena takes back parser and tree.
            return body(cmark_parser_finish(parser)!)
        }
    }
}
