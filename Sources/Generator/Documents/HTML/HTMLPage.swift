/// The parts of an HTML file of the documentation: of 157 KB, the page itself is 36.
struct HTMLPage {
    /// What `<base href>` says.
    var base: [UInt8]?
    /// The title's element, where the builder put one before the body.
    var title: Range<Int>?
    /// The body's element with what follows it up to the end of the builder's frame around it, or
    /// the whole file where no builder was at work.
    var body: Range<Int>
    var isDiplodoc: Bool
    /// What stands in `script#diplodoc-state`.
    var state: Range<Int>?

    private static let baseSearch = ByteSearch("<base")
    private static let titleSearch = ByteSearch("dc-doc-page-title")
    private static let titleEnd = ByteSearch("</h1")
    private static let bodySearch = ByteSearch("dc-doc-page__body")
    private static let bodyEnd = ByteSearch("</main")
    private static let stateSearch = ByteSearch("diplodoc-state")
    private static let scriptEnd = ByteSearch("</script")

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let scanner = HTMLTagScanner(bytes: bytes)
        let bodyTag = scanner.tag("class", has: "dc-doc-page__body", Self.bodySearch, in: 0..<bytes.count)
        let bodyStart = bodyTag?.lowerBound ?? bytes.count

        if let start = Self.baseSearch.first(in: bytes, 0..<bodyStart), let end = scanner.end(of: start) {
            base = scanner.value(of: "href", in: start..<end).map(Array.init)
        }
        guard let bodyTag else {
            body = 0..<bytes.count
            isDiplodoc = false
            return
        }
        isDiplodoc = true
        if let tag = scanner.tag("class", has: "dc-doc-page-title", Self.titleSearch, in: 0..<bodyStart),
            tag.upperBound <= bodyStart
        {
            title = tag.lowerBound..<(Self.titleEnd.first(in: bytes, tag.upperBound..<bodyStart) ?? tag.upperBound)
        }
        body = bodyStart..<(Self.bodyEnd.first(in: bytes, bodyTag.upperBound..<bytes.count) ?? bytes.count)
        if let tag = scanner.tag("id", has: "diplodoc-state", Self.stateSearch, in: body.upperBound..<bytes.count) {
            state = tag.upperBound..<(Self.scriptEnd.first(in: bytes, tag.upperBound..<bytes.count) ?? bytes.count)
        }
    }
}
