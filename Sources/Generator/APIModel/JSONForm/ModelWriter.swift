import Bitrix24JSON

/// Writes a model key by key. Keys that say nothing are left out.
struct ModelWriter: ~Copyable {
    var json: JSONWriter
    let prose: Bool

    init(_ form: ModelForm, capacity: Int, continuing piece: ModelPiece = .head) {
        json = JSONWriter(
            style: form.style, capacity: capacity, openContainers: piece.openContainers, isEmpty: piece.isFirst)
        prose = !form.factsOnly
    }

    mutating func write(_ piece: ModelPiece, of model: Model) {
        switch piece {
        case .head:
            json.beginObject()
            string("format", ModelForm.name)
            int("version", ModelForm.version)
            list("sources", model.sources) { $0.source($1) }
            list("pages", model.pages) { $0.page($1) }
            if !model.methods.isEmpty {
                json.key("methods")
                json.beginArray()
            }
        case .methods(let range):
            for index in range { method(model.methods[index]) }
        case .tail(let afterMethods):
            if afterMethods { json.endArray() }
            list("events", model.events) { $0.event($1) }
            list("types", model.types) { $0.namedType($1) }
            list("systemErrors", model.systemErrors) { $0.error($1) }
            json.endObject()
            json.newline()
        }
    }

    private mutating func source(_ source: Source) {
        json.beginObject()
        string("id", source.id)
        string("kind", source.kind.rawValue)
        string("language", source.language.rawValue)
        string("digest", source.digest)
        json.endObject()
    }

    private mutating func page(_ page: Page) {
        json.beginObject()
        string("source", page.source)
        string("path", page.path)
        string("url", page.url)
        json.endObject()
    }

    // MARK: Pieces

    mutating func list<Element>(
        _ key: StaticString, _ elements: [Element], _ write: (inout ModelWriter, Element) -> Void
    ) {
        guard !elements.isEmpty else { return }
        json.key(key)
        json.beginArray()
        elements.withUnsafeBufferPointer { elements in
            for index in elements.indices { write(&self, elements[index]) }
        }
        json.endArray()
    }

    mutating func strings(_ key: StaticString, _ values: [String]) { list(key, values) { $0.json.string($1) } }

    mutating func ints(_ key: StaticString, _ values: [Int]) { list(key, values) { $0.json.int($1) } }

    mutating func string(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        json.key(key)
        json.string(value)
    }

    mutating func int(_ key: StaticString, _ value: Int?) {
        guard let value else { return }
        json.key(key)
        json.int(value)
    }

    mutating func bool(_ key: StaticString, _ value: Bool?) {
        guard let value else { return }
        json.key(key)
        json.bool(value)
    }

    /// A mark that is only worth a key where it is set.
    mutating func flag(_ key: StaticString, _ value: Bool) {
        if value { bool(key, true) }
    }

    /// A text in its languages; prose, so that facts alone do without it.
    mutating func text(_ key: StaticString, _ text: LocalizedText) {
        guard prose, !text.isEmpty else { return }
        json.key(key)
        json.beginObject()
        string("en", text.en)
        string("ru", text.ru)
        json.endObject()
    }

    /// Since when no page has something any more.
    mutating func gone(_ since: String?) {
        guard let since else { return }
        json.key("gone")
        json.beginObject()
        string("since", since)
        json.endObject()
    }

    mutating func evidence(_ evidence: [Evidence]) {
        list("evidence", evidence) { writer, evidence in
            writer.json.beginObject()
            writer.int("page", evidence.page)
            writer.int("line", evidence.line)
            writer.int("column", evidence.column)
            writer.string("fact", evidence.fact)
            writer.string("from", evidence.from.rawValue)
            writer.string("anchor", evidence.anchor)
            writer.json.endObject()
        }
    }
}
