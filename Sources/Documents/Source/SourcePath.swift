#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Paths inside a documentation: relative to its root, `/` between the parts.
enum SourcePath {
    /// The order of paths: by their bytes.
    static func precedes(_ a: String, _ b: String) -> Bool {
        var (a, b) = (a, b)
        return a.withUTF8 { a in
            b.withUTF8 { b in
                guard let left = a.baseAddress, let right = b.baseAddress else { return a.count < b.count }
                let order = memcmp(left, right, min(a.count, b.count))
                return order == 0 ? a.count < b.count : order < 0
            }
        }
    }

    /// The path without `.` and `..`, or nil where it leads out of the root.
    static func normalized(_ path: String) -> String? {
        guard !path.isEmpty, path.utf8.first != UInt8(ascii: "/"), !path.utf8.contains(0) else { return nil }
        var result: [UInt8] = []
        return append(path.utf8, to: &result) ? String(decoding: result, as: UTF8.self) : nil
    }

    /// The path of what a page at `base` calls `link`, or nil where it leads out of the root.
    static func resolved(_ link: String, from base: String) -> String? {
        var result: [UInt8] = []
        guard resolve(link.utf8, from: base.utf8, into: &result) else { return nil }
        return String(decoding: result, as: UTF8.self)
    }

    /// The same over bytes; a link that starts with `/` starts at the root.
    static func resolve(
        _ link: some BidirectionalCollection<UInt8>, from base: some Collection<UInt8>, into result: inout [UInt8]
    ) -> Bool {
        result.removeAll(keepingCapacity: true)
        if link.first != UInt8(ascii: "/") {
            result.append(contentsOf: base)
            if let slash = result.lastIndex(of: UInt8(ascii: "/")) {
                result.removeSubrange(slash...)
            } else {
                result.removeAll(keepingCapacity: true)
            }
        }
        guard append(link, to: &result) else { return false }
        // A link to a folder stays one.
        if link.reversed().first == UInt8(ascii: "/"), !result.isEmpty { result.append(UInt8(ascii: "/")) }
        return true
    }

    /// Follows a path from the folder that `result` names.
    private static func append(_ path: some Collection<UInt8>, to result: inout [UInt8]) -> Bool {
        let slash = UInt8(ascii: "/")
        let dot = UInt8(ascii: ".")
        var part = path.startIndex
        while part != path.endIndex {
            let end = path[part...].firstIndex(of: slash) ?? path.endIndex
            let name = path[part..<end]
            part = end == path.endIndex ? end : path.index(after: end)
            if name.isEmpty || name.elementsEqual(CollectionOfOne(dot)) { continue }
            if name.elementsEqual(repeatElement(dot, count: 2)) {
                if result.isEmpty { return false }
                result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
            } else {
                if !result.isEmpty { result.append(slash) }
                result.append(contentsOf: name)
            }
        }
        return true
    }
}
