import APIModel
import Documents
import Foundation
import MethodPages
import Parallel

/// Tells whether a page is the same bytes in two states: of the page, and of what it includes.
struct PageDigests: Equatable {
    /// What an update read, outside of what is reviewed.
    static let folder = "State"
    static let file = "State/pages.txt"

    private var digests: [String: String] = [:]

    init() {}

    /// Of the pages that gave facts.
    init(_ reading: DocumentationReading) {
        let inputs = Dictionary(reading.inputs.map { ($0.source.id, $0.tree) }, uniquingKeysWith: { first, _ in first })
        let pages = reading.extraction.model.pages
        let found = concurrentMap(pages) { page in inputs[page.source].flatMap { Self.digest(of: page.path, in: $0) } }
        for (page, digest) in zip(pages, found) { digests[Self.key(page)] = digest }
    }

    /// Reads what ``bytes`` writes; nothing where there is no such file.
    init(file: String) {
        guard let data = FileManager.default.contents(atPath: file) else { return }
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            guard let space = line.firstIndex(of: " ") else { continue }
            digests[String(line[line.index(after: space)...])] = String(line[..<space])
        }
    }

    var bytes: [UInt8] {
        var text = "# The pages that the last update read, each behind a digest of its bytes. Not reviewed.\n"
        for (key, digest) in digests.sorted(by: { $0.key < $1.key }) { text += "\(digest) \(key)\n" }
        return Array(text.utf8)
    }

    /// nil where one of the two does not know the page.
    func agrees(with other: PageDigests, on page: Page) -> Bool? {
        guard let own = digests[Self.key(page)], let others = other.digests[Self.key(page)] else { return nil }
        return own == others
    }

    private static func key(_ page: Page) -> String { "\(page.source) \(page.path)" }

    private static func digest(of path: String, in tree: SourceTree, depth: Int = 0) -> String? {
        guard let bytes = try? tree.bytes(of: path) else { return nil }
        var hash = mix(bytes, into: 0xCBF2_9CE4_8422_2325)
        for included in depth < 4 ? includes(of: bytes, in: path) : [] {
            hash = mix(Array((digest(of: included, in: tree, depth: depth + 1) ?? "").utf8), into: hash)
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The paths in `{% include [title](path#anchor) %}`.
    private static func includes(of bytes: [UInt8], in path: String) -> [String] {
        guard bytes.contains(UInt8(ascii: "%")) else { return [] }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.components(separatedBy: "{% include").dropFirst().compactMap { piece in
            guard let end = piece.range(of: "%}"), let open = piece.range(of: "]("),
                open.upperBound < end.lowerBound, let close = piece[open.upperBound...].firstIndex(of: ")")
            else { return nil }
            let target = piece[open.upperBound..<close].prefix { $0 != "#" }
            return (((path as NSString).deletingLastPathComponent + "/" + target) as NSString).standardizingPath
        }
    }

    private static func mix(_ bytes: [UInt8], into start: UInt64) -> UInt64 {
        var hash = start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
