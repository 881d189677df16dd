import APIModel
import Documents

/// The top of a page: the name of what it describes, scopes, who may call, what replaces it.
struct HeaderReader {
    let page: PageContext

    struct Header {
        var scopes: [String] = []
        var audience: String?
        var callers = Method.Callers()
        var summary: String?
        var deprecation: Method.Deprecation?
        /// The pages that a note about deprecation links to.
        var replacementPages: [String] = []
        var mentionsMethod = false
        var isSubscription = false
    }

    func read() -> Header {
        var header = Header()
        walk(page.outline.blocks, header: &header)
        // Pages without the block of quotes: the same lines as paragraphs, under the title.
        if let first = page.outline.sections.first, header.scopes.isEmpty, first.level == 1 {
            walk(first.blocks, header: &header)
        }
        return header
    }

    private func walk(_ blocks: some Sequence<Element>, header: inout Header) {
        for block in blocks {
            switch block.kind {
            case .quote: walk(block.children, header: &header)
            case .note: readNote(block, header: &header)
            case .paragraph: readParagraph(block, header: &header)
            default: break
            }
        }
    }

    private func readParagraph(_ paragraph: Element, header: inout Header) {
        let lines = paragraph.lines
        var isFact = false
        for (index, line) in lines.enumerated() {
            let text = line.map(\.text).joined().trimmed
            let small = folded(text)
            if small.hasPrefix("scope") || small.hasPrefix("скоуп") {
                isFact = true
                header.scopes += HeaderReader.scopes(
                    in: line + (text.hasSuffix(":") && index + 1 < lines.count ? lines[index + 1] : []))
            } else if let who = HeaderReader.audience(in: small) {
                isFact = true
                let colon = text.find(":").map { String(text[$0...].dropFirst()).trimmed } ?? ""
                let audience =
                    colon.isEmpty && index + 1 < lines.count ? lines[index + 1].map(\.text).joined().trimmed : colon
                header.audience = audience.isEmpty ? nil : audience
                header.isSubscription = who == .subscribe
                header.mentionsMethod = true
                readCallers(folded(audience), &header)
            }
        }
        let text = folded(paragraph.plain)
        if !isFact, header.summary == nil, paragraph.kind == .paragraph { header.summary = paragraph.prose }
        readRestrictions(text, &header)
    }

    private enum Audience { case execute, subscribe }

    private static func audience(in text: String) -> Audience? {
        for start in [
            "who can execute", "who can perform", "who can call", "who can use", "кто может выполнять",
            "кто может вызывать",
        ]
        where text.hasPrefix(start) { return .execute }
        for start in ["who can subscribe", "кто может подписаться"] where text.hasPrefix(start) { return .subscribe }
        return nil
    }

    private static func scopes(in line: [Run]) -> [String] {
        var scopes: [String] = []
        // Behind the scopes a remark may follow, with names of its own.
        let remark = line.indices.dropFirst().first { index in
            let run = line[index]
            return run.look == .plain && run.link == nil
                && run.text.parts(at: " ").count { word in word.contains(where: \.isLetter) } > 1
        }
        let marked = line[..<(remark ?? line.count)].filter { $0.look == .code || $0.link != nil }
        let text =
            marked.isEmpty
            ? String(line.map(\.text).joined().drop { $0 != ":" }.dropFirst())
            : marked.map(\.text).joined(separator: ",")
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" || $0 == "/" }) {
            let scope = part.trimmed
            switch folded(scope) {
            case "базовый", "basic": scopes.append("basic")
            default:
                let isName = scope.utf8.allSatisfy {
                    $0.isNameByte || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
                }
                if !scope.isEmpty, isName { scopes.append(scope) }
            }
        }
        return scopes
    }

    private func readCallers(_ audience: String, _ header: inout Header) {
        if audience == "administrator" || audience == "администратор" || audience.hasPrefix("administrator of the")
            || audience == "an administrator" || audience == "account administrator"
        {
            header.callers.administrator = true
        } else if HeaderReader.isAnyone(audience) {
            header.callers.administrator = false
        }
        readRestrictions(audience, &header)
    }

    /// "Any user", "any intranet user, except bots"; not "any user with access to the task".
    private static func isAnyone(_ audience: String) -> Bool {
        let users = [
            "any user", "any intranet user", "all users", "любой пользователь", "любой интранет-пользователь",
        ]
        guard let start = users.first(where: { audience.hasPrefix($0) }) else { return false }
        let rest = audience.dropFirst(start.count)
        return rest.isEmpty || rest == "."
            || [", except", ", кроме", " upon application", " при авторизации прил"].contains { rest.hasPrefix($0) }
    }

    private static let forWebhooks: PhraseSet = [
        "only via webhook", "only for webhooks", "только через вебхук", "только для вебхуков",
    ]

    /// "The method works only in the context of an application".
    private func readRestrictions(_ text: String, _ header: inout Header) {
        if HeaderReader.bindsToApplication(text) {
            header.callers.webhook = false
            header.callers.application = true
        }
        if HeaderReader.forWebhooks.occur(in: text) {
            header.callers.webhook = true
            header.callers.application = false
        }
    }

    /// "Works only within the context of the application", in any of its wordings.
    static func bindsToApplication(_ text: String) -> Bool {
        if onlyThrough.occur(in: text) { return true }
        guard let context = contexts.lazy.compactMap({ text.find($0) }).first,
            applications.contains(where: { text[context...].prefix(60).has($0) })
                || text[..<context].hasSuffix("application ") || text[..<context].hasSuffix("app ")
        else { return false }
        // Who may call says it without "only".
        return onlys.contains { text[..<context].has($0) } || text.hasPrefix("admin") || text.hasPrefix("админ")
    }

    private static let onlyThrough: PhraseSet = [
        "available only for applications", "only available to applications", "доступен только приложениям",
        "only available when called through an application", "only available when called through the application",
        "доступен только при вызове через приложение",
    ]
    private static let contexts = ["context", "контексте"]
    private static let applications = ["application", "приложен"]
    private static let onlys = ["only ", "только "]

    // MARK: Deprecation

    private static let halted: PhraseSet = [
        "development of this event has been halted", "the method is deprecated", "this method is deprecated",
        "method is outdated", "development of methods", "развитие метода остановлено", "развитие методов",
        "метод устарел", "развитие события остановлено", "development of this method",
        "event development has been halted", "development of the method", "development of this functionality",
    ]

    private func readNote(_ note: Element, header: inout Header) {
        let text = folded(note.plain)
        let title = folded(note.text)
        let says = HeaderReader.halted.occur(in: text) || HeaderReader.halted.occur(in: title)
        if title == "deprecated" || title.has("deprecated") || title.has("устарел") || says {
            var replacements: [String] = header.deprecation?.replacements ?? []
            for node in note.descendants() {
                if node.kind == .codeSpan {
                    let name = node.text.trimmed
                    if MethodName.isMethodName(name), !replacements.contains(name) { replacements.append(name) }
                } else if node.kind == .link {
                    let name = node.plain.trimmed
                    if MethodName.isMethodName(name) {
                        if !replacements.contains(name) { replacements.append(name) }
                    } else if EventName.isWireName(name) || EventName.isWrittenName(name) {
                        let event = name.uppercasedASCII
                        if !replacements.contains(event) { replacements.append(event) }
                    } else if node.info.has(".md") {
                        header.replacementPages.append(node.info)
                    }
                }
            }
            header.deprecation = Method.Deprecation(replacements: replacements)
        }
        readRestrictions(text, &header)
    }
}
