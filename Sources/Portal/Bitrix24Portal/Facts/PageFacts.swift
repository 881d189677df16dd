/// What pages say in sentences that the catalog does not have: which code is for which refusal, and which identifiers
/// their requests use. The lists are written by `scripts/portal-facts`.
enum PageFacts {
    /// What a refusal is about.
    enum Reason: Hashable, Sendable {
        /// `ID=`: the parameter is missing.
        case missing(String)
        /// `ID?`: its value is wrong.
        case wrong(String)
        /// `!`: there is no such object.
        case notFound
        /// `^`: the caller may not.
        case denied
    }

    /// The documented code of a method for a reason; nil where its page names none.
    static func code(of method: String, for reason: Reason) -> String? {
        guard let codes = codes[method.lowercased()] else { return nil }
        switch reason {
        case .notFound: return codes["!"]
        case .denied: return codes["^"]
        case .missing(let path): return code(codes, path, "=")
        case .wrong(let path): return code(codes, path, "?")
        }
    }

    /// The parameters, in small letters, that have an error of their own for when they are missing.
    static func needed(by method: String) -> [String] {
        (codes[method.lowercased()] ?? [:]).keys.filter {
            $0.hasSuffix("=") && !$0.hasPrefix(".") && !$0.hasPrefix("*")
        }
        .map { String($0.dropLast()) }
    }

    /// Whether a documented request of the method has this identifier.
    static func knows(_ identifier: String, of method: String, rest: Int) -> Bool {
        known[key(method, rest)]?.contains(identifier.replacing(" ", with: "%20")) ?? false
    }

    /// Whether the requests of a page leave out what it marks as required.
    static func isLeftOut(_ path: String, of method: String, rest: Int) -> Bool {
        loose[key(method, rest)]?.contains(path.lowercased()) ?? false
    }

    /// Whether the requests of a page have a value of another type there.
    static func isLoose(_ path: String, of method: String, rest: Int) -> Bool {
        loose[key(method, rest)]?.contains(path.lowercased() + "~") ?? false
    }

    /// Whether only an error of the method says that it must be there.
    static func isNeeded(_ path: String, of method: String, rest: Int) -> Bool {
        loose[key(method, rest)]?.contains(path.lowercased() + "!") ?? false
    }

    private static func key(_ method: String, _ rest: Int) -> String {
        rest == 3 ? method.lowercased() + "/3" : method.lowercased()
    }

    /// The field by its name, or where the page speaks of all fields or all parameters alike.
    private static func code(_ codes: [String: String], _ path: String, _ sign: String) -> String? {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count > 1 else {
            let name = path.lowercased()
            return codes[name + sign] ?? codes["*" + sign] ?? (name == "fields" ? codes["." + sign] : nil)
        }
        return codes["." + parts[parts.count - 1].lowercased() + sign] ?? codes["." + sign]
            ?? codes[parts[0].lowercased() + sign]
    }

    private static let codes: [String: [String: String]] = read(refusals).mapValues { words in
        var codes: [String: String] = [:]
        for word in words {
            guard let end = word.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "?") }) else {
                continue
            }
            let isAboutAll = word.first == UInt8(ascii: "!") || word.first == UInt8(ascii: "^")
            let what = text(isAboutAll ? word[..<end] : word[...end]).lowercased()
            codes[what] = text(word[word.index(after: end)...])
        }
        return codes
    }

    private static let known: [String: Set<String>] = read(identifiers).mapValues { Set($0.map(text)) }

    private static let loose: [String: Set<String>] = read(disagreements).mapValues { Set($0.map(text)) }

    /// A line is a name and its words; one that begins with a space continues the line before.
    private static func read(_ parts: [String]) -> [String: [ArraySlice<UInt8>]] {
        var found: [String: [ArraySlice<UInt8>]] = [:]
        var name = ""
        for part in parts {
            for line in Array(part.utf8).split(separator: UInt8(ascii: "\n")) {
                var words = line.split(separator: UInt8(ascii: " "))[...]
                if line.first != UInt8(ascii: " "), let first = words.popFirst() { name = text(first).lowercased() }
                found[name, default: []] += words
            }
        }
        return found
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
