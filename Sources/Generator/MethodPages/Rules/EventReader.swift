import APIModel
import Documents

/// What an event page says: which event, and the tree that comes with it.
struct EventReader {
    let page: PageContext
    let header: PageHeader
    let sections: [Section]

    /// The events of a page: one that has a page of its own, or several that a reference lists.
    func read() -> [OwnerClaims] {
        if let name = pageEvent() { return [event(named: name)] }
        return listedEvents()
    }

    // MARK: A page of its own

    private func pageEvent() -> String? {
        guard header.isSubscription || sections.contains(where: { $0.role == .handler }) else { return nil }
        let title = page.document.title
        if title.has("::") {
            // An event of the interface in a browser: no portal sends it.
            return nil
        }
        if let name = EventName.inExamples(of: page.document) { return name }
        if let summary = header.summary?.prose, let name = EventName.inCode(summary) { return name }
        return EventName.inTitle(title)
    }

    private func event(named name: String) -> OwnerClaims {
        var event = OwnerClaims(.event, name)
        var sink = mentioned(at: page.document.root)
        var tree = ResponseReader(page: page)
        tree.kind = "payload"
        tree.side = .payload
        tree.envelope = ["event", "event_handler_id", "event_id", "data", "ts", "auth"]
        tree.container = "data"
        let about = sections.filter { $0.role == .handler || $0.role == .parameters || $0.role == .response }
        let shown = ExamplesReader(page: page).bodies(in: about).filter {
            $0.body["data"] != nil || $0.body["event"] != nil
        }
        event.shown = shown.map(\.body)
        tree.show(
            ResponseShape.members(of: shown.map(\.body)),
            at: shown.first?.element)
        tree.read(about)
        tree.root.foldInstances()
        if let auth = tree.root.child("auth") { sink.claim(.auth, is: true, at: auth.place, from: .example) }
        let payload =
            tree.root.child("data")?.children ?? tree.root.children.filter { !tree.envelope.contains($0.name) }
        event.answer = payload.map(\.frozen)
        event.claims = sink.claims + OwnerMention(page: page, header: header, sections: sections).claims()
        return event
    }

    private func mentioned(at element: Element) -> ClaimSink {
        var sink = ClaimSink(page: page, rule: StructureRules.mentioned)
        sink.claim(.itself, is: true, at: element)
        return sink
    }

    private func mentions(of table: Table) -> [MentionedField] {
        MentionReader(page: page).fields(of: table, side: .payload, isMarkingUsed: false, accountName: "payload")
    }

    // MARK: References

    private func listedEvents() -> [OwnerClaims] {
        // What the top of the page says of all of them.
        lazy var shared = OwnerMention(page: page, header: header, sections: sections).claims().filter {
            $0.fact == .scope
        }
        return sections.compactMap { section in
            let name = section.title.trimmingMarks()
            guard EventName.isWireName(name), let heading = section.heading else { return nil }
            let contexts = TableContext.tables(of: section, page: page)
            var event = OwnerClaims(.event, name)
            var sink = mentioned(at: heading)
            if let paragraph = TableContext.paragraphs(of: section).first, !paragraph.prose.isEmpty {
                sink.claim(.summary, text: paragraph.prose, at: paragraph, from: .prose)
            }
            event.claims = sink.claims + shared
            let payload = Subject(rootOf: page)
            for context in contexts {
                payload.add(mentions(of: context.table))
            }
            for below in section.sections {
                let names = HeadingTarget.names(in: below.title)
                let owner = payload.descendants.first { node in
                    names.contains { folded($0) == folded(node.name) }
                        || below.anchors.contains { node.anchors.contains($0) }
                }
                for context in TableContext.tables(of: below, page: page) {
                    (owner ?? payload).add(mentions(of: context.table))
                }
            }
            // Keys of an example that no row names.
            let shown = ExamplesReader(page: page).bodies(in: [section] + section.sections)
            event.shown = shown.map(\.body)
            for shape in ResponseShape.members(of: shown.map(\.body)) {
                payload.add(shape: shape, at: shown.first?.element ?? heading)
            }
            event.answer = payload.children.map(\.frozen)
            return event
        }
    }
}

enum EventName {
    /// `ONCRMDEALUPDATE`, `CATALOG.PRICE.ON.UPDATE`: as it goes over the wire.
    static func isWireName(_ text: String) -> Bool {
        guard text.utf8.count > 4,
            text.utf8.allSatisfy({
                (0x41...0x5A).contains($0) || $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
            })
        else { return false }
        return text.hasPrefix("ON") && !text.hasPrefix("ONLY") || text.has(".ON.")
    }

    /// `onCrmDealUpdate`: as people write it.
    static func isWrittenName(_ text: String) -> Bool {
        guard text.isIdentifier || text.has(".ON."), text.utf8.count > 6 else { return false }
        return isWireName(text.uppercasedASCII)
            && (text.hasPrefix("on") || text.hasPrefix("On") || text.hasPrefix("ON") || text.has(".ON."))
            && text.utf8.dropFirst(2).contains { (0x41...0x5A).contains($0) }
    }

    static func inTitle(_ title: String) -> String? {
        title.parts(at: " ", ",").map { String($0).trimmingMarks() }.last(
            where: isWrittenName)?.uppercasedASCII
    }

    static func inCode(_ prose: String) -> String? {
        for (index, part) in prose.parts(at: "`", keepsEmpty: true).enumerated()
        where index % 2 == 1 {
            let word = String(part).trimmed
            if isWireName(word) || isWrittenName(word) { return word.uppercasedASCII }
        }
        return nil
    }

    /// The value of `event` in an example of what is sent.
    static func inExamples(of document: Document) -> String? {
        for node in document.root.descendants(.code) {
            let text = node.text
            for key in ["\"event\"", "'event'", "[event]"] {
                guard let at = text.find(key) else { continue }
                let rest = text[at...].dropFirst(key.count).prefix(80)
                let word =
                    rest.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }).first.map(
                        String.init) ?? ""
                if isWireName(word.uppercasedASCII) { return word.uppercasedASCII }
            }
        }
        return nil
    }
}

extension String {
    var uppercasedASCII: String {
        String(decoding: utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
    }
}
