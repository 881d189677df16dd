import APIModel
import Documents

/// An event of one page, with the claims about what comes with it.
public struct ReadEvent: Sendable {
    public var event: Event
    var payload: [FieldClaims]
}

/// What an event page says: which event, and the tree that comes with it.
struct EventReader {
    let page: PageContext
    let header: HeaderReader.Header
    let sections: [Section]

    /// The events of a page: one that has a page of its own, or several that a reference lists.
    func read() -> [ReadEvent] {
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
        if let summary = header.summary, let name = EventName.inCode(summary) { return name }
        return EventName.inTitle(title)
    }

    private func event(named name: String) -> ReadEvent {
        var event = base(named: name, at: page.document.root)
        event.title = page.localized(page.document.title)
        event.summary = page.localized(header.summary)
        event.deprecated = header.deprecation
        var tree = ResponseReader(page: page)
        tree.kind = "payload"
        tree.side = .payload
        tree.envelope = ["event", "event_handler_id", "event_id", "data", "ts", "auth"]
        tree.container = "data"
        let about = sections.filter { $0.role == .handler || $0.role == .parameters || $0.role == .response }
        let shown = ExamplesReader(page: page).bodies(in: about).filter {
            $0.body["data"] != nil || $0.body["event"] != nil
        }
        event.examples = shown.map(\.body)
        tree.show(
            ResponseShape.members(of: shown.map(\.body)),
            at: shown.first?.element)
        tree.read(about)
        tree.root.foldInstances()
        event.auth = tree.root.child("auth") != nil ? true : nil
        let payload =
            tree.root.child("data")?.children ?? tree.root.children.filter { !tree.envelope.contains($0.name) }
        return ReadEvent(event: event, payload: payload.map(\.frozen))
    }

    private func base(named name: String, at element: Element) -> Event {
        var event = Event(name: name)
        event.scopes = header.scopes
        event.evidence = [page.evidence(element)]
        return event
    }

    private func mentions(of table: Table) -> [MentionedField] {
        MentionReader(page: page).fields(of: table, side: .payload, isMarkingUsed: false, accountName: "payload")
    }

    // MARK: References

    private func listedEvents() -> [ReadEvent] {
        sections.compactMap { section in
            let name = section.title.trimmingMarks()
            guard EventName.isWireName(name), let heading = section.heading else { return nil }
            let contexts = TableContext.tables(of: section, page: page)
            var event = base(named: name, at: heading)
            event.summary = page.localized(TableContext.paragraphs(of: section).first?.prose)
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
            event.examples = shown.map(\.body)
            for shape in ResponseShape.members(of: shown.map(\.body)) {
                payload.add(shape: shape, at: shown.first?.element ?? heading)
            }
            return ReadEvent(event: event, payload: payload.children.map(\.frozen))
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
