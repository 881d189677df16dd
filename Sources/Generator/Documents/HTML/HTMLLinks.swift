/// Turns the addresses on an HTML page into the ones its Markdown has: paths from the root of the
/// documentation, `.md` for `.html`, and only the anchor where a link leads into its own page.
struct HTMLLinks {
    /// The page's own path, and what addresses without a start are relative to.
    private let page: [UInt8]
    private let directory: [UInt8]
    private let base: [UInt8]

    /// - Parameter base: what `<base href>` says.
    init(page: String, base: [UInt8]?) {
        self.page = Array(page.utf8)
        directory = Self.directory(of: self.page[...])
        self.base = base.map { [directory] in Self.directory(of: Self.joined(directory, $0[...])[...]) } ?? directory
    }

    /// An address that its author wrote and the builder left alone: it starts from the page.
    func authored(_ address: [UInt8]) -> [UInt8] {
        let isRelative = !Self.isForeign(address) && address.first.map { !"/#".utf8.contains($0) } == true
        return link(isRelative ? Array("./".utf8) + address : address)
    }

    func link(_ address: some Collection<UInt8>) -> [UInt8] {
        let address = Array(address)
        guard !Self.isForeign(address) else { return address }
        let anchorStart = address.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
        if anchorStart == address.startIndex { return address }
        var path = located(address[..<anchorStart])
        if path.suffix(5).elementsEqual(".html".utf8) {
            path.replaceSubrange(path.count - 5..<path.count, with: ".md".utf8)
        }
        let anchor = address[anchorStart...]
        return path == page && !anchor.isEmpty ? Array(anchor) : path + anchor
    }

    func image(_ address: some Collection<UInt8>) -> [UInt8] {
        let address = Array(address)
        return Self.isForeign(address) ? address : located(address[...])
    }

    private func located(_ path: ArraySlice<UInt8>) -> [UInt8] {
        switch path.first {
        case UInt8(ascii: "/"): Self.joined([], path.dropFirst())
        // The builder writes addresses from the root. One with dots is as its author wrote it.
        case UInt8(ascii: "."): Self.joined(directory, path)
        default: Self.joined(base, path)
        }
    }

    /// Whether an address has a scheme, or names another host.
    private static func isForeign(_ address: [UInt8]) -> Bool {
        if address.starts(with: "//".utf8) { return true }
        let scheme = address.prefix { byte in
            switch byte | 0x20 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
        }
        return !scheme.isEmpty && scheme.count < address.count && address[scheme.count] == UInt8(ascii: ":")
    }

    /// `path` as seen from `directory`: without `.`, `..` and empty parts, and never above the root.
    private static func joined(_ directory: [UInt8], _ path: ArraySlice<UInt8>) -> [UInt8] {
        var parts = directory.split(separator: UInt8(ascii: "/"))
        for part in path.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
            if part.elementsEqual("..".utf8) {
                _ = parts.popLast()
            } else {
                parts.append(part)
            }
        }
        var joined = Array(parts.joined(separator: [UInt8(ascii: "/")]))
        if path.last == UInt8(ascii: "/"), !joined.isEmpty { joined.append(UInt8(ascii: "/")) }
        return joined
    }

    /// Everything up to the last slash, that included.
    private static func directory(of path: ArraySlice<UInt8>) -> [UInt8] {
        path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[...$0]) } ?? []
    }
}
