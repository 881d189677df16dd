/// Who goes first where calls wait for the portal's rate limit.
public enum CallPriority: Int, Hashable, Sendable, Comparable {
    /// Work in the background: it goes when nobody else waits.
    case low
    case normal
    /// Somebody waits for it. A call with a deadline is one, unless its options say otherwise.
    case high

    public static func < (left: CallPriority, right: CallPriority) -> Bool { left.rawValue < right.rawValue }
}
