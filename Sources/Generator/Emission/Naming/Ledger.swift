import Bitrix24JSON

/// Every Swift name that was ever given, and in which order arguments stand: what people call must not change when
/// the documentation does.
public struct Ledger: Equatable, Sendable {
    /// By scope: `arguments im.message.like/2`; in each, from the name on the wire to the Swift name, in order.
    private(set) var scopes: [String: [Entry]] = [:]

    struct Entry: Equatable, Sendable {
        var wire: String
        var swift: String
        /// Came to a method that people already called: whatever the documentation says, calls do without it.
        var isLate = false
    }

    public init() {}

    subscript(scope: String) -> [Entry] {
        get { scopes[scope] ?? [] }
        set { scopes[scope] = newValue.isEmpty ? nil : newValue }
    }
}

extension Ledger {
    init(json: JSON) throws(CatalogProblem) {
        guard json["format"]?.string == "bitrix24-names", json["version"]?.int == 1, let names = json["names"]?.object
        else { throw CatalogProblem("not a ledger of names, version 1") }
        for scope in names.members {
            guard let entries = scope.value.object else {
                throw CatalogProblem("names.\(scope.key): expected an object")
            }
            scopes[scope.key] = entries.members.map { Entry(wire: $0.key, written: $0.value.string ?? "") }
        }
    }

    var json: JSON {
        let names = scopes.sorted { $0.key < $1.key }.map { scope, entries in
            JSON.Object.Member(
                key: scope,
                value: .object(
                    JSON.Object(entries.map { JSON.Object.Member(key: $0.wire, value: .string($0.written)) })))
        }
        return ["format": "bitrix24-names", "version": 1, "names": .object(JSON.Object(names))]
    }
}

extension Ledger.Entry {
    /// `name`, or `name?` where it came late.
    fileprivate var written: String { isLate ? swift + "?" : swift }

    fileprivate init(wire: String, written: String) {
        let isLate = written.hasSuffix("?")
        self.init(wire: wire, swift: isLate ? String(written.dropLast()) : written, isLate: isLate)
    }
}

/// A file of the catalog that is not what it should be.
public struct CatalogProblem: Error, CustomStringConvertible {
    public var description: String
    init(_ description: String) { self.description = description }
}
