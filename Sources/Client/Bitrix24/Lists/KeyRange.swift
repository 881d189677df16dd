/// Keys between two others, both exclusive; nil: no bound.
struct KeyRange: Hashable, Sendable {
    var above: Int?
    var below: Int?

    /// How many keys lie in it.
    var count: Int? {
        guard let above, let below else { return nil }
        let (distance, isTooFar) = below.subtractingReportingOverflow(above)
        return isTooFar ? .max : max(0, distance - 1)
    }

    func contains(_ key: Int) -> Bool { key > above ?? .min && key < below ?? .max }

    /// What is left of it when everything up to a key has been read.
    func rest(after key: Int, _ isAscending: Bool) -> KeyRange {
        isAscending ? KeyRange(above: key, below: below) : KeyRange(above: above, below: key)
    }
}
