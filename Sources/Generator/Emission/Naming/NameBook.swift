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
    ///   - isKnown: Whether people call already what the scope belongs to, so that new names come late.
    mutating func assign(
        _ wires: [String], in scope: String, style: (String) -> String, reserved: Set<String>, suffix: String,
        isKnown: Bool = false
    ) -> [Ledger.Entry] {
        var entries = ledger[scope]
        var known: [String: Int] = [:]
        for (index, entry) in entries.enumerated() { known[entry.wire] = index }
        var taken = Set(entries.map(\.swift))
        var present: Set<Int> = []
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
            entries.append(Ledger.Entry(wire: wire, swift: name, isLate: isKnown))
        }
        ledger[scope] = entries
        return entries.enumerated().filter { present.contains($0.offset) }.map(\.element)
    }
}
