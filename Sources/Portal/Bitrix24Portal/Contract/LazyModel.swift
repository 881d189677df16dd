import APIModel
import Bitrix24JSON
import Parallel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A model whose methods and events are read when they are first asked for: their names are known at once.
///
/// (Unchecked: the text of the catalogs, which the parts point into, is never changed.)
final class LazyModel: @unchecked Sendable {
    struct Key: Hashable, Sendable {
        var name: String
        var rest: Int
    }

    private enum Part<Whole> {
        case read(Whole)
        case text(UnsafeRawBufferPointer)
    }

    let methodKeys: [Key]
    let eventNames: [String]
    private let methods: [Part<Method>]
    private let events: [String: Part<Event>]
    private let typeParts: [Part<NamedType>]
    private let knownTypes = Locked<[String: NamedType]?>(nil)

    init(_ model: Model) {
        let methods = model.methods.filter { $0.rest == 2 || $0.rest == 3 }
        methodKeys = methods.map { Key(name: $0.name, rest: $0.rest) }
        self.methods = methods.map(Part.read)
        eventNames = model.events.map(\.name)
        events = Dictionary(
            model.events.map { ($0.name.uppercased(), .read($0)) }, uniquingKeysWith: { first, _ in first })
        typeParts = model.types.map(Part.read)
    }

    /// - Parameter text: catalogs, one after the other; it must stay as long as the model.
    init(catalogs text: UnsafeRawBufferPointer) {
        var keys: [Key] = []
        var methods: [Part<Method>] = []
        var names: [String] = []
        var events: [String: Part<Event>] = [:]
        var types: [Part<NamedType>] = []
        CatalogText.each(of: text) { entry in
            switch entry.kind {
            case .method:
                keys.append(Key(name: entry.name, rest: entry.isThird ? 3 : 2))
                methods.append(.text(entry.text))
            case .event:
                names.append(entry.name)
                events[entry.name.uppercased()] = .text(entry.text)
            case .type: types.append(.text(entry.text))
            }
        }
        methodKeys = keys
        eventNames = names
        self.methods = methods
        self.events = events
        typeParts = types
    }

    /// The method at an index of `methodKeys`.
    func method(at index: Int) -> Method {
        switch methods[index] {
        case .read(let method): method
        case .text(let text):
            Self.read(text)?.methods.first
                ?? Method(name: methodKeys[index].name, rest: methodKeys[index].rest)
        }
    }

    func event(_ name: String) -> Event? {
        switch events[name.uppercased()] {
        case .read(let event): event
        case .text(let text): Self.read(text)?.events.first
        case nil: nil
        }
    }

    var types: [String: NamedType] {
        knownTypes.withLock { known in
            if let known { return known }
            let types = typeParts.compactMap { part in
                switch part {
                case .read(let type): type
                case .text(let text): Self.read(text)?.types.first
                }
            }
            let byName = Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            known = byName
            return byName
        }
    }

    private static func read(_ entry: UnsafeRawBufferPointer) -> Model? {
        var text = Array("catalog \(CatalogForm.version)\n".utf8)
        text += entry
        return try? Model(catalogText: text)
    }
}

/// The entries of catalogs: what stands at the beginning of a line, with the indented lines below it.
private enum CatalogText {
    struct Entry {
        enum Kind { case method, event, type }
        var kind: Kind
        var name: String
        var isThird: Bool
        var text: UnsafeRawBufferPointer
    }

    static func each(of text: UnsafeRawBufferPointer, _ body: (Entry) -> Void) {
        guard let base = text.baseAddress else { return }
        var begun: Int?
        func end(at place: Int) {
            guard let start = begun else { return }
            begun = nil
            if let entry = read(UnsafeRawBufferPointer(rebasing: text[start..<place])) { body(entry) }
        }
        var start = 0
        while start < text.count {
            let newline =
                memchr(base + start, 0x0A, text.count - start).map { UnsafeRawPointer($0) - base } ?? text.count
            if text[start] != 0x20 {
                end(at: start)
                begun = start
            }
            start = newline + 1
        }
        end(at: text.count)
    }

    /// `method tasks.task.get rest=3` and what is said of it; nil for other lines.
    private static func read(_ text: UnsafeRawBufferPointer) -> Entry? {
        let end = text.firstIndex(of: 0x0A) ?? text.endIndex
        let words = String(decoding: UnsafeRawBufferPointer(rebasing: text[..<end]), as: UTF8.self).split(
            separator: " ")
        guard words.count > 1 else { return nil }
        let kind: Entry.Kind
        switch words[0] {
        case "method": kind = .method
        case "event": kind = .event
        case "type": kind = .type
        default: return nil
        }
        return Entry(kind: kind, name: String(words[1]), isThird: words.dropFirst(2).contains("rest=3"), text: text)
    }
}
