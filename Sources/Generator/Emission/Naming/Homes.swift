import APIModel

/// Keeps what people call when a namespace moves to another module, or is written in another way: names come along,
/// and the module that had it hands on the one that has it now.
struct Homes {
    /// By the id of a group: the modules that it hands on, because it had what stands in them now.
    private(set) var reexports: [String: Set<String>] = [:]
    private(set) var ledgers: [String: Ledger]

    init(_ model: Model, _ groups: APIGroups, _ ledgers: [String: Ledger]) throws(EmissionProblem) {
        self.ledgers = ledgers
        for id in ledgers.keys.sorted() where id != APIGroup.shared.id { respell(id, model) }
        moveNamespaces(groups)
        moveEvents(model, groups)
        try checkCycles(groups)
    }

    // MARK: Spelling

    /// Methods that are only written in another way now keep the place of their first spelling.
    private mutating func respell(_ id: String, _ model: Model) {
        guard var ledger = ledgers[id] else { return }
        let known = ledger.methodPaths
        let spellings = ledger.spellings
        let roots = Set(known.map { $0.split(separator: ".").first.map { $0.lowercased() } ?? "" })
        let present = model.methods.filter { roots.contains($0.rest == 3 ? "v3" : $0.root) }.map(\.path)
        let renamed = Spelling.pairs(
            from: known, to: present.filter { spellings[$0] == nil } + present.compactMap { spellings[$0] },
            folded: Self.foldedPath)
        for (old, new) in renamed.sorted(by: { $0.key < $1.key }) {
            ledger["spellings"].append(Ledger.Entry(wire: new, swift: old))
        }
        ledgers[id] = ledger
    }

    private static func foldedPath(_ path: String) -> String {
        path.split(separator: ".", omittingEmptySubsequences: false).map { Spelling.folded(String($0)) }
            .joined(separator: ".")
    }

    // MARK: Moves

    private mutating func moveNamespaces(_ groups: APIGroups) {
        for id in ledgers.keys.sorted() where id != APIGroup.shared.id {
            guard let ledger = ledgers[id] else { continue }
            for root in ledger.roots.sorted() {
                guard let owner = groups.of(Method(name: root)), owner.id != id else { continue }
                reexports[id, default: []].insert(owner.id)
                ledgers[owner.id, default: Ledger()].take(root, from: ledger)
            }
        }
    }

    private mutating func moveEvents(_ model: Model, _ groups: APIGroups) {
        for event in model.events {
            guard let owner = groups.of(event),
                ledgers[owner.id]?["events"].contains(where: { $0.wire == event.name }) != true
            else { continue }
            for id in ledgers.keys.sorted() where id != owner.id {
                guard let ledger = ledgers[id], ledger["events"].contains(where: { $0.wire == event.name }) else {
                    continue
                }
                reexports[id, default: []].insert(owner.id)
                ledgers[owner.id, default: Ledger()].take(event: event.name, from: ledger)
            }
        }
        // Those that came along before, too.
        for (id, ledger) in ledgers where id != APIGroup.shared.id {
            let known = Set(ledger["events"].map(\.wire))
            for event in model.events where known.contains(event.name) {
                if let owner = groups.of(event), owner.id != id { reexports[id, default: []].insert(owner.id) }
            }
        }
    }

    /// Two modules cannot hand on each other.
    private func checkCycles(_ groups: APIGroups) throws(EmissionProblem) {
        for start in reexports.keys.sorted() {
            var seen: Set<String> = []
            var waiting = reexports[start, default: []]
            while let next = waiting.popFirst() {
                guard next != start else { throw .circular(start) }
                if seen.insert(next).inserted { waiting.formUnion(reexports[next, default: []]) }
            }
        }
    }
}

extension Method {
    /// The segments as a path, behind `v3` where it is a method of REST 3.
    var path: String { (rest == 3 ? "v3." : "") + name }
}

extension Ledger {
    /// The first segments of the methods that have names here.
    fileprivate var roots: Set<String> {
        let namespaces = self["namespaces "].map(\.wire) + self["namespaces v3"].map(\.wire)
        return Set((namespaces + self["functions "].map(\.wire)).filter { $0 != "v3" }.map { $0.lowercased() })
    }

    /// The paths of all methods that have names here.
    fileprivate var methodPaths: [String] {
        scopes.flatMap { scope, entries -> [String] in
            guard scope.hasPrefix("functions ") else { return [] }
            let path = scope.dropFirst("functions ".count)
            return entries.map { path.isEmpty ? $0.wire : "\(path).\($0.wire)" }
        }.sorted()
    }

    /// Where methods that are written in another way now have their place: by the path, the path that names it.
    var spellings: [String: String] {
        Dictionary(self["spellings"].map { ($0.wire, $0.swift) }, uniquingKeysWith: { first, _ in first })
    }

    /// Takes the names of a namespace from the ledger of another group.
    fileprivate mutating func take(_ root: String, from other: Ledger) {
        for scope in ["namespaces ", "functions ", "types ", "namespaces v3", "functions v3", "types v3"] {
            take(scope, from: other) { $0.lowercased() == root || $0.lowercased() == root + "." }
        }
        func belongs(_ subject: Substring) -> Bool {
            var path = subject
            if path.hasPrefix("v3.") { path = path.dropFirst(3) }
            return path.prefix { $0 != "." && $0 != "/" && $0 != " " }.lowercased() == root
        }
        for scope in other.scopes.keys.sorted() {
            guard let space = scope.firstIndex(of: " ") else { continue }
            if belongs(scope[scope.index(after: space)...]) { take(scope, from: other) { _ in true } }
        }
        take("spellings", from: other) { belongs($0[...]) }
        for (id, recorded) in other.calls where belongs(id[...]) { calls[id] = calls[id] ?? recorded }
    }

    /// Takes the names of an event.
    fileprivate mutating func take(event name: String, from other: Ledger) {
        take("events", from: other) { $0 == name }
        for scope in other.scopes.keys.sorted() {
            guard let space = scope.firstIndex(of: " ") else { continue }
            let subject = scope[scope.index(after: space)...]
            guard subject == "event \(name)" || subject.hasPrefix("event \(name) ") else { continue }
            take(scope, from: other) { _ in true }
        }
    }

    private mutating func take(_ scope: String, from other: Ledger, where isMeant: (String) -> Bool) {
        let own = self[scope]
        let new = other[scope].filter { entry in isMeant(entry.wire) && !own.contains { $0.wire == entry.wire } }
        if !new.isEmpty { self[scope] = own + new }
    }
}
