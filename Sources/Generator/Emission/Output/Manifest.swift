import Parallel

/// Which files the generator wrote, and what it wrote into them: only these may be replaced or removed.
struct Manifest: Equatable {
    static let name = "manifest.txt"

    var fingerprints: [String: String] = [:]

    init() {}

    init(_ files: [GeneratedFile]) {
        for (file, text) in zip(files, concurrentMap(files) { Fingerprint($0.bytes).text }) {
            fingerprints[file.path] = text
        }
    }

    /// Lines of a fingerprint and a path; anything else, and any path that leads elsewhere, is passed over.
    init(text: String) {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].utf8.count == 16, Self.isSafe(String(parts[1])) else { continue }
            fingerprints[String(parts[1])] = String(parts[0])
        }
    }

    var text: String {
        var text = "# Files written by b24gen, each after a fingerprint of its content.\n"
        for (path, fingerprint) in fingerprints.sorted(by: { $0.key < $1.key }) { text += "\(fingerprint) \(path)\n" }
        return text
    }

    /// A path that stays below the output folder, of letters that every file system takes.
    static func isSafe(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.isEmpty
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.count < 200 && part != "." && part != ".." && !part.hasPrefix(".")
                    && part.utf8.allSatisfy { byte in
                        (byte >= 48 && byte <= 57) || (byte | 0x20 >= 97 && byte | 0x20 <= 122)
                            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                            || byte == UInt8(ascii: "+")
                    }
            }
    }
}
