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
        var path = path
        var result: [UInt8] = []
        return path.withUTF8 { append($0, to: &result) } ? String(decoding: result, as: UTF8.self) : nil
    }

    /// The path of what a page at `base` calls `link`, or nil where it leads out of the root.
    static func resolved(_ link: String, from base: String) -> String? {
        var link = link
        var result: [UInt8] = []
        return link.withUTF8 { resolve($0, from: base, into: &result) } ? String(decoding: result, as: UTF8.self) : nil
    }

    /// The same over bytes; a link that starts with `/` starts at the root.
    static func resolve(_ link: UnsafeBufferPointer<UInt8>, from base: String, into result: inout [UInt8]) -> Bool {
        let slash = UInt8(ascii: "/")
        result.removeAll(keepingCapacity: true)
        if link.first != slash {
            var base = base
            base.withUTF8 { result.append(contentsOf: $0[..<($0.lastIndex(of: slash) ?? 0)]) }
        }
        guard append(link, to: &result) else { return false }
        // A link to a folder stays one.
        if link.last == slash, !result.isEmpty { result.append(slash) }
        return true
    }

    /// Follows a path from the folder that `result` names.
    private static func append(_ path: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) -> Bool {
        let slash = UInt8(ascii: "/")
        let dot = UInt8(ascii: ".")
        var next = 0
        while next < path.count {
            let start = next
            let end = path.firstIndex(of: slash, from: start, to: path.count)
            next = end + 1
            let length = end - start
            if length == 0 || length == 1 && path[start] == dot { continue }
            if length == 2, path[start] == dot, path[start + 1] == dot {
                if result.isEmpty { return false }
                result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
            } else {
                if !result.isEmpty { result.append(slash) }
                result.append(contentsOf: path[start..<end])
            }
        }
        return true
    }
}
