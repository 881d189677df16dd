/// Where links lead, in the form that a document has them.
extension DocumentBuilder {
    mutating func internLink(_ link: UnsafeBufferPointer<UInt8>, from page: String) -> Range<Int32> {
        guard !link.isEmpty, link[0] != UInt8(ascii: "#"), !Self.hasScheme(link) else { return intern(link) }
        let end = link.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? link.endIndex
        var path: [UInt8] = []
        guard end > 0, SourcePath.resolve(link[..<end], from: page.utf8, into: &path) else { return intern(link) }
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

    /// `https:`, `mailto:`, `//host`
    private static func hasScheme(_ link: UnsafeBufferPointer<UInt8>) -> Bool {
        if link.count > 1, link[0] == UInt8(ascii: "/"), link[1] == UInt8(ascii: "/") { return true }
        for byte in link {
            if byte == UInt8(ascii: ":") { return true }
            guard
                byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: ".")
            else { return false }
        }
        return false
    }
}
