import APIModel
import Documents

/// Which method a page describes: the title, a sentence, the addresses in the examples and the name of the file each say
/// one, and each can be wrong. The table says what each of them weighs.
enum NameRules {
    static let all = [
        Rule(
            structural: "name.title", reads: "The last word of the title that is written like a method.",
            claims: [.name]),
        Rule(
            structural: "name.address", reads: "The address that an example calls: `/rest/im.message.like`.",
            claims: [.name, .version]),
        Rule(
            structural: "name.file", reads: "The name of the file, where it is a method that the page names.",
            claims: [.name]),
        Rule(
            structural: "name.sentence", reads: "The first sentence, where it names the method in code.",
            claims: [.name]),
        Rule(structural: "version.folder", reads: "The folder of REST 3.", claims: [.version]),
    ]

    private static let title = RuleBook.id(of: "name.title")!
    private static let address = RuleBook.id(of: "name.address")!
    private static let file = RuleBook.id(of: "name.file")!
    private static let sentence = RuleBook.id(of: "name.sentence")!
    private static let folder = RuleBook.id(of: "version.folder")!

    /// What the page claims of the name and the version of its method; nothing where it names none.
    static func claims(of page: PageContext, header: PageHeader) -> [Claim] {
        var sink = ClaimSink(page: page)
        let root = page.document.root
        let titled = MethodName.inTitle(page.document.title)
        var names: [String] = []
        let stem = MethodName.stem(ofFile: page.document.path)
        // "Methods" is a word, too: without a dot it is a name only where the file has it for one.
        if let titled, titled.utf8.contains(UInt8(ascii: ".")) || stem == MethodName.stem(titled) {
            names.append(titled)
            sink.rule = title
            sink.claim(.name, text: titled, at: root, from: .name, .strong)
        }
        sink.rule = address
        for node in root.descendants(.code) where !node.infoBytes.elementsEqual("json".utf8) {
            for call in Addresses.calls(in: node.textBytes) {
                sink.claim(.version, number: call.rest, at: node, from: .example)
                // A batch calls what the page is about.
                if call.name == "batch", titled != "batch" { continue }
                sink.claim(.name, text: call.name, at: node, from: .example)
                if !names.contains(call.name) { names.append(call.name) }
            }
        }
        let summary = header.summary?.prose ?? ""
        for name in names {
            if stem == MethodName.stem(name) {
                sink.rule = file
                sink.claim(.name, text: name, at: root, from: .name, .fair)
            }
            if let paragraph = header.summary, summary.has("`\(name)`") {
                sink.rule = sentence
                sink.claim(.name, text: name, at: paragraph, from: .prose)
            }
        }
        if page.document.path.has("rest-v3/") {
            sink.rule = folder
            sink.claim(.version, number: 3, at: root, from: .name)
        }
        return sink.claims
    }
}

/// The name of a method.
enum MethodName {
    /// The last word of a title that is written like a method.
    static func inTitle(_ title: String) -> String? {
        title.words.lazy.map { String($0).trimmingMarks() }.last(where: isMethodName)
    }

    /// Its letters alone: `immessagelike`.
    static func stem(_ name: String) -> [UInt8] {
        folded(name).utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
    }

    /// The letters of a file's name without its ending; nothing of a file that is no page.
    static func stem(ofFile path: String) -> [UInt8] {
        let name = path.parts(at: "/").last.map(String.init) ?? ""
        guard let ending = [".md", ".txt"].first(where: name.hasSuffix) else { return [] }
        return stem(String(name.dropLast(ending.count)))
    }

    static func isMethodName(_ word: String) -> Bool {
        guard word.utf8.contains(UInt8(ascii: ".")) else {
            return ["batch", "methods", "scope", "profile", "events"].contains(word)
        }
        guard word.utf8.count < 120 else { return false }
        let parts = word.parts(at: ".", keepsEmpty: true)
        guard parts.count >= 2, parts.allSatisfy({ String($0).isMethodPart }) else { return false }
        guard let first = parts[0].utf8.first, first.isASCIILetter, first & 0x20 != 0 else { return false }
        let last = String(parts[parts.count - 1])
        return ![
            "js", "md", "php", "html", "com", "ru", "net", "json", "txt", "xml", "en", "info", "yaml", "tech",
        ].contains(last) || parts.count > 2
    }
}

extension String {
    fileprivate var isMethodPart: Bool {
        !isEmpty && utf8.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: "-") }
    }
}
