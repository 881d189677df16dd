import APIModel
import Documents

/// The top of a page: its title, scopes, who may call, what replaces it.
enum HeaderRules {
    static let all = [
        title, summary, audience, scopes, administrator, webhooksOnly, applicationsOnly, deprecated, replacements,
    ]

    static let title = Rule(owner: "title.heading", reads: "The heading of the page.", claims: [.title]) {
        owner, sink in
        let document = owner.page.document
        if !document.title.isEmpty { sink.claim(.title, text: document.title, at: document.root, from: .prose) }
    }

    static let summary = Rule(
        owner: "summary.paragraph", reads: "The first paragraph that is no line of facts.", claims: [.summary]
    ) { owner, sink in
        guard let paragraph = owner.header.summary else { return }
        let text = paragraph.prose
        if !text.isEmpty { sink.claim(.summary, text: text, at: paragraph, from: .prose) }
    }

    static let audience = Rule(
        owner: "audience.line", reads: "“Who can execute the method: any user”.", claims: [.audience],
        words: [HeaderWords.callers, HeaderWords.subscribers]
    ) { owner, sink in
        // The last line that says it is the one of this method.
        guard let line = owner.header.lines.last(where: { $0.kind != .scope }), !line.value.isEmpty else { return }
        sink.claim(.audience, text: line.value, at: line.paragraph, from: .prose)
    }

    static let scopes = Rule(
        owner: "scope.line", reads: "“Scope: `im`”.", claims: [.scope],
        words: [HeaderWords.scope, HeaderWords.basicScope]
    ) { owner, sink in
        for line in owner.header.lines where line.kind == .scope {
            for scope in ScopeLine.scopes(in: line.runs + (line.text.hasSuffix(":") ? line.next : [])) {
                sink.claim(.scope, text: scope, at: line.paragraph, from: .prose)
            }
        }
    }

    static let administrator = Rule(
        owner: "administrator.line", reads: "“Who can execute the method: administrator”, “any user, except bots”.",
        claims: [.administrator],
        words: [CallerWords.administrator, CallerWords.administratorOf, CallerWords.anyone, CallerWords.exceptions]
    ) { owner, sink in
        for line in owner.header.lines where line.kind != .scope {
            let who = folded(line.value)
            if CallerWords.administrator.has(who) || CallerWords.administratorOf.begin(who) {
                sink.claim(.administrator, is: true, at: line.paragraph, from: .prose)
            } else if CallerWords.meanAnyone(who) {
                sink.claim(.administrator, is: false, at: line.paragraph, from: .prose)
            }
        }
    }

    static let webhooksOnly = Rule(
        owner: "callers.webhooks-only", reads: "“Only via webhook”.", claims: [.webhook, .application],
        words: [CallerWords.onlyWebhooks]
    ) { owner, sink in
        for text in owner.restrictions where CallerWords.onlyWebhooks.occur(in: text.small) {
            sink.claim(.webhook, is: true, at: text.element, from: .prose)
            sink.claim(.application, is: false, at: text.element, from: .prose)
        }
    }

    static let applicationsOnly = Rule(
        owner: "callers.applications-only", reads: "“The method works only in the context of an application”.",
        claims: [.webhook, .application],
        words: [CallerWords.onlyApplications, CallerWords.contexts, CallerWords.applications, CallerWords.onlys]
    ) { owner, sink in
        for text in owner.restrictions where CallerWords.bindToApplication(text.small) {
            sink.claim(.webhook, is: false, at: text.element, from: .prose)
            sink.claim(.application, is: true, at: text.element, from: .prose)
        }
    }

    static let deprecated = Rule(
        owner: "deprecated.note", reads: "A note headed “Deprecated”, or one that says so.", claims: [.deprecated],
        words: [DeprecationWords.titles, DeprecationWords.sentences]
    ) { owner, sink in
        for note in owner.header.notes where note.saysDeprecated {
            sink.claim(.deprecated, is: true, at: note, from: .prose)
        }
    }

    static let replacements = Rule(
        owner: "replacement.note", reads: "The methods, events and pages that such a note names or links to.",
        claims: [.replacement], words: [DeprecationWords.titles, DeprecationWords.sentences]
    ) { owner, sink in
        for note in owner.header.notes where note.saysDeprecated {
            for node in note.descendants() where node.kind == .codeSpan || node.kind == .link {
                let name = node.plain.trimmed
                if MethodName.isMethodName(name) {
                    sink.claim(.replacement, text: name, at: node, from: .prose)
                } else if node.kind == .link, EventName.isWireName(name) || EventName.isWrittenName(name) {
                    sink.claim(.replacement, text: name.uppercasedASCII, at: node, from: .prose)
                } else if node.kind == .link, node.info.has(".md") {
                    sink.claim(.replacement, text: String(node.info.prefix { $0 != "#" }), at: node, from: .link)
                }
            }
        }
    }
}

extension OwnerMention {
    /// The texts at the top that may restrict who calls.
    fileprivate var restrictions: [Text] {
        header.lines.filter { $0.kind != .scope }.map { Text($0.value, at: $0.paragraph) } + header.paragraphs
            + header.notes.map { Text($0.plain, at: $0) }
    }
}

extension Element {
    /// Whether a note says that something is no longer developed.
    fileprivate var saysDeprecated: Bool {
        let title = folded(text)
        return DeprecationWords.titles.occur(in: title) || DeprecationWords.sentences.occur(in: title)
            || DeprecationWords.sentences.occur(in: folded(plain))
    }
}

/// What stands behind "Scope:".
enum ScopeLine {
    static func scopes(in line: [Run]) -> [String] {
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
        return text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" || $0 == "/" }).compactMap { part in
            let scope = part.trimmed
            if HeaderWords.basicScope.has(folded(scope)) { return "basic" }
            let isName = scope.utf8.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
            return !scope.isEmpty && isName ? scope : nil
        }
    }
}
