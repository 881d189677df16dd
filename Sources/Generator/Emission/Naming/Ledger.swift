import APIModel
import Bitrix24JSON

/// Every Swift name that was ever given, in which order arguments stand, and how functions were called: what people
/// call must not change when the documentation does.
public struct Ledger: Equatable, Sendable {
    /// By scope: `arguments im.message.like/2`; in each, from the name on the wire to the Swift name, in order.
    private(set) var scopes: [String: [Entry]] = [:]
    /// How a function or an initializer could be called, by its id: `im.message.like/2`.
    var calls: [String: [RecordedCall]] = [:]

    struct Entry: Equatable, Sendable {
        var wire: String
        var swift: String
        /// Came to a method that people already called: whatever the documentation says, calls do without it.
        var isLate = false
        /// Of a type that the documentation describes once: the group in whose module it stands.
        var home: String?
        /// Of such a type: whether people write it, not only read it.
        var isInput = false
    }

    /// A ledger without names.
    public init() {}

    subscript(scope: String) -> [Entry] {
        get { scopes[scope] ?? [] }
        set { scopes[scope] = newValue.isEmpty ? nil : newValue }
    }

    /// Moves a scope to another name; where both exist, the names of the older one stay and take in the other's.
    mutating func rename(scope old: String, to new: String) {
        guard old != new, let moved = scopes.removeValue(forKey: old) else { return }
        let known = Set(moved.map(\.wire))
        scopes[new] = moved + self[new].filter { !known.contains($0.wire) }
    }
}

extension Ledger {
    /// Reads what ``bytes`` writes.
    init(bytes: [UInt8]) throws(CatalogFormError) {
        for line in try LineReader.lines(of: bytes) {
            switch line.keyword {
            case "ledger": continue
            case "names":
                scopes[try line.subject()] = try line.children.map { (child) throws(CatalogFormError) in
                    var entry = Entry(wire: child.keyword, swift: try child.subject())
                    entry.isLate = child.has("late")
                    entry.isInput = child.has("input")
                    entry.home = child.value("home")
                    return entry
                }
            case "calls": calls[try line.subject()] = line.children.map(RecordedCall.init)
            default: throw CatalogFormError(line: line.number, "\(line.keyword) is no word of a ledger")
            }
        }
    }

    /// Reads the form of the first ledgers, in which a question mark behind a name said that it came late.
    init(json: JSON) {
        for scope in json["names"]?.object?.members ?? [] {
            scopes[scope.key] = (scope.value.object?.members ?? []).map { member in
                let written = member.value.string ?? ""
                let isLate = written.hasSuffix("?")
                return Entry(wire: member.key, swift: isLate ? String(written.dropLast()) : written, isLate: isLate)
            }
        }
    }

    /// The ledger as a text, a name a line.
    var bytes: [UInt8] {
        var lines = LineWriter(capacity: 1 << 16)
        CatalogForm.begin(&lines)
        lines.begin("ledger")
        lines.token("2")
        lines.end()
        for (scope, entries) in scopes.sorted(by: { $0.key < $1.key }) {
            lines.begin("names")
            lines.token(scope)
            lines.end()
            lines.indent()
            for entry in entries {
                lines.begin(text: entry.wire)
                lines.token(entry.swift)
                if entry.isLate { lines.flag("late") }
                if entry.isInput { lines.flag("input") }
                lines.token("home", entry.home)
                lines.end()
            }
            lines.outdent()
        }
        for (id, calls) in calls.sorted(by: { $0.key < $1.key }) {
            lines.begin("calls")
            lines.token(id)
            lines.end()
            lines.indent()
            for call in calls { call.write(to: &lines) }
            lines.outdent()
        }
        return lines.bytes
    }
}

/// A file of the catalog that is not what it should be.
public struct CatalogProblem: Error, CustomStringConvertible {
    public var description: String
    init(_ description: String) { self.description = description }
}
