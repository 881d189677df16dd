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
/// A catalog has a line for each method. (Unchecked: the text that the lines point into is never changed.)
final class LazyModel: @unchecked Sendable {
    struct Key: Hashable, Sendable {
        var name: String
        var rest: Int
    }

    private enum Part<Whole> {
        case read(Whole)
        case line(UnsafeRawBufferPointer)
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
        var section = ""
        CatalogLines.each(of: text) { line in
            switch line {
            case .section(let name): section = name
            case .entry(let name, let rest, let bytes):
                switch section {
                case "methods":
                    keys.append(Key(name: name, rest: rest))
                    methods.append(.line(bytes))
                case "events":
                    names.append(name)
                    events[name.uppercased()] = .line(bytes)
                case "types": types.append(.line(bytes))
                default: break
                }
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
        case .line(let line):
            Self.read("methods", line)?.methods.first
                ?? Method(name: methodKeys[index].name, rest: methodKeys[index].rest)
        }
    }

    func event(_ name: String) -> Event? {
        switch events[name.uppercased()] {
        case .read(let event): event
        case .line(let line): Self.read("events", line)?.events.first
        case nil: nil
        }
    }

    var types: [String: NamedType] {
        knownTypes.withLock { known in
            if let known { return known }
            let types = typeParts.compactMap { part in
                switch part {
                case .read(let type): type
                case .line(let line): Self.read("types", line)?.types.first
                }
            }
            let byName = Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            known = byName
            return byName
        }
    }

    private static func read(_ section: String, _ line: UnsafeRawBufferPointer) -> Model? {
        var text = Array(#"{"format":"bitrix24-api-model","version":1,"\#(section)":["#.utf8)
        text += line
        text += "]}".utf8
        return try? Model(json: text)
    }
}

/// The lines of catalogs that matter: where a list begins, and its entries.
private enum CatalogLines {
    enum Line {
        case section(String)
        /// Without the comma at its end.
        case entry(name: String, rest: Int, UnsafeRawBufferPointer)
    }

    static func each(of text: UnsafeRawBufferPointer, _ body: (Line) -> Void) {
        guard var start = text.baseAddress else { return }
        let end = start + text.count
        while start < end {
            let newline = memchr(start, 0x0A, end - start).map { UnsafeRawPointer($0) } ?? end
            let line = UnsafeRawBufferPointer(start: start, count: newline - start)
            if let read = read(line) { body(read) }
            start = newline + 1
        }
    }

    /// `  "methods": [` or `    {"name": "im.chat.get","rest": 2,…},`
    private static func read(_ line: UnsafeRawBufferPointer) -> Line? {
        guard line.count > 4, line[0] == 0x20, line[1] == 0x20 else { return nil }
        if line[2] == UInt8(ascii: "\""), line[line.count - 1] == UInt8(ascii: "[") {
            return text(in: line, from: 3).map { .section($0.text) }
        }
        let opening: StaticString = "    {\"name\": \""
        let length = opening.utf8CodeUnitCount
        guard line.count > length, memcmp(line.baseAddress!, opening.utf8Start, length) == 0,
            let name = text(in: line, from: length)
        else { return nil }
        let mark: StaticString = "\",\"rest\": "
        let after = name.end + mark.utf8CodeUnitCount
        let hasRest =
            after < line.count && memcmp(line.baseAddress! + name.end, mark.utf8Start, mark.utf8CodeUnitCount) == 0
        let isLast = line[line.count - 1] != UInt8(ascii: ",")
        return .entry(
            name: name.text, rest: hasRest ? Int(line[after]) - 0x30 : 2,
            UnsafeRawBufferPointer(rebasing: line[..<(isLast ? line.count : line.count - 1)]))
    }

    private static func text(in line: UnsafeRawBufferPointer, from start: Int) -> (text: String, end: Int)? {
        guard let quote = memchr(line.baseAddress! + start, 0x22, line.count - start) else { return nil }
        let end = UnsafeRawPointer(quote) - line.baseAddress!
        return (String(decoding: UnsafeRawBufferPointer(rebasing: line[start..<end]), as: UTF8.self), end)
    }
}
