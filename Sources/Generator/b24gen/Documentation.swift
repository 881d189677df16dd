import APIModel
import Documents
import MethodPages
import Parallel

/// Finds the pages under folders of documentation, and what form and language they have.
struct Documentation {
    /// Where pages are when none are named.
    static let standardFolder = "specs/pages"

    var language: Language?
    var kind: Source.Kind?

    /// The pages of all folders, in an order that depends on what they say and not on where they lie.
    func inputs(_ folders: [String]) throws(Failure) -> [Extraction.Input] {
        var inputs: [Extraction.Input] = []
        for folder in folders { inputs += try self.inputs(folder) }
        inputs.sort { ($0.source.id, $0.source.digest) < ($1.source.id, $1.source.digest) }
        // Two documentations of one kind are told apart by a number.
        var counts: [String: Int] = [:]
        for index in inputs.indices {
            let count = counts[inputs[index].source.id, default: 0] + 1
            counts[inputs[index].source.id] = count
            if count > 1 { inputs[index].source.id += "-\(count)" }
        }
        return inputs
    }

    private func inputs(_ folder: String) throws(Failure) -> [Extraction.Input] {
        let tree: SourceTree
        do throws(SourceTree.Failure) {
            tree = try SourceTree(root: folder)
        } catch {
            throw .unreadable("\(folder) \(error)", hint: "--docs names a folder with pages")
        }
        let pages = pages(of: tree)
        var groups: [Group: [String]] = [:]
        for kind in Source.Kind.allCases {
            let named = pages.filter { $0.kind == kind }.map {
                (path: $0.path, language: Self.language(ofFile: $0.path))
            }
            let others =
                language ?? Self.language(named: folder)
                ?? Self.sampledLanguage(of: tree, named.filter { $0.language == nil }.map(\.path))
            for page in named {
                groups[Group(kind: kind, language: language ?? page.language ?? others), default: []].append(page.path)
            }
        }
        guard !groups.isEmpty else {
            let kind = self.kind.map { "\($0.rawValue) " } ?? ""
            throw .unreadable("\(folder) has no \(kind)pages", hint: "pages end in .md, .html or .txt")
        }
        return groups.map { group, paths in
            Extraction.Input(
                tree: tree,
                source: Source(
                    id: "\(group.language.rawValue)-\(group.kind.rawValue)", kind: group.kind, language: group.language,
                    digest: Self.digest(of: tree, paths)),
                paths: paths, folder: folder.last == "/" ? String(folder.dropLast()) : folder)
        }
    }

    private struct Group: Hashable {
        var kind: Source.Kind
        var language: Language
    }

    /// All pages; texts to be included are none.
    private func pages(of tree: SourceTree) -> [(path: String, kind: Source.Kind)] {
        tree.paths.compactMap { path in
            guard let found = Self.kind(ofFile: path), kind == nil || kind == found,
                !path.hasSuffix("README.md"),
                !isIncluded(path)
            else { return nil }
            return (path, found)
        }
    }

    private func isIncluded(_ path: String) -> Bool {
        guard path.utf8.contains(UInt8(ascii: "_")) else { return false }
        return path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.starts(with: "_include".utf8) }
    }

    private static func kind(ofFile path: String) -> Source.Kind? {
        if path.hasSuffix(".md") { return .yfm }
        if path.hasSuffix(".html") || path.hasSuffix(".htm") { return .html }
        return path.hasSuffix(".txt") ? .text : nil
    }

    // MARK: Languages

    /// `im.message.like.ru.2024.md`
    private static func language(ofFile path: String) -> Language? {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
        let words = name.split(separator: UInt8(ascii: ".")).dropFirst()
        return words.lazy.compactMap { Language(rawValue: String(Substring($0))) }.first
    }

    /// `docs/en-2024-12`, `html/ru/served`: the innermost folder that names one.
    private static func language(named folder: String) -> Language? {
        for part in folder.split(separator: "/").reversed() {
            let words = part.split { !$0.isLetter }
            if let language = words.compactMap({ Language(rawValue: $0.lowercased()) }).first { return language }
        }
        return nil
    }

    /// Russian pages have a Cyrillic letter in every twenty at the least.
    private static func sampledLanguage(of tree: SourceTree, _ paths: [String]) -> Language {
        var cyrillic = 0
        var latin = 0
        for index in stride(from: 0, to: paths.count, by: max(1, paths.count / 20)) {
            for byte in (try? tree.bytes(of: paths[index])) ?? [] {
                if byte == 0xD0 || byte == 0xD1 { cyrillic += 1 }
                if (byte | 0x20) &- UInt8(ascii: "a") < 26 { latin += 1 }
            }
        }
        return cyrillic * 20 > latin + cyrillic ? .ru : .en
    }

    // MARK: Digest

    /// Tells two states of a documentation apart: of all paths and bytes, in any order.
    private static func digest(of tree: SourceTree, _ paths: [String]) -> String {
        let sum = concurrentMap(paths) { path -> UInt64 in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return Self.mix((try? tree.bytesAhead(of: path)) ?? [], into: hash)
        }.reduce(0, &+)
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Eight bytes at a time.
    private static func mix(_ bytes: [UInt8], into start: UInt64) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            var hash = start
            var index = 0
            while index < bytes.count {
                var word: UInt64 = 0
                if index + 8 <= bytes.count {
                    word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
                } else {
                    for place in index..<bytes.count { word = word << 8 | UInt64(bytes[place]) }
                }
                hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 32
                index += 8
            }
            return hash ^ UInt64(bytes.count)
        }
    }
}
