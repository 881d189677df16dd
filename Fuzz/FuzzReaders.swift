import Documents

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Gives whatever libFuzzer makes up to the reader that the environment names in `READER`, and walks
/// over the document that comes out. Built and run by `scripts/fuzz`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let reader = getenv("READER").map { String(cString: $0) } ?? "yfm"
    let document =
        switch reader {
        case "html": HTMLReader().read(path: "folder/page.html", bytes: bytes)
        case "text": TextReader().read(path: "folder/page.txt", bytes: bytes)
        default: readMarkdown(bytes)
        }
    _ = DocumentDump(positions: true).text(of: document)
    return 0
}

/// The page includes others, among them itself.
private func readMarkdown(_ bytes: [UInt8]) -> Document {
    let half = bytes.count / 2
    let files = [
        "folder/page.md": bytes, "a.md": Array(bytes[..<half]), "folder/b.md": Array(bytes[half...]),
    ]
    return YFMReader(tree: SourceTree(files: files)).read("folder/page.md")
}
