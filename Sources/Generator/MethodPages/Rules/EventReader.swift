import APIModel
import Documents

/// What an event page says: which event, and the tree that comes with it.
struct EventReader {
    let reading: Reading
    let header: HeaderReader.Header
    let sections: [Section]

    /// The events of a page: one that has a page of its own, or several that a reference lists.
    func read() -> [Event] {
        if let name = pageEvent() { return [event(named: name)] }
        return listedEvents()
    }

    // MARK: A page of its own

    private func pageEvent() -> String? {
        guard header.isSubscription || sections.contains(where: { $0.role == .handler }) else { return nil }
        let title = reading.document.title
        if title.has("::") {
            // An event of the interface in a browser: no portal sends it.
            return nil
        }
        if let name = EventName.inExamples(of: reading.document) { return name }
        if let summary = header.summary, let name = EventName.inCode(summary) { return name }
        return EventName.inTitle(title)
    }

    private func event(named name: String) -> Event {
        var event = base(named: name, at: reading.document.root)
        event.title = reading.localized(reading.document.title)
        event.summary = reading.localized(header.summary)
        event.deprecated = header.deprecation
        var tree = ResponseReader(reading: reading)
        tree.kind = "payload"
        tree.envelope = ["event", "event_handler_id", "event_id", "data", "ts", "auth"]
        tree.container = "data"
        let about = sections.filter { $0.role == .handler || $0.role == .parameters || $0.role == .response }
        let shown = ExamplesReader(reading: reading).bodies(in: about).filter {
            $0.body["data"] != nil || $0.body["event"] != nil
        }
        event.examples = shown.map(\.body)
        tree.show(
            ResponseShape.members(of: shown.map(\.body)),
            evidence: shown.first.map { reading.evidence($0.element, from: .example) })
        tree.read(about)
        tree.root.foldInstances()
        event.auth = tree.root.child("auth") != nil ? true : nil
        if let data = tree.root.child("data") {
            event.payload = data.finished().fields
        } else {
            event.payload = tree.root.children.filter { !tree.envelope.contains($0.field.name) }.map { $0.finished() }
        }
        return event
    }

    private func base(named name: String, at element: Element) -> Event {
        var event = Event(name: name)
        event.scopes = header.scopes
        event.evidence = [reading.evidence(element)]
        return event
    }

    // MARK: References

    private func listedEvents() -> [Event] {
        sections.compactMap { section in
            let name = section.title.trimmingMarks()
            guard EventName.isWireName(name), let heading = section.heading else { return nil }
            let contexts = TableContext.tables(of: section, reading: reading)
            var event = base(named: name, at: heading)
            event.summary = reading.localized(TableContext.paragraphs(of: section).first?.prose)
            let payload = FieldNode(Field(name: "", type: .object), parent: nil)
            for context in contexts {
                payload.add(FieldReader(reading: reading, kind: "payload").fields(of: context.table), reading: reading)
            }
            for below in section.sections {
                let names = HeadingTarget.names(in: below.title)
                let owner = payload.descendants.first { node in
                    names.contains { folded($0) == folded(node.field.name) }
                        || below.anchors.contains { node.anchors.contains($0) }
                }
                for context in TableContext.tables(of: below, reading: reading) {
                    (owner ?? payload).add(
                        FieldReader(reading: reading, kind: "payload").fields(of: context.table), reading: reading)
                }
            }
            // Keys of an example that no row names.
            let shown = ExamplesReader(reading: reading).bodies(in: [section] + section.sections)
            event.examples = shown.map(\.body)
            for shape in ResponseShape.members(of: shown.map(\.body)) {
                payload.add(shape: shape, evidence: shown.first.map { reading.evidence($0.element, from: .example) })
            }
            event.payload = payload.children.map { $0.finished() }
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
