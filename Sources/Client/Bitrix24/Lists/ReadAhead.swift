/// How many requests of a list are on the way, or wait to be taken: more where the reader waits for the portal, fewer where
/// the portal waits for the reader, for what is read ahead takes memory.
struct ReadAhead: Sendable {
    static let first = 8
    static let range = 2...8

    private let most: Int
    private(set) var limit: Int

    /// - Parameter fixed: as the settings say; nil: as many as help.
    init(fixed: Int?) {
        most = min(Self.range.upperBound, max(1, fixed ?? Self.range.upperBound))
        limit = min(Self.first, most)
    }

    /// The reader came for the next answer.
    /// - Parameter isThere: whether the answer had come before.
    mutating func taken(isThere: Bool) {
        limit = isThere ? max(min(Self.range.lowerBound, most), limit - 1) : min(most, limit + 1)
    }
}
