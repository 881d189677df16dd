import Bitrix24

/// When a transfer is late: because it takes too long as a whole, or because nothing moves.
struct TransferClock {
    private let timeout: Duration?
    private let idleTimeout: Duration?
    private var begun: UInt64 = 0
    private var lastMove: UInt64 = 0
    /// The first moment at which it can be late.
    private(set) var due = UInt64.max

    init(_ request: HTTPRequest) {
        timeout = request.timeout
        idleTimeout = request.idleTimeout
    }

    mutating func begin() {
        begun = Clock.now
        lastMove = begun
        due = nextDue
    }

    mutating func moved() { lastMove = Clock.now }

    mutating func isLate(_ now: UInt64) -> Bool {
        due = nextDue
        return due <= now
    }

    private var nextDue: UInt64 { min(Self.moment(begun, timeout), Self.moment(lastMove, idleTimeout)) }

    private static func moment(_ begin: UInt64, _ duration: Duration?) -> UInt64 {
        guard let duration else { return .max }
        let (seconds, attoseconds) = duration.components
        // Thirty years: as good as never, and far from an overflow.
        guard seconds < 1_000_000_000 else { return .max }
        return begin &+ UInt64(max(0, seconds)) * 1_000_000_000 &+ UInt64(max(0, attoseconds) / 1_000_000_000)
    }
}
