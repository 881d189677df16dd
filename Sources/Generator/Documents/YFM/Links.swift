/// Where links lead, in the form that a document has them.
extension DocumentBuilder {
    mutating func internLink(_ link: UnsafeBufferPointer<UInt8>, from page: String) -> Range<Int32> {
        guard !link.isEmpty, link[0] != UInt8(ascii: "#"), LinkScheme.end(in: link) == nil else { return intern(link) }
        let end = link.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? link.endIndex
        var path: [UInt8] = []
        guard end > 0, SourcePath.resolve(UnsafeBufferPointer(rebasing: link[..<end]), from: page, into: &path) else {
            return intern(link)
        }
        if path.suffix(5).elementsEqual(".html".utf8) {
            path.removeLast(4)
            path.append(contentsOf: "md".utf8)
        }
        let start = Int32(bytes.count)
        if end == link.endIndex || link[end] != UInt8(ascii: "#") || !path.elementsEqual(page.utf8) {
            bytes.append(contentsOf: path)
        }
        bytes.append(contentsOf: link[end...])
        return start..<Int32(bytes.count)
    }
}

/// What a link starts with that leads out of the documentation: `https:`, `//`.
enum LinkScheme {
    /// Where the scheme ends, or nil where the link is a path.
    static func end(in link: UnsafeBufferPointer<UInt8>) -> Int? {
        if link.count > 1, link[0] == UInt8(ascii: "/"), link[1] == UInt8(ascii: "/") { return 0 }
        let end = link.firstIndex { byte in
            !(byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "."))
        }
        guard let end, end > 0, link[end] == UInt8(ascii: ":") else { return nil }
        return end
    }

    /// Whether the documentation's pages show such a link as one.
    static func isShown(_ link: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let end = end(in: link) else { return true }
        return end == 0 || shown.contains { link[..<end].elementsEqual($0.utf8) }
    }

    private static let shown = ["http", "https", "mailto", "tel", "ftp"]
}
