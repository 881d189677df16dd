import APIModel

/// Gives names, scope by scope: those of the ledger first, then new ones, which go to the end and never take a name
/// that was given before.
struct NameBook {
    private(set) var ledger: Ledger
    /// Names that came out alike, and what they are called now.
    private(set) var collisions: [Collision] = []

    struct Collision: Hashable {
        var scope: String
        var wire: String
        var swift: String
    }

    init(_ ledger: Ledger = Ledger()) { self.ledger = ledger }

    /// The Swift names of what stands in a scope, in the order that callers know.
    ///
    /// - Parameters:
    ///   - suffix: What is put behind a name that is reserved.
    ///   - isWhole: Whether `wires` is everything that the scope has now, so that a name which is written in another way
    ///     than before (`getlist`, now `getList`) can be told from a new one.
    mutating func assign(
        _ wires: [String], in scope: String, style: (String) -> String, reserved: Set<String>, suffix: String,
        isWhole: Bool = false
    ) -> [Ledger.Entry] {
        if isWhole { respell(wires, in: scope) }
        var entries = ledger[scope]
        var known: [String: Int] = [:]
        for (index, entry) in entries.enumerated() { known[entry.wire] = index }
        var taken = Set(entries.map(\.swift))
        var present: Set<Int> = []
        let count = entries.count
        for wire in wires {
            if let index = known[wire] {
                present.insert(index)
                continue
            }
            var base = style(wire)
            if reserved.contains(base) { base += suffix }
            var name = base
            var number = 2
            while taken.contains(name) || reserved.contains(name) {
                name = base + String(number)
                number += 1
            }
            if name != base { collisions.append(Collision(scope: scope, wire: wire, swift: name)) }
            taken.insert(name)
            known[wire] = entries.count
            present.insert(entries.count)
            entries.append(Ledger.Entry(wire: wire, swift: name))
        }
        if entries.count > count { ledger[scope] = entries }
        return entries.enumerated().filter { present.contains($0.offset) }.map(\.element)
    }

    /// Remembers where a type stands, and whether it can be written.
    mutating func note(_ wire: String, in scope: String, home: String, isInput: Bool) {
        var entries = ledger[scope]
        guard let index = entries.firstIndex(where: { $0.wire == wire }) else { return }
        entries[index].home = home
        entries[index].isInput = isInput
        if entries != ledger[scope] { ledger[scope] = entries }
    }

    /// Keeps the Swift name of what is only written in another way now, with everything that is named below it.
    private mutating func respell(_ wires: [String], in scope: String) {
        let entries = ledger[scope]
        guard !entries.isEmpty else { return }
        let known = Set(entries.map(\.wire))
        let new = wires.filter { !known.contains($0) }
        guard !new.isEmpty else { return }
        let renamed = Spelling.pairs(from: entries.map(\.wire), to: wires)
        guard !renamed.isEmpty else { return }
        ledger[scope] = entries.map { entry in
            var entry = entry
            entry.wire = renamed[entry.wire] ?? entry.wire
            return entry
        }
        guard let space = scope.firstIndex(of: " ") else { return }
        let id = String(scope[scope.index(after: space)...])
        for (old, wire) in renamed.sorted(by: { $0.key < $1.key }) { ledger.respell(old, as: wire, below: id) }
    }
}

extension Ledger {
    /// Moves what is named below a field that is written in another way now.
    mutating func respell(_ old: String, as new: String, below id: String) {
        let subject = "\(id) \(old)"
        for scope in scopes.keys.sorted() {
            guard let space = scope.firstIndex(of: " ") else { continue }
            let rest = scope[scope.index(after: space)...]
            guard rest == subject || rest.hasPrefix(subject + " ") else { continue }
            rename(scope: scope, to: "\(scope[...space])\(id) \(new)\(rest.dropFirst(subject.count))")
        }
        // The name of the field's own type, unless another field has the new spelling already.
        var types = self["types \(id)"]
        guard let index = types.firstIndex(where: { $0.wire == old }), !types.contains(where: { $0.wire == new }) else {
            return
        }
        types[index].wire = new
        self["types \(id)"] = types
    }
}
